// Which form of plural each number takes in a language, as wasm/core/plurals.h has it.

/** In its order there. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

/** The rules of a language; of one that nobody knows those of English. */
export const pluralRules = language => new Intl.PluralRules([language, 'en'])

/** The table for a language: the place of its form, a digit for each number from 0 to 199. */
export function pluralTable(language) {
  const rules = pluralRules(language)
  return Array.from({length: 200}, (_, number) => forms.indexOf(rules.select(number))).join('')
}
