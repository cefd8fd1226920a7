// @ts-check
import {channels} from './channels.js'
import {lookAtInstance} from './instance.js'
import {headline, isFault, leastControl, outOf, status, verdict} from './proof-summary.js'
import {tryCheck} from './starting.js'
import {runAll} from './trials.js'

/** @typedef {import('./proof-summary.js').Results} Results */
/** @typedef {import('./proof-summary.js').Line} Line */

/** What no policy inside a page closes. */
const residuals = ['dns-prefetch', 'preconnect', 'webrtc']

const get = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id))
/** What the build wrote down of the files beside this page. @type {import('./instance.js').Expected} */
const expected = JSON.parse(get('content').textContent ?? '')

/** @param {string} tag @param {string} className @param {(string | Node)[]} children */
function make(tag, className, ...children) {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

/** What to do about a way that is open, by the directive that should close it. */
function remedy(/** @type {string} */ name) {
  if (channels.find(channel => channel.name === name)?.leave)
    return 'Open the check only through keeper.html: it holds the frame where it is. Upload the whole of dist/ again.'
  if (['popup', 'form-get', 'form-post', 'ping'].includes(name))
    return 'Frame the check as keeper.html does: without allow-popups, allow-forms and allow-same-origin in the sandbox.'
  return 'The policy is not in force. Upload the whole of dist/ of one build again, and see that no server, proxy or plug-in takes the first meta element out of the pages.'
}

const words = {
  refused: 'refused by the browser',
  stopped: 'nothing was seen to get out',
  out: 'got out',
  absent: 'this browser has no such way',
  unknown: 'cannot be seen here',
}
const controlWords = {...words, refused: 'refused by the browser here too'}

/** Words of which one that is made of several may break where the next begins: a narrow column has no room for it. */
const breaking = (/** @type {string} */ words) =>
  (words.match(/[A-Z]*[^A-Z]+|[A-Z]+/g) ?? []).flatMap((part, i) => (i > 0 ? [make('wbr', ''), part] : [part]))

function showAttempts(/** @type {Results} */ {rows}) {
  get('attempts').replaceChildren(
    ...rows.map(row => {
      const name = make('th', '', ...breaking(row.words))
      name.setAttribute('scope', 'row')
      const closed = row.engine === 'refused' && row.why ? ` (${row.why})` : ''
      return make(
        'tr',
        '',
        name,
        make('td', row.engine, words[row.engine] + closed),
        make('td', row.control, controlWords[row.control]),
      )
    }),
  )
}

/** The sentences that matter. */
function showWords(/** @type {Results} */ results, /** @type {Line[]} */ lines) {
  get('headline').textContent = headline(lines)
  get('headline').hidden = headline(lines) === ''
  get('verdict').textContent = verdict(results, lines)
  get('verdict').className = isFault(results) ? 'fault' : ''
}

function showOut(/** @type {Results} */ results) {
  const {rows, started} = results
  const out = outOf(results, 'engine')
  get('engine-number').textContent = started ? String(out.length) : '–'
  get('engine-words').textContent = `of ${rows.length} attempts got out under the policy of the check`
  get('control-number').textContent = String(outOf(results, 'control').length)
  get('control-words').textContent = `of ${rows.length} got out of the control frame; at least ${leastControl} must`
  get('out').replaceChildren(
    ...out.map(row => make('li', 'wrong', make('b', '', `Open: ${row.words}`), make('span', '', remedy(row.name)))),
  )
}

function showUnknown(/** @type {Results} */ {rows, walls}) {
  const unknown = rows.filter(
    row => row.engine === 'unknown' || (row.engine === 'stopped' && residuals.includes(row.name)),
  )
  get('unknown').replaceChildren(...unknown.map(row => make('li', '', row.words)))
  const rtc = walls?.rtc ? 'WebRTC, ' : ''
  get('residuals').textContent =
    `${rtc}looking up a name in advance and connecting in advance are known to stay open in a page: no policy inside it closes them, except Connection-Allowlist in recent Chromium browsers. The check uses none of them.`
}

function showLines(/** @type {Line[]} */ lines) {
  const label = {well: 'As it should be', wrong: 'Wrong', better: 'Could be better', unseen: 'Not seen'}
  get('instance').replaceChildren(
    ...lines.map(line =>
      make(
        'li',
        line.state,
        make('b', '', `${label[line.state]}: ${line.words}`),
        ...(line.remedy ? [make('span', '', line.remedy)] : []),
      ),
    ),
  )
}

function showCompared(/** @type {string[]} */ names) {
  get('compared').hidden = names.length === 0
  get('compared-names').replaceChildren(...names.map(name => make('li', '', name)))
}

/** Runs everything and shows what came of it. */
async function prove() {
  const tried = await tryCheck(get('frames'))
  const results = await runAll(get('frames'))
  const {lines, compared} = await lookAtInstance(expected, results.walls, tried)
  showWords(results, lines)
  showOut(results)
  showUnknown(results)
  showAttempts(results)
  showLines(lines)
  showCompared(compared)
  showState(status(results, lines), status(results, lines) !== 'Done.')
  get('results').hidden = false
  get('result-title').focus()
}

function showState(/** @type {string} */ words, /** @type {boolean} */ isFault) {
  get('state').textContent = words
  get('state').className = isFault ? 'fault' : ''
}

async function start() {
  const button = /** @type {HTMLButtonElement} */ (get('start'))
  button.disabled = true
  get('results').hidden = true
  showState('Trying. This takes about ten seconds.', false)
  try {
    await prove()
  } catch (error) {
    showState(
      `The test broke off, which says nothing about the check: ${/** @type {Error} */ (error).message}. Load this page again.`,
      true,
    )
  }
  button.disabled = false
  button.textContent = 'Test again'
}

get('start').addEventListener('click', start)
