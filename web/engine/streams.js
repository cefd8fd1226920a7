// @ts-check
// WebAssembly taken apart into streams of one kind of byte each, which brotli makes 8 % smaller than the module as it is:
// what an instruction needs stands next to what other instructions of its kind need. The build takes apart, the page joins.

/** The streams: all but the code, counts and variables of functions, instructions, and what stands behind instructions. */
const [rest, variables, instructions, types, locals, callees, alignments, offsets, labels, constants, longs, floats, others] =
  Array.from({length: 13}, (_, stream) => stream)

/** The alignment that a load or store has unless something else is known, from i32.load on. */
const usual = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2]

/** The streams of the numbers behind an instruction, where it has no rule of its own below. @type {Record<number, number[]>} */
const numbers = {
  0x02: [types], 0x03: [types], 0x04: [types], 0x0c: [labels], 0x0d: [labels], 0x10: [callees], 0x11: [others, others],
  0x20: [locals], 0x21: [locals], 0x22: [locals], 0x23: [others], 0x24: [others], 0x3f: [others], 0x40: [others],
  0x41: [constants], 0x42: [longs],
}

/** How many numbers are behind the instructions that begin with 0xfc and are about memory, by their second number. */
const aboutMemory = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1]

/** Hands over the next byte of a stream, with those bits of it turned over, and returns what it is in the module. @typedef {(stream: number, bits?: number) => number} Take */

/** Hands over a number of seven bits a byte, and returns it. */
function takeNumber(/** @type {Take} */ take, /** @type {number} */ stream) {
  let [value, shift] = [0, 0]
  for (;;) {
    const byte = take(stream)
    value |= (byte & 127) << shift
    if (byte < 128) return value
    shift += 7
  }
}

/** Hands over what stands behind an instruction. */
function takeOperands(/** @type {Take} */ take, /** @type {number} */ code) {
  const more = (/** @type {number} */ count) => { for (; count > 0; count--) takeNumber(take, others) }
  if (code >= 0x28 && code <= 0x3e) {
    take(alignments, usual[code - 0x28])
    takeNumber(take, offsets)
  } else if (code === 0x0e) more(takeNumber(take, others) + 1)
  else if (code === 0xfc) more(aboutMemory[take(instructions)])
  else if (code === 0x43 || code === 0x44) for (let i = code === 0x43 ? 4 : 8; i > 0; i--) take(floats)
  else for (const stream of numbers[code] ?? []) takeNumber(take, stream)
}

/** Hands over a function: its variables, and its instructions up to the end that belongs to no block. */
function takeFunction(/** @type {Take} */ take) {
  for (let i = takeNumber(take, variables); i > 0; i--) {
    takeNumber(take, variables)
    take(variables)
  }
  for (let depth = 1; depth > 0;) {
    const code = take(instructions)
    if (code >= 0x02 && code <= 0x04) depth++
    if (code === 0x0b) depth--
    takeOperands(take, code)
  }
}

/** A number in seven bits a byte. */
function numberBytes(/** @type {number} */ value) {
  const bytes = []
  for (; value > 127; value >>>= 7) bytes.push(value & 127 | 128)
  return [...bytes, value]
}

/** The module that was taken apart into these streams. */
export function joined(/** @type {ArrayLike<number>[]} */ streams) {
  const at = streams.map(() => 0)
  /** @type {number[]} */
  let bytes = []
  /** @type {Take} */
  const take = (stream, bits = 0) => {
    const byte = streams[stream][at[stream]++] ^ bits
    bytes.push(byte)
    return byte
  }
  const inside = (/** @type {() => void} */ act) => {
    const around = bytes
    bytes = []
    act()
    const size = numberBytes(bytes.length)
    for (const part of [size, bytes]) for (const byte of part) around.push(byte)
    bytes = around
  }
  for (let i = 0; i < 8; i++) take(rest)
  while (at[rest] < streams[rest].length) {
    const section = take(rest)
    if (section === 10) inside(() => { for (let count = takeNumber(take, variables); count > 0; count--) inside(() => takeFunction(take)) })
    else for (let length = takeNumber(take, rest); length > 0; length--) take(rest)
  }
  return Uint8Array.from(bytes)
}

/**
 * The streams of a module. Throws when joined would not give the same module back: it has an instruction that is not known
 * here, or numbers with more bytes than they need.
 */
export function takenApart(/** @type {Uint8Array} */ module) {
  const fault = new Error('the module cannot be taken apart into streams and joined again: see web/engine/streams.js')
  const streams = Array.from({length: others + 1}, () => /** @type {number[]} */ ([]))
  let at = 0
  const next = () => {
    if (at === module.length) throw fault
    return module[at++]
  }
  /** @type {Take} */
  const take = (stream, bits = 0) => {
    const byte = next()
    streams[stream].push(byte ^ bits)
    return byte
  }
  const skipSize = () => takeNumber(next, rest)
  for (let i = 0; i < 8; i++) take(rest)
  while (at < module.length) {
    if (take(rest) !== 10) for (let length = takeNumber(take, rest); length > 0; length--) take(rest)
    else {
      skipSize()
      for (let count = takeNumber(take, variables); count > 0; count--) {
        skipSize()
        takeFunction(take)
      }
    }
  }
  const again = joined(streams)
  if (again.length !== module.length || again.some((byte, i) => byte !== module[i])) throw fault
  return streams
}
