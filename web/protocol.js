// @ts-check
// What the boxes say to each other, and what a clinic or a link may set: two closed lists. Nothing here is about the
// person. The clinic's page speaks with the keeper, and the keeper with the engine; anything else is not heard.

/**
 * @typedef {{
 *   checks?: string[], lang?: string, country?: string, accent?: string, theme?: string, from?: string, note?: string,
 *   urgent?: string, complaints?: string, regulator?: string, abuse?: string,
 * }} Configuration
 * @typedef {{config: Configuration, problems: string[]}} Reading what can be used, and a sentence for each thing that cannot
 * @typedef {{kind: string, name: string, text: string}} Document
 * @typedef {{groundwork: 1, kind: string, config?: unknown, sentence?: string, documents?: Document[]}} Message
 */

/** Each way a message can go, each kind that may go that way, and what comes with it. */
export const messages = {
  hostToKeeper: {init: ['config']},
  keeperToHost: {loading: [], ready: [], exit: [], error: ['sentence']},
  keeperToEngine: {init: ['documents']},
  engineToKeeper: {loading: [], ready: [], exit: []},
}

/** @param {string} kind @param {Record<string, unknown>} [content] @returns {Message} */
export const message = (kind, content = {}) => ({groundwork: 1, kind, ...content})

/**
 * The message in an event's data, or nothing when it is not exactly one of those that may go that way.
 * @param {unknown} data @param {Record<string, string[]>} kinds one of `messages` @returns {Message | undefined}
 */
export function readMessage(data, kinds) {
  if (typeof data !== 'object' || data === null) return undefined
  const {groundwork, kind, ...content} = /** @type {Record<string, unknown>} */ (data)
  if (groundwork !== 1 || typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return undefined
  const expected = kinds[kind]
  const given = Object.keys(content)
  const exact = given.length === expected.length && expected.every(name => given.includes(name))
  return exact ? /** @type {Message} */ (data) : undefined
}

/** The most characters that each text may have. */
export const longest = {from: 80, note: 280, urgent: 120, complaints: 120, regulator: 120, abuse: 120}

/** The languages that there are. */
export const languages = ['en']
export const themes = ['auto', 'light', 'dark']

/** The most bytes that the part of a link from its # on may have. */
export const mostLinkBytes = 700

/** The most characters of a link, with its page and all that mail programs add, that is looked at: some need a time that grows with their square. */
const mostCharacters = 10000

const tooLong = 'This link is longer than a link of this page can be, so it was not used.'

/**
 * What a link may set, in the order of writeLink: texts do not come last, where a mail program's quotes and brackets end up.
 * The contacts are for the clinic's page alone.
 */
export const linkKeys = ['from', 'note', 'checks', 'lang', 'country', 'accent', 'theme']

/** What a clinic's page may set. */
export const hostKeys = [...linkKeys, 'urgent', 'complaints', 'regulator', 'abuse']

// Control characters, characters that turn or hide text, halves of characters and those that are none (what the engine
// refuses must be among them); and a text of nothing but characters that some script needs and that show nothing alone.
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|^[\p{Default_Ignorable_Code_Point}\s\u2800]+$/u

/** The beginning of what was given, for a sentence about it; of what is no text, its type, as an object may refuse to be one. */
const shown = (/** @type {unknown} */ given) => `"${[...(typeof given === 'string' ? given : typeof given).replace(new RegExp(unseen, 'gu'), '?')].slice(0, 40).join('')}"`

/** A text with single spaces, or a sentence about what is wrong with it. @returns {{value?: string, problem?: string}} */
function readText(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {number} */ most) {
  if (typeof given !== 'string') return {problem: `${key} must be a text.`}
  const value = given.replace(/\s+/g, ' ').trim()
  if (unseen.test(value)) return {problem: `${key} has a character that cannot be shown.`}
  const length = [...value].length
  return length > most ? {problem: `${key} must have at most ${most} characters but has ${length}.`} : {value}
}

/** A value of a given form, or a sentence that says which. @returns {{value?: string, problem?: string}} */
function readForm(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {RegExp} */ form, /** @type {string} */ words) {
  const value = typeof given === 'string' ? given.trim() : ''
  return form.test(value) ? {value} : {problem: `${key} must be ${words}, but is ${shown(given)}.`}
}

/** @returns {{value?: string[], problem?: string}} */
function readChecks(/** @type {unknown} */ given, /** @type {string[]} */ known) {
  const all = typeof given === 'string' ? given.split(/[\s,]+/) : given
  if (!Array.isArray(all) || all.length > 100) return {problem: 'checks must be names of checks with commas between.'}
  const asked = [...new Set(all.filter(id => id !== ''))]
  const value = asked.filter(id => known.includes(id))
  return value.length < asked.length ? {value, problem: `checks has ${shown(asked.find(id => !known.includes(id)))}, which is no check here. There are: ${known.join(', ')}.`} : {value}
}

/** @returns {{value?: string | string[], problem?: string}} */
function readSetting(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {string[]} */ known) {
  if (key === 'checks') return readChecks(given, known)
  if (key === 'lang') return readForm(key, given, new RegExp(`^(?:${languages.join('|')})$`), languages.join(' or '))
  if (key === 'theme') return readForm(key, given, /^(?:auto|light|dark)$/, 'auto, light or dark')
  if (key === 'country') return readForm(key, given, /^[A-Z]{2}$/, 'a country\'s code of two capital letters, such as US')
  if (key === 'accent') {
    const {value, problem} = readForm(key, given, /^#?[0-9a-fA-F]{6}$/, 'a color such as #0f6b66')
    return problem ? {problem} : {value: `#${/** @type {string} */ (value).replace('#', '').toLowerCase()}`}
  }
  return readText(key, given, longest[/** @type {keyof typeof longest} */ (key)])
}

/**
 * Of what was given only what may be set, with a sentence for each value that is left out; keys that are not in `keys`
 * are left out without a word, and so are empty values. `known` are the ids of the checks that there are. Never throws.
 * @param {unknown} given @param {string[]} known @param {string[]} [keys] @returns {Reading}
 */
export function readConfiguration(given, known, keys = hostKeys) {
  const config = /** @type {Record<string, any>} */ ({})
  const problems = /** @type {string[]} */ ([])
  const entries = typeof given === 'object' && given !== null ? /** @type {Record<string, unknown>} */ (given) : {}
  for (const key of keys) {
    if (!Object.hasOwn(entries, key) || entries[key] === '' || entries[key] === null || entries[key] === undefined) continue
    const {value, problem} = readSetting(key, entries[key], known)
    if (problem) problems.push(problem)
    if (value !== undefined && value.length > 0) config[key] = value
  }
  return {config, problems}
}

/** Undoes percent signs; nothing when they are not whole. @returns {string | undefined} */
function decoded(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text)
  } catch {}
}

/** Takes out what a browser makes of the spaces and ends of lines in a link that was wrapped. */
const unwrapped = (/** @type {string} */ text) => text.replace(/%(?:20|0[9ad])/gi, '')

// How a mail gateway may have written the # and the first setting of a link. How it wrote the = says how it wrote the rest.
const start = /(?:#|%(?:25)*23)(?=v(=|%(?:25)*3d)\d)/i

/** The settings of a link as its maker wrote them, whatever a mail program did to it. */
function settingsOf(/** @type {string} */ link) {
  const whole = link.replace(/\s+/g, '').replace(/&amp;/gi, '&')
  const found = start.exec(whole)
  let rest = found ? whole.slice(found.index + found[0].length) : whole.slice(whole.indexOf('#') + 1 || whole.length)
  const wraps = found ? Math.min(3, (found[1].length - 1) / 2) : rest.includes('=') ? 0 : 1
  for (let i = 0; i < wraps; i++) rest = decoded(rest) ?? rest
  return rest.replace(/(?:[.,;:!?)>\]}"'’”»…]|%3e|%22|%[57]d)+$/i, '')
}

/**
 * What a link sets: `link` is its part from the # on, or the whole address. Never throws, and never sets anything
 * outside `linkKeys`.
 * @param {string} link @param {string[]} known the ids of the checks that there are @returns {Reading}
 */
export function readLink(link, known) {
  if (link.length > mostCharacters) return {config: {}, problems: [tooLong]}
  if (!/#|%23|%2523/i.test(link)) return {config: {}, problems: []}
  const settings = settingsOf(link)
  if (settings === '') return {config: {}, problems: []}
  if (new TextEncoder().encode(settings).length > mostLinkBytes) return {config: {}, problems: [tooLong]}
  const given = new Map(settings.split('&').map(setting => {
    const [name, ...rest] = setting.split('=')
    const key = unwrapped(name)
    const value = rest.join('=')
    // writeLink writes spaces as +. Another space is meant only in a text that somebody else wrote so.
    const meant = key in longest && !value.includes('+')
    return [key, decoded((meant ? value : unwrapped(value)).replace(/\+/g, ' '))]
  }))
  if ((given.get('v') ?? '1') !== '1') return {config: {}, problems: ['This link was made for another version of this page, so it was not used.']}
  const damaged = linkKeys.filter(key => given.has(key) && given.get(key) === undefined)
  const {config, problems} = readConfiguration(Object.fromEntries(given), known, linkKeys)
  return {config, problems: [...damaged.map(key => `${key} was damaged on its way, so it is left out.`), ...problems]}
}

// Everything but letters, digits, - and _ is written as percent signs or +, so that no mail program changes or drops it.
const encoded = (/** @type {string} */ text) => encodeURIComponent(text).replace(/[.!~*'()]/g, character => `%${character.charCodeAt(0).toString(16)}`).replaceAll('%20', '+')

/** The part of a link from its # on for what is configured; readLink gives the same configuration back. */
export function writeLink(/** @type {Configuration} */ config) {
  const values = /** @type {Record<string, string | undefined>} */ ({...config, checks: config.checks?.map(encoded).join(','), accent: config.accent?.replace('#', '')})
  const settings = linkKeys.filter(key => values[key]).map(key => `${key}=${key === 'checks' ? values[key] : encoded(/** @type {string} */ (values[key]))}`)
  return `#${['v=1', ...settings].join('&')}`
}

/**
 * The whole link to keeper.html in that folder. The ? is for mail programs that write the # in another way: what is
 * behind it is then no part of the file's name, and the page still comes.
 */
export const linkTo = (/** @type {string} */ folder, /** @type {Configuration} */ config) => `${folder}keeper.html?${writeLink(config)}`
