// @ts-check
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

/** The beginning of a number alone; hours before a number; several short numbers, of which 116 and three digits are none. */
const doubtful = /^(?:0\d{3,4}|1?[389]00)$|^\d\d?-\d\d? |^116 ?\d{3} |^(?!116 ?\d{3}$)(?:(?:000|[19]\d\d) ?)+$/

/** The digits to dial for a run, or nothing when it is not surely one number. */
function dialed(/** @type {string} */ text) {
  let number = text.replace(/^\((.*)\)$/, '$1').replace(/^(0\d+)(?: ?\/ ?| - )/, '$1 ')
  if (/^(?:\+|00)/.test(number)) number = number.replace(/ ?\(0\) ?/, ' ')
  const digits = number.replace(/[^\d+]/g, '')
  const [least, most] = /^\+|^00/.test(digits) ? [8, 17] : [3, digits[0] === '0' ? 13 : 11]
  return grouped.test(number) && (digits.length < 4 || !doubtful.test(number)) && digits.length >= least && digits.length <= most ? digits : undefined
}

/**
 * Where a link with these words leads: `tel:` or, where they speak of a text message and of no call, `sms:`, and the
 * digits of the one number in them. Nothing when they have no number, several, or one that is not sure, such as one
 * with letters.
 * @param {string} words @returns {string | undefined}
 */
export function callOf(words) {
  const plain = words.replace(/\p{Pd}/gu, '-').replace(otherwise, ';')
  const [first, second] = (plain.match(run) ?? []).filter(text => !small.test(text))
  const number = first && !second && !/\bfax|whatsapp|(?!\d)\p{N}/iu.test(plain) && dialed(first)
  return number ? `${/\b(?:sms|text)\b/i.test(plain) && !/\b(?:call|phone|ring|tel)\b/i.test(plain) ? 'sms' : 'tel'}:${number}` : undefined
}

/** What the engine is told, each contact in it with its one number. @param {Record<string, unknown>} config */
export const withCalls = config => Object.fromEntries(Object.entries(config).map(([name, value]) =>
  [name, /_(?:number|contact|home)$/.test(name) && typeof value === 'string' ? {text: value, call: callOf(value)} : value]))
