// Numbers at random that come again: a plan that somebody saw fail can be made once more.

/** The seed of this run: GROUNDWORK_SEED, a whole number, or the usual one. */
export const seed = Number(process.env.GROUNDWORK_SEED ?? 20261129)
if (!Number.isSafeInteger(seed))
  throw new Error(`GROUNDWORK_SEED must be a whole number, but is "${process.env.GROUNDWORK_SEED}"`)
console.log(`GROUNDWORK_SEED=${seed} makes these plans again`)

/** A source of whole numbers from 0 to below what it is asked for: always the same ones for a seed and a name. */
export function randomFor(name) {
  let state = seed >>> 0
  for (const character of name) state = Math.imul(state ^ character.codePointAt(0), 0x01000193) >>> 0
  return count => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }
}
