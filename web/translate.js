// @ts-check

/**
 * What a page of its own words says in another language than that in which it was made: its texts by what selects their
 * elements, and the texts between which the numbers of each country stand.
 * @typedef {{language: string, direction: string, texts: Record<string, string>, help: Record<string, string[]>}}
 *   Translation
 */

/** Puts this page, while it has no words but its own, into another language. */
export function translate(/** @type {Translation} */ {language, direction, texts, help}) {
  Object.assign(document.documentElement, {lang: language, dir: direction})
  for (const [selector, text] of Object.entries(texts)) {
    for (const element of document.querySelectorAll(selector)) element.textContent = text
  }
  for (const entry of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-country]'))) {
    const texts = help[entry.dataset.country ?? '']
    entry.replaceChildren(...texts.flatMap((text, i) => [text, entry.children[i] ?? '']))
  }
}
