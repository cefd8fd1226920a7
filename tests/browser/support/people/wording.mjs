// The words that the tests look for, read from where the page has them, so that a better wording breaks no test.
import {readFileSync} from 'node:fs'
import {pluralRules} from '../../../../web/packaging/plurals.mjs'
import {pseudoFile} from '../../../../web/packaging/pseudo.mjs'

/** The checkout's top folder. */
export const top = new URL('../../../../', import.meta.url).pathname

/** The language in which a test reads the page: English, unless the test sets it before it imports this. */
export const language = process.env.GROUNDWORK_LANGUAGE ?? 'en'

/** The texts of an English language file, by key, in that language. */
export function read(path) {
  const json = readFileSync(`${top}assets/${path}`, 'utf8')
  return JSON.parse(language === 'en' ? json : pseudoFile(json, language)).text
}
const strings = read('strings/en.json')
const scales = read('scales/en.json')

/**
 * A wording by its key, with each {name} replaced, in the form of plural for {n} where it has some. An unknown key is a
 * mistake of the test.
 */
const finder =
  wordings =>
  (key, values = {}) => {
    const form = values.n === undefined ? '' : pluralRules(language).select(values.n)
    const text = wordings[`${key}.${form}`] ?? wordings[key]
    if (text === undefined) throw new Error(`no wording has the key ${key}`)
    return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
  }

/** The source of a regular expression that finds these very words. */
export const literally = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What the page itself says (assets/strings). */
export const say = finder(strings)
/** What a control of several is called: the words on it, and what it is about. */
export const door = (key, title) => say('results.door', {door: say(key), title})
/** What a check of that id says. */
export const wordsOf = id => finder(read(`packs/${id}/en.json`))
/** What the readiness check says. */
export const check = wordsOf('readiness')
/** What the one page says (assets/summary). */
export const onPage = finder(read('summary/en.json'))
/** How a response scale words an option. */
export const option = finder(scales)

/** A day, YYYY-MM-DD, as the screens say it. */
export const inWords = day => new Date(day).toLocaleDateString('en-US', {dateStyle: 'long', timeZone: 'UTC'})

/** What is said about safety (assets/safety). */
export const aboutSafety = finder(read('safety/en.json'))
/** The help lines and the panels, without their words. */
export const help = JSON.parse(readFileSync(`${top}assets/safety/safety.json`, 'utf8'))
/** The codes of the countries that have help lines, in the order of the alphabet. */
export const countries = help.countries.map(({code}) => code).sort()
