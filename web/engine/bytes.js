// @ts-check
// Bytes as text of ASCII characters, so that no character set that a server names can change them.
import {holdsNumbers, mostOfNumber} from './streams.js'

/**
 * Which bits of each byte of a stream are turned over: the most frequent bytes of WebAssembly are then characters that
 * can stand for themselves. Those of the first stream, which has the texts of the engine, are so as they are.
 */
const maskOf = (/** @type {number} */ stream) => (stream === 0 ? 0 : 109)

/**
 * Before a character: the byte has its highest bit; the character stands for one that cannot be said. Both are rare
 * themselves.
 */
const [high, other] = [0x34, 0x37]
const otherwise = 64

/**
 * What a string literal in a page cannot hold: zero, ends of lines, what shifts a character set, quotes, backslashes
 * and what could end the script.
 */
const forbidden = '\0\n\r\x0e\x0f\x1b"\\<'
const unescapable = forbidden + String.fromCharCode(high, other)

/**
 * The digits of a number: the first ones can be its last digit, the others stand before that one. Their order and how
 * many there are of each was found by trying, with brotli.
 */
const digits = Array.from({length: 128}, (_, i) => i ^ 97).filter(
    code => !forbidden.includes(String.fromCharCode(code)),
  ),
  lasts = 96,
  leads = digits.length - lasts

/** The digit that each character is. */
const digitOf = new Uint8Array(128)
digits.forEach((code, digit) => (digitOf[code] = digit))

/** The text of a number. */
function written(/** @type {number} */ number) {
  const codes = [digits[number % lasts]]
  for (let rest = Math.floor(number / lasts); rest > 0; rest = Math.floor((rest - 1) / leads))
    codes.unshift(digits[lasts + ((rest - 1) % leads)])
  return String.fromCharCode(...codes)
}

/**
 * The text of numbers of seven bits a byte. Some numbers can be said in fewer bytes and in more: those in more
 * bytes count on from where the ones in fewer end.
 */
function numbersText(/** @type {ArrayLike<number>} */ bytes) {
  let text = '',
    number = 0,
    unit = 1
  for (const byte of Array.from(bytes)) {
    number += ((byte & 127) + (unit > 1 ? 1 : 0)) * unit
    unit *= 128
    if (byte > 127) continue
    text += written(number)
    number = 0
    unit = 1
  }
  return text
}

/** The bytes of a text that numbersText made. */
function numbersBytes(/** @type {string} */ text) {
  const bytes = new Uint8Array(mostOfNumber * text.length)
  let end = 0,
    before = 0
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf[text.charCodeAt(i)]
    if (digit < lasts) {
      let number = before * lasts + digit
      for (; number > 127; number = Math.floor(number / 128) - 1) bytes[end++] = number | 128
      bytes[end++] = number
      before = 0
    } else before = before * leads + digit - lasts + 1
  }
  return bytes.subarray(0, end)
}

/** The text of the bytes of that stream, for a string literal in double quotes. */
export function asciiOf(/** @type {ArrayLike<number>} */ bytes, /** @type {number} */ stream) {
  if (holdsNumbers(stream)) return numbersText(bytes)
  return Array.from(bytes, byte => {
    const code = byte ^ maskOf(stream),
      low = code & 127
    const isUnescapable = unescapable.includes(String.fromCharCode(low))
    return String.fromCharCode(...(code > 127 ? [high] : []), ...(isUnescapable ? [other, low ^ otherwise] : [low]))
  }).join('')
}

/** The bytes of a text that asciiOf made of that stream. */
export function bytesOf(/** @type {string} */ text, /** @type {number} */ stream) {
  if (holdsNumbers(stream)) return numbersBytes(text)
  const bytes = new Uint8Array(text.length),
    mask = maskOf(stream)
  let end = 0,
    bits = mask
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === high) bits ^= 128
    else if (code === other) bits ^= otherwise
    else {
      bytes[end++] = code ^ bits
      bits = mask
    }
  }
  return bytes.subarray(0, end)
}
