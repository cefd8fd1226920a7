// @ts-check
import {FaultyDocuments, startEngine} from './engine.js'
import wasm from 'groundwork-wasm'

const root = /** @type {HTMLElement} */ (document.getElementById('app'))
const instead = /** @type {HTMLElement} */ (document.getElementById('instead'))

/** The documents that the build put into the page; read once and taken out again. */
function takeDocuments() {
  return [...document.querySelectorAll('script[type="application/json"]')].map(element => {
    element.remove()
    const {kind = '', name = ''} = /** @type {HTMLElement} */ (element).dataset
    return {kind, name, text: element.textContent ?? ''}
  })
}

/** Shows, in place of the engine, a sentence and the help lines, with whatever an author can mend. */
function showInstead(/** @type {unknown} */ error) {
  root.hidden = true
  instead.hidden = false
  const faults = error instanceof FaultyDocuments ? error.faults : []
  const list = instead.querySelector('ul.faults')
  list?.replaceChildren(...faults.map(fault => {
    const entry = document.createElement('li')
    entry.textContent = fault
    return entry
  }))
}

instead.hidden = true
startEngine({
  root,
  wasm: Uint8Array.from(wasm, character => character.charCodeAt(0)),
  documents: takeDocuments(),
  onLeave: () => location.replace('about:blank'),
}).then(engine => globalThis.dispatchEvent(new CustomEvent('groundwork', {detail: engine})), showInstead)
