// Every kind of screen in the language qps-ploc, which the build makes: each of its texts stands in brackets. What
// stands in none is no text of a language file, and could not be translated.
import assert from 'node:assert/strict'
import {after, it} from 'node:test'

process.env.GROUNDWORK_LANGUAGE = 'qps-ploc'
const {looksAtAll} = await import('./support/people/every-screen.mjs')
const {closeAll} = await import('./support/browsers/open-page.mjs')
const {writtenWords} = await import('./support/people/screen-tour.mjs')
const {wordFaults} = await import('./support/probes/cut-words.mjs')

after(closeAll)

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

it('on a narrow phone each screen says texts of the language files alone, and none is cut or lies over another', async () => {
  const phone = {viewport: {width: 320, height: 568}}
  const found = await looksAtAll(phone, ['drawn'], async page => {
    const words = await page.evaluate(wordsOfScreen)
    assert.ok(words.length > 5, 'a screen has words')
    return {outside: words.filter(text => /\p{L}/u.test(rest(text))), cut: await wordFaults(page)}
  })
  assert.deepEqual(found, {outside: {}, cut: {}})
})
