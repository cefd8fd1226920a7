// @ts-check

/** How far from the edges something stays that is brought into sight, in pixels. */
const margin = 16

/** A part of the frame that is lower than this holds no question: then it counts as if all of the frame were seen. */
const least = 160

/** What is pinned leaves at least so much to be seen over it, or counts as if it covered nothing. */
const leastClear = 60

/** The part of the frame that is seen is known to one hundredth of its height. */
const steps = Array.from({length: 101}, (_, i) => i / 100)

/**
 * Knows which part of this frame can be seen on the pages around it, and scrolls inside of the frame alone, so that no
 * page around has to move, or can tell what moved. Where the content is too short for that, it gets room before or
 * after it.
 */
export class Sight {
  #root
  /** An element as large as the window. */
  mark = document.createElement('div')
  #observer = /** @type {IntersectionObserver | null} */ (null)
  #seen = /** @type {DOMRectReadOnly | null} */ (null)
  #lead = 0
  #room = 0

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root
    this.mark.className = 'sight'
    root.append(this.mark)
    // Without it all of the frame counts as seen.
    if ('IntersectionObserver' in globalThis)
      this.#observer = new IntersectionObserver(entries => this.#see(entries[entries.length - 1]), {threshold: steps})
    this.#look()
    for (const kind of ['keydown', 'pointerdown'])
      addEventListener(kind, () => this.#look(), {capture: true, passive: true})
  }

  /** How far the content is scrolled; less than nothing while it begins further down. */
  get top() {
    return scrollY - this.#lead
  }

  /** Begins a screen at the top of what is seen, or where it was left; then brings what has the focus into sight. */
  begin(/** @type {HTMLElement | null} */ focused, /** @type {number | undefined} */ left) {
    this.#lead = this.#room = 0
    this.#pad()
    this.#scroll(left ?? -this.#part().top)
    if (focused) this.bring(focused, 0)
  }

  /** Scrolls no further than it must to show the element clear of what is pinned. */
  bring(/** @type {HTMLElement} */ element, space = margin) {
    const {top, bottom} = this.#clear(element)
    const box = (element.closest('label') ?? element).getBoundingClientRect()
    const around = Math.max(0, Math.min(space, (bottom - top - box.height) / 2))
    const above = box.top - around - top
    const below = box.bottom + around - bottom
    if (element.closest('.pinned') || (above >= 0 && below <= 0)) return
    this.#scroll(scrollY + (above < 0 ? above : Math.min(above, below)))
  }

  // A new observation is told at once, to the pixel.
  #look() {
    this.#observer?.disconnect()
    this.#observer?.observe(this.mark)
  }

  #see(/** @type {IntersectionObserverEntry} */ entry) {
    this.#seen = entry.intersectionRect
    if (this.#seen.bottom >= entry.boundingClientRect.bottom - 1) this.#pin(0)
  }

  #part() {
    const {top, bottom, height} = this.#seen ?? this.mark.getBoundingClientRect()
    return height < least ? {top: 0, bottom: innerHeight} : {top, bottom}
  }

  /** What of the frame is seen and has nothing pinned over it that would cover the element. */
  #clear(/** @type {HTMLElement} */ element) {
    let {top, bottom} = this.#part()
    this.#pin(innerHeight - bottom)
    // A keyboard on the screen may lie over the window and leave it as high as it was; what is zoomed is the person's
    // to move.
    const {scale, offsetTop = 0, height = 0} = globalThis.visualViewport ?? {}
    if (scale === 1) bottom = Math.min(bottom, offsetTop + height)
    for (const pinned of this.#root.querySelectorAll('.footer, .status:not(:empty)')) {
      const box = pinned.getBoundingClientRect()
      const isPinned = /fixed|sticky/.test(getComputedStyle(pinned).position) && !pinned.contains(element)
      if (isPinned && box.top > top + leastClear) bottom = Math.min(bottom, box.top)
    }
    return {top, bottom}
  }

  // What is pinned to the lower edge of the frame keeps to the lower edge of what is seen.
  #pin(/** @type {number} */ below) {
    this.#root.style.setProperty('--below', `${below}px`)
  }

  #scroll(/** @type {number} */ to) {
    this.#lead += Math.max(0, -to)
    this.#pad()
    this.#room += Math.max(0, to + innerHeight - this.#root.offsetHeight)
    this.#pad()
    scrollTo(0, Math.max(0, to))
  }

  #pad() {
    this.#root.style.padding = `${this.#lead}px 0 ${this.#room}px`
  }
}
