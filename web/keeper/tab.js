// @ts-check
// The way into a tab of its own, where no page is around the check: always on offer, and urged when something comes and
// goes over the frame.
import {checks, wording} from 'groundwork-keeper'
import {linkFor} from '../protocol.js'
import {ask, element, hide} from './status.js'

/** How long it may take until a tab that was opened has the focus, in milliseconds. */
const patience = 1000

/**
 * Offers a tab with the same settings, and says so when some cannot go there.
 * @param {import('../protocol.js').Configuration} config
 */
export function offerTab(config) {
  const {link, isWhole} = linkFor(config, checks)
  element('tab').setAttribute('href', `?${link}`)
  element('stays').hidden = isWhole
  element('own').hidden = false
  document.addEventListener('click', openTab)
}

/**
 * Opens the tab by hand, so that it is known when it cannot: then its link is shown, for a tab that the person opens.
 */
function openTab(/** @type {Event} */ event) {
  const link = /** @type {HTMLElement} */ (event.target).closest('a')
  if (link?.target !== '_blank') return
  event.preventDefault()
  // first without a page: where Chromium tells of a sandbox at once, none comes that would have to go
  const tab = open('')
  // forbidden, or opened by a page that may know nothing of it
  if (!tab) return setTimeout(() => document.hasFocus() && showLink(), patience)
  if (isGone(tab)) return
  tab.location.replace(link.href)
  watch(tab)
}

/** Looks until the tab holds a page, or closes one that never will. */
function watch(/** @type {Window} */ tab, rounds = 50) {
  if (tab.closed || rounds === 0) return
  if (!isGone(tab)) setTimeout(watch, patience / 10, tab, rounds - 1)
}

/** Closes a tab that is lost, and shows its link instead. */
function isGone(/** @type {Window} */ tab) {
  const isGone = isLost(tab)
  if (isGone) tab.close()
  if (isGone) showLink()
  return isGone
}

/**
 * Whether a tab is in a sandbox that it has from here, where browsers show an error in place of a page with our
 * headers. In Chromium it is seen at once, in Firefox by the error. A tab that holds the page is told apart from this
 * one, and counts as closed.
 */
function isLost(/** @type {Window} */ tab) {
  try {
    const {document} = tab
    // in a sandbox it is refused
    if (self.origin !== 'null' && document.URL === 'about:blank') document.domain = document.domain
    tab.opener = null // last, since Chromium lets a frame in a sandbox close only what it is the opener of
    return false
  } catch {
    return !tab.closed
  }
}

function showLink() {
  const [tab, words] = [element('tab'), element('stays')]
  words.textContent = `${wording['keeper.no_tab']} ${/** @type {HTMLAnchorElement} */ (tab).href}`
  words.hidden = false
  tab.hidden = true
  words.tabIndex = -1
  words.focus({preventScroll: true})
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
