// @ts-check
// What the boxes say to each other, a closed list, and how the settings of another, web/settings.js, are read and
// written. Nothing here is about the person. The clinic's page speaks with the keeper, and the keeper with the engine;
// anything else is not heard.
import {misleading} from './misleading.js'
import {decoded, settingsOf, unescaped, unquoted} from './rewritten.js'
import {hostKeys, linkKeys, mustBe, settingOf} from './settings.js'
import {callOf} from './telephone.js'

/**
 * @typedef {import('./settings.js').Configuration} Configuration
 * @typedef {import('./settings.js').Setting} Setting
 * @typedef {{config: Configuration, problems: string[]}} Reading what can be used, and a sentence for each thing that
 *   cannot
 * @typedef {{kind: string, name: string, text: string}} Document
 * @typedef {{groundwork: 1, kind: string, config?: unknown, sentence?: string, cause?: string, documents?: Document[]}}
 *   Message
 */

/** Each way a message can go, each kind that may go that way, and what comes with it. */
export const messages = {
  hostToKeeper: {init: ['config']},
  keeperToHost: {asking: [], loading: [], ready: [], exit: [], error: ['sentence']},
  keeperToEngine: {init: ['documents']},
  engineToKeeper: {loading: [], ready: [], covered: [], exit: [], error: ['cause']},
}

/** The name of the keeper's frame once a check has begun in it: what was given is lost when it is loaded again. */
export const begunBefore = 'again'

/** Whether an object itself has that name; Object.hasOwn is younger than some browsers that can run the check. */
const has = (/** @type {object} */ object, /** @type {string} */ name) =>
  Object.prototype.hasOwnProperty.call(object, name)

/** @param {string} kind @param {Record<string, unknown>} [content] @returns {Message} */
export const message = (kind, content = {}) => ({groundwork: 1, kind, ...content})

/**
 * The message in an event's data, or nothing when it is not exactly one of those that may go that way.
 * @param {unknown} data @param {Record<string, string[]>} kinds one of `messages` @returns {Message | undefined}
 */
export function readMessage(data, kinds) {
  if (typeof data !== 'object' || data === null) return undefined
  const {groundwork, kind, ...content} = /** @type {Record<string, unknown>} */ (data)
  if (groundwork !== 1 || typeof kind !== 'string' || !has(kinds, kind)) return undefined
  const expected = kinds[kind]
  const given = Object.keys(content)
  const exact = given.length === expected.length && expected.every(name => given.includes(name))
  return exact ? /** @type {Message} */ (data) : undefined
}

/** The most bytes that the part of a link from its # on may have. */
export const mostLinkBytes = 700

/**
 * The most characters of a link with its page and all that mail programs add, and of a single text, that are looked at.
 */
const mostCharacters = 5000

const longLink = 'This link is longer than a link of this page can be, so it was not used.'
const changed = 'This link was changed on its way, so a setting may be missing or wrong.'

// Control characters, characters that turn or hide text, halves of characters and those that are none (what the engine
// refuses must be among them), and signs as wide as a whole line; more than three marks on one letter, which lie over
// the lines around; and a text of nothing but characters that some script needs and that show nothing alone.
const unseen =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufdfd\ufeff\u{12000}-\u{1254f}\u{e0000}-\u{e007f}]|(?:\p{Cf}*\p{M}){4}|^[\p{Default_Ignorable_Code_Point}\s\u2800]+$/u

/**
 * The beginning of what was given, for a sentence about it; of what is no text, its type, as an object may refuse to be
 * one.
 */
const shown = (/** @type {unknown} */ given) =>
  `"${[...(typeof given === 'string' ? given.slice(0, 80) : typeof given).replace(new RegExp(unseen, 'gu'), '?')].slice(0, 40).join('')}"`

/**
 * A text with single spaces, or a sentence about what is wrong with it.
 * @returns {{value?: string, problem?: string}}
 */
function readText(
  /** @type {string} */ key,
  /** @type {unknown} */ given,
  /** @type {Setting} */ {most = 0, mostInLink},
  isLink = false,
) {
  if (isLink && mostInLink) most = mostInLink
  if (typeof given !== 'string') return {problem: `${key} must be a text.`}
  const tooLong = (/** @type {number} */ length) => ({
    problem: `${key} must have at most ${most} characters but has ${length}.`,
  })
  if (given.length > mostCharacters) return tooLong(given.length)
  const value = (isLink ? given : unescaped(given)).replace(/\s+/g, ' ').trim()
  const length = [...value].length
  if (length > most) return tooLong(length)
  if (unseen.test(value)) return {problem: `${key} has a character that cannot be shown.`}
  const what = isLink && misleading(value)
  return what ? {problem: `${key} has ${what}. A link may not show one, so ${key} is left out.`} : {value}
}

/** A value of a given form, or a sentence that says which. @returns {{value?: string, problem?: string}} */
function readForm(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {RegExp} */ form, must = '') {
  const value = typeof given === 'string' && given.length <= mostCharacters ? unquoted(given) : ''
  return form.test(value) ? {value} : {problem: `${key} must be ${must}, but is ${shown(given)}.`}
}

/** @returns {{value?: string[], problem?: string}} */
function readChecks(
  /** @type {string} */ key,
  /** @type {unknown} */ given,
  /** @type {Setting} */ {most = 0, must},
  /** @type {string[]} */ known,
) {
  const all =
    typeof given === 'string' && given.length <= mostCharacters
      ? unquoted(given)
          .toLowerCase()
          .split(/[^\w-]+/)
      : given
  if (!Array.isArray(all) || all.length > most || (typeof given === 'string' && !all.some(Boolean)))
    return {problem: `${key} must be ${must}.`}
  const asked = [...new Set(all)].filter(id => id !== '')
  const value = asked.filter(id => known.includes(id))
  return value.length < asked.length
    ? {
        value,
        problem: `${key} has ${shown(asked.find(id => !known.includes(id)))}, which is no check here. There are: ${known.join(', ')}.`,
      }
    : {value}
}

/** Codes that many write for another one. */
const usualCodes = /** @type {Record<string, string>} */ ({UK: 'GB', EL: 'GR'})

/** @returns {{value?: string, problem?: string}} */
function readCountry(
  /** @type {string} */ key,
  /** @type {unknown} */ given,
  /** @type {string[] | undefined} */ countries,
) {
  const code = readForm(key, given, /^[a-z]{2}$/i).value?.toUpperCase() ?? ''
  const value = usualCodes[code] ?? code
  if (countries?.includes(value) ?? /^[A-Z]{2}$/.test(value)) return {value}
  return {
    problem: `${key} is ${shown(given)}, which has no help lines here. There are: ${countries?.join(', ') ?? 'two letters, such as US'}.`,
  }
}

/**
 * A contact's words, with a sentence where a link cannot dial them though they are for calling, or hold digits.
 * @returns {{value?: string, problem?: string}}
 */
function readContact(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {Setting} */ row) {
  const read = readText(key, given, row)
  if (row.old) return {...read, problem: read.problem ?? row.old}
  const {value} = read
  const called = row.isCalled || /\p{N}/u.test(value ?? '')
  return !value || !called || callOf(value)
    ? read
    : {
        value,
        problem: `${key} must have one telephone number, in digits, to be a link. It is shown as text: ${shown(value)}.`,
      }
}

/** @returns {{value?: string, problem?: string}} */
function readColor(/** @type {string} */ key, /** @type {unknown} */ given, /** @type {Setting} */ {must}) {
  const {value, problem} = readForm(key, given, /^#?[0-9a-fA-F]{6}$/, must)
  return problem ? {problem} : {value: `#${/** @type {string} */ (value).replace('#', '').toLowerCase()}`}
}

/** @returns {{value?: string | string[], problem?: string}} */
function readSetting(
  /** @type {string} */ key,
  /** @type {unknown} */ given,
  /** @type {string[]} */ known,
  /** @type {boolean} */ isLink,
  /** @type {string[] | undefined} */ countries,
) {
  const row = /** @type {Setting} */ (settingOf(key))
  if (row.form === 'checks') return readChecks(key, given, row, known)
  if (row.form === 'choice') return readForm(key, given, new RegExp(`^(?:${row.values?.join('|')})$`), mustBe(row))
  if (row.form === 'country') return readCountry(key, given, countries)
  if (row.form === 'color') return readColor(key, given, row)
  return row.form === 'contact' ? readContact(key, given, row) : readText(key, given, row, isLink)
}

/**
 * Of what was given only what may be set, with a sentence for each value that is left out, and one for all names that
 * are not in `keys`; empty values are left out without a word. What a link sets (`keys` are `linkKeys`) is trusted less
 * than what a clinic's page does. `known` are the ids of the checks that there are, and `countries` the codes of those
 * that have help lines; without them, any two letters are a country. Never throws.
 * @param {unknown} given @param {string[]} known @param {string[]} [keys] @param {string[]} [countries] @returns
 * {Reading}
 */
export function readConfiguration(given, known, keys = hostKeys, countries = undefined) {
  const config = /** @type {Record<string, any>} */ ({})
  const problems = /** @type {string[]} */ ([])
  try {
    const entries = /** @type {Record<string, unknown>} */ (Object(given))
    for (const key of keys) {
      if (!has(entries, key) || entries[key] === '' || entries[key] === null || entries[key] === undefined) continue
      const {value, problem} = readSetting(key, entries[key], known, keys === linkKeys, countries)
      if (problem) problems.push(problem)
      if (value !== undefined && value.length > 0) config[key] = value
    }
    const others = Object.keys(entries).filter(name => !keys.includes(name))
    if (others.length > 0)
      problems.push(
        `There is no setting ${others.slice(0, 3).map(shown).join(' or ')}${others.length > 3 ? ` (and ${others.length - 3} more)` : ''} here, so it is left out.`,
      )
  } catch {
    problems.push('Some settings cannot be read.') // an object that does something when it is looked at
  }
  return {config, problems}
}

/** Settings as a link has them. */
function settingsText(/** @type {Configuration} */ config) {
  const values = /** @type {Record<string, string | undefined>} */ ({
    ...config,
    checks: config.checks?.map(encoded).join(','),
    accent: config.accent?.replace('#', ''),
  })
  return linkKeys
    .filter(key => values[key])
    .map(key => `${key}=${key === 'checks' ? values[key] : encoded(/** @type {string} */ (values[key]))}`)
    .join('&')
}

/**
 * Four letters and digits that other settings would hardly have: with them it is seen when a link lost a part on its
 * way.
 */
function sumOf(/** @type {Configuration} */ config) {
  let sum = 0
  for (const character of settingsText(config)) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) | 0
  return (sum >>> 0).toString(36).slice(-4)
}

/**
 * What a link sets when it is read with that guess, and whether there is no better guess: it is what its maker set, as
 * far as it tells, or no link that can be used.
 * @param {string} link @param {string[]} known @param {number} guess @param {string[] | undefined} countries
 * @returns {Reading & {sure: boolean}}
 */
function guessLink(link, known, guess, countries) {
  const settings = settingsOf(link, ['v', 'sum', ...linkKeys], mostLinkBytes, guess)
  if (!settings) return {config: {}, problems: [longLink], sure: true}
  const {
    v = '1',
    sum,
    ...given
  } = Object.fromEntries(
    settings.map(([key, value]) => {
      const isText = settingOf(key)?.form === 'text'
      const text = decoded(value.replace(/\+/g, isText ? ' ' : ''))?.replace(
        /([\0-\x7f]|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\x7f]|$)/g,
        '$1',
      )
      return [misleading(key) ? '?' : key, isText || (text && (!misleading(text) || /^\d{6}$/.test(text))) ? text : '?']
    }),
  )
  if (/^\d+$/.test(v) && Number(v) !== 1)
    return {
      config: {},
      problems: ['This link was made for another version of this page, so it was not used.'],
      sure: true,
    }
  const damaged = linkKeys.filter(key => key in given && given[key] === undefined)
  const {config, problems} = readConfiguration(given, known, linkKeys, countries)
  problems.unshift(...damaged.map(key => `${key} was damaged on its way, so it is left out.`))
  const whole = sum === undefined ? Number(v) === 1 : sum.toLowerCase() === sumOf(config)
  return {config, problems: whole || problems.length > 0 ? problems : [changed], sure: sum === undefined || whole}
}

/**
 * What a link sets: `link` is its part from the # on, or the whole address. Where its maker's sum says which reading of
 * a rewritten link is right, it is that one. Never throws, and never sets anything outside `linkKeys`.
 * @param {string} link @param {string[]} known the ids of the checks that there are
 * @param {string[]} [countries] the codes of those that have help lines @returns {Reading}
 */
export function readLink(link, known, countries) {
  if (link.length > mostCharacters) return {config: {}, problems: [longLink]}
  let read = guessLink(link, known, 0, countries)
  for (let guess = 1; guess < 16 && !read.sure; guess++) {
    const other = guessLink(link, known, guess, countries)
    if (other.sure) read = other
  }
  return {config: read.config, problems: read.problems}
}

// Everything but letters, digits, - and _ is written as percent signs or +, so that no mail program changes or drops
// it.
const encoded = (/** @type {string} */ text) =>
  encodeURIComponent(text)
    .replace(/[.!~*'()]/g, character => `%${character.charCodeAt(0).toString(16)}`)
    .replaceAll('%20', '+')

/** The part of a link from its # on for what is configured; readLink gives the same configuration back. */
export function writeLink(/** @type {Configuration} */ config) {
  const text = settingsText(config)
  return text === ''
    ? '#v=1'
    : `#v=1&sum=${sumOf(readConfiguration(config, config.checks ?? [], linkKeys).config)}&${text}`
}

/**
 * The whole link to keeper.html in that folder. The ? is for mail programs that write the # in another way: what is
 * behind it is then no part of the file's name, and the page still comes.
 */
export const linkTo = (/** @type {string} */ folder, /** @type {Configuration} */ config) =>
  `${folder}keeper.html?${writeLink(config)}`

/**
 * The part from its # on of the longest link that carries these settings and can be used, and whether it carries all of
 * them: contacts are in no link, and a note or a name may be too long for one or not allowed in it. What is at fault
 * goes first, and the note where that is not told.
 * @param {Configuration} config @param {string[]} known the ids of the checks that there are
 * @returns {{link: string, isWhole: boolean}}
 */
export function linkFor(config, known) {
  const link = writeLink(config)
  const {config: read, problems} = readLink(link, known)
  const texts = /** @type {const} */ (['note', 'from']).filter(key => config[key])
  const left =
    problems.length > 0 && (texts.find(key => problems.some(sentence => sentence.startsWith(`${key} `))) ?? texts[0])
  if (left) return {link: linkFor({...config, [left]: undefined}, known).link, isWhole: false}
  return {link, isWhole: Object.keys(config).every(key => key in read)}
}
