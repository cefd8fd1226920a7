// How clearly everything on a page stands out, from the computed styles and, for what is drawn, from the canvas below.

/** Runs in the page: what is needed to say how clearly something stands out. */
function instruments() {
  const numbers = colour => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+(?:e-?\d+)?/g).map(Number)
    return colour.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a]
  }
  const linear = part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255)
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  // A copy, since the browser warns of a canvas that is read again and again.
  const copyOf = canvas => {
    const copy = Object.assign(document.createElement('canvas'), {width: canvas.width, height: canvas.height})
    const context = copy.getContext('2d', {willReadFrequently: true})
    context.drawImage(canvas, 0, 0)
    return {context, box: canvas.getBoundingClientRect(), ratio: canvas.width / canvas.clientWidth}
  }
  const copies = [...document.querySelectorAll('canvas')]
    .filter(canvas => canvas.checkVisibility() && canvas.width > 0)
    .map(copyOf)
  const systemGround = () => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.background = 'Canvas'
    const {backgroundColor} = getComputedStyle(probe)
    probe.remove()
    return numbers(backgroundColor)
  }
  const isOpaque = ([, , , alpha]) => alpha > 0.99
  const ground = () => {
    const body = numbers(getComputedStyle(document.body).backgroundColor)
    return isOpaque(body) ? body : systemGround()
  }
  /** What is seen of the drawing at a place of the window, if it reaches so far: where it is clear, the ground. */
  const drawnAt = (x, y) => {
    const there = copies.find(({box}) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)
    if (!there) return undefined
    const [r, g, b, alpha] = there.context.getImageData(
      (x - there.box.left) * there.ratio,
      (y - there.box.top) * there.ratio,
      1,
      1,
    ).data
    return [r, g, b].map((part, i) => (part * alpha) / 255 + ground()[i] * (1 - alpha / 255)).concat(1)
  }
  /**
   * What lies below an element: a ground of its own, or of what it is in, or the drawing; nothing where that is not
   * drawn yet.
   */
  const groundOf = (element, x, y) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const own = numbers(getComputedStyle(at).backgroundColor)
      if (isOpaque(own)) return own
    }
    return copies.length > 0 ? drawnAt(x, y) : ground()
  }
  return {numbers, contrast, isOpaque, groundOf, drawnAt, width: innerWidth, height: innerHeight}
}

/** Runs in the page: every word that can be seen and stands out by less than `least`, selected or not. */
function lookAtWords(tools, {least, isBrowsers}) {
  const {numbers, contrast, isOpaque, groundOf} = tools
  const says = element =>
    element.matches('input:not([type=radio], [type=checkbox], [type=file], [type=color]), textarea, select, option') ||
    [...element.childNodes].some(({nodeType, data}) => nodeType === 3 && data.trim() !== '')
  const found = []
  let checked = 0
  const check = (what, ink, ground) => {
    if (!ground) return
    checked++
    const ratio = contrast(ink, ground)
    if (ratio < least) found.push(`${what}: ${ratio.toFixed(2)}, ${ink} on ${ground}`)
  }
  for (const element of document.body.querySelectorAll('*')) {
    const isOption = element.matches('option')
    const shown = isOption ? element.closest('select') : element
    if (
      !says(element) ||
      !shown.checkVisibility({visibilityProperty: true, opacityProperty: true}) ||
      element.matches('script, style, .measure *, .sheet *')
    )
      continue
    const {color, clipPath} = getComputedStyle(element)
    const ink = numbers(color)
    if (!isOpaque(ink) || clipPath !== 'none') continue // the drawing's own, or only heard
    const box = shown.getBoundingClientRect()
    const what = `${element.localName}.${element.className} "${(element.textContent || element.value || element.type).trim().slice(0, 30)}"`
    check(
      what,
      ink,
      isOption
        ? numbers(getComputedStyle(element).backgroundColor)
        : groundOf(element, box.left + 4, box.top + box.height / 2),
    )
    const selected = getComputedStyle(element, '::selection')
    const marked = numbers(selected.backgroundColor)
    if (!isOption && (isOpaque(marked) || !isBrowsers)) check(`${what}, selected`, numbers(selected.color), marked)
  }
  return {found, checked}
}

/**
 * Runs in the page: the edge of every such control, against what it is in, where it stands out by less than `least`.
 */
function lookAtEdges(tools, {least, selector}) {
  const {numbers, contrast, groundOf, drawnAt, height} = tools
  const found = []
  let checked = 0
  for (const element of document.querySelectorAll(selector)) {
    const {left, top, height: high} = element.getBoundingClientRect()
    const middle = top + Math.min(high / 2, 40)
    if (high === 0 || middle < 0 || middle > height - 80) continue // in view, and not under what is pinned
    const {borderLeftWidth, borderLeftColor} = getComputedStyle(element)
    const around = groundOf(element.parentElement, left - 4, middle)
    const edge =
      parseFloat(borderLeftWidth) > 0
        ? [numbers(borderLeftColor)]
        : [0, 0.5, 1, 1.5].map(x => drawnAt(left + x, middle))
    const ratio = Math.max(...edge.map(colour => contrast(colour, around)))
    checked++
    if (ratio < least) found.push(`${element.localName}.${element.className}: ${ratio.toFixed(2)}`)
  }
  return {found, checked}
}

/**
 * Runs in the page: how many lines go through the whole of that element and stand out from what is above them by
 * `least`.
 */
function countLines(tools, {least, selector}) {
  const {contrast, drawnAt} = tools
  const {right, top, bottom} = document.querySelector(selector).getBoundingClientRect()
  let lines = 0
  for (let y = Math.ceil(top) + 3; y < bottom; y++) {
    const ends = [right - 2, right - 6, right - 10].map(x => [drawnAt(x, y), drawnAt(x, y - 3)])
    if (ends.every(([here, above]) => here && above && contrast(here, above) >= least)) {
      lines++
      y += 3
    }
  }
  return lines
}

/** Runs one of these in the page. */
const look = (page, what, values) => page.evaluate(`(${what})((${instruments})(), ${JSON.stringify(values)})`)

/**
 * What cannot be read well, in sentences, and how many words were looked at; what is selected may look as `isBrowsers`
 * has it.
 */
export const wordsBelow = (page, least, isBrowsers = false) => look(page, lookAtWords, {least, isBrowsers})

/** Fields and lists, or other controls, whose edge is too faint, and how many were looked at. */
export const edgesBelow = (page, least, selector = '.field, .select') => look(page, lookAtEdges, {least, selector})

/** How many lines of a chart stand out so far. */
export const linesIn = (page, selector, least) => look(page, countLines, {least, selector})
