// Waits for what a test can ask for, in place of sleeping.

/** Asks until the answer is neither null nor false; gives up, with words, after thirty seconds. */
export async function until(ask, what) {
  const end = Date.now() + 30000
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false && answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`waited thirty seconds for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/**
 * Causes something, and causes it again whenever a second has passed in which what was asked for is not as it should
 * be: a browser that is busy loses a turn of the wheel or a key. Gives up, with words and the last answer, after thirty
 * seconds.
 * @param {() => Promise<unknown>} cause @param {() => Promise<any>} ask @param {(answer: any) => boolean} isSo
 */
export async function untilCaused(cause, ask, isSo, what) {
  const end = Date.now() + 30000
  let answer
  do {
    await cause()
    const again = Date.now() + 1000
    do {
      answer = await ask()
      if (isSo(answer)) return
      await new Promise(resolve => setTimeout(resolve, 20))
    } while (Date.now() < again)
  } while (Date.now() < end)
  throw new Error(
    `caused it for thirty seconds and waited for ${what}, but the last answer was ${JSON.stringify(answer)}`,
  )
}
