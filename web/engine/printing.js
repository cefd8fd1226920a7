// @ts-check
import {fitPaper} from './paper.js'

/** How long a browser may take to begin to print what was asked for, in milliseconds. */
const patience = 1000

/** Printing, by the person or by the browser: how it looks on paper is the style sheet's alone. */
export class Printing {
  #root
  #titled
  #title = document.title
  #paper = matchMedia('print')
  #asked = -Infinity
  #hasBegun = false
  #unfit = () => {}

  /**
   * @param {HTMLElement} root @param {() => string} titled what the page to print is called, or nothing
   * @param {() => void} onEnd is called when the paper is a window again
   */
  constructor(root, titled, onEnd) {
    this.#root = root
    this.#titled = titled
    addEventListener('beforeprint', () => this.#begin())
    addEventListener('afterprint', () => this.#end(onEnd))
    this.#paper.addEventListener('change', onEnd)
    if (parent !== self) addEventListener('keydown', event => this.#key(event))
  }

  /** Whether what is laid out is paper and no window. */
  get isOnPaper() {
    return this.#paper.matches
  }

  /** Asks for it, and returns whether it has begun: a page around may forbid it, and then nothing happens. */
  ask() {
    this.#asked = performance.now()
    this.#hasBegun = false
    globalThis.print?.()
    return this.#hasBegun
  }

  // The browser would print the page around, and this as small as it must be there.
  #key(/** @type {KeyboardEvent} */ event) {
    const isPrint = event.key === 'p' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (isPrint && this.ask()) event.preventDefault()
  }

  // Browsers print the title of the document, and name a saved file after it. A browser may begin what was asked for
  // here a moment later; what was not is the page around that is printed.
  #begin() {
    this.#hasBegun = true
    document.title = this.#titled() || document.title
    if (parent !== self && performance.now() - this.#asked > patience) this.#unfit = fitPaper(this.#root)
  }

  #end(/** @type {() => void} */ onEnd) {
    this.#asked = -Infinity
    document.title = this.#title
    this.#unfit()
    onEnd()
  }
}
