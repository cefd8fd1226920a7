// The help lines as plain HTML, which stand in a page for when nothing else runs.
import {shownSafety} from './assets.mjs'
import {html} from './seal.mjs'

const helpLine = line => `<li data-country="${line.country}">${html(`${line.country_name}: ${line.service}, `)}<a href="${html(line.href)}">${html(line.number)}</a> (${html(line.emergency[0])})</li>`

/** The entries of a list with each country's lines. */
export const helpLines = ({safety}) => shownSafety(safety).lines.map(helpLine).join('\n')
