// The help lines as plain HTML, which stand in a page for when nothing else runs.
import {html} from './seal.mjs'

/** A number as a link, where a telephone dials it from one. */
const call = number =>
  /^[\d -]+$/.test(number) ? `<a href=tel:${number.replace(/\D/g, '')}>${number}</a>` : html(number)

const crisisOf = ({lines}) => lines.find(({kind}) => kind === 'crisis')?.number

/** What stands before a country's numbers: its name. */
export const before = ({code}, words) => `${words[code]}: `

/** What stands behind them: what to choose once the last of them answers, or nothing. */
export function behind(country, words) {
  const then = words[`${country.code}.${crisisOf(country)}.then`]
  return then ? ` (${then})` : ''
}

/**
 * A country's emergency numbers, the police first where they are two, and its first line for who thinks about suicide.
 */
function helpLine(country, words) {
  const {code, police, medical} = country
  const crisis = crisisOf(country)
  const calls = [...new Set([police, medical]), ...(crisis ? [crisis] : [])].map(call).join(', ')
  return `<li data-country="${code}">${html(before(country, words))}${calls}${html(behind(country, words))}</li>`
}

/** The entries of a list with each country's numbers. */
export const helpLines = ({safety, safetyWords}) =>
  safety.countries.map(country => helpLine(country, safetyWords)).join('\n')
