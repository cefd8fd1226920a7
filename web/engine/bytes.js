// @ts-check
// Bytes as text of ASCII characters, so that no character set that a server names can change them.

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
const unescapable = `\0\n\r\x0e\x0f\x1b"\\<${String.fromCharCode(high, other)}`

/** The text of the bytes of that stream, for a string literal in double quotes. */
export function asciiOf(/** @type {ArrayLike<number>} */ bytes, /** @type {number} */ stream) {
  return Array.from(bytes, byte => {
    const code = byte ^ maskOf(stream),
      low = code & 127
    const isUnescapable = unescapable.includes(String.fromCharCode(low))
    return String.fromCharCode(...(code > 127 ? [high] : []), ...(isUnescapable ? [other, low ^ otherwise] : [low]))
  }).join('')
}

/** The bytes of a text that asciiOf made of that stream. */
export function bytesOf(/** @type {string} */ text, /** @type {number} */ stream) {
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
