// @ts-check
// When a page around this one is printed, the frame is a box on its paper, which no content makes longer, and which may
// not be made longer either: its height would tell the page what is in it. So what is in it is set to fit the box.

/**
 * The box at the width of A4 in pixels; whatever its true width, its sides are three to four. A little is left free.
 */
const box = {width: 794, height: 1040}

/**
 * The letters in hundredths of that width, from those of a sheet of their own on; the small ones stand in two columns.
 */
const sizes = [2, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8]
const small = 1.4

/** Sets what `root` shows so that all of it is on the paper of the page around. Returns what undoes that. */
export function fitPaper(/** @type {HTMLElement} */ root) {
  const {style} = document.documentElement
  const values = /** @type {Record<string, string>} */ ({'--point': 'calc(100vw / 595)', '--keep': 'auto'})
  const set = (/** @type {Record<string, string>} */ more) =>
    Object.entries(Object.assign(values, more)).forEach(([name, value]) => style.setProperty(name, value))
  const before = root.className
  root.classList.add('plain', 'paper')
  root.style.width = `${box.width}px`
  sizes.some(size => {
    set({'--fit': `${size}vw`, '--folds': size > small ? 'auto' : '2'})
    style.fontSize = `${(size * box.width) / 100}px`
    return root.offsetHeight <= box.height
  })
  root.className = before
  root.style.width = style.fontSize = ''
  return () => Object.keys(values).forEach(name => style.removeProperty(name))
}
