// @ts-check
import {runs} from './elements.js'
import {inPixels} from './text.js'

/** Notices that a size is another than the screen was laid out for: of the window, of all texts, or of some words. */
export class Sizes {
  #observer
  #known = /** @type {WeakMap<Element, string>} */ (new WeakMap())
  #window
  #probes

  /**
   * @param {Element} window an element as large as the window @param {Element[]} probes change their size when all
   * texts do
   * @param {{window: () => void, text: () => void, runs: (words: HTMLElement[]) => void}} hear
   */
  constructor(window, probes, hear) {
    this.#window = window
    this.#probes = probes
    this.#observer = new ResizeObserver(entries => this.#notice(entries, hear))
  }

  /** Begins to notice; the size of the window is told at once. */
  start() {
    for (const element of [this.#window, ...this.#probes]) this.watch(element)
  }

  watch = (/** @type {Element} */ element) => this.#observer.observe(element)

  /** Takes the next sizes of the probes as they are: that all texts have another one now is known. */
  expect() {
    for (const probe of this.#probes) this.#known.delete(probe)
  }

  #notice(
    /** @type {ResizeObserverEntry[]} */ entries,
    /** @type {{window: () => void, text: () => void, runs: (words: HTMLElement[]) => void}} */ hear,
  ) {
    for (const {target} of entries) if (!target.isConnected) this.#observer.unobserve(target)
    if (entries.some(({target}) => target === this.#window)) hear.window()
    if (entries.some(entry => this.#probes.includes(entry.target) && this.#isOther(entry))) hear.text()
    const words = entries.filter(isOff).map(({target}) => /** @type {HTMLElement} */ (target))
    if (words.length > 0) hear.runs(words)
  }

  /** Whether the element had another size when it was last looked at. */
  #isOther(/** @type {ResizeObserverEntry} */ {target, contentRect: {width, height}}) {
    const [before, now] = [this.#known.get(target), `${width} ${height}`]
    this.#known.set(target, now)
    return before !== undefined && before !== now
  }
}

/** Whether words have not the height that they were laid out for. */
function isOff(/** @type {ResizeObserverEntry} */ {target, contentRect}) {
  const run = runs.get(target)
  return run !== undefined && contentRect.height > 0 && Math.abs(inPixels(contentRect.height) - run.height) >= 1
}

/** The height of each where it stands, its width on one line, and that of its longest word. */
export function sizesOf(/** @type {HTMLElement[]} */ words) {
  const sizes = words.map(span => [inPixels(span.getBoundingClientRect().height)])
  const before = words.map(({style}) => style.width)
  for (const width of ['max-content', 'min-content']) {
    for (const {style} of words) style.width = width
    words.forEach((span, i) => sizes[i].push(Math.ceil(span.getBoundingClientRect().width)))
  }
  words.forEach(({style}, i) => {
    style.width = before[i]
  })
  return sizes
}
