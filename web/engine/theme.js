// @ts-check

/**
 * A theme as the engine tells it: of each type weight, em and line in pixels, and every colour by its name.
 * @typedef {{types: number[][], colours: Record<string, string>}} Theme
 */

const {style} = document.documentElement

/** Gives the colours and the types of themes to the style sheet, when they are others than before. */
export class Themes {
  #colours = ''
  #types = ''

  /** Takes over a theme, and returns whether words may take another room with it. */
  use(/** @type {Theme} */ {colours, types}) {
    if (this.#colours !== JSON.stringify(colours))
      for (const [name, colour] of Object.entries(colours)) style.setProperty(`--${name}`, colour)
    this.#colours = JSON.stringify(colours)
    const isSame = this.#types === String(types)
    this.#types = String(types)
    if (!isSame) types.forEach(setType)
    return !isSame
  }
}

// The line is a part of the size that the browser gives to letters, which may be another.
function setType(/** @type {number[]} */ [weight, em, line], /** @type {number} */ type) {
  style.setProperty(`--weight${type}`, String(weight))
  style.setProperty(`--em${type}`, `${em}px`)
  style.setProperty(`--line${type}`, String(Math.ceil((line / em) * 1e4) / 1e4))
}
