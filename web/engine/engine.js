// @ts-check
import {likelyCountries} from './countries.js'
import {typeCount} from 'groundwork-abi'
import {Drawing} from './drawing.js'
import {isMirrored, runs} from './elements.js'
import {copyText, saveText} from './export.js'
import {Mirror} from './mirror.js'
import {Page} from './page.js'
import {Printing} from './printing.js'
import {Sizes, sizesOf} from './sizes.js'
import {Text} from './text.js'
import {Themes} from './theme.js'
import {Wasm} from './wasm.js'

/** The engine was handed something that it cannot start with; `faults` says what and where. */
export class FaultyDocuments extends Error {
  /** @param {string[]} faults */
  constructor(faults) {
    super(faults.join('\n'))
    this.name = 'FaultyDocuments'
    this.faults = faults
  }
}

/**
 * Starts the engine in `root` with everything it will ever be given. Rejects with FaultyDocuments when a document that
 * every screen needs is broken; a broken pack alone shows its faults on a screen. `onTrap` is called when it can go on
 * no more.
 * @param {{root: HTMLElement, sight: import('./sight.js').Sight, wasm: BufferSource, documents:
 * import('./wasm.js').Document[], onLeave: () => void, isFree: boolean, onTrap: () => void}} start
 */
export async function startEngine({root, sight, wasm, documents, onLeave, isFree, onTrap}) {
  const engine = new Engine(root, sight, onLeave, isFree, onTrap)
  await engine.load(wasm, documents)
  return engine
}

/** Whether this stands in a page of somebody else's: the keeper's is around it, and more than that. */
const isFramed = parent !== top

class Engine {
  #root
  #sight
  #onLeave
  #isFree
  #onTrap
  #drawing
  #text
  #sizes
  #mirror
  #page
  #wasm = /** @type {Wasm} */ (/** @type {unknown} */ (null))
  #request = 0
  #plain = false
  #dark = matchMedia('(prefers-color-scheme: dark)')
  #more = matchMedia('(prefers-contrast: more)')
  #forced = matchMedia('(forced-colors: active)')
  #themes = new Themes()
  #printing
  #settle = (/** @type {'broken' | undefined} */ _cause) => {}
  /** Resolves to nothing when a frame was drawn in a page that is shown and has a size; to why there will be none. */
  drawn = new Promise((/** @type {(cause: 'broken' | undefined) => void} */ resolve) => {
    this.#settle = resolve
  })
  /** How many frames were drawn so far. */
  frames = 0
  /**
   * Hears the words of each frame, where a test wants to know what was drawn.
   * @type {((words: Uint32Array) => void) | undefined}
   */
  onFrame

  /**
   * @param {HTMLElement} root
   * @param {import('./sight.js').Sight} sight
   * @param {() => void} onLeave
   * @param {boolean} isFree
   * @param {() => void} onTrap
   */
  constructor(root, sight, onLeave, isFree, onTrap) {
    this.#root = root
    this.#sight = sight
    this.#onLeave = onLeave
    this.#isFree = isFree
    this.#onTrap = onTrap
    const screen = document.createElement('div')
    screen.className = 'screen'
    root.append(screen)
    this.#drawing = new Drawing(screen)
    this.#text = new Text(typeCount)
    this.#sizes = new Sizes(sight.mark, this.#text.probes, {
      window: () => this.#guarded(() => this.#resize()),
      text: () => this.#guarded(() => this.#forgetText()),
      runs: words => this.#guarded(() => this.#see(words)),
    })
    this.#mirror = new Mirror(
      screen,
      (id, text) => this.#guarded(() => this.#activate(id, text)),
      sight,
      this.#sizes.watch,
    )
    this.#page = new Page(root)
    this.#printing = new Printing(
      root,
      () => this.#page.title,
      () => this.#wasm && this.#resize(),
    )
  }

  /** @param {BufferSource} wasm @param {import('./wasm.js').Document[]} documents */
  async load(wasm, documents) {
    this.#wasm = await Wasm.load(wasm, {
      measure: this.#text.measure,
      paint: words => this.#drawn(words),
      show: screen => this.#show(screen),
    })
    const faults = this.#wasm.start(documents, dayOf(new Date()), likelyCountries())
    if (faults.length > 0) throw new FaultyDocuments(faults)
    this.#listen()
    this.#resize()
  }

  #listen() {
    this.#sizes.start()
    this.#watchResolution()
    for (const wish of [this.#dark, this.#more]) wish.addEventListener('change', () => this.#window())
    this.#forced.addEventListener('change', () => {
      this.#showPlain()
      this.#window()
    })
    addEventListener('scroll', () => this.#isShort() && this.#window(), {passive: true})
    globalThis.visualViewport?.addEventListener('resize', () => this.#drawing.isBlurred && this.#resize())
    // At once: Chromium asks for no frame in one that the keeper does not show yet, as in a tab that was opened behind.
    document.addEventListener('visibilitychange', () => document.hidden || this.#guarded(() => this.#frame()))
    addEventListener('pagehide', () => this.#forget())
    addEventListener('pageshow', event => event.persisted && this.#comeBack())
    this.#drawing.onLoss = () => this.#ask()
    for (const name of ['pointermove', 'pointerdown', 'pointerup', 'pointercancel'])
      addEventListener(name, event => this.#pointer(/** @type {PointerEvent} */ (event)), {passive: true})
    document.addEventListener('pointerleave', () => this.#wasm.pointer(-1, -1, false) && this.#ask())
    this.#showPlain()
  }

  #watchResolution() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.#resize()
        this.#watchResolution()
      },
      {once: true},
    )
  }

  /** Takes over the size of the window and of the person's text. */
  #resize() {
    if (this.#printing.isOnPaper) return // the paper is no window
    const {width, height} = this.#size()
    const isBlank = this.#drawing.resize(width, height)
    this.#window()
    // A canvas is blank once its size is set: it is painted again in the same task, so that nobody sees that.
    if ((isBlank || this.frames === 0) && !document.hidden) this.#frame()
  }

  #size() {
    return {
      width: Math.max(1, document.documentElement.clientWidth),
      height: Math.max(1, this.#sight.mark.clientHeight),
    }
  }

  #window() {
    this.#look()
    this.#ask()
  }

  #look() {
    this.#drawing.follow(this.#sight.top)
    const textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    const {top, height: drawn} = this.#drawing
    const is = [this.#dark.matches, this.#more.matches, isFramed, this.#isOnlyPlain()]
    const wished = is.reduce((sum, one, i) => sum + (Number(one) << i), 0)
    if (!this.#themes.use(this.#wasm.window({...this.#size(), top, drawn, textScale, wished}))) return
    this.#sizes.expect()
    this.#wasm.forgetText()
  }

  #forgetText() {
    this.#wasm.forgetText()
    this.#ask()
  }

  // Somebody's translator or style sheet changed some words where they stand: the screen makes room for them.
  #see(/** @type {HTMLElement[]} */ words) {
    if (this.#isPlain() || this.#printing.isOnPaper) return
    sizesOf(words).forEach(([height, whole, least], i) => {
      const {id, number} = /** @type {import('./elements.js').Run} */ (runs.get(words[i]))
      this.#wasm.see(id, number, height, whole, least)
    })
    this.#ask()
  }

  #isShort() {
    return !this.#isPlain() && this.#drawing.isShort(this.#sight.top)
  }

  #pointer(/** @type {PointerEvent} */ event) {
    const finger = event.pointerType !== 'mouse' && event.type !== 'pointerdown' && event.type !== 'pointermove'
    const down = event.type !== 'pointercancel' && (event.buttons & 1) !== 0
    const away = finger || (event.target instanceof Element && event.target.closest('.pinned') !== null)
    const x = isMirrored() ? this.#size().width - event.clientX : event.clientX
    if (this.#wasm.pointer(away ? -1 : x, away ? -1 : event.clientY + this.#sight.top, down)) this.#ask()
  }

  #activate(/** @type {number} */ id, /** @type {string | undefined} */ text) {
    const effect = this.#wasm.activate(id, text)
    if (effect === 'leave') return this.leave()
    if (effect === 'print' && !this.#printing.ask()) this.#wasm.tell('not_printed')
    if (effect === 'copy') this.#copy()
    if (effect === 'save') this.#save()
    if (effect !== 'none') this.#ask()
  }

  async #copy() {
    this.#wasm.tell((await copyText(this.#root, this.#wasm.offered().text)) ? 'copied' : 'not_copied')
    this.#ask()
  }

  #save() {
    const {name, text} = this.#wasm.offered()
    saveText(name, text)
    if (!this.#isFree) this.#wasm.tell('perhaps_not_saved') // no browser says whether it was
  }

  /**
   * Takes what is on the screen away first; then the page, in such a way that the way back does not lead here again.
   */
  leave() {
    try {
      this.#forget()
    } finally {
      this.#onLeave()
    }
  }

  // A machine that trapped would trap at each press from then on, and nothing on the screen would say so.
  #guarded(/** @type {() => void} */ act) {
    try {
      act()
    } catch (error) {
      this.#mirror.clear()
      this.#onTrap()
      this.#settle('broken')
      throw error // for the console, which says where
    }
  }

  // A browser may keep a page that was left and show it again to somebody who presses Back: nothing of it may be there
  // then.
  #forget() {
    this.#root.hidden = true
    this.#mirror.clear()
    this.#drawing.paint(new Uint32Array())
    this.#page.clear()
    this.#wasm.forget()
  }

  #comeBack() {
    this.#root.hidden = false
    this.#ask()
  }

  #ask() {
    if (!this.#request && !document.hidden)
      this.#request = requestAnimationFrame(() => this.#guarded(() => this.#frame()))
  }

  #frame() {
    if (this.#request) cancelAnimationFrame(this.#request)
    this.#request = 0
    if (this.#root.hidden) return // left: nothing has a size
    this.frames++
    this.#wasm.frame()
    if (this.#isShort()) {
      // a screen begins where the one before it was not
      this.#look()
      this.#wasm.frame()
    }
    this.#fit()
    if (innerWidth > 0 && innerHeight > 0) this.#settle(undefined)
  }

  // Whether the page to print fits is known only once it is laid out, and what is then said is on the next frame.
  #fit() {
    const tooMany = this.#page.fit()
    if (tooMany === undefined) return
    this.#wasm.pageFits(tooMany)
    this.#ask()
  }

  #drawn(/** @type {Uint32Array} */ words) {
    this.#drawing.paint(words) // in the plain view too: it is what is seen when that ends
    this.onFrame?.(words)
  }

  #show(/** @type {import('./mirror.js').Screen} */ screen) {
    this.#plain = screen.plain ?? false
    this.#drawing.page = screen.height
    this.#mirror.show(screen)
    this.#page.show(screen.page)
    this.#showPlain()
  }

  // The same elements, laid out by the browser: when the person wishes, with forced colours, or without a canvas.
  #showPlain() {
    const isOnly = this.#isOnlyPlain()
    this.#root.classList.toggle('only', isOnly)
    this.#root.classList.toggle('plain', this.#plain || isOnly)
  }

  #isOnlyPlain() {
    return this.#forced.matches || !this.#drawing.isThere
  }

  #isPlain() {
    return this.#root.classList.contains('plain')
  }
}

/** The day where the person is, as YYYY-MM-DD. */
function dayOf(/** @type {Date} */ date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
