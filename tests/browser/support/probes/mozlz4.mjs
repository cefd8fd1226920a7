// Unpacks what Firefox writes down about its tabs: eight bytes that name the format, the length, and one LZ4 block.

const magic = Buffer.from('mozLz40\0')
const more = 15 // a length this long in its half of the token goes on in the bytes that follow

/** The content of a file, unpacked when it is one that Firefox packed. */
export const unpacked = content =>
  content.subarray(0, 8).equals(magic) ? block(content.subarray(12), content.readUInt32LE(8)) : content

/** What an LZ4 block holds: runs of bytes as they are, each followed by a stretch that stood before. */
function block(packed, length) {
  const whole = Buffer.alloc(length)
  let [from, to] = [0, 0]
  const lengthFrom = half => {
    let sum = half
    for (let next = half === more ? 255 : 0; next === 255; sum += next) next = packed[from++]
    return sum
  }
  while (from < packed.length) {
    const token = packed[from++]
    const plain = lengthFrom(token >> 4)
    packed.copy(whole, to, from, from + plain)
    from += plain
    to += plain
    if (from >= packed.length) break // the last run has nothing after it
    const back = packed.readUInt16LE(from)
    from += 2
    const end = to + 4 + lengthFrom(token & more)
    for (; to < end; to++) whole[to] = whole[to - back]
  }
  return whole
}
