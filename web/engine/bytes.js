// @ts-check
// Bytes as text of ASCII characters, so that no character set that a server names can change them.

/** Which bits of each byte are turned over: the most frequent bytes of WebAssembly are then characters that can stand for themselves. */
const turned = 109

/** Before a character: the byte has its highest bit; the character stands for one that cannot be said. Both are rare themselves. */
const [high, other] = ['4', '7']
const otherwise = 64

/** What a string literal in a page cannot hold: zero, ends of lines, what shifts a character set, quotes, backslashes and what could end the script. */
const unsaid = `\0\n\r\x0e\x0f\x1b"\\<${high}${other}`

/** The text of these bytes, for a string literal in double quotes. */
export function asciiOf(/** @type {ArrayLike<number>} */ bytes) {
  return Array.from(bytes, byte => {
    const code = byte ^ turned
    const low = String.fromCharCode(code & 127)
    return (code > 127 ? high : '') + (unsaid.includes(low) ? other + String.fromCharCode(code & 127 ^ otherwise) : low)
  }).join('')
}

/** The bytes of a text that asciiOf made. */
export function bytesOf(/** @type {string} */ text) {
  const bytes = []
  let bits = turned
  for (const character of text) {
    if (character === high) bits ^= 128
    else if (character === other) bits ^= otherwise
    else {
      bytes.push(character.charCodeAt(0) ^ bits)
      bits = turned
    }
  }
  return Uint8Array.from(bytes)
}
