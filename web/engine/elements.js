// @ts-check
// What each node of a screen is as HTML.
import {centre, end, start} from 'groundwork-alignments'
import {quiet} from '../quiet.js'

/**
 * @typedef {{
 *   id: number, role: string, box?: number[], label?: string, said?: string, detail?: string, detailEnd?: string,
 * detailMiddle?: string,
 *   text?: string, texts?: Spot[], level?: number, primary?: boolean, onward?: boolean, quiet?: boolean, hidden?:
 * boolean, checked?: boolean, then?: number,
 *   expandable?: boolean, expanded?: boolean, digits?: boolean, invalid?: boolean, date?: boolean, foreign?: boolean,
 * kept?: boolean, value?: number, of?: number, maxCharacters?: number,
 *   labelledBy?: number, labels?: number, describedBy?: number[], lines?: number, children?: Node[],
 * }} Node
 * Where words stand: left, top, width, height, type, alignment, ink; and which words, when another node says them.
 * @typedef {[number, number, number, number, number, number, number, string?]} Spot
 * Which words of which node an element holds, and the height that they were laid out for.
 * @typedef {{id: number, number: number, height: number}} Run
 */

const tags = /** @type {Record<string, string>} */ ({
  header: 'div',
  footer: 'div',
  actions: 'div',
  row: 'div',
  card: 'section',
  doors: 'div',
  masthead: 'div',
  list: 'ul',
  fieldset: 'fieldset',
  ruler: 'fieldset',
  bipolar: 'fieldset',
  legend: 'legend',
  text: 'p',
  list_item: 'li',
  steps: 'p',
  progress: 'p',
  radio: 'label',
  checkbox: 'label',
  file: 'label',
  button: 'button',
  link: 'a',
  table: 'table',
  table_row: 'tr',
  head_cell: 'th',
  cell: 'td',
  select: 'select',
  option: 'option',
})

/**
 * Said once more in so many words: what is laid out by place is no table to every browser. And to Orca a button that
 * goes is the focused one beside it, and the next screen is not read; in a group of their own the actions are beside
 * none that goes.
 */
const ariaRoles = /** @type {Record<string, string>} */ ({
  table: 'table',
  table_row: 'row',
  cell: 'cell',
  actions: 'group',
})

/**
 * Whether the language is written from the right: the layout, which goes from left to right, is then shown mirrored.
 */
export const isMirrored = () => document.dir === 'rtl'

/** Where words stand in their space, as style sheets name it. */
const sides = /** @type {Record<number, string>} */ ({[start]: 'left', [centre]: 'center', [end]: 'right'})
const mirroredSides = {...sides, [start]: 'right', [end]: 'left'}

/** What each element with words was last given. @type {WeakMap<Element, string>} */
const written = new WeakMap()

/** The run that each element with words is. @type {WeakMap<Element, Run>} */
export const runs = new WeakMap()

/** Whether the element of one node can go on as that of the other. */
export function isSameKind(/** @type {Node} */ one, /** @type {Node} */ other) {
  return one.role === other.role && one.level === other.level && !one.lines === !other.lines && one.date === other.date
}

/** What of the element holds the elements of the node's children. */
export function holderOf(/** @type {HTMLElement} */ element) {
  return element instanceof HTMLTableElement ? element.tBodies[0] : element
}

/** Sets a property only when it differs, so that nothing that listens for changes is told of one without need. */
export function set(/** @type {any} */ target, /** @type {string} */ name, /** @type {any} */ value) {
  if (target[name] !== value) target[name] = value
}

export function attribute(
  /** @type {HTMLElement} */ element,
  /** @type {string} */ name,
  /** @type {string | null} */ value,
) {
  if (value === null) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/**
 * Writes words only when they differ from those that were written last: what somebody's translator made of them stays.
 */
export function write(/** @type {Element} */ element, /** @type {string} */ text) {
  if (written.get(element) === text) return
  written.set(element, text)
  element.textContent = text
}

function property(/** @type {HTMLElement} */ element, /** @type {string} */ name, /** @type {string} */ value) {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
}

/** @param {HTMLElement} element @param {number[]} box left, top, width and, unless it has its own, height */
export function place(element, [left, top, width, height]) {
  set(element.style, isMirrored() ? 'right' : 'left', `${left}px`)
  set(element.style, 'top', `${top}px`)
  set(element.style, 'width', `${width}px`)
  if (height !== undefined) set(element.style, 'height', `${height}px`)
}

/** @param {Node} node @param {any} owner what holds it */
export function create(node, owner) {
  if (node.role === 'field') return createField(node)
  const element = document.createElement(tagOf(node, owner))
  element.className = node.role === 'option' ? '' : `node ${node.role}`
  if (node.role === 'checkbox' && node.level) {
    element.append(document.createElement('label'))
    element.firstElementChild?.append(createInput(node))
  } else if (node.role === 'radio' || node.role === 'checkbox' || node.role === 'file') {
    element.append(createInput(node))
  } else if (node.role === 'legend') {
    const heading = document.createElement(`h${node.level}`)
    heading.id = `n${node.id}`
    if (node.level === 2) heading.tabIndex = -1
    element.append(heading)
  } else {
    element.id = `n${node.id}`
  }
  if (node.role === 'heading' && node.level === 2) element.tabIndex = -1
  // the group says it
  if (node.role === 'progress') element.setAttribute('aria-hidden', 'true')
  if (ariaRoles[node.role]) element.setAttribute('role', ariaRoles[node.role])
  if (element instanceof HTMLTableElement) fillTable(element)
  if (element instanceof HTMLSelectElement) silence(element, 't3')
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

/**
 * A group that is named by something else has no legend, for Firefox tells both names.
 * @param {Node} node
 * @param {any} owner
 */
function tagOf(node, owner) {
  if (node.role === 'heading' || (node.role === 'checkbox' && node.level)) return `h${node.level}`
  if (node.role === 'legend' && owner.labelledBy) return 'div'
  return node.labels ? 'label' : tags[node.role]
}

/** @param {Node} node */
function createInput(node) {
  const input = document.createElement('input')
  input.type = node.role
  input.id = `n${node.id}`
  input.autocomplete = 'off'
  if (node.role === 'file') input.accept = '.json,application/json'
  return input
}

/** @param {Node} node */
function createField(node) {
  const field = document.createElement(node.lines ? 'textarea' : 'input')
  field.className = 'node field'
  field.id = `n${node.id}`
  if (field instanceof HTMLInputElement && node.date) field.type = 'date'
  else field.dir = 'auto'
  silence(field, 't3')
  field.autocapitalize = node.digits ? 'off' : 'sentences'
  if (node.digits) field.inputMode = 'numeric' // such a keypad may have no minus
  return field
}

function silence(
  /** @type {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */ field,
  /** @type {string} */ type,
) {
  field.classList.add(type)
  quiet(field)
}

function fillTable(/** @type {HTMLTableElement} */ table) {
  table.createCaption().id = `c${table.id}`
  table.createTBody().setAttribute('role', 'rowgroup')
}

/** Gives the element what the node's state says. */
export function describe(/** @type {HTMLElement} */ element, /** @type {Node} */ node, /** @type {any} */ owner) {
  attribute(element, 'translate', node.kept ? 'no' : null)
  // Words of somebody else are in a language of their own, which nobody named: none is claimed, and none of ours is
  // turned by it.
  if (node.foreign) Object.assign(element, {dir: 'auto', lang: ''})
  if (node.labels) attribute(element, 'for', `n${node.labels}`)
  if (element.matches('.field, fieldset'))
    attribute(element, 'aria-describedby', node.describedBy?.map(id => `n${id}`).join(' ') ?? null)
  if (element.matches('fieldset')) attribute(element, 'aria-labelledby', node.labelledBy ? `n${node.labelledBy}` : null)
  if (node.role === 'radio' || node.role === 'checkbox') {
    const input = /** @type {HTMLInputElement} */ (element.querySelector('input'))
    if (node.role === 'radio') set(input, 'name', `n${owner.id}`)
    set(input, 'checked', node.checked ?? false)
    element.classList.toggle('quiet', node.quiet ?? false)
  } else if (node.role === 'progress') {
    property(element, '--done', `${(100 * (node.value ?? 0)) / (node.of ?? 1)}%`)
  } else if (node.role === 'field') {
    const field = /** @type {HTMLInputElement} */ (element)
    if (node.maxCharacters && !node.date) set(field, 'maxLength', node.maxCharacters)
    name(field, node)
    attribute(field, 'aria-invalid', node.invalid ? 'true' : null)
    set(field, 'value', node.text ?? '')
  } else if (node.role === 'select') {
    name(element, node)
    set(
      element,
      'selectedIndex',
      (node.children ?? []).findIndex(option => option.checked),
    )
  } else if (node.role === 'table') {
    describeTable(/** @type {HTMLTableElement} */ (element), node)
  } else if (node.role === 'link') {
    attribute(element, 'href', node.text ?? '')
    element.classList.toggle('quiet', node.quiet ?? false)
  } else if (node.role === 'button') {
    attribute(element, 'aria-expanded', node.expandable ? String(node.expanded ?? false) : null)
    attribute(element, 'aria-current', node.checked ? 'true' : null)
    element.classList.toggle('primary', node.primary ?? false)
    element.classList.toggle('quiet', node.quiet ?? false)
  }
}

/** Names a control whose words stand elsewhere, or nowhere. */
function name(/** @type {HTMLElement} */ control, /** @type {Node} */ node) {
  attribute(control, 'aria-labelledby', node.labelledBy ? `n${node.labelledBy}` : null)
  attribute(control, 'aria-label', node.labelledBy ? null : (node.label ?? null))
}

/**
 * The headings of the first row are those of columns, the others those of their rows. Where the cells were drawn one
 * under the other, and where there are more columns than rows, the plain view does not set them side by side either.
 */
function describeTable(/** @type {HTMLTableElement} */ table, /** @type {Node} */ node) {
  attribute(table, 'aria-labelledby', node.label || node.said ? `c${table.id}` : null)
  for (const [i, row] of [...table.rows].entries()) {
    for (const heading of row.querySelectorAll('th')) {
      attribute(heading, 'scope', i === 0 ? 'col' : 'row')
      attribute(heading, 'role', i === 0 ? 'columnheader' : 'rowheader')
    }
  }
  const columns = table.rows[0]?.cells.length ?? 0
  const stacked = (node.children ?? []).some(row =>
    row.children?.some(cell => cell.texts?.some(spot => spot[7] !== undefined)),
  )
  table.classList.toggle('stacked', stacked)
  table.classList.toggle('long', !stacked && columns > table.rows.length)
  property(table, '--columns', String(columns))
}

/** What a node says, piece by piece, with the place where it stands; words without one are heard and not seen. */
function pieces(/** @type {Node} */ node) {
  const own = [node.label, node.detail, node.detailEnd, node.detailMiddle].filter(text => text !== undefined)
  const spots = node.texts ?? []
  const drawn = spots.filter(spot => spot[7] === undefined)
  // What a control is called holds the words on it, and the names of the ends those between them.
  const again = /ruler|bipolar/.test(node.role) || (node.said !== undefined && /radio|button|link/.test(node.role))
  return [
    ...own.map((text, i) => ({
      text,
      spot: /** @type {Spot | undefined} */ (drawn[i]),
      again: again || (node.role === 'checkbox' && i > 0), // the box says whether it is taken
    })),
    ...(node.said === undefined ? [] : [{text: node.said, spot: undefined, again: false}]),
    ...spots
      .filter(spot => spot[7] !== undefined)
      .map(spot => ({text: /** @type {string} */ (spot[7]), spot, again: true})),
  ]
}

/** What of the element holds its words. */
function wordHolder(/** @type {HTMLElement} */ element) {
  if (element instanceof HTMLTableElement) return /** @type {HTMLElement} */ (element.caption)
  return element.matches('.legend, .checkbox:not(label)') ? /** @type {HTMLElement} */ (element.firstChild) : element
}

/** A text in which the groups of digits of each number stay in their order where words are written from the right. */
const inOrder = (/** @type {string} */ text) => text.replace(/\+?\d[\d /-]*\d/g, '\u2066$&\u2069')

/** Sets the node's words where they stand; `watch` is told each element that is new. */
export function words(
  /** @type {HTMLElement} */ element,
  /** @type {Node} */ node,
  /** @type {(words: Element) => void} */ watch,
) {
  if (node.role === 'field' || node.role === 'select') return
  if (node.role === 'option') return write(element, node.label ?? '')
  const holder = wordHolder(element)
  const all = pieces(node)
  const spans = /** @type {HTMLElement[]} */ ([...holder.children].filter(child => child.matches('.words, .said')))
  for (const span of spans.slice(all.length)) span.remove()
  all.forEach(({text, spot, again}, i) => {
    const span =
      spans[i] ?? holder.appendChild(document.createElement(element instanceof HTMLFieldSetElement ? 'p' : 'span'))
    set(span, 'dir', 'auto') // they may be the person's own
    set(span, 'className', `${spot ? `words t${spot[4]} i${spot[6]}` : 'said'}${again ? ' again' : ''}`)
    write(span, isMirrored() ? inOrder(text) : text)
    attribute(span, 'aria-hidden', again ? 'true' : null)
    const isWatched = runs.delete(span)
    if (!spot) return span.removeAttribute('style')
    const [left, top, width, height] = spot
    place(span, [left, top, width])
    set(span.style, 'textAlign', (isMirrored() ? mirroredSides : sides)[spot[5]])
    runs.set(span, {id: node.id, number: (node.texts ?? []).indexOf(spot), height})
    if (!isWatched) watch(span)
  })
}
