// @ts-check
// Moves the focus by Tab, and by the arrow keys in a choice, to where a browser would. A browser that does it itself
// also scrolls every page around, which the clinic's page can see. Tab that leaves the document is left to the browser.

/**
 * What a keyboard on the screen takes at least, in pixels; a bar that slides away while the page is scrolled takes
 * less.
 */
const leastKeyboard = 100

const ways = /** @type {Record<string, number>} */ ({ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1})

/** @param {(element: HTMLElement) => void} bring brings into sight what has got the focus */
export function moveFocus(bring) {
  addEventListener('keydown', event => {
    const isTab = event.key === 'Tab' // with Alt too, which is how Safari reaches every control
    if (event.isComposing || event.ctrlKey || event.metaKey || (event.altKey && !isTab)) return
    const next = isTab ? nextStop(event.shiftKey) : nextRadio(event)
    if (!next) return
    event.preventDefault()
    if (!isTab) next.click() // first, as browsers do it: what is read with the focus is then chosen
    next.focus({preventScroll: true})
    if (next.matches('input.field')) /** @type {HTMLInputElement} */ (next).select()
    bring(next)
  })
  // A keyboard on the screen takes half of the window, or of what is seen of it; what is laid out for that is there a
  // frame later.
  let high = innerHeight
  const keepInSight = () => {
    const {height = innerHeight, scale = 1} = globalThis.visualViewport ?? {}
    const isKeyboard = scale === 1 && height < high - leastKeyboard
    high = height
    if (isKeyboard)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const field = /** @type {HTMLElement | null} */ (document.querySelector('.field:focus, .select:focus'))
          if (field) bring(field)
        }),
      )
  }
  for (const seen of [globalThis, globalThis.visualViewport]) seen?.addEventListener('resize', keepInSight)
}

/** Where Tab stops before the element, in order; the element need not have the focus. */
export function stopsBefore(/** @type {Node} */ element) {
  return stops().filter(stop => isBefore(stop, element))
}

/** Where Tab goes from here; nothing when it leaves the document. */
function nextStop(/** @type {boolean} */ back) {
  const all = stops()
  const {activeElement, body} = document
  // Without a focus, browsers begin where the person clicked last.
  const from = activeElement === body ? getSelection()?.anchorNode : activeElement
  if (!from) return all[back ? all.length - 1 : 0]
  return back ? all.reverse().find(stop => isBefore(stop, from)) : all.find(stop => isBefore(from, stop))
}

const isBefore = (/** @type {Node} */ one, /** @type {Node} */ other) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0

/**
 * All places where Tab stops: of a choice, the radio that has the focus, else the one that is checked, else the first.
 */
function stops() {
  const all = /** @type {HTMLElement[]} */ (
    [...document.querySelectorAll('a[href], button, input, select, textarea')].filter(isThere)
  )
  const {activeElement} = document
  const ofChoice = /** @type {Map<string, HTMLElement>} */ (new Map())
  for (const radio of all.filter(isRadio)) {
    const other = ofChoice.get(radio.name)
    if (!other || radio === activeElement || (radio.checked && other !== activeElement)) ofChoice.set(radio.name, radio)
  }
  return all.filter(stop => !isRadio(stop) || ofChoice.get(stop.name) === stop)
}

function isThere(/** @type {Element} */ element) {
  return element.getClientRects().length > 0 && !element.matches(':disabled, [tabindex="-1"]')
}

/** @returns {element is HTMLInputElement} */
function isRadio(/** @type {EventTarget | null} */ element) {
  return element instanceof HTMLInputElement && element.type === 'radio'
}

/** The radio that an arrow key chooses next. */
function nextRadio(/** @type {KeyboardEvent} */ {key, target}) {
  const way = ways[key]
  if (!way || !isRadio(target)) return undefined
  const group = /** @type {HTMLInputElement[]} */ ([...document.getElementsByName(target.name)].filter(isThere))
  const turned = /Left|Right/.test(key) && getComputedStyle(target).direction === 'rtl'
  const at = group.indexOf(target) + (turned ? -way : way) + group.length
  return group.length > 1 ? group[at % group.length] : undefined
}
