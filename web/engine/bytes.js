// @ts-check
// Bytes as text of ASCII characters, so that no character set that a server names can change them.

/**
 * Which bits of each byte are turned over: the most frequent bytes of WebAssembly are then characters that can stand
 * for themselves.
 */
const xorMask = 109

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

/** The text of these bytes, for a string literal in double quotes. */
export function asciiOf(/** @type {ArrayLike<number>} */ bytes) {
  return Array.from(bytes, byte => {
    const code = byte ^ xorMask,
      low = code & 127
    const isUnescapable = unescapable.includes(String.fromCharCode(low))
    return String.fromCharCode(...(code > 127 ? [high] : []), ...(isUnescapable ? [other, low ^ otherwise] : [low]))
  }).join('')
}

/** The bytes of a text that asciiOf made. */
export function bytesOf(/** @type {string} */ text) {
  const bytes = new Uint8Array(text.length)
  let end = 0,
    bits = xorMask
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === high) bits ^= 128
    else if (code === other) bits ^= otherwise
    else {
      bytes[end++] = code ^ bits
      bits = xorMask
    }
  }
  return bytes.subarray(0, end)
}
