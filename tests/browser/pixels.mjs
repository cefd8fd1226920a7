// What is seen: the pixels of a page, and how much they stand out from each other.
import {inflateSync} from 'node:zlib'

const paeth = (a, b, c) => {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}

/** How a byte is foretold from those left of it, above it, and left above it, by the filter of its row (PNG, 9.2). */
const foretold = [() => 0, a => a, (a, b) => b, (a, b) => (a + b) >> 1, paeth]

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
  for (let y = 0, from = 0; y < height; y++) {
    const guess = foretold[filtered[from++]]
    for (let x = 0, to = y * stride; x < stride; x++, to++) {
      const left = x < channels ? 0 : bytes[to - channels]
      const above = y ? bytes[to - stride] : 0
      bytes[to] = filtered[from++] + guess(left, above, x < channels || !y ? 0 : bytes[to - stride - channels])
    }
  }
  return {width, height, channels, bytes}
}

const linear = Array.from({length: 256}, (_, value) => {
  return value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
})
const luminance = colour => {
  return 0.2126 * linear[colour >> 16] + 0.7152 * linear[colour >> 8 & 255] + 0.0722 * linear[colour & 255]
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
      const colour = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2]
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  return counts
}

/** How much what is in a box stands out from its ground, which is most of it. */
export function standsOut(picture, box) {
  const counts = [...coloursIn(picture, box)].sort(([, one], [, other]) => other - one)
  if (counts.length === 0) return Infinity
  const [[ground]] = counts
  return Math.max(1, ...counts.map(([colour]) => contrast(colour, ground)))
}
