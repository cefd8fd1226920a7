// @ts-check
// What the keeper itself shows: that it is loading, or what went wrong and the one thing to do about it.
import {wording} from 'groundwork-keeper'
import {putCountryFirst} from '../help.js'
import {translate} from '../translate.js'

/** An element of this page. */
export const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id))

/**
 * Says everything in another language from here on, and returns what it was told.
 * @param {import('../protocol.js').Document[]} documents nothing, or the translation
 */
export function speak(documents) {
  for (const {text} of documents) {
    const translation = JSON.parse(text)
    Object.assign(wording, translation.wording)
    translate(translation)
    show('keeper.loading')
  }
  return documents
}

/**
 * Shows a sentence, what there is to say about it, and a button; resolves when that is pressed, and says that it is
 * loading.
 */
export function ask(/** @type {string} */ sentence, /** @type {string[]} */ details, /** @type {string} */ action) {
  show(sentence, details)
  const button = element('next')
  button.textContent = wording[action]
  button.hidden = false
  return new Promise(resolve => button.addEventListener('click', resolve, {once: true})).then(() =>
    show('keeper.loading'),
  )
}

/**
 * Shows a sentence and what there is to say about it, and the help lines and the way out unless that is that it is
 * loading.
 */
export function show(/** @type {string} */ sentence, /** @type {string[]} */ details = []) {
  element('sentence').textContent = wording[sentence]
  element('next').hidden = true
  element('help').hidden = element('leave').hidden = sentence === 'keeper.loading'
  element('faults').hidden = details.length === 0
  element('faults').replaceChildren(
    ...details.map(detail => {
      const entry = document.createElement('li')
      entry.textContent = detail
      return entry
    }),
  )
}

/** The codes of the countries that have help lines, in the order of the alphabet. */
export const countries = () =>
  [...element('help').children].map(entry => /** @type {HTMLElement} */ (entry).dataset.country ?? '').sort()

/** Puts the help lines of the country that is set before the others. */
export const putFirst = (/** @type {string | undefined} */ country) => putCountryFirst(element('help'), country)

/** Calls `leave` when the way out is pressed. */
export const onLeave = (/** @type {() => void} */ leave) => element('leave').addEventListener('click', leave)

/** Takes all words away, or brings them back. */
export const hide = (isHidden = true) => {
  ;/** @type {HTMLElement} */ (document.querySelector('main')).hidden = isHidden
}

/** Speaks without showing. */
export const say = (/** @type {import('../escape.js').Progress} */ progress) => {
  element('status').textContent = wording[`leave.${progress}`]
}
