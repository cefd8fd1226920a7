// @ts-check
import {effects, kinds, outcomes} from 'groundwork-abi'

/**
 * @typedef {{kind: string, name: string, text: string}} Document
 * @typedef {{
 *   measure(wishes: import('./text.js').Wish[]): number[][],
 *   paint(words: Uint32Array): void,
 *   show(screen: any): void,
 * }} Host
 */

/** The only file that knows the WebAssembly module: what it exports and imports, with JavaScript's own types. */
export class Wasm {
  #engine = /** @type {any} */ (null)
  #handed = new Uint8Array()
  #encoder = new TextEncoder()
  #decoder = new TextDecoder()

  /** @param {BufferSource} bytes @param {Host} host */
  static async load(bytes, host) {
    const wasm = new Wasm()
    const {instance} = await WebAssembly.instantiate(bytes, {env: wasm.#imports(host)})
    wasm.#engine = instance.exports
    wasm.#engine._initialize() // runs the constructors of C++
    return wasm
  }

  /** All that the engine can call; wasm/browser/host.h says what each is for. @param {Host} host */
  #imports(host) {
    return /** @type {Record<string, (...numbers: number[]) => any>} */ ({
      host_measure: (at, count) => this.#measure(host, at, count),
      host_take: to => this.#bytes(to, this.#handed.length).set(this.#handed),
      host_paint: (words, count) => host.paint(new Uint32Array(this.#memory, words, count)),
      host_number: (text, length) => Number(this.#decoder.decode(this.#bytes(text, length))),
      host_power: Math.pow,
      host_show: (json, length) => host.show(JSON.parse(this.#decoder.decode(this.#bytes(json, length)))),
    })
  }

  /** Answers the wishes at that place of the memory, each a TextSize of wasm/browser/host.h: six words. */
  #measure(/** @type {Host} */ host, /** @type {number} */ at, /** @type {number} */ count) {
    const words = new Int32Array(this.#memory, at, 6 * count),
      numbers = new Float32Array(this.#memory, at, 6 * count)
    const wishes = Array.from({length: count}, (_, i) => {
      const [type, text, length] = words.subarray(6 * i)
      return {type, text: this.#decoder.decode(this.#bytes(text, length)), width: numbers[6 * i + 3]}
    })
    host.measure(wishes).forEach((sizes, i) => numbers.set(sizes, 6 * i + 4))
  }

  /**
   * Hands over the documents, the day and the countries where the person may be, and starts. Returns the faults that
   * kept it from starting; none when it runs.
   */
  start(/** @type {Document[]} */ documents, /** @type {string} */ today, /** @type {string[]} */ likely = []) {
    const strange = documents.filter(({kind}) => !kinds.includes(kind))
    if (strange.length > 0)
      return strange.map(({kind, name}) => `${name}: its kind must be one of ${kinds.join(', ')} but is "${kind}"`)
    for (const {kind, name, text} of documents) {
      const bytes = this.#hand(name + text)
      this.#engine.groundwork_document(kinds.indexOf(kind), this.#encoder.encode(name).length, bytes)
    }
    return this.#read(this.#engine.groundwork_start(this.#hand([today, ...likely].join(' '))))
  }

  /**
   * Takes over the window, and which part of the page is drawn; returns the theme for it. `wished` is 1 for dark, 2 for
   * more contrast, 3 for both.
   * @param {{width: number, height: number, top: number, drawn: number, textScale: number, wished: number}} window
   */
  window({width, height, top, drawn, textScale, wished}) {
    return this.#read(this.#engine.groundwork_window(width, height, top, drawn, textScale, wished))
  }

  forgetText() {
    this.#engine.groundwork_forget_text()
  }

  /** Takes over how large some words of a node are where they stand. */
  see(
    /** @type {number} */ id,
    /** @type {number} */ number,
    /** @type {number} */ height,
    /** @type {number} */ whole,
    /** @type {number} */ least,
  ) {
    this.#engine.groundwork_see(id, number, height, whole, least)
  }

  /** Forgets everything that was given and goes back to the first screen. */
  forget() {
    this.#handed = new Uint8Array()
    this.#engine.groundwork_forget()
  }

  /** Whether anything looks different with the pointer there. */
  pointer(/** @type {number} */ x, /** @type {number} */ y, /** @type {boolean} */ down) {
    return this.#engine.groundwork_pointer(x, y, down ? 1 : 0) !== 0
  }

  /** Carries out what the node means, and says what is to be done: one of the effects. */
  activate(/** @type {number} */ id, text = '') {
    return effects[this.#engine.groundwork_activate(id, this.#hand(text))]
  }

  /** Says how many parts from the end of the page to print do not fit; 0 when all do. */
  pageFits(/** @type {number} */ tooMany) {
    this.#engine.groundwork_page_fits(tooMany)
  }

  /** What is to be copied or saved. @returns {{name: string, text: string}} */
  offered() {
    return this.#read(this.#engine.groundwork_text())
  }

  /**
   * Says what came of what was to be done.
   * @param {'copied' | 'not_copied' | 'not_printed' | 'perhaps_not_saved'} outcome
   */
  tell(outcome) {
    this.#engine.groundwork_outcome(outcomes.indexOf(outcome))
  }

  frame() {
    this.#engine.groundwork_frame()
  }

  #hand(/** @type {string} */ text) {
    this.#handed = this.#encoder.encode(text)
    return this.#handed.length
  }

  /** The memory as it is now: it moves when it grows, so no view of it may outlive a call. @returns {ArrayBuffer} */
  get #memory() {
    return this.#engine.memory.buffer
  }

  #bytes(/** @type {number} */ at, /** @type {number} */ length) {
    return new Uint8Array(this.#memory, at, length)
  }

  /** The value of a JSON text that ends with a zero byte. */
  #read(/** @type {number} */ at) {
    const rest = new Uint8Array(this.#memory, at)
    return JSON.parse(this.#decoder.decode(rest.subarray(0, rest.indexOf(0))))
  }
}
