// Numbers and choices at random that are the same in each run: a failure can be looked at again.

/** Numbers from 0 to 1. */
function* numbers(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    yield seed / 2 ** 32
  }
}

/** Two sources for a seed: `next` returns a number from 0 to 1, `pick` one of a list. */
export function dice(seed) {
  const random = numbers(seed)
  const next = () => random.next().value
  return {next, pick: list => list[Math.floor(next() * list.length)]}
}
