// @ts-check
// How well a color can be told from another, by the formula of WCAG 2.2.

/** The least contrast of words that can be read. */
export const leastContrast = 4.5

const channels = (/** @type {string} */ color) => [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16))

function luminance(/** @type {string} */ color) {
  const [red, green, blue] = channels(color)
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colors as #rrggbb, from 1 to 21. */
export function contrast(/** @type {string} */ one, /** @type {string} */ other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The color, made darker only as far as white words on it need. */
export function readable(/** @type {string} */ color) {
  for (let part = 100; part > 0; part--) {
    const darker = `#${channels(color)
      .map(value =>
        Math.floor((value * part) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (contrast(darker, '#ffffff') >= leastContrast) return darker
  }
  return '#000000'
}
