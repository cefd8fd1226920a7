// The engine's page: alone, or with everything inside that it would be handed.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {configuration} from './assets.mjs'
import {engineScript, engineStyle, web} from './bundle.mjs'
import {helpLines} from './help-lines.mjs'
import {assertSealed, fill, html, json, languageOf, policy} from './seal.mjs'

const inline = ({kind, name, text}) =>
  `<script type="application/json" data-kind="${kind}" data-name="${html(name)}">${json(text)}</script>`

/** What is seen without JavaScript or WebAssembly. */
function words(assets) {
  const {strings, safetyWords} = assets
  const sentences = {
    alone: 'error.alone',
    cannot: 'error.no_wasm',
    old: 'error.too_old',
    fault: 'error.site_fault',
    broken: 'error.broken',
    leave: 'leave.button',
  }
  return {
    title: html(strings['app.name']),
    ...Object.fromEntries(Object.entries(sentences).map(([name, key]) => [name, html(strings[key])])),
    helpTitle: html(safetyWords.title),
    helpLines: helpLines(assets),
  }
}

function page(name, {assets, engine, hooks}, entry, documents) {
  const code = engineScript(entry, engine, hooks)
  const css = engineStyle()
  const made = fill(readFileSync(join(web, 'engine', 'page.html'), 'utf8'), {
    ...words(assets),
    language: languageOf(assets),
    policy: policy({script: code, style: css, wasm: true}),
    style: css,
    documents: documents.map(inline).join('\n'),
    script: code,
  })
  assertSealed(made, name)
  return made
}

/** The packs that the configuration allows, which are all unless it names some. */
function allowed(packs, config) {
  try {
    const {checks} = JSON.parse(config)
    return Array.isArray(checks) && checks.length > 0 ? packs.filter(id => checks.includes(id)) : packs
  } catch {
    return packs // the engine says what is wrong with the configuration
  }
}

/** The engine with the packs, the strings and the configuration inside: one file that needs nothing else. */
export function wholePage(options) {
  const {assets} = options
  const packs = allowed(assets.packs, options.config)
  const isWhole = packs.length === assets.packs.length
  return page('groundwork.html', options, 'engine/boot.js', [
    ...assets.shared(packs),
    ...assets.used(packs),
    ...(isWhole ? assets.matters : []),
    configuration(options.config),
    ...packs.flatMap(id => assets.check(id)),
  ])
}

/** The engine that waits for its keeper to hand it everything. */
export const enginePage = options => page('engine.html', options, 'engine/framed.js', [])
