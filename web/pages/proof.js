// @ts-check
import {channels} from './channels.js'
import {lookAtInstance} from './instance.js'
import {runAll} from './trials.js'

/** @typedef {Awaited<ReturnType<typeof runAll>>} Results */

/** How many attempts must get out of the control frame, or the test says nothing. */
const leastControl = 30

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
  if (channels.find(channel => channel.name === name)?.leave) return 'Open the check only through keeper.html: it holds the frame where it is. Upload the whole of dist/ again.'
  if (['popup', 'form-get', 'form-post', 'ping'].includes(name)) return 'Frame the check as keeper.html does: without allow-popups, allow-forms and allow-same-origin in the sandbox.'
  return 'The policy is not in force. Upload the whole of dist/ of one build again, and see that no server, proxy or plug-in takes the first meta element out of the pages.'
}

const words = {refused: 'refused by the browser', stopped: 'nothing was seen to get out', out: 'got out', absent: 'this browser has no such way', unknown: 'cannot be seen here'}
const controlWords = {...words, refused: 'refused by the browser here too'}

function showAttempts(/** @type {Results} */ {rows}) {
  get('attempts').replaceChildren(...rows.map(row => {
    const name = make('th', '', row.words)
    name.setAttribute('scope', 'row')
    const closed = row.engine === 'refused' && row.why ? ` (${row.why})` : ''
    return make('tr', '', name, make('td', row.engine, words[row.engine] + closed), make('td', row.control, controlWords[row.control]))
  }))
}

/** The one sentence that matters. */
function verdict(/** @type {boolean} */ started, /** @type {number} */ engine, /** @type {number} */ control) {
  if (!started) return 'The test itself failed: the frame with the policy of the check did not start. This says nothing about the check. Upload the whole of dist/ again, and try another browser.'
  if (control < leastControl) return `The test itself failed: only ${control} of at least ${leastControl} attempts got out of the control frame, so this says nothing about the check. Something else holds them back: an extension that blocks, a policy that the server or a proxy adds, or a lost network. Try another browser, or send no policy for control.html.`
  if (engine > 0) return `${engine === 1 ? 'One way out is' : `${engine} ways out are`} open under the policy of the check. Each is named here, with what to do.`
  return 'Nothing was seen to get out under the policy of the check. The control shows that the test can see it.'
}

function showOut(/** @type {Results} */ {rows, started}) {
  const out = rows.filter(row => row.engine === 'out')
  const control = rows.filter(row => row.control === 'out').length
  const failed = !started || control < leastControl
  get('verdict').textContent = verdict(started, out.length, control)
  get('verdict').className = failed || out.length > 0 ? 'fault' : ''
  get('engine-number').textContent = started ? String(out.length) : '–'
  get('engine-words').textContent = `of ${rows.length} attempts got out under the policy of the check`
  get('control-number').textContent = String(control)
  get('control-words').textContent = `of ${rows.length} got out of the control frame; at least ${leastControl} must`
  get('out').replaceChildren(...out.map(row => make('li', 'wrong', make('b', '', `Open: ${row.words}`), make('span', '', remedy(row.name)))))
}

function showUnknown(/** @type {Results} */ {rows, walls}) {
  const unknown = rows.filter(row => row.engine === 'unknown' || row.engine === 'stopped' && residuals.includes(row.name))
  get('unknown').replaceChildren(...unknown.map(row => make('li', '', row.words)))
  const rtc = walls?.rtc ? 'WebRTC, ' : ''
  get('residuals').textContent = `${rtc}looking up a name in advance and connecting in advance are known to stay open in a page: no policy inside it closes them, except Connection-Allowlist in recent Chromium browsers. The check uses none of them.`
}

function showLines(/** @type {Awaited<ReturnType<typeof lookAtInstance>>} */ lines) {
  const label = {well: 'As it should be', wrong: 'Wrong', better: 'Could be better', unseen: 'Not seen'}
  get('instance').replaceChildren(...lines.map(line => make('li', line.state, make('b', '', `${label[line.state]}: ${line.words}`), ...line.remedy ? [make('span', '', line.remedy)] : [])))
}

async function start() {
  const button = /** @type {HTMLButtonElement} */ (get('start'))
  button.disabled = true
  get('results').hidden = true
  get('state').textContent = 'Trying. This takes about ten seconds.'
  const results = await runAll(get('frames'))
  const lines = await lookAtInstance(expected, results.walls)
  showOut(results)
  showUnknown(results)
  showAttempts(results)
  showLines(lines)
  get('state').textContent = 'Done.'
  get('results').hidden = false
  button.disabled = false
  button.textContent = 'Test again'
  get('result-title').focus()
}

get('start').addEventListener('click', start)
