// @ts-check

/**
 * @typedef {{title: string, date: string, room: string, footer: string, parts: {title: string, lines: string[]}[]}}
 * Content
 */

/** The papers that the page must fit, in millimetres. */
const papers = [
  {width: 210, height: 297},
  {width: 215.9, height: 279.4},
]

/** What a printer may lay out a little larger than the screen does, in millimetres. */
const spare = 3

const pixels = (/** @type {number} */ millimetres) => (millimetres * 96) / 25.4

/** How close the page can be set, from the most comfortable on; each is a class of the style sheet. */
const densities = ['airy', 'close', 'columns']

/**
 * The one page that printing prints in place of the screen. On the screen it is laid out unseen, to find how it fits.
 */
export class Page {
  #root
  #sheet = document.createElement('div')
  #shown = ''
  #measured = true
  #parts = /** @type {HTMLElement[]} */ ([])
  /** Empty lines to write on by hand, where there is room. */
  #room = /** @type {HTMLElement} */ (document.createElement('aside'))
  #title = ''

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root
    this.#sheet.className = 'sheet'
    this.#sheet.translate = false
    root.append(this.#sheet)
  }

  /** The page's title; empty when there is no page. */
  get title() {
    return this.#title
  }

  /** @param {Content | undefined} content */
  show(content) {
    const shown = content ? JSON.stringify(content) : ''
    if (shown === this.#shown) return
    this.#shown = shown
    this.#title = content?.title ?? ''
    this.#measured = !content
    this.#root.classList.toggle('paged', content !== undefined)
    this.#parts =
      content?.parts.map(({title, lines}) =>
        element('section', element('h2', title), ...lines.map(line => element('p', line))),
      ) ?? []
    this.#room = element('aside', element('h2', content?.room ?? ''), element('p'), element('p'))
    this.#sheet.replaceChildren(
      ...(content
        ? [
            element(
              'article',
              element('header', element('h1', content.title), element('p', content.date)),
              element('div', ...this.#parts),
              this.#room,
              element('footer', content.footer),
            ),
          ]
        : []),
    )
  }

  /** Removes everything, so that nothing of it can be read any more. */
  clear() {
    this.show(undefined)
  }

  /**
   * Sets the page as comfortably as it fits both papers. Returns how many parts from its end do not fit however close
   * it is set, and leaves those out; nothing when the page is the one that was set last.
   */
  fit() {
    if (this.#measured) return undefined
    this.#measured = true
    const article = /** @type {HTMLElement} */ (this.#sheet.firstChild)
    for (const density of densities) {
      article.className = `page ${density}`
      if (fits(article)) return 0
    }
    this.#room.hidden = true
    let tooMany = 0
    while (tooMany < this.#parts.length && !fits(article)) this.#parts[this.#parts.length - ++tooMany].hidden = true
    return tooMany
  }
}

function fits(/** @type {HTMLElement} */ article) {
  const all = papers.every(({width, height}) => {
    article.style.width = `${width}mm`
    return article.getBoundingClientRect().height <= pixels(height - spare)
  })
  article.style.width = ''
  return all
}

function element(/** @type {string} */ tag, /** @type {(string | HTMLElement)[]} */ ...content) {
  const made = document.createElement(tag)
  made.dir = 'auto' // words of the person's own, in any script
  made.append(...content)
  return made
}
