// @ts-check
import {settingOf} from './settings.js'

// The one telephone number that a contact's words have. A link that dials must never dial another: where there is any
// doubt, there is no number.

/** What has digits and is no number to dial: addresses, around the clock, extensions. */
const otherwise = /\S*(?:@|:\/\/|www\.)\S*|\b24 ?\/ ?7\b|\bext\w*[. ]*\d+/gi

/** Digits with the marks between them, and what touches them: a word in capital letters may stand for digits. */
const run = /(?:[^\s\p{P}]|[*#(])*\d(?:(?:[\d+() ./-]|:\d)*[\d)])?(?:[^\s\p{P}]|[*#])*(?:[ -]?\p{Lu}{2,})?/gu

/** Hours, a room, an option: at most two digits, or two such numbers. */
const small = /^\D*\d\d?(?::\d\d)?(?:-\d\d?(?::\d\d)?)?\D*$/

/** Digits in groups: a country's code, one group in brackets, then the others, with one kind of mark between them. */
const grouped = /^\+?(?:\d+[ -]?)?(?:\(\d+\)[ -]?)?\d+(?:(?:[ -]\d+)*|(?:\.\d+)*)$/

/**
 * The beginning of a number alone; hours before a number; several short numbers; 116 and three digits are one number.
 */
const doubtful = /^(?:0\d{3,4}|1?[389]00)$|^\d\d?-\d\d? |^116 ?\d{3} |^(?!116 ?\d{3}$)(?:(?:000|[19]\d\d) ?)+$/

/** A year, a day, two years, two times of a day, a postal code with its second part. */
const noCall =
  /^(?:(?:19|20)\d\d(?:([ .-])\d\d?\1\d\d?|[ -](?:19|20)\d\d)?|\d\d?([ .-])\d\d?\2(?:19|20)\d\d|\d\d?([.-])\d\d?\3\d\d|(?:[012]\d(?:00|15|30|45)[ -]?){2}|\d{5}-\d{4})$/

/** What is counted or found by a number, right before that number. */
const named =
  /\b(?:apt|box|charity|code|flat|floor|id|licen[cs]\w*|member\w*|plz|postfach|raum|reg\w*|room|suite|unit|vat|zimmer|zip)\b\W*(?:(?:no|nr|number)\b\W*)?$/i

/** What is right before a short number to dial: nothing, or words that ask for a call. */
const called =
  /^[^\p{L}\p{N}]*$|: *$|\b(?:call|dial|phone|ring|sms|tel|text)(?: us)?(?: on| at)?[. ]*$|\b(?:send|sms|text)\b.*\bto $/iu

/** What follows the number of a house. */
const street = /^ .*\b(?:ave(?:nue)?|blvd|drive|lane|r(?:oa)?d|st(?:reet)?|way)\b/i

/** The digits to dial for a run, or nothing when it is not surely one number. */
function dialed(/** @type {string} */ text, /** @type {string} */ before, /** @type {string} */ after) {
  let number = text.replace(/^\((.*)\)$/, '$1').replace(/^(0\d+)(?: ?\/ ?| - )/, '$1 ')
  if (/^(?:\+|00)/.test(number)) number = number.replace(/ ?\(0\) ?/, ' ')
  const digits = number.replace(/[^\d+]/g, '')
  const [least, most] = /^\+|^00/.test(digits) ? [8, 17] : [3, digits[0] === '0' ? 13 : 11]
  if (
    noCall.test(number) ||
    named.test(before) ||
    (/^(?!116\d{3}$)[1-9]\d{2,5}$/.test(digits) && !isCalled(digits, before, after))
  )
    return undefined
  return grouped.test(number) &&
    (digits.length < 4 || !doubtful.test(number)) &&
    digits.length >= least &&
    digits.length <= most
    ? digits
    : undefined
}

/** Whether the words around a short number are not those around an address, a year or a licence. */
const isCalled = (/** @type {string} */ digits, /** @type {string} */ before, /** @type {string} */ after) =>
  called.test(before) && !street.test(after) && !(digits.length === 5 && /^ \p{Lu}/u.test(after))

/**
 * Where a link with these words leads: `tel:` or, where they speak of a text message and of no call, `sms:`, and the
 * digits of the one number in them. Nothing when they have no number, several, or one that is not sure, such as one
 * with letters.
 * @param {string} words @returns {string | undefined}
 */
export function callOf(words) {
  const plain = words.replace(/\p{Pd}/gu, '-').replace(otherwise, ';')
  const [first, second] = [...plain.matchAll(run)].filter(([text]) => !small.test(text))
  const number =
    first &&
    !second &&
    !/\bfax|whatsapp|(?!\d)\p{N}/iu.test(plain) &&
    dialed(first[0], plain.slice(0, first.index), plain.slice(first.index + first[0].length))
  return number
    ? `${/\b(?:sms|text)\b/i.test(plain) && !/\b(?:call|phone|ring|tel)\b/i.test(plain) ? 'sms' : 'tel'}:${number}`
    : undefined
}

/** What the engine is told, each contact in it with its one number. @param {Record<string, unknown>} config */
export const withCalls = config =>
  Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      settingOf(name)?.form === 'contact' && typeof value === 'string' ? {text: value, call: callOf(value)} : value,
    ]),
  )
