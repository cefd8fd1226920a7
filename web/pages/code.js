// @ts-check
import qrcode from 'qrcode-generator'

/** The empty squares around a code that readers need. */
const quiet = 4

/** A long link is read better from fewer squares than with more of them for repair. */
const longLink = 300

/** The squares of the QR code of an address: rows of true where it is black, without the quiet border. */
export function squares(/** @type {string} */ address) {
  const code = qrcode(0, address.length > longLink ? 'L' : 'M')
  code.addData(address, 'Byte')
  code.make()
  const side = code.getModuleCount()
  return Array.from({length: side}, (_, row) => Array.from({length: side}, (_, column) => code.isDark(row, column)))
}

const svg = 'http://www.w3.org/2000/svg'

function shape(/** @type {string} */ name, /** @type {Record<string, string | number>} */ attributes) {
  const made = document.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** The code as a drawing, black on white in every theme. */
export function drawing(/** @type {boolean[][]} */ rows) {
  const side = rows.length + 2 * quiet
  const runs = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  const made = shape('svg', {
    xmlns: svg,
    viewBox: `0 0 ${side} ${side}`,
    width: side * 8,
    height: side * 8,
    role: 'img',
    'aria-label': 'QR code of the link',
    'shape-rendering': 'crispEdges',
  })
  made.append(shape('rect', {width: side, height: side, fill: '#fff'}), shape('path', {d: runs, fill: '#000'}))
  return made
}

/** The code as a picture of whole pixels. @returns {Promise<Blob | null>} */
export function picture(/** @type {boolean[][]} */ rows, pixels = 10) {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = (rows.length + 2 * quiet) * pixels
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  rows.forEach((row, y) =>
    row.forEach((dark, x) => dark && context.fillRect((x + quiet) * pixels, (y + quiet) * pixels, pixels, pixels)),
  )
  return new Promise(done => canvas.toBlob(done, 'image/png'))
}

/** How wide the code must be printed at least, in whole centimeters: half a millimeter for each square. */
export const leastCentimeters = (/** @type {boolean[][]} */ rows) => Math.ceil((rows.length + 2 * quiet) * 0.05)
