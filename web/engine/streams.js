// @ts-check
// WebAssembly taken apart into streams of one kind of byte each, which brotli makes 8 % smaller than the module as it
// is: what an instruction needs stands next to what other instructions of its kind need. The build takes apart, the
// page joins.

/**
 * The streams: all but the code, counts and variables of functions, instructions, and what stands behind instructions.
 * Of constants there is one for each instruction that one can stand before, since that tells more of it than all else.
 */
const [
  rest,
  variables,
  instructions,
  types,
  locals,
  callees,
  alignments,
  offsets,
  labels,
  longs,
  floats,
  others,
  constants,
] = Array.from({length: 13}, (_, stream) => stream)

/** Whether a stream holds numbers alone, many of which have two bytes or more. */
export const holdsNumbers = (/** @type {number} */ stream) =>
  stream === callees || stream === offsets || stream >= constants

/** The alignment that a load or store has unless something else is known, from i32.load on. */
const usual = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2]

/** The stream of the number behind each instruction that has one and no more; 0 for all others. */
const behind = new Uint8Array(256)
for (const [codes, stream] of /** @type {[number[], number][]} */ ([
  [[0x02, 0x03, 0x04], types],
  [[0x0c, 0x0d], labels],
  [[0x10], callees],
  [[0x20, 0x21, 0x22], locals],
  [[0x23, 0x24, 0x3f, 0x40], others],
  [[0x41], constants],
  [[0x42], longs],
]))
  for (const code of codes) behind[code] = stream

/** How many numbers are behind the instructions that begin with 0xfc and are about memory, by their second number. */
const aboutMemory = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1]

/**
 * Hands over the next byte of a stream, with those bits of it turned over, or the next number of seven bits a byte;
 * both return what it is in the module. `following` is the instruction behind the number that comes next. Few calls an
 * instruction: a page that starts runs this before it is optimized.
 * @typedef {{byte(stream: number, bits?: number): number, number(stream: number): number, following(): number}} Hand
 */

/** Hands over what stands behind an instruction that has not one number behind it. */
function handOperands(/** @type {Hand} */ {byte, number}, /** @type {number} */ code) {
  const more = (/** @type {number} */ count) => {
    for (; count > 0; count--) number(others)
  }
  if (code >= 0x28 && code <= 0x3e) {
    byte(alignments, usual[code - 0x28])
    number(offsets)
  } else if (code === 0x0e) more(number(others) + 1)
  else if (code === 0x11) more(2)
  else if (code === 0xfc) more(aboutMemory[byte(instructions)])
  else if (code === 0x43 || code === 0x44) for (let i = code === 0x43 ? 4 : 8; i > 0; i--) byte(floats)
}

/** Hands over a function: its variables, and its instructions up to the end that belongs to no block. */
function handFunction(/** @type {Hand} */ hand) {
  const {byte, number, following} = hand
  for (let i = number(variables); i > 0; i--) {
    number(variables)
    byte(variables)
  }
  for (let depth = 1; depth > 0;) {
    const code = byte(instructions),
      stream = behind[code]
    if (code >= 0x02 && code <= 0x04) depth++
    if (code === 0x0b) depth--
    if (stream) number(stream === constants ? constants + following() : stream)
    else handOperands(hand, code)
  }
}

/** A number in seven bits a byte. */
function numberBytes(/** @type {number} */ value) {
  const bytes = []
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128)
  return [...bytes, value]
}

/** So many bytes a number has at most. */
export const mostOfNumber = 5

/** The module that was taken apart into these streams. */
export function joined(/** @type {ArrayLike<number>[]} */ streams) {
  const at = new Uint32Array(streams.length)
  // The size of a section or a function, which no stream has, never has more bytes than what it is the size of.
  const bytes = new Uint8Array(2 * streams.reduce((sum, {length}) => sum + length, mostOfNumber))
  let end = 0
  /** @type {Hand['byte']} */
  const byte = (stream, bits = 0) => (bytes[end++] = streams[stream][at[stream]++] ^ bits)
  /** @type {Hand['number']} */
  const number = stream => {
    const from = streams[stream]
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = (bytes[end++] = from[at[stream]++])
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  const following = () => streams[instructions][at[instructions]]
  const inside = (/** @type {() => void} */ act) => {
    const start = end
    end += mostOfNumber
    act()
    const size = numberBytes(end - start - mostOfNumber),
      spare = mostOfNumber - size.length
    bytes.set(size, start)
    bytes.copyWithin(start + size.length, start + mostOfNumber, end)
    end -= spare
  }
  const each = () => handFunction({byte, number, following})
  for (let i = 0; i < 8; i++) byte(rest)
  while (at[rest] < streams[rest].length) {
    if (byte(rest) === 10)
      inside(() => {
        for (let count = number(variables); count > 0; count--) inside(each)
      })
    else for (let length = number(rest); length > 0; length--) byte(rest)
  }
  return bytes.subarray(0, end)
}

/**
 * The streams of a module. Throws when joined would not give the same module back: it has an instruction that is not
 * known here, or numbers with more bytes than they need.
 */
export function takenApart(/** @type {Uint8Array} */ module) {
  const fault = new Error('the module cannot be taken apart into streams and joined again: see web/engine/streams.js')
  const streams = Array.from({length: constants + 256}, () => /** @type {number[]} */ ([]))
  let at = 0
  const next = () => {
    if (at === module.length) throw fault
    return module[at++]
  }
  /** @type {Hand['byte']} */
  const byte = (stream, bits = 0) => {
    const byte = next()
    streams[stream].push(byte ^ bits)
    return byte
  }
  const numberOf = (/** @type {() => number} */ take) => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = take()
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  /** @type {Hand['number']} */
  const number = stream => numberOf(() => byte(stream))
  const following = () => {
    let end = at
    while (module[end] > 127) end++
    return module[end + 1] ?? 0
  }
  for (let i = 0; i < 8; i++) byte(rest)
  while (at < module.length) {
    if (byte(rest) !== 10) for (let length = number(rest); length > 0; length--) byte(rest)
    else {
      numberOf(next) // the size
      for (let count = number(variables); count > 0; count--) {
        numberOf(next)
        handFunction({byte, number, following})
      }
    }
  }
  const again = joined(streams)
  if (again.length !== module.length || again.some((byte, i) => byte !== module[i])) throw fault
  return streams
}
