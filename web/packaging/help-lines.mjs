// The help lines as plain HTML, which stand in a page for when nothing else runs. How they are put together is said by
// the language.
import {html} from './seal.mjs'

/** What is dialled where this is written as a number; nothing where a telephone cannot dial it from there. */
const dialled = number => (/^[\d -]+$/.test(number) ? number.replace(/\D/g, '') : '')

/** A text with parts, each a list of them, in the place of its names in braces. */
const filled = (text, parts) => text.split(/\{(\w+)\}/).flatMap((piece, i) => (i % 2 ? parts[piece] : [piece]))

/**
 * The parts of what is said of a country, texts and numbers: its emergency numbers, the police first where they are
 * two, then its first line for who thinks about suicide, and what to choose once that one answers.
 */
function partsOf({code, police, medical, lines}, {strings, safetyWords}) {
  const crisis = lines.find(({kind}) => kind === 'crisis')?.number
  const then = safetyWords[`${code}.${crisis}.then`]
  const calls = [...new Set([police, medical])].map(number => [{number}])
  if (crisis)
    calls.push(then ? filled(strings['join.note'], {text: [{number: crisis}], note: [then]}) : [{number: crisis}])
  const numbers = calls.reduce((all, one) => filled(strings['join.list'], {all, one}))
  return filled(strings['join.pair'], {name: [safetyWords[code]], value: numbers})
}

/** What is said of a country without the numbers that can be dialled: the texts between which they stand. */
export function around(country, assets) {
  const texts = ['']
  for (const part of partsOf(country, assets)) {
    if (part.number && dialled(part.number)) texts.push('')
    else texts[texts.length - 1] += part.number ?? part
  }
  return texts
}

/** A number as a link, where a telephone dials it from one; a text as it is. */
const shown = ({number}) => (dialled(number) ? `<a href=tel:${dialled(number)}>${number}</a>` : html(number))

/** The entries of a list with each country's numbers. */
export function helpLines(assets) {
  const lineOf = country => partsOf(country, assets).map(part => (part.number ? shown(part) : html(part)))
  return assets.safety.countries
    .map(country => `<li data-country="${country.code}">${lineOf(country).join('')}</li>`)
    .join('\n')
}
