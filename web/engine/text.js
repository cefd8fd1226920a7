// @ts-check

/** Breaks and measures text with the browser's own layout, in the very styles that the mirror uses. */
export class Text {
  #boxes
  #lines
  #decoder = new TextDecoder()
  #encoder = new TextEncoder()
  #range = document.createRange()
  /** For each type the CSS font without its size, its em and where its baseline lies in a line box. */
  styles = /** @type {{weight: number, em: number, baseline: number}[]} */ ([])

  /** @param {HTMLElement} root holds the boxes that measure @param {number} types how many types there are */
  constructor(root, types) {
    const holder = document.createElement('div')
    holder.className = 'measure'
    holder.setAttribute('aria-hidden', 'true')
    this.#boxes = Array.from({length: types}, (_, type) => {
      const box = document.createElement('p')
      box.className = `t${type}`
      holder.append(box)
      return box
    })
    this.#lines = /** @type {number[]} */ ([])
    root.append(holder)
  }

  /** Takes over the types of a theme: weight, em and line height of each. */
  setTypes(/** @type {number[][]} */ types) {
    this.#lines = types.map(([, , line]) => line)
    this.styles = types.map(([weight, em], type) => ({weight, em, baseline: this.#baseline(type)}))
  }

  /**
   * Writes begin, end (bytes) and width (1/64 pixel) of each line of the text and returns how many lines there are.
   * @type {import('./wasm.js').Host['measure']}
   */
  measure = (type, bytes, width, out) => {
    const text = this.#decoder.decode(bytes)
    const box = this.#boxes[type]
    box.style.width = `${width}px`
    box.textContent = text
    const node = box.firstChild
    if (!node) {
      this.#write(out, 0, '', 0, 0, 0)
      return 1
    }

    const {top, height} = box.getBoundingClientRect()
    const count = Math.max(1, Math.round(height / this.#lines[type]))
    const edge = (/** @type {number} */ line) => top + line * this.#lines[type]
    let begin = 0
    let line = 0
    for (; line < count && line * 3 < out.length; line++) {
      const next = line + 1 < count ? this.#lineEnd(node, begin, text.length, edge(line + 1)) : text.length
      const words = text.slice(begin, next).trimEnd()
      this.#write(out, line, text, begin, begin + words.length, this.#width(node, begin, begin + words.length, edge(line)))
      begin = next
    }
    box.textContent = '' // the words of a person must not stay behind here
    return line
  }

  /** The first offset after `begin` whose character lies below `edge`. */
  #lineEnd(/** @type {Node} */ node, /** @type {number} */ begin, /** @type {number} */ end, /** @type {number} */ edge) {
    let low = begin + 1
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#isBelow(node, middle, edge)) high = middle
      else low = middle + 1
    }
    return low
  }

  #isBelow(/** @type {Node} */ node, /** @type {number} */ at, /** @type {number} */ edge) {
    return this.#boxesBelow(node, at, at + 1, edge).length > 0
  }

  #width(/** @type {Node} */ node, /** @type {number} */ begin, /** @type {number} */ end, /** @type {number} */ edge) {
    const boxes = this.#boxesBelow(node, begin, end, edge)
    return boxes.length ? Math.max(...boxes.map(({right}) => right)) - Math.min(...boxes.map(({left}) => left)) : 0
  }

  /** The boxes of these characters in the lines below `edge`: at the start of a line some engines list the end of the line before it as well. */
  #boxesBelow(/** @type {Node} */ node, /** @type {number} */ begin, /** @type {number} */ end, /** @type {number} */ edge) {
    this.#range.setStart(node, begin)
    this.#range.setEnd(node, end)
    return [...this.#range.getClientRects()].filter(({top, height}) => top + height / 2 > edge)
  }

  #write(/** @type {Int32Array} */ out, /** @type {number} */ line, /** @type {string} */ text, /** @type {number} */ begin, /** @type {number} */ end, /** @type {number} */ width) {
    out[3 * line] = this.#encoder.encode(text.slice(0, begin)).length
    out[3 * line + 1] = this.#encoder.encode(text.slice(0, end)).length
    out[3 * line + 2] = Math.ceil(width * 64)
  }

  /** How far below the top of its line box the baseline of a type lies. */
  #baseline(/** @type {number} */ type) {
    const mark = document.createElement('span')
    mark.className = 'baseline'
    const box = this.#boxes[type]
    box.style.width = '100px'
    box.replaceChildren('x', mark)
    return mark.getBoundingClientRect().bottom - box.getBoundingClientRect().top
  }
}
