// @ts-check
// What only the snippet for a clinic's own page can carry: contacts, the height, and where leaving leads.
import {exitAddress} from '../exit-address.js'
import {readConfiguration} from '../protocol.js'
import {quiet} from '../quiet.js'
import {described, tagSettings} from '../settings.js'

/**
 * What each setting is called here that no link carries.
 * @type {Record<string, string>}
 */
export const ownNames = {
  urgent: 'Urgent help at your clinic',
  complaints: 'Complaints about therapy',
  regulator: 'Board that licenses therapists',
  'abuse-at-home': 'Help for people hurt at home',
  height: 'Height',
  'exit-url': 'Where “Leave this page” leads',
}

const field = (/** @type {string} */ key) => /** @type {HTMLInputElement} */ (document.getElementById(`own-${key}`))

/** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} children */
function make(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function row(/** @type {string} */ key) {
  const id = `own-${key}`
  const input = make('input', {id, type: 'text', 'aria-describedby': `${id}-help ${id}-fault`})
  if (key === 'height') input.setAttribute('inputmode', 'numeric')
  quiet(input)
  return make(
    'div',
    {class: 'field'},
    make('label', {for: id}, ownNames[key]),
    make('p', {class: 'soft', id: `${id}-help`}, described(key)),
    input,
    make('p', {class: 'fault', id: `${id}-fault`, hidden: ''}),
  )
}

/** Adds a field for each of these settings; `changed` is called when something is typed. */
export function addOwnFields(/** @type {HTMLElement} */ to, /** @type {() => void} */ changed) {
  to.append(...Object.keys(ownNames).map(row))
  to.addEventListener('input', changed)
}

/** A sentence about a value that cannot be used as it is, and whether it is left out. @returns {[string, boolean]} */
function faultOf(/** @type {string} */ key, /** @type {string} */ value) {
  const {least, most} = tagSettings.height
  if (value === '') return ['', false]
  if (key === 'height')
    return Number(value) >= least && Number(value) <= most
      ? ['', false]
      : [`Write a number from ${least} to ${most}. Until then the snippet has no height.`, true]
  if (key === 'exit-url')
    return exitAddress(value, location.href)
      ? ['', false]
      : ['Write an address that begins with https:// or /. Until then leaving leads to an empty page.', true]
  const {config, problems} = readConfiguration({[key]: value}, [])
  return [problems[0]?.replace(key, 'It') ?? '', !(key in config)]
}

/** What is typed and can be used, by setting; below each field it says what cannot. */
export function ownSettings() {
  const own = /** @type {Record<string, string>} */ ({})
  for (const key of Object.keys(ownNames)) {
    const value = field(key).value.replace(/\s+/g, ' ').trim()
    const [fault, isLeftOut] = faultOf(key, value)
    const line = /** @type {HTMLElement} */ (document.getElementById(`own-${key}-fault`))
    if (line.textContent !== fault) line.textContent = fault
    line.hidden = fault === ''
    field(key).setAttribute('aria-invalid', String(fault !== ''))
    if (value !== '' && !isLeftOut) own[key] = value
  }
  return own
}
