// @ts-check
import {linkTo, messages, mostLinkBytes, readConfiguration, readMessage} from '../protocol.js'
import {quiet} from '../quiet.js'
import {linkKeys, settings, tagSettings} from '../settings.js'
import {drawing, leastCentimeters, picture, squares} from './code.js'
import {contrast, leastContrast, readable} from './color.js'
import {addOwnFields, ownSettings} from './own-page.js'
import {linkBytes, mailSubject, mailText, snippet, tooLong, wayWarning} from './sharing.js'

/**
 * @typedef {{id: string, title: string, purpose: string, minutes: number}} Check
 * @typedef {{accent: string, moments: {title: string, checks: Check[]}[], countries: {code: string, name: string}[]}}
 *   Content
 * @typedef {import('../protocol.js').Configuration} Configuration
 */

const get = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id))
const content = /** @type {Content} */ (JSON.parse(get('content').textContent))
const checks = content.moments.flatMap(moment => moment.checks)
const folder = new URL('.', location.href).href

for (const field of document.querySelectorAll('input, textarea, select')) quiet(/** @type {HTMLElement} */ (field))

/** How long to wait after the last change before the preview starts anew, in milliseconds. */
const pause = 600

/** @param {string} tag @param {Record<string, unknown>} properties @param {(string | Node)[]} children */
function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

function checkRow(/** @type {Check} */ {id, title, purpose, minutes}) {
  const box = make('input', {type: 'checkbox', name: 'checks', value: id, checked: id === 'readiness'})
  return make(
    'label',
    {className: 'check'},
    box,
    make('span', {}, title),
    make('small', {}, `${purpose} About ${minutes} minutes.`),
  )
}

function fill() {
  get('checks').append(
    ...content.moments.map(moment =>
      make('fieldset', {}, make('legend', {}, moment.title), ...moment.checks.map(checkRow)),
    ),
  )
  get('country').append(
    make('option', {value: ''}, 'Choose a country'),
    ...content.countries.map(({code, name}) => make('option', {value: code}, name)),
  )
  get('lang').append(
    ...settings.lang.values.map(code =>
      make('option', {value: code}, new Intl.DisplayNames(code, {type: 'language'}).of(code) ?? code),
    ),
  )
  get('picker').value = content.accent
}

/** What the form says, as it was typed. */
function typed() {
  const form = new FormData(get('settings'))
  const value = (/** @type {string} */ key) =>
    key === 'checks' ? form.getAll(key) : (get(key)?.value ?? form.get(key))
  return /** @type {Record<string, any>} */ (Object.fromEntries(linkKeys.map(key => [key, value(key)])))
}

const characters = (/** @type {number} */ n) => (n === 1 ? '1 character' : `${n} characters`)

/** A sentence for a text that is too long or has something in it that a link may not show; nothing otherwise. */
function textFault(/** @type {'from' | 'note'} */ key, /** @type {string} */ value) {
  const most = key === 'from' ? settings.from.mostInLink : settings.note.most
  const over = [...value.replace(/\s+/g, ' ').trim()].length - most
  if (over > 0) return `Shorten it by ${characters(over)}: ${most} is the most.`
  const [problem] = readConfiguration({[key]: value}, [], linkKeys).problems
  return problem
    ?.replace(key, 'It')
    .replace(/shown\.$/, 'shown. Type it anew.')
    .replace(/, so .*/, ': take it out.')
}

/** A sentence for each field that must be changed before there is a link. */
function faults(/** @type {Record<string, any>} */ given, /** @type {Configuration} */ config) {
  const found = /** @type {Record<string, string | undefined>} */ ({
    checks: given.checks.length === 0 ? 'Tick at least one check.' : undefined,
    from: textFault('from', given.from),
    note: textFault('note', given.note),
    country: given.country === '' ? 'Choose the country whose help lines the person sees first.' : undefined,
    accent:
      given.accent.trim() !== '' && !config.accent
        ? `Write # and six digits or letters from a to f, such as ${content.accent}.`
        : undefined,
  })
  if (Object.values(found).some(Boolean)) return found
  const by = tooLong(config)
  if (by.note > 0)
    found.note =
      by.from > 0 ? 'Remove it: the link is too long.' : `Shorten it by ${characters(by.note)}: the link is too long.`
  if (by.from > 0) found.from = `Shorten it by ${characters(by.from)}: the link is too long.`
  return found
}

/** What a field is called on the page. */
const called = (/** @type {string} */ id) => (id === 'checks' ? 'Checks' : get(id).labels[0].textContent)

/** Says which fields must be changed, each with a way to it: they may be far from here. */
function showState(/** @type {Record<string, string | undefined>} */ found) {
  const ids = Object.keys(found).filter(id => found[id])
  const state =
    ids.length === 0
      ? 'The link is ready. It follows every change.'
      : `There is no link yet. Still to change: ${ids.map(called).join(', ')}.`
  if (get('state').textContent !== state) get('state').textContent = state
  get('state').classList.toggle('fault', ids.length > 0)
  get('faulty').replaceChildren(
    ...ids.map(id => {
      const button = make('button', {type: 'button'}, `${called(id)}: ${found[id]}`)
      button.addEventListener('click', () => (id === 'checks' ? get(id).querySelector('input') : get(id)).focus())
      return make('li', {}, button)
    }),
  )
}

function showFaults(/** @type {Record<string, string | undefined>} */ found) {
  for (const [id, sentence] of Object.entries(found)) {
    const line = get(`${id}-fault`)
    line.hidden = !sentence
    line.textContent = sentence ?? ''
    if (id !== 'checks') get(id).setAttribute('aria-invalid', String(Boolean(sentence)))
  }
}

/** Whether white words on the color can be read, and a color on which they can. */
function showAccent(/** @type {string | undefined} */ accent) {
  const enough = !accent || contrast(accent, '#ffffff') >= leastContrast
  const darker = enough ? undefined : readable(accent)
  get('accent-said').textContent = !accent
    ? ''
    : enough
      ? `White words on this color can be read well (${contrast(accent, '#ffffff').toFixed(1)} to 1).`
      : `White words on this color are hard to read (${contrast(accent, '#ffffff').toFixed(1)} to 1; 4.5 is needed). The check will show it darker.`
  get('darker').hidden = enough
  get('darker').textContent = `Use ${darker} instead`
  get('darker').value = darker ?? ''
}

function showCount(/** @type {string} */ note) {
  const length = [...note].length
  get('note-count').textContent = `${length} of ${settings.note.most} characters`
  get('note-count').classList.toggle('over', length > settings.note.most)
}

/** The link that there is now; empty where something must be changed first. */
let current = ''
let previewed = /** @type {string | undefined} */ (undefined)
let waiting = 0
let seen = false

/** Shows the check in a new frame, since a frame reads its link only once and a used one would fill the history. */
function preview() {
  if (!seen || current === previewed) return
  previewed = current
  get('again').hidden = current === ''
  get('preview').replaceChildren(
    current === ''
      ? make('p', {className: 'soft', textContent: 'There is no link yet, so there is nothing to show.'})
      : make('iframe', {title: 'Preview of the check', src: current, referrerPolicy: 'no-referrer'}),
  )
}

/** The preview follows a link once it stays the same for a while. */
function previewSoon(/** @type {string} */ link) {
  current = link
  clearTimeout(waiting)
  waiting = setTimeout(preview, previewed === undefined ? 0 : pause)
}

/** Puts words in the place of a preview that was left. */
function hearLeaving(/** @type {MessageEvent} */ event) {
  const frame = get('preview').querySelector('iframe')
  if (!frame || event.source !== frame.contentWindow || readMessage(event.data, messages.keeperToHost)?.kind !== 'exit')
    return
  get('preview').replaceChildren(
    make('p', {className: 'soft', textContent: 'You left the check. A person who does so sees an empty page.'}),
  )
}

let rows = /** @type {boolean[][]} */ ([])

function showResults(/** @type {Configuration} */ config) {
  const link = linkTo(folder, config)
  get('link').value = link
  get('open').href = link
  get('size').textContent = `${linkBytes(config)} of ${mostLinkBytes} bytes. It holds these settings and nothing else.`
  rows = squares(link)
  get('code').replaceChildren(drawing(rows))
  get('code-size').textContent =
    `Print it at least ${leastCentimeters(rows)} cm wide${config.note ? '. A shorter note makes a simpler code' : ''}.`
  const own = ownSettings()
  get('snippet').value = snippet(config, folder, own)
  get('tall').textContent = own.height ?? tagSettings.height.usual
  get('subject').value = mailSubject
  const minutes = checks.filter(({id}) => config.checks?.includes(id)).reduce((sum, check) => sum + check.minutes, 0)
  get('mail').value = mailText(link, minutes, config.from)
}

function refresh() {
  const given = typed()
  const {config} = readConfiguration(
    given,
    checks.map(({id}) => id),
    linkKeys,
    content.countries.map(({code}) => code),
  )
  const found = faults(given, config)
  const ready = !Object.values(found).some(Boolean)
  showFaults(found)
  showCount(given.note)
  showAccent(config.accent)
  if (config.accent) get('picker').value = config.accent
  get('results').classList.toggle('none', !ready)
  get('ready').hidden = !ready
  showState(found)
  if (ready) showResults(config)
  previewSoon(ready ? linkTo(folder, config) : '')
}

/**
 * Says what came of copying below the buttons that were pressed, and takes it back after a while where nothing is left
 * to do.
 */
function say(/** @type {HTMLElement} */ button, /** @type {string} */ sentence, /** @type {boolean} */ briefly) {
  const line = /** @type {HTMLElement} */ (button.closest('.result')?.querySelector('.copied'))
  for (const other of document.querySelectorAll('.copied')) other.textContent = other === line ? sentence : ''
  line.scrollIntoView({block: 'nearest'})
  if (briefly) setTimeout(() => line.textContent === sentence && (line.textContent = ''), 4000)
}

/** Without https there is only the old way to copy, which some browsers have taken out. */
async function copied(/** @type {HTMLTextAreaElement} */ field) {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand('copy')
  }
}

async function copy(/** @type {HTMLButtonElement} */ button) {
  if (await copied(get(button.dataset.copy ?? ''))) {
    button.focus() // the old way to copy needs the focus
    return say(button, 'Copied.', true)
  }
  say(
    button,
    'This browser did not let the page copy. The text is marked. On a phone, hold a finger on it and choose Copy. With a keyboard, press Ctrl+C or Cmd+C.',
    false,
  )
}

function save(/** @type {Blob} */ blob, /** @type {string} */ download) {
  const href = URL.createObjectURL(blob)
  make('a', {href, download}).click()
  setTimeout(() => URL.revokeObjectURL(href), 1000)
}

const saveSvg = () =>
  save(new Blob([new XMLSerializer().serializeToString(drawing(rows))], {type: 'image/svg+xml'}), 'self-check-code.svg')

async function savePng() {
  const blob = await picture(rows)
  if (blob) save(blob, 'self-check-code.png')
  else say(get('save-png'), 'This browser could not make that picture. Save the other one.', false)
}

function useAccent(/** @type {string} */ color) {
  get('accent').value = color
  refresh()
}

fill()
addOwnFields(get('own'), refresh)
get('way').textContent = wayWarning(location)
get('way').hidden = wayWarning(location) === ''
get('settings').addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault())
get('settings').addEventListener('input', (/** @type {Event} */ event) =>
  event.target === get('picker') ? useAccent(get('picker').value) : refresh(),
)
get('darker').addEventListener('click', () => {
  useAccent(get('darker').value)
  get('accent').focus()
})
for (const button of document.querySelectorAll('button[data-copy]'))
  button.addEventListener('click', () => copy(/** @type {HTMLButtonElement} */ (button)))
addEventListener('message', hearLeaving)
get('again').addEventListener('click', () => {
  previewed = undefined
  preview()
})
get('save-svg').addEventListener('click', saveSvg)
get('save-png').addEventListener('click', savePng)
new IntersectionObserver(
  ([entry], observer) => {
    if (!entry.isIntersecting) return
    observer.disconnect()
    seen = true
    preview()
  },
  {rootMargin: '200px'},
).observe(get('preview'))
refresh()
