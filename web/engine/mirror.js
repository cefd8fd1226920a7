// @ts-check

/**
 * @typedef {{
 *   id: number, role: string, box: number[], label?: string, detail?: string, detailEnd?: string, text?: string,
 *   texts?: number[][], level?: number, primary?: boolean, quiet?: boolean, hidden?: boolean, checked?: boolean, expandable?: boolean,
 *   expanded?: boolean, numeric?: boolean, value?: number, of?: number, maxCharacters?: number, labelledBy?: number,
 *   lines?: number, children?: Node[],
 * }} Node
 * @typedef {{key: string, height: number, status?: string, plain?: boolean, resumed?: boolean, pinned?: boolean, nodes: Node[]}} Screen
 */

const tags = /** @type {Record<string, string>} */ ({
  header: 'div', footer: 'div', row: 'div', card: 'section', list: 'ul', fieldset: 'fieldset', ruler: 'fieldset',
  legend: 'legend', text: 'p', list_item: 'li', tag: 'p', steps: 'div', progress: 'label', radio: 'label',
  checkbox: 'label', button: 'button', link: 'a',
})

/** Where words stand in their space, as TextSpot::align has it. */
const alignments = ['start', 'center', 'end']

/**
 * The screen as real HTML over the drawing: the only thing that hears a person and the only thing a screen reader
 * reads. It is brought up to date by difference; a screen that did not change touches nothing.
 */
export class Mirror {
  #form
  #status
  #activate
  /** @type {Map<number, {element: HTMLElement, node: Node}>} */
  #known = new Map()
  #key = /** @type {string | null} */ (null)
  #pressed = 0
  /** Where each screen was left: how far it was scrolled and which button was pressed. @type {Map<string, {top: number, id: number}>} */
  #left = new Map()

  /** @param {HTMLElement} root @param {(id: number, text?: string) => void} activate */
  constructor(root, activate) {
    this.#activate = activate
    this.#form = document.createElement('form')
    this.#form.className = 'mirror'
    this.#form.setAttribute('autocomplete', 'off')
    this.#status = document.createElement('p')
    this.#status.className = 'status'
    this.#status.setAttribute('role', 'status')
    root.append(this.#form, this.#status)
    this.#form.addEventListener('submit', event => event.preventDefault())
    this.#form.addEventListener('change', event => this.#heard(event, ['radio', 'checkbox']))
    this.#form.addEventListener('input', event => this.#heard(event, ['text', 'textarea']))
    this.#form.addEventListener('click', event => this.#clicked(event))
  }

  /** @param {Screen} screen */
  show(screen) {
    const moved = this.#key !== null && this.#key !== screen.key
    if (moved) this.#left.set(/** @type {string} */ (this.#key), {top: scrollY, id: this.#pressed})
    this.#key = screen.key
    set(this.#form.style, 'height', `${screen.height}px`)
    this.#forgetOthers(screen)
    this.#arrange(this.#form, screen.nodes, screen)
    const heading = this.#form.querySelector('h2')
    if (heading) attribute(this.#form, 'aria-labelledby', heading.id)
    set(this.#status, 'textContent', screen.status ?? '')
    if (moved) this.#arrive(screen, heading)
  }

  /** Removes everything, so that nothing of it can be read any more. */
  clear() {
    this.#form.replaceChildren()
    this.#status.textContent = ''
    this.#known.clear()
    this.#left.clear()
    this.#key = null
  }

  // On a new screen the focus goes to its heading, which a screen reader then reads; never on load. Back from help or
  // sources it goes to where the person was.
  #arrive(/** @type {Screen} */ screen, /** @type {HTMLElement | null} */ heading) {
    const left = screen.resumed ? this.#left.get(screen.key) : undefined
    const target = left ? document.getElementById(`n${left.id}`) ?? heading : heading
    scrollTo(0, left?.top ?? 0)
    target?.focus({preventScroll: true})
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
    let next = parent.firstChild
    for (const node of nodes) {
      const element = this.#update(node, owner)
      if (element === next) next = next.nextSibling
      else parent.insertBefore(element, next)
    }
  }

  #update(/** @type {Node} */ node, /** @type {Screen | Node} */ owner) {
    const known = this.#known.get(node.id)
    const element = known && known.node.role === node.role && (known.node.lines ?? 1) === (node.lines ?? 1) ? known.element : create(node)
    if (known && known.element !== element) known.element.remove()
    this.#known.set(node.id, {element, node})
    place(element, node.box)
    set(element, 'hidden', node.hidden ?? false)
    if (node.role === 'footer') element.classList.toggle('pinned', 'pinned' in owner)
    if (node.children) this.#arrange(element, node.children, node)
    describe(element, node, owner)
    words(element, node)
    return element
  }

  #heard(/** @type {Event} */ event, /** @type {string[]} */ types) {
    const control = /** @type {HTMLInputElement} */ (event.target)
    if (types.includes(control.type)) this.#activate(idOf(control), control.type.startsWith('text') ? control.value : '')
  }

  #clicked(/** @type {Event} */ event) {
    const button = /** @type {HTMLElement} */ (event.target).closest('button')
    if (!button) return
    this.#pressed = idOf(button)
    this.#activate(this.#pressed)
  }
}

/** The ids of nodes and of all that they hold. @returns {Generator<number>} */
function* ids(/** @type {Node[]} */ nodes) {
  for (const node of nodes) {
    yield node.id
    if (node.children) yield* ids(node.children)
  }
}

/** The id of the node that a control belongs to. */
function idOf(/** @type {HTMLElement} */ control) {
  return Number(control.id.slice(1))
}

/** Sets a property only when it differs, so that nothing that listens for changes hears one that is none. */
function set(/** @type {any} */ target, /** @type {string} */ name, /** @type {any} */ value) {
  if (target[name] !== value) target[name] = value
}

function attribute(/** @type {HTMLElement} */ element, /** @type {string} */ name, /** @type {string | null} */ value) {
  if (value === null) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function place(/** @type {HTMLElement} */ element, /** @type {number[]} */ [left, top, width, height]) {
  set(element.style, 'left', `${left}px`)
  set(element.style, 'top', `${top}px`)
  set(element.style, 'width', `${width}px`)
  set(element.style, 'height', `${height}px`)
}

/** @param {Node} node */
function create(node) {
  if (node.role === 'field') return createField(node)
  const element = document.createElement(node.role === 'heading' ? `h${node.level}` : tags[node.role])
  element.className = `node ${node.role}`
  if (node.role === 'radio' || node.role === 'checkbox') {
    const input = document.createElement('input')
    input.type = node.role
    input.id = `n${node.id}`
    input.autocomplete = 'off'
    element.append(input)
  } else if (node.role === 'progress') {
    element.append(document.createElement('progress'))
  } else if (node.role === 'legend') {
    const heading = document.createElement('h2')
    heading.id = `n${node.id}`
    heading.tabIndex = -1
    element.append(heading)
  } else {
    element.id = `n${node.id}`
  }
  if (node.role === 'heading' && node.level === 2) element.tabIndex = -1
  if (node.role === 'steps') element.setAttribute('aria-hidden', 'true')
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

/** @param {Node} node */
function createField(node) {
  const field = document.createElement(node.lines ? 'textarea' : 'input')
  field.className = 'node field t3'
  field.id = `n${node.id}`
  field.autocomplete = 'off'
  field.spellcheck = false
  field.setAttribute('autocorrect', 'off')
  field.setAttribute('autocapitalize', 'sentences')
  if (node.numeric) field.inputMode = 'numeric'
  return field
}

/** Gives the element what the node's state says. */
function describe(/** @type {HTMLElement} */ element, /** @type {Node} */ node, /** @type {any} */ owner) {
  if (node.role === 'radio' || node.role === 'checkbox') {
    const input = /** @type {HTMLInputElement} */ (element.firstChild)
    if (node.role === 'radio') set(input, 'name', `n${owner.id}`)
    set(input, 'checked', node.checked ?? false)
  } else if (node.role === 'progress') {
    const progress = /** @type {HTMLProgressElement} */ (element.firstChild)
    set(progress, 'max', node.of)
    set(progress, 'value', node.value)
  } else if (node.role === 'field') {
    const field = /** @type {HTMLInputElement} */ (element)
    if (node.maxCharacters) set(field, 'maxLength', node.maxCharacters)
    attribute(field, 'aria-labelledby', `n${node.labelledBy}`)
    set(field, 'value', node.text ?? '')
  } else if (node.role === 'link') {
    attribute(element, 'href', node.text ?? '')
  } else if (node.role === 'button') {
    attribute(element, 'aria-expanded', node.expandable ? String(node.expanded ?? false) : null)
    element.classList.toggle('primary', node.primary ?? false)
    element.classList.toggle('quiet', node.quiet ?? false)
  }
}

/** Lays the node's words over the drawn ones. */
function words(/** @type {HTMLElement} */ element, /** @type {Node} */ node) {
  if (node.role === 'field') return
  const holder = node.role === 'legend' ? /** @type {HTMLElement} */ (element.firstChild) : element
  const all = [node.label, node.detail, node.detailEnd].filter(text => text !== undefined)
  const spans = /** @type {HTMLElement[]} */ ([...holder.children].filter(child => child.classList.contains('words')))
  for (const span of spans.slice(all.length)) span.remove()
  all.forEach((text, i) => {
    const span = spans[i] ?? holder.appendChild(document.createElement(node.role === 'ruler' ? 'p' : 'span'))
    const spot = node.texts?.[i]
    set(span, 'className', `words t${spot?.[4] ?? 3}`)
    set(span, 'textContent', text)
    if (!spot) return
    place(span, spot)
    set(span.style, 'textAlign', alignments[spot[5]])
  })
}
