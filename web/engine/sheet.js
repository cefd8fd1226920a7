// @ts-check
// A page can lay a clear sheet over its frames while the pointer moves, and take it away when the pointer rests: so it
// reads where the pointer is, and the clicks still come here. Chromium tells a frame whether something lies over it.

/** How often it must be so, and the most milliseconds between two times. */
const [times, apart] = [3, 60000]

/**
 * For how many milliseconds the pointer must not be heard of, how far it must then be, and how far from an edge, in
 * pixels.
 */
const [silence, jump, edge] = [150, 40, 24]

const isInside = (/** @type {MouseEvent} */ {clientX: x, clientY: y}) =>
  Math.min(x, y, innerWidth - x, innerHeight - y) > edge

/**
 * Whether the pointer went from one place inside to another without being heard of.
 * @param {MouseEvent} from
 * @param {MouseEvent} to
 */
const isUnheard = (from, to) =>
  to.timeStamp - from.timeStamp > silence &&
  Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > jump &&
  isInside(from) &&
  isInside(to)

/**
 * Calls back, once, when the pointer went about inside without being heard of while something lay over this frame,
 * several times. Under a banner, a bubble or an effect of the page it is heard of, or it goes by the edge, or it rests.
 * Where the browser does not tell what lies over a frame (Firefox and Safari), nothing is noticed.
 * @param {() => void} found
 */
export function noticeSheet(found) {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return
  const until = new AbortController()
  let wasCovered = false // at some time since the pointer was last heard of
  let before = /** @type {MouseEvent | undefined} */ (undefined)
  let [count, last] = [0, 0]

  const observer = new IntersectionObserver(entries => {
    const {isIntersecting, isVisible} = /** @type {IntersectionObserverEntry & {isVisible: boolean}} */ (entries.at(-1))
    wasCovered ||= isIntersecting && !isVisible
  }, /** @type {IntersectionObserverInit} */ ({trackVisibility: true, delay: 100}))
  observer.observe(document.documentElement)

  function hear(/** @type {Event} */ event) {
    const now = /** @type {PointerEvent} */ (event)
    const goes = now.type === 'pointerout'
    if (now.pointerType === 'touch' || (goes && now.relatedTarget)) return
    if (wasCovered && before && !goes && isUnheard(before, now)) {
      count = now.timeStamp - last < apart ? count + 1 : 1
      last = now.timeStamp
    }
    wasCovered &&= goes // the browser may say only when the sheet is there that the pointer went
    before = now
    if (count < times) return
    until.abort()
    observer.disconnect()
    found()
  }
  for (const kind of ['pointermove', 'pointerdown', 'pointerout', 'wheel'])
    addEventListener(kind, hear, {signal: until.signal, capture: true, passive: true})
}
