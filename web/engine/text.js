// @ts-check

/**
 * What is asked about a text: its height where it may be that wide, or with a width below 0 how wide it is itself.
 * @typedef {{type: number, text: string, width: number}} Wish
 */

/** What a probe holds: letters of every height and width. */
const letters = 'Handgloves, quickly 0123456789'

/** The height that a layout gives to a text of that height: whole pixels. */
export const inPixels = (/** @type {number} */ height) => Math.ceil(height - 0.05)

/** Measures text with the browser's own layout, in the very styles in which it is shown. */
export class Text {
  #holder = document.createElement('div')
  /**
   * A text of each type, whose size changes when that of all texts does, as by a least font size that somebody sets.
   */
  probes

  /** @param {number} types how many types there are */
  constructor(types) {
    this.#holder.className = 'measure'
    this.#holder.translate = false
    this.#holder.setAttribute('aria-hidden', 'true')
    this.probes = Array.from({length: types}, (_, type) => box(type, letters, 'max-content'))
    this.#holder.append(...this.probes)
    document.body.append(this.#holder) // apart from the screen, which the plain view lays out in another way
  }

  /**
   * For each wish the height, or the width on one line and that of the longest word: laid out once, for all.
   * @type {import('./wasm.js').Host['measure']}
   */
  measure = wishes => {
    const boxes = wishes.map(({type, text, width}) =>
      width < 0 ? [box(type, text, 'max-content'), box(type, text, 'min-content')] : [box(type, text, `${width}px`)],
    )
    this.#holder.append(...boxes.flat())
    const sizes = boxes.map(([first, second]) =>
      second
        ? [first.getBoundingClientRect().width, second.getBoundingClientRect().width]
        : [inPixels(first.getBoundingClientRect().height), 0],
    )
    this.#holder.replaceChildren(...this.probes) // the words of a person must not stay behind here
    return sizes
  }
}

function box(/** @type {number} */ type, /** @type {string} */ text, /** @type {string} */ width) {
  const made = document.createElement('span')
  made.className = `words t${type}`
  made.textContent = text
  made.style.width = width
  return made
}
