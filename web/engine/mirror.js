// @ts-check
import {create, describe, holderOf, isSameKind, place, set, words, write} from './elements.js'
import {stopsBefore} from './focus.js'

/**
 * @typedef {import('./elements.js').Node} Node
 * @typedef {{
 *   key: string, height: number, contentEnd: number, status?: string, plain?: boolean, focus?: number,
 *   resumed?: boolean, pinned?: boolean, nodes: Node[],
 *   page?: import('./page.js').Content,
 * }} Screen
 */

/** So much of a file is read: a little more than the engine takes, which says what is wrong with one that is larger. */
const mostBytes = 1280 * 1024 + 64

/** For so long after a new screen a second press is taken for part of the first, in milliseconds. */
const onePress = 400

/** So long an option that was tapped is seen to be taken before its tap leads on, in milliseconds. */
const tint = 200

/**
 * The screen as real HTML over the drawing: the words that are seen, the only thing that a person acts on and the only
 * thing a screen reader reads. It is brought up to date by difference; a screen that did not change touches nothing.
 */
export class Mirror {
  #form
  #strip
  #status
  #activate
  #sight
  #watch
  /** @type {Map<number, {element: HTMLElement, node: Node}>} */
  #known = new Map()
  #key = /** @type {string | null} */ (null)
  #pressed = 0
  /** The timer of a tap that leads on in a moment, unless something else is done. */
  #leadsOn = 0
  /** Until then no button leads on and no press takes an option; nothing once something else was done in between. */
  #restsUntil = 0
  /**
   * Where each screen was left: how far it was scrolled and which button was pressed.
   * @type {Map<string, {top: number, id: number}>}
   */
  #left = new Map()

  /**
   * `watch` is told each element with words that is new.
   * @param {HTMLElement} root @param {(id: number, text?: string) => void} activate @param {import('./sight.js').Sight}
   * sight @param {(words: Element) => void} watch
   */
  constructor(root, activate, sight, watch) {
    this.#activate = activate
    this.#sight = sight
    this.#watch = watch
    this.#form = document.createElement('form')
    this.#form.className = 'mirror'
    this.#form.setAttribute('autocomplete', 'off')
    this.#strip = document.createElement('div')
    this.#strip.className = 'strip'
    this.#status = document.createElement('p')
    this.#status.className = 'status t4'
    this.#status.setAttribute('role', 'status')
    this.#status.translate = false // it may name what was given
    this.#strip.append(this.#status)
    root.append(this.#form, this.#strip)
    this.#form.addEventListener('submit', event => event.preventDefault())
    this.#form.addEventListener('change', event => this.#changed(event))
    this.#form.addEventListener('input', event => this.#wrote(event))
    this.#form.addEventListener('click', event => this.#clicked(event))
    for (const kind of ['input', 'change', 'keydown']) this.#form.addEventListener(kind, event => this.#didMore(event))
  }

  /** @param {Screen} screen */
  show(screen) {
    const moved = this.#key !== null && this.#key !== screen.key
    if (moved) this.#left.set(/** @type {string} */ (this.#key), {top: this.#sight.top, id: this.#pressed})
    this.#key = screen.key
    set(this.#form.style, 'height', `${screen.height}px`)
    set(this.#strip.style, 'height', `${screen.contentEnd}px`)
    document.documentElement.style.setProperty(
      '--footer',
      `${screen.pinned ? screen.nodes[screen.nodes.length - 1].box?.[3] : 0}px`,
    )
    const focused = /** @type {HTMLElement | null} */ (this.#form.querySelector(':focus'))
    const before = focused ? stopsBefore(focused) : []
    // Where words go that hold the caret, the browser tells of a caret that moved before it tells of the focus, and
    // Orca then takes the new heading for read.
    if (moved) getSelection()?.removeAllRanges()
    this.#forgetOthers(screen)
    this.#arrange(this.#form, screen.nodes, screen)
    const heading = this.#form.querySelector('h2')
    // A control that goes once it is pressed leaves the focus to the one before it; one that is moved loses it.
    if (!moved && focused && !(isDrawn(focused) && focused.matches(':focus'))) {
      const next = [focused, ...before.reverse()].find(isDrawn) ?? heading
      next?.focus({preventScroll: true})
    }
    write(this.#status, screen.status ?? '')
    if (screen.focus) this.#takeTo(screen.focus)
    if (!moved) return
    if (this.#restsUntil) this.#restsUntil = performance.now() + onePress
    this.#arrive(screen, heading)
  }

  /** Removes everything, so that nothing of it can be read any more. */
  clear() {
    this.#wait()
    this.#form.replaceChildren()
    write(this.#status, '')
    this.#known.clear()
    this.#left.clear()
    this.#restsUntil = 0
    this.#key = null
  }

  // Where the person asked to be taken; what is no control takes the focus for this.
  #takeTo(/** @type {number} */ id) {
    const element = document.getElementById(`n${id}`)
    if (!element) return
    if (element.tabIndex < 0) element.tabIndex = -1
    element.focus({preventScroll: true})
    // What is to be written in place of the dots of a sentence that was only begun.
    const field = /** @type {HTMLTextAreaElement} */ (element)
    if (field.matches('textarea')) field.setSelectionRange(...endOf(field.value))
    this.#sight.bring(element)
  }

  // On a new screen the focus goes to its heading, which a screen reader then reads; never on load. Back from help or
  // sources it goes to where the person was.
  #arrive(/** @type {Screen} */ screen, /** @type {HTMLElement | null} */ heading) {
    const left = screen.resumed ? this.#left.get(screen.key) : undefined
    const target = left ? (document.getElementById(`n${left.id}`) ?? heading) : heading
    target?.focus({preventScroll: true})
    this.#sight.begin(target, left?.top)
  }

  // What is gone goes first: then nothing that stays has to move, and the focus stays where it is.
  #forgetOthers(/** @type {Screen} */ screen) {
    const there = new Set(ids(screen.nodes))
    for (const [id, {element}] of this.#known) {
      if (there.has(id)) continue
      element.remove()
      this.#known.delete(id)
    }
  }

  #arrange(/** @type {HTMLElement} */ parent, /** @type {Node[]} */ nodes, /** @type {Screen | Node} */ owner) {
    let last = /** @type {HTMLElement | null} */ (null)
    for (const node of nodes) {
      const element = this.#update(node, owner) // which may take an element away from here that it holds from now on
      const next = last ? last.nextSibling : parent.firstChild
      if (element !== next) parent.insertBefore(element, next)
      last = element
    }
  }

  #update(/** @type {Node} */ node, /** @type {Screen | Node} */ owner) {
    const known = this.#known.get(node.id)
    const element = known && isSameKind(known.node, node) ? known.element : create(node, owner)
    if (known && known.element !== element) known.element.remove()
    this.#known.set(node.id, {element, node})
    if (node.role !== 'option' && node.box) place(element, node.box)
    set(element, 'hidden', node.hidden ?? false)
    if (node.role === 'footer') element.classList.toggle('pinned', 'pinned' in owner)
    if (node.children) this.#arrange(holderOf(element), node.children, node)
    describe(element, node, owner)
    words(element, node, this.#watch)
    return element
  }

  #changed(/** @type {Event} */ event) {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target)
    if (control instanceof HTMLSelectElement) {
      const option = control.selectedOptions[0]
      if (option) this.#activate(idOf(option))
    } else if (control.type === 'file') {
      this.#picked(control)
    } else if (control.type === 'radio' || control.type === 'checkbox') {
      this.#activate(idOf(control), this.#leadsOn ? 'tap' : undefined)
    }
  }

  #wrote(/** @type {Event} */ event) {
    const control = /** @type {HTMLInputElement} */ (event.target)
    if (['text', 'textarea', 'date'].includes(control.type)) this.#activate(idOf(control), control.value)
  }

  // The input is emptied, so that the same file can be picked again; a file that cannot be read counts as an empty one.
  async #picked(/** @type {HTMLInputElement} */ input) {
    const file = input.files?.[0]
    if (!file) return
    const text = await file
      .slice(0, mostBytes)
      .text()
      .catch(() => '')
    input.value = ''
    if (input.isConnected) this.#activate(idOf(input), text)
  }

  #clicked(/** @type {MouseEvent} */ event) {
    const {target} = /** @type {{target: HTMLElement}} */ (/** @type {unknown} */ (event))
    const button = target.closest('button')
    if (!button) return this.#tapped(event, target.closest('label')?.querySelector('input'))
    this.#wait()
    const id = idOf(button),
      onward = this.#known.get(id)?.node.onward
    if (onward && event.isTrusted && event.timeStamp < this.#restsUntil) return
    this.#restsUntil = onward && event.isTrusted ? event.timeStamp + onePress : 0
    this.#pressed = id
    this.#activate(id)
    if (onward) this.#showFault()
  }

  /**
   * A tap on an option may press a button too. A click without a pointer counts none, as a key's or a screen reader's;
   * TalkBack's has a button that is down.
   */
  #tapped(/** @type {MouseEvent} */ event, /** @type {HTMLInputElement | null | undefined} */ input) {
    if (!input || !event.detail || event.buttons) return
    this.#wait()
    if (event.timeStamp < this.#restsUntil) return event.preventDefault()
    const then = this.#known.get(idOf(input))?.node.then
    if (then) this.#leadsOn = setTimeout(() => this.#leadOn(then), tint)
  }

  // Whatever else is done, what a tap was to lead to waits for Next.
  #wait() {
    this.#leadsOn = clearTimeout(this.#leadsOn) ?? 0
  }

  #leadOn(/** @type {number} */ button) {
    this.#leadsOn = 0
    this.#restsUntil = performance.now() + onePress
    this.#activate(button)
  }

  // What is done in between makes the next press one of its own; a key that is held down does not.
  #didMore(/** @type {Event} */ event) {
    if (event instanceof KeyboardEvent) this.#wait()
    if (!(event instanceof KeyboardEvent && ['Enter', ' '].includes(event.key))) this.#restsUntil = 0
  }

  // Nothing leads on from a field whose words cannot be used: the focus goes there, and what is wrong is heard with it.
  #showFault() {
    const field = /** @type {HTMLElement | null} */ (this.#form.querySelector('[aria-invalid="true"]'))
    field?.focus({preventScroll: true})
    if (field) this.#sight.bring(field)
  }
}

/** The ids of nodes and of all that they hold. @returns {Generator<number>} */
function* ids(/** @type {Node[]} */ nodes) {
  for (const node of nodes) {
    yield node.id
    if (node.children) yield* ids(node.children)
  }
}

/** Where a text ends, from the dots on that it may end with. @returns {[number, number]} */
const endOf = (/** @type {string} */ text) => [text.replace(/(\.\.\.|…)$/, '').length, text.length]

/** Whether the element takes up room, as nothing does that is gone or hidden. */
const isDrawn = (/** @type {Element | null} */ element) => element !== null && element.getClientRects().length > 0

/** The id of the node that a control belongs to. */
function idOf(/** @type {HTMLElement} */ control) {
  return Number(control.id.slice(1))
}
