// What the keeper and the engine's page say themselves, before there is an engine or in its place, in another language
// than that of the build. web/translate.js puts it in the place of what they were made with.
import {around} from './help-lines.mjs'

/** The element of each text: in the keeper's page, then in the engine's. */
const elements = {
  'title, h1': 'app.name',
  '#tab': 'keeper.own_tab',
  '#stays': 'keeper.stays_here',
  '#leave': 'leave.button',
  '#leave + p': 'keeper.help',
  '.cannot': 'error.no_wasm',
  '.old': 'error.too_old',
  '.fault': 'error.site_fault',
  '.alone': 'error.alone',
  '.broken': 'error.broken',
  '#instead button': 'leave.button',
}

/** The document of that kind, which both take; `wordings` are the keys of what the keeper says by script. */
export function translation(assets, wordings) {
  const {language, strings, safety, safetyWords} = assets
  const own = Object.fromEntries(Object.entries(elements).map(([selector, key]) => [selector, strings[key]]))
  const texts = {...own, h2: safetyWords.title}
  const help = Object.fromEntries(safety.countries.map(country => [country.code, around(country, assets)]))
  const wording = Object.fromEntries(wordings.map(key => [key, strings[key]]))
  const text = JSON.stringify({language, direction: strings['app.direction'], texts, help, wording})
  return {kind: 'translation', name: `translation.${language}`, text}
}
