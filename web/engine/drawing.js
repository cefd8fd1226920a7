// @ts-check
import {Paint} from './paint.js'

/** No backing store is larger than this many pixels, whatever the device pixel ratio; rounding adds a row at most. */
const mostPixels = 15.9e6

/** So much of the window's height is drawn above and below it, and never less than so many pixels. */
const beyond = 0.5,
  least = 64

/**
 * The canvas that lies under the words and is scrolled with them. It shows the window and some of the page above and
 * below, and is drawn anew before the window reaches an edge of it: shapes and words never part.
 */
export class Drawing {
  #canvas = document.createElement('canvas')
  #paint = /** @type {Paint | null} */ (null)
  #window = 0
  #over = 0
  #ratio = 1
  #pinch = 1
  /** The page's height. */
  page = 0
  /** Where in the page the next drawing begins, and how high it is. */
  top = 0
  height = 1
  /** Is called when the browser has lost what was drawn. */
  onLoss = () => {}

  /** @param {HTMLElement} root */
  constructor(root) {
    const holder = document.createElement('div')
    holder.className = 'drawing'
    holder.setAttribute('aria-hidden', 'true')
    holder.append(this.#canvas)
    root.append(holder)
    this.#canvas.addEventListener('contextrestored', () => this.onLoss())
    try {
      this.#paint = new Paint(this.#canvas)
    } catch {} // no canvas: the mirror alone is a complete form
  }

  /** Whether this browser can draw at all. */
  get isThere() {
    return this.#paint !== null
  }

  /** Whether the page is pinched open further than what is drawn is sharp, or less far. */
  get isBlurred() {
    return this.#pinch !== pinch()
  }

  /** Takes over the size of the window, and how far it is pinched open. Returns whether the canvas is blank for it. */
  resize(/** @type {number} */ width, /** @type {number} */ height) {
    this.#pinch = pinch()
    const sharp = devicePixelRatio * this.#pinch
    this.#window = height
    this.#over = Math.round(
      Math.max(least, Math.min(height * beyond, (mostPixels / (width * sharp ** 2) - height) / 2)),
    )
    this.height = height + 2 * this.#over
    this.#ratio = Math.min(sharp, Math.sqrt(mostPixels / (width * this.height)))
    const [columns, rows] = [Math.round(width * this.#ratio), Math.floor(this.height * this.#ratio)]
    if (this.#canvas.width === columns && this.#canvas.height === rows) return false
    this.#paint?.resize(columns, rows, this.#ratio)
    this.#canvas.style.width = `${columns / this.#ratio}px`
    this.#canvas.style.height = `${rows / this.#ratio}px`
    return true
  }

  /** Whether more of the page must be drawn where the window is. */
  isShort(/** @type {number} */ top) {
    const near = this.#over / 3,
      end = this.top + this.height
    return (this.top > 0 && top < this.top + near) || (end < this.page - 1 && top + this.#window > end - near)
  }

  /** Has the next drawing begin so that the window is in its middle. */
  follow(/** @type {number} */ top) {
    const from = Math.max(0, Math.min(top - this.#over, this.page - this.height))
    this.top = Math.ceil(from * this.#ratio) / this.#ratio // on a pixel of the screen
  }

  paint(/** @type {Uint32Array} */ words) {
    this.#canvas.style.top = `${this.top}px`
    this.#paint?.paint(words)
  }
}

/** How many times larger a person has pinched the page, as a whole number; always 1 in a frame. */
const pinch = () => Math.ceil(globalThis.visualViewport?.scale ?? 1)
