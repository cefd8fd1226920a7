// @ts-check
// The way into a tab of its own, where no page is around the check: always on offer, and urged when something comes and
// goes over the frame.
import {checks} from 'groundwork-keeper'
import {linkFor} from '../protocol.js'
import {ask, element, hide} from './words.js'

/**
 * Offers a tab with the same settings, and says so when some cannot go there.
 * @param {import('../protocol.js').Configuration} config
 */
export function offerTab(config) {
  const {link, isWhole} = linkFor(config, checks)
  element('tab').setAttribute('href', `?${link}`)
  element('stays').hidden = isWhole
  element('own').hidden = false
}

/**
 * Says that something may read where the pointer is, and lets the person choose. The engine stays as it is, unseen, and
 * the page around is told nothing. The focus is taken only from the engine.
 * @param {HTMLIFrameElement} frame
 */
export async function warnOfSheet(frame) {
  const hadFocus = document.activeElement === frame
  const link = /** @type {HTMLElement} */ (element('tab').cloneNode(true))
  link.removeAttribute('id')
  element('next').before(link)
  frame.style.visibility = 'hidden'
  hide(false)
  const goesOn = ask('keeper.covered', [], 'keeper.go_on_anyway')
  if (hadFocus) element('sentence').focus({preventScroll: true})
  await goesOn
  link.remove()
  hide()
  frame.style.visibility = 'visible'
  frame.focus({preventScroll: true})
}
