// The help lines as plain HTML, which stand in a page for when nothing else runs.
import {html} from './seal.mjs'

/** A number as a link, where a telephone dials it from one, and what to choose once it answers. */
const call = (number, then) => (/^[\d -]+$/.test(number) ? `<a href=tel:${number.replace(/\D/g, '')}>${number}</a>` : html(number)) + (then ? ` (${html(then)})` : '')

/** A country's emergency numbers, the police first where they are two, and its first line for who thinks about suicide. */
function helpLine({code, police, medical, lines}, words) {
  const crisis = lines.find(({kind}) => kind === 'crisis')
  const calls = [...new Set([police, medical])].map(number => call(number))
  return `<li data-country="${code}">${html(words[code])}: ${[...calls, ...crisis ? [call(crisis.number, words[`${code}.${crisis.number}.then`])] : []].join(', ')}</li>`
}

/** The entries of a list with each country's numbers. */
export const helpLines = ({safety, safetyWords}) => safety.countries.map(country => helpLine(country, safetyWords)).join('\n')
