// @ts-check

/** Within how many milliseconds the presses must follow each other. */
const within = 5000

/** @typedef {'two_more' | 'one_more' | 'leaving' | 'expired'} Progress */

/**
 * Hears Shift pressed three times, alone, within five seconds, until `signal` ends it. A Shift that makes a capital letter
 * or goes with a click or the wheel does not count, and anything else between begins anew. `say` is told what to tell the
 * person; `leave` is called at the third press.
 * @param {(progress: Progress) => void} say @param {() => void} leave @param {AbortSignal} [signal]
 */
export function hearShiftThrice(say, leave, signal) {
  let presses = /** @type {number[]} */ ([])
  let alone = false
  let timer = 0
  const beginAnew = () => {
    clearTimeout(timer)
    if (presses.length > 0) say('expired')
    presses = []
  }
  const heard = {capture: true, passive: true, signal}
  const other = () => {
    alone = false
    beginAnew()
  }
  for (const kind of ['pointerdown', 'wheel']) addEventListener(kind, other, heard)
  addEventListener('keydown', event => {
    if (event.key !== 'Shift') other()
    else if (!event.repeat) alone = true
  }, heard)
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return
    alone = false
    presses = [...presses.filter(time => event.timeStamp - time < within), event.timeStamp]
    clearTimeout(timer)
    if (presses.length === 3) {
      presses = []
      say('leaving')
      return leave()
    }
    say(presses.length === 1 ? 'two_more' : 'one_more')
    timer = setTimeout(beginAnew, within)
  }, heard)
}
