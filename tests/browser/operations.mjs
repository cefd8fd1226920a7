// Reads the operations of a drawn frame (wasm/ui/painter.cpp) without the page's own painter.

const kinds = {
  1: {kind: 'clip', numbers: ['left', 'top', 'right', 'bottom']},
  2: {kind: 'rect', numbers: ['left', 'top', 'right', 'bottom', 'radius'], colour: 5},
  3: {kind: 'outline', numbers: ['left', 'top', 'right', 'bottom', 'radius', 'thickness'], colour: 6},
  4: {kind: 'disc', numbers: ['x', 'y', 'radius'], colour: 3},
  5: {kind: 'ring', numbers: ['x', 'y', 'radius', 'thickness'], colour: 4},
  6: {kind: 'path', numbers: ['thickness'], colour: 1, points: 2},
  7: {kind: 'text'},
}

function readText(view, at) {
  const bytes = new Uint8Array(view.buffer, at + 20, view.getUint32(at + 16, true))
  return {kind: 'text', type: view.getUint32(at, true), x: view.getFloat32(at + 4, true), y: view.getFloat32(at + 8, true), colour: view.getUint32(at + 12, true), text: new TextDecoder().decode(bytes)}
}

function readOperation(view, at, words) {
  const {kind, numbers, colour, points} = kinds[view.getUint32(at, true) & 0xff] ?? {}
  if (!kind) throw new Error(`no operation has the number ${view.getUint32(at, true) & 0xff}`)
  if (kind === 'text') return readText(view, at + 4)
  const operation = {kind}
  numbers.forEach((name, i) => { operation[name] = view.getFloat32(at + 4 + 4 * i, true) })
  if (colour !== undefined) operation.colour = view.getUint32(at + 4 + 4 * colour, true)
  if (points !== undefined) operation.points = Array.from({length: words - 1 - points}, (_, i) => view.getFloat32(at + 4 + 4 * (points + i), true))
  return operation
}

/** A frame's operations in the order in which they were drawn, in CSS pixels of the window. */
export function decode(words) {
  const view = new DataView(Uint32Array.from(words).buffer)
  const operations = []
  for (let at = 0; at < words.length; at += words[at] >>> 8) {
    if (!(words[at] >>> 8)) throw new Error('an operation has no length')
    operations.push(readOperation(view, 4 * at, words[at] >>> 8))
  }
  return operations
}

/** Asks for a frame and reads it. */
export async function nextFrame(page) {
  return decode(await page.evaluate(() => new Promise((resolve, reject) => {
    setTimeout(reject, 5000, new Error('asked for a frame, and none was drawn'))
    globalThis.groundwork.onFrame = words => {
      globalThis.groundwork.onFrame = undefined
      resolve(Array.from(words))
    }
    dispatchEvent(new Event('scroll'))
  })))
}
