// @ts-check
// What a link may not bring in its name and note. They are read on the clinic's own page: a number to call, an address
// to open or a command to a program there would have the clinic's word for it.

const digit = '[\\p{N}零一二三四五六七八九]'
const digits = new RegExp(digit, 'gu')
const number = new RegExp(`${digit}(?:[^\\p{L}\\p{N}]*${digit}){5}`, 'u')

/** Times and dates, which nobody takes for a number to call. */
const time = /\b(?:[01]?\d|2[0-4]):[0-5]\d\b|\b[0-3]?\d[./-][01]?\d[./-]20\d\d\b|\b20\d\d-[01]\d-[0-3]\d\b/g

/** The titles behind which some write no space. */
const title = /\b(?:Dr|Prof|St|Mrs?|Ms)\.(?=\p{Lu})/gu

const address =
  /:\/\/|\b(?:https?|www|mailto|tel|sms|data|javascript)[:.]|@[\p{L}\p{N}_]|(?:^|[^.])\.\p{L}{2}|\w。\w{2}|[([{]\s*(?:at|dot)\s*[)\]}]/iu
const markup = /<[a-z!/?]|&#?\w+;|\]\(|\{\{|\[\/?(?:url|img|link|b|i)[\]=]/i

/**
 * Says in a few words which of these a text has; nothing when it has none. The text must be short.
 * @returns {string | undefined}
 */
export function misleading(/** @type {string} */ text) {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  const timeless = plain.replace(time, 'x')
  if (number.test(timeless) || (timeless.match(digits)?.length ?? 0) > 8)
    return 'a number as long as a telephone number'
  if (address.test(plain.replace(title, ''))) return 'an address'
  if (markup.test(plain)) return 'signs of a program'
}
