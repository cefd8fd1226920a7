// The help lines as plain HTML, which stand in a page for when nothing else runs.
import {shownSafety} from './assets.mjs'
import {html} from './seal.mjs'

/** A number as a link, where a telephone dials it from one. */
const call = number => /^[\d -]+$/.test(number) ? `<a href=tel:${number.replace(/\D/g, '')}>${number}</a>` : html(number)

/** A country's emergency numbers, the police first where they are two, and its first line for who thinks about suicide. */
function helpLine({code, name, police, medical, lines}) {
  const crisis = lines.find(({kind}) => kind === 'crisis')
  return `<li data-country="${code}">${html(name)}: ${[...new Set([police, medical, crisis?.number])].filter(Boolean).map(call).join(', ')}</li>`
}

/** The entries of a list with each country's numbers. */
export const helpLines = ({safety}) => shownSafety(safety).countries.map(helpLine).join('\n')
