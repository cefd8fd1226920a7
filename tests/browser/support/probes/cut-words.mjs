// Whether all words of a screen can be read: none is cut, none lies over another, none leaves its box or the window.

/** Runs in the page: what is wrong with the words of the mirror, as sentences. */
function findWordFaults() {
  const isShown = element => element.checkVisibility({visibilityProperty: true})
  const linesOf = element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0)
  }
  // Firefox counts the space behind the last word of a line, which may hang over the edge.
  const hasWideWord = element => {
    const {left, right} = element.getBoundingClientRect()
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      for (const {0: word, index} of walker.currentNode.data.matchAll(/\S+/g)) {
        range.setStart(walker.currentNode, index)
        range.setEnd(walker.currentNode, index + word.length)
        if ([...range.getClientRects()].some(box => box.left < left - 1 || box.right > right + 1)) return true
      }
    }
    return false
  }
  const isTooWide = element => element.scrollWidth > element.clientWidth + 1 && hasWideWord(element)
  const all = [...document.querySelectorAll('form .words')]
    .filter(isShown)
    .map(element => ({
      element,
      lines: linesOf(element),
      box: element.getBoundingClientRect(),
      pinned: element.closest('.pinned') !== null,
      holder: element.closest('label:has(input), button, a, .tag, .card, .footer'),
    }))
  const leaves = (inner, outer) =>
    inner.left < outer.left - 1 ||
    inner.right > outer.right + 1 ||
    inner.top < outer.top - 1 ||
    inner.bottom > outer.bottom + 1
  const room = ({left, width, top, height}) => ({left, right: left + width, top, bottom: top + height})
  const faults = []
  for (const {element, lines, box, holder} of all) {
    const say = what => faults.push(`"${element.textContent}" ${what}`)
    if (lines.some(({left, right}) => left < -1 || right > innerWidth + 1)) say('leaves the window')
    if (isTooWide(element) || element.scrollHeight > element.clientHeight + 4) say('does not fit where it stands')
    if (holder && leaves(room(box), room(holder.getBoundingClientRect()))) say(`leaves its ${holder.className}`)
  }
  const meets = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2
  all.forEach((one, i) =>
    all.slice(i + 1).forEach(other => {
      if (one.pinned !== other.pinned || !meets(one.box, other.box)) return
      if (one.lines.some(line => other.lines.some(its => meets(line, its))))
        faults.push(`"${one.element.textContent}" lies over "${other.element.textContent}"`)
    }),
  )
  return faults
}

/** The source of a function for any browser's page: what is wrong with the words there. */
export const wordFaultsIn = `(${findWordFaults})`

/** What is wrong with the words of a page of Chromium. */
export const wordFaults = page => page.evaluate(findWordFaults)
