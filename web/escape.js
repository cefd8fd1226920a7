// @ts-check

/** Within how many milliseconds the three presses must come. */
const within = 2000

/** @typedef {'two_more' | 'one_more' | 'leaving' | 'expired'} Progress */

/**
 * Counts Escape pressed three times within two seconds in this document. What is more than a press of that one key does not
 * count: with a modifier, held down, or to end what an input method composes. Any other key and any press of the pointer
 * begins anew; a modifier alone counts for nothing, since a screen reader takes the letters that belong to it. `say` is told
 * what to tell the person; `leave` is called at the third press.
 * @param {(progress: Progress) => void} say @param {() => void} leave
 */
export function countEscapes(say, leave) {
  let presses = /** @type {number[]} */ ([])
  let closed = false
  let timer = 0
  const expire = () => {
    clearTimeout(timer)
    if (presses.length > 0) say('expired')
    presses = []
  }
  const beginAnew = () => {
    closed = false
    expire()
  }
  addEventListener('pointerdown', beginAnew, {capture: true, passive: true})
  addEventListener('keydown', event => {
    if (!isPlainEscape(event)) return beginAnew()
    if (event.repeat) return
    // The first one in a list or a date may close what the browser has opened there, and no page is told whether it did.
    if (!closed && presses.length === 0 && opensList(event.target)) {
      closed = true
      return
    }
    presses = [...presses.filter(time => event.timeStamp - time < within), event.timeStamp]
    clearTimeout(timer)
    if (presses.length < 3) {
      say(presses.length === 1 ? 'two_more' : 'one_more')
      timer = setTimeout(expire, within)
      return
    }
    presses = []
    say('leaving')
    leave()
  }, {capture: true, passive: true})
}

// A browser that ends a composition by Escape may say so by the key's number alone.
function isPlainEscape(/** @type {KeyboardEvent} */ event) {
  const modified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
  return event.key === 'Escape' && !modified && !event.isComposing && event.keyCode !== 229
}

function opensList(/** @type {EventTarget | null} */ target) {
  return target instanceof Element && target.matches('select, [type=date]')
}
