// Every kind of screen in the language qps-ploc, which the build makes: each of its texts stands in brackets. What
// stands in none is no text of a language file, and could not be translated.
import assert from 'node:assert/strict'

process.env.GROUNDWORK_LANGUAGE = 'qps-ploc'
const {writtenWords} = await import('./support/people/screen-tour.mjs')
const {checkIds} = await import('./support/people/packs.mjs')
const {read} = await import('./support/people/wording.mjs')
const {looksInAllBrowsers} = await import('./support/probes/made-language.mjs')

/** What stands before and after a list that a text has in its middle: the screen shows the two apart. */
const halves = checkIds
  .flatMap(id => Object.values(read(`packs/${id}/en.json`)))
  .filter(text => text.includes('{items}'))
  .flatMap(text => text.split('{items}').map(half => half.trim()))

/** Runs in the page: all words of the screen, those that are only heard among them. */
function wordsOfScreen() {
  const walker = document.createTreeWalker(document.querySelector('form'), NodeFilter.SHOW_TEXT)
  const found = []
  while (walker.nextNode()) found.push(walker.currentNode.data)
  return found
}

/** What of a text is neither the person's own nor within brackets, from the innermost ones on. */
function rest(text) {
  const others = writtenWords.reduce((left, written) => left.replaceAll(written, ''), text)
  for (let [before, left] = ['', others]; ; [before, left] = [left, left.replace(/\[[^[\]]*\]/g, '')])
    if (before === left) return left
}

looksInAllBrowsers(async page => {
  const words = await page.evaluate(wordsOfScreen)
  assert.ok(words.length > 5, 'a screen has words')
  return words
    .filter(text => /\p{L}/u.test(rest(text)) && !halves.includes(text))
    .map(text => `"${text}" is no text of a language file`)
})
