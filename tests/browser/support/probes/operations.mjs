// Reads the operations of a drawn frame (wasm/ui/painter.cpp) without the page's own painter.
import {abi} from '../../../../web/packaging/abi.mjs'

const kinds = {
  clip: {numbers: ['left', 'top', 'right', 'bottom']},
  rect: {numbers: ['left', 'top', 'right', 'bottom', 'radius'], colour: 5},
  outline: {numbers: ['left', 'top', 'right', 'bottom', 'radius', 'thickness'], colour: 6},
  disc: {numbers: ['x', 'y', 'radius'], colour: 3},
  ring: {numbers: ['x', 'y', 'radius', 'thickness'], colour: 4},
  path: {numbers: ['thickness'], colour: 1, points: 2},
}

function readOperation(view, at, words) {
  const number = view.getUint32(at, true) & 0xff,
    kind = abi.operations[number]
  if (!kind) throw new Error(`no operation has the number ${number}`)
  const {numbers, colour, points} = kinds[kind]
  const operation = {kind}
  numbers.forEach((name, i) => {
    operation[name] = view.getFloat32(at + 4 + 4 * i, true)
  })
  if (colour !== undefined) operation.colour = view.getUint32(at + 4 + 4 * colour, true)
  if (points !== undefined)
    operation.points = Array.from({length: words - 1 - points}, (_, i) =>
      view.getFloat32(at + 4 + 4 * (points + i), true),
    )
  return operation
}

/** A frame's operations in the order in which they were drawn, in CSS pixels of the canvas. */
export function decode(words) {
  const view = new DataView(Uint32Array.from(words).buffer)
  const operations = []
  for (let at = 0; at < words.length; at += words[at] >>> 8) {
    if (!(words[at] >>> 8)) throw new Error('an operation has no length')
    operations.push(readOperation(view, 4 * at, words[at] >>> 8))
  }
  return operations
}

/** The same operation so far further down. */
function lowered(operation, by) {
  const lower = {...operation, points: operation.points?.map((value, i) => (i % 2 ? value + by : value))}
  for (const name of ['top', 'bottom', 'y']) if (name in lower) lower[name] += by
  return lower
}

/** The same operation as it is seen in a window of that width where words are written from the right. */
function mirrored(operation, width) {
  const seen = {...operation, points: operation.points?.map((value, i) => (i % 2 ? value : width - value))}
  if ('x' in operation) seen.x = width - operation.x
  if ('left' in operation) Object.assign(seen, {left: width - operation.right, right: width - operation.left})
  return seen
}

/** Asks for a frame and reads it, in CSS pixels of the window. */
export async function nextFrame(page) {
  const {words, top, width} = await page.evaluate(() => {
    let words
    globalThis.groundwork.onFrame = drawn => {
      words = Array.from(drawn)
    }
    document.dispatchEvent(new Event('visibilitychange')) // asks for one at once
    globalThis.groundwork.onFrame = undefined
    const {top, width} = document.querySelector('canvas').getBoundingClientRect()
    return {words, top, width: document.dir === 'rtl' ? width : 0}
  })
  const operations = decode(words).map(operation => lowered(operation, top))
  return width ? operations.map(operation => mirrored(operation, width)) : operations
}
