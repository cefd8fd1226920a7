// @ts-check

/** Within how many milliseconds the three presses must come. */
const within = 2000

/** @typedef {'two_more' | 'one_more' | 'leaving' | 'expired'} Progress */

/**
 * Keys that do nothing alone; screen readers use some, and may tell the page of them without the key that goes with
 * them.
 */
const alone = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Fn|Insert)$/

/**
 * Calls `press` for each plain press of Escape in this document, and `other` for any other key and any press of the
 * pointer. What is more than a press of that one key is another: with a modifier, or to end what an input method
 * composes. Held down it is pressed once, and a modifier alone is neither.
 */
function hearKeys(/** @type {(event: KeyboardEvent) => void} */ press, /** @type {() => void} */ other) {
  addEventListener('pointerdown', other, {capture: true, passive: true})
  addEventListener(
    'keydown',
    event => {
      if (alone.test(event.key)) return
      if (!isPlainEscape(event)) other()
      else if (!event.repeat) press(event)
    },
    {capture: true, passive: true},
  )
}

/**
 * Counts Escape pressed three times within two seconds in this document, with no other key and no pointer between.
 * `say` is told what to tell the person; `leave` is called at the third press.
 * @param {(progress: Progress) => void} say @param {() => void} leave
 */
export function countEscapes(say, leave) {
  let [presses, closed, timer] = [/** @type {number[]} */ ([]), false, 0]
  const expire = () => {
    clearTimeout(timer)
    if (presses.length > 0) say('expired')
    presses = []
  }
  hearKeys(
    event => {
      // The first one in a list or a date may close what the browser has opened there, and no page is told whether it
      // did.
      const closes = !closed && presses.length === 0 && opensList(event.target)
      if (closes) return void (closed = true)
      presses = [...presses.filter(time => event.timeStamp - time < within), event.timeStamp]
      clearTimeout(timer)
      say(/** @type {const} */ (['two_more', 'one_more', 'leaving'])[presses.length - 1])
      if (presses.length < 3) return void (timer = setTimeout(expire, within))
      presses = []
      leave()
    },
    () => {
      closed = false
      expire()
    },
  )
}

// A browser that ends a composition by Escape may say so by the key's number alone.
function isPlainEscape(/** @type {KeyboardEvent} */ event) {
  const modified = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
  return event.key === 'Escape' && !modified && !event.isComposing && event.keyCode !== 229
}

function opensList(/** @type {EventTarget | null} */ target) {
  return target instanceof Element && target.matches('select, [type=date]')
}
