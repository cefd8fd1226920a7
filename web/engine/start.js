// @ts-check
// What every page of the engine does, whether it holds its documents or is handed them.
import {bytes, turned} from 'groundwork-wasm'
import {countEscapes} from '../escape.js'
import {FaultyDocuments, startEngine} from './engine.js'

const root = /** @type {HTMLElement} */ (document.getElementById('app'))
const instead = /** @type {HTMLElement} */ (document.getElementById('instead'))
instead.hidden = true

// No policy of any browser but Chromium's reaches these; nothing here needs them, so nothing here can use them.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) Object.defineProperty(globalThis, name, {value: undefined})

/** Shows, in place of the engine, one sentence of those that the page holds, and the help lines. */
function showSentence(/** @type {string} */ name) {
  for (const sentence of /** @type {NodeListOf<HTMLElement>} */ (instead.querySelectorAll('.sentence'))) sentence.hidden = !sentence.matches(name)
  root.hidden = true
  instead.hidden = false
}

/** Shows why the engine could not begin, with whatever an author can mend. */
function showInstead(/** @type {unknown} */ error) {
  const faults = error instanceof FaultyDocuments ? error.faults : []
  showSentence(faults.length > 0 ? '.broken' : '.cannot')
  instead.querySelector('ul.faults')?.replaceChildren(...faults.map(fault => {
    const entry = document.createElement('li')
    entry.textContent = fault
    return entry
  }))
}

/** Shows that this page is a part that does nothing alone. */
export function refuse() {
  showSentence('.alone')
}

/** Speaks, and says nothing that is seen: what is told of the way out. */
function announcer() {
  const status = document.createElement('p')
  status.className = 'status'
  status.setAttribute('role', 'status')
  document.body.append(status)
  return (/** @type {string} */ text) => { status.textContent = text }
}

/** @param {import('./wasm.js').Document[]} documents @returns {Record<string, string>} */
function wordingOf(documents) {
  try {
    return JSON.parse(documents.find(({kind}) => kind === 'strings')?.text ?? '').text
  } catch {
    return {} // the engine says what is wrong with it
  }
}

/**
 * Starts the engine with its documents, and resolves when there is something to see. `onLeave` is called once nothing
 * of what was given can be seen any more.
 * @param {import('./wasm.js').Document[]} documents @param {() => void} onLeave
 */
export async function start(documents, onLeave) {
  const wording = wordingOf(documents)
  const say = announcer()
  try {
    const engine = await startEngine({root, wasm: Uint8Array.from(bytes, character => character.charCodeAt(0) ^ turned), documents, onLeave, onTrap: () => showSentence('.broken')})
    countEscapes(progress => say(wording[`leave.${progress}`] ?? ''), () => engine.leave())
    globalThis.dispatchEvent(new CustomEvent('groundwork', {detail: engine}))
  } catch (error) {
    showInstead(error)
    countEscapes(progress => say(wording[`leave.${progress}`] ?? ''), onLeave)
  }
}
