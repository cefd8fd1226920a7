// @ts-check
// What every page of the engine does, whether it holds its documents or is handed them.
import {streams} from 'groundwork-wasm'
import {countEscapes} from '../escape.js'
import {putCountryFirst} from '../help.js'
import {translate} from '../translate.js'
import {bytesOf} from './bytes.js'
import {FaultyDocuments, startEngine} from './engine.js'
import {moveFocus} from './focus.js'
import {Sight} from './sight.js'
import {joined} from './streams.js'

/**
 * @typedef {'broken' | 'forbidden' | 'old' | 'unstyled'} Cause why the engine cannot run, as web/keeper/faults.js
 * explains it
 */

const root = /** @type {HTMLElement} */ (document.getElementById('app'))
const instead = /** @type {HTMLElement} */ (document.getElementById('instead'))
instead.hidden = true

// These send data to other machines, and only Chromium has a policy against them. The engine uses none of them, so it
// takes their names away, which does the same in Firefox and Safari.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'])
  Object.defineProperty(globalThis, name, {value: undefined})

/** What the person reads of each cause. @type {Record<Cause, string>} */
const sentences = {broken: '.broken', forbidden: '.fault', old: '.old', unstyled: '.fault'}

/** Which policy kept WebAssembly from being compiled, once the browser has told. */
let barring = ''
addEventListener('securitypolicyviolation', event => {
  if (event.blockedURI === 'wasm-eval') barring = event.originalPolicy
})

/** Shows, in place of the engine, one sentence of those that the page holds, the help lines, and the way out. */
function showSentence(/** @type {string} */ name, leave = () => location.replace('about:blank')) {
  const button = /** @type {HTMLElement} */ (instead.querySelector('button'))
  button.hidden = false
  button.onclick = leave
  for (const sentence of /** @type {NodeListOf<HTMLElement>} */ (instead.querySelectorAll('.sentence')))
    sentence.hidden = !sentence.matches(name)
  root.hidden = true
  instead.hidden = false
}

/**
 * Why the engine could not begin. A policy that does not know the word for WebAssembly is the server's; where the
 * page's own policy forbids it, the browser does not know the word.
 * @returns {Promise<Cause>}
 */
async function causeOf(/** @type {unknown} */ error) {
  if (error instanceof Unstyled) return 'unstyled'
  if (error instanceof FaultyDocuments || (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError))
    return 'broken'
  await new Promise(resolve => setTimeout(resolve)) // the browser tells of the policy after the error
  return barring !== '' && !barring.includes('wasm-unsafe-eval') ? 'forbidden' : 'old'
}

class Unstyled extends Error {}

/**
 * Shows why the engine could not begin, with whatever an author can mend.
 * @param {unknown} error
 * @param {Cause} cause
 * @param {() => void} onLeave
 */
function showInstead(error, cause, onLeave) {
  const faults = error instanceof FaultyDocuments ? error.faults : []
  showSentence(sentences[cause], onLeave)
  instead.querySelector('ul.faults')?.replaceChildren(
    ...faults.map(fault => {
      const entry = document.createElement('li')
      entry.textContent = fault
      return entry
    }),
  )
}

/** Shows that this page is a part that does nothing alone. */
export function refuse() {
  showSentence('.alone')
}

/** Speaks, and says nothing that is seen: what is told of the way out. */
function announcer() {
  const status = document.createElement('p')
  status.className = 'said'
  status.setAttribute('role', 'status')
  document.body.append(status)
  return (/** @type {string} */ text) => {
    status.textContent = text
  }
}

/**
 * What the document of that kind says; nothing when it cannot be read, of which the engine says what is wrong.
 * @param {import('./wasm.js').Document[]} documents
 * @param {string} kind
 */
function read(documents, kind) {
  try {
    return JSON.parse(documents.find(document => document.kind === kind)?.text ?? '')
  } catch {}
}

/**
 * Starts the engine with its documents, and resolves when there is something to see: to nothing once the first screen
 * is drawn, in a page that is shown and has a size, or to why it cannot be. `onLeave` is called once nothing of what
 * was given can be seen any more. `isFree` says that no page is around that could forbid what a person asks for.
 * @param {import('./wasm.js').Document[]} documents @param {() => void} onLeave @param {boolean} isFree @returns
 * {Promise<Cause | undefined>}
 */
export async function start(documents, onLeave, isFree) {
  const wording = read(documents, 'strings')?.text ?? {}
  const say = announcer()
  try {
    const translation = documents[0]?.kind === 'translation' ? documents.shift() : undefined
    if (translation) translate(JSON.parse(translation.text))
    putCountryFirst(instead.querySelector('.help'), read(documents, 'config')?.country)
    const sight = new Sight(document.body)
    moveFocus(element => sight.bring(element))
    if (getComputedStyle(root).position !== 'relative') throw new Unstyled()
    const engine = await startEngine({
      root,
      sight,
      wasm: joined(streams.map(bytesOf)),
      documents,
      onLeave,
      isFree,
      onTrap: () => showSentence('.broken', onLeave),
    })
    countEscapes(
      progress => say(wording[`leave.${progress}`] ?? ''),
      () => engine.leave(),
    )
    globalThis.dispatchEvent(new CustomEvent('groundwork', {detail: engine}))
    return await engine.drawn
  } catch (error) {
    const cause = await causeOf(error)
    showInstead(error, cause, onLeave)
    countEscapes(progress => say(wording[`leave.${progress}`] ?? ''), onLeave)
    return cause
  }
}
