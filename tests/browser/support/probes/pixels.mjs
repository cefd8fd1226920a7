// What is seen: the pixels of a page, and how much they stand out from each other.
import {inflateSync} from 'node:zlib'

function paeth(a, b, c) {
  const toA = Math.abs(b - c),
    toB = Math.abs(a - c),
    toC = Math.abs(a + b - 2 * c)
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}

/**
 * Turns a row of differences into bytes, by the filter of the row (PNG, 9.2): from the bytes left of each, above it,
 * and left above it. Before both rows lies a pixel of zeros, as long as `step`. A loop for each, for there are many
 * millions of bytes.
 * @type {((row: Uint8Array, above: Uint8Array, step: number) => void)[]}
 */
const unfilter = [
  () => {},
  (row, above, step) => {
    for (let i = step; i < row.length; i++) row[i] += row[i - step]
  },
  (row, above, step) => {
    for (let i = step; i < row.length; i++) row[i] += above[i]
  },
  (row, above, step) => {
    for (let i = step; i < row.length; i++) row[i] += (row[i - step] + above[i]) >> 1
  },
  (row, above, step) => {
    for (let i = step; i < row.length; i++) row[i] += paeth(row[i - step], above[i], above[i - step])
  },
]

/** The rows of a PNG of eight bits a channel, as browsers take it: width, height, channels and bytes. */
export function readPng(png) {
  const parts = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const isData = png.toString('latin1', at + 4, at + 8) === 'IDAT'
    if (isData) parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3]
  const filtered = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const bytes = new Uint8Array(stride * height)
  let [above, row] = [new Uint8Array(channels + stride), new Uint8Array(channels + stride)]
  for (let y = 0, from = 0; y < height; y++, from += stride + 1) {
    row.set(filtered.subarray(from + 1, from + 1 + stride), channels)
    unfilter[filtered[from]](row, above, channels)
    bytes.set(row.subarray(channels), y * stride)
    ;[above, row] = [row, above]
  }
  return {width, height, channels, bytes}
}

const linear = Array.from({length: 256}, (_, value) => {
  return value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
})
const luminance = colour => {
  return 0.2126 * linear[colour >> 16] + 0.7152 * linear[(colour >> 8) & 255] + 0.0722 * linear[colour & 255]
}

/** The contrast ratio of two colours, each 0xRRGGBB (WCAG 2.2). */
export function contrast(one, other) {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(a, b) / Math.min(a, b)
}

/** How often each colour is in a box of the picture, given in its pixels. */
export function coloursIn({width, height, channels, bytes}, {left, top, right, bottom}) {
  const counts = new Map()
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
      const at = (y * width + x) * channels
      const colour = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  return counts
}

/** How much what is in a box stands out from its ground, which is most of it. */
export function standsOut(picture, box) {
  const counts = coloursIn(picture, box)
  if (counts.size === 0) return Infinity
  let ground = 0,
    most = 0
  for (const [colour, count] of counts) if (count > most) [ground, most] = [colour, count]
  return Math.max(1, ...Array.from(counts.keys(), colour => contrast(colour, ground)))
}
