// @ts-check
import createModule from 'groundwork-engine'

/** What a document is; the numbers are browser::Document in wasm/browser/library_builder.h. */
const kinds = ['strings', 'scales', 'scaleLabels', 'evidence', 'safety', 'config', 'pack', 'packWording', 'index', 'summary', 'summaryWording']

/** What is to be done after an intent; the order is that of app::Effect. */
const effects = ['none', 'show', 'leave', 'print', 'copy', 'save']

/**
 * @typedef {{kind: string, name: string, text: string}} Document
 * @typedef {{
 *   measure(type: number, text: Uint8Array, width: number, lines: Int32Array): number,
 *   paint(words: Uint32Array): void,
 *   show(screen: any): void,
 * }} Host
 */

/** The only file that knows the module which Emscripten makes: its exports, with JavaScript's own types. */
export class Wasm {
  #module
  #host
  #encoder = new TextEncoder()

  /** @param {any} module @param {any} host */
  constructor(module, host) {
    this.#module = module
    this.#host = host
  }

  /** @param {Uint8Array} wasmBinary @param {Host} host */
  static async load(wasmBinary, host) {
    const decoder = new TextDecoder()
    const calls = {
      handed: new Uint8Array(),
      measure: host.measure,
      paint: host.paint,
      show: (/** @type {Uint8Array} */ json) => host.show(JSON.parse(decoder.decode(json))),
    }
    return new Wasm(await createModule({wasmBinary, host: calls}), calls)
  }

  /** Hands over the documents and the day, and starts. Returns the faults that kept it from starting; none when it runs. */
  start(/** @type {Document[]} */ documents, /** @type {string} */ today) {
    for (const {kind, name, text} of documents) {
      const bytes = this.#hand(name + text)
      this.#module._groundwork_document(kinds.indexOf(kind), this.#encoder.encode(name).length, bytes)
    }
    return JSON.parse(this.#module.UTF8ToString(this.#module._groundwork_start(this.#hand(today))))
  }

  /** Takes over the window and returns the theme for it. */
  window(/** @type {{width: number, height: number, scroll: number, textScale: number, dark: boolean}} */ {width, height, scroll, textScale, dark}) {
    return JSON.parse(this.#module.UTF8ToString(this.#module._groundwork_window(width, height, scroll, textScale, dark ? 1 : 0)))
  }

  forgetText() {
    this.#module._groundwork_forget_text()
  }

  /** Forgets everything that was given and goes back to the first screen. */
  forget() {
    this.#host.handed = new Uint8Array()
    this.#module._groundwork_forget()
  }

  /** Whether anything looks different with the pointer there. */
  pointer(/** @type {number} */ x, /** @type {number} */ y, /** @type {boolean} */ down) {
    return this.#module._groundwork_pointer(x, y, down ? 1 : 0) !== 0
  }

  /** Carries out what the node means, and says what is to be done: one of the effects. */
  activate(/** @type {number} */ id, text = '') {
    return effects[this.#module._groundwork_activate(id, this.#hand(text))]
  }

  /** Says how many parts from the end of the page to print do not fit; 0 when all do. */
  pageFits(/** @type {number} */ tooMany) {
    this.#module._groundwork_page_fits(tooMany)
  }

  /** What is to be copied or saved. @returns {{name: string, text: string}} */
  offered() {
    return JSON.parse(this.#module.UTF8ToString(this.#module._groundwork_text()))
  }

  /** Says whether what was to be copied was. */
  copied(/** @type {boolean} */ ok) {
    this.#module._groundwork_copied(ok ? 1 : 0)
  }

  frame() {
    this.#module._groundwork_frame()
  }

  #hand(/** @type {string} */ text) {
    this.#host.handed = this.#encoder.encode(text)
    return this.#host.handed.length
  }
}
