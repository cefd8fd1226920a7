// The keeper's page.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {helpLinks} from '../keeper/lock.js'
import {definedLanguages, script, style, web} from './bundle.mjs'
import {helpLines} from './help-lines.mjs'
import {assertSealed, fill, html, languageOf, policy} from './seal.mjs'

/** What the keeper says itself; all else comes to the engine with the documents. */
export const wordings = [
  'app.name',
  'keeper.loading',
  'keeper.link_faults',
  'keeper.go_on',
  'keeper.no_files',
  'keeper.other_build',
  'keeper.try_again',
  'keeper.no_server',
  'keeper.no_tab',
  'keeper.covered',
  'keeper.go_on_anyway',
  'keeper.lost',
  'keeper.start_again',
  'error.too_old',
  'error.site_fault',
  'leave.two_more',
  'leave.one_more',
  'leave.leaving',
  'leave.expired',
]

/** The keeper that brings the engine and the documents from that folder. */
export function keeperPage({assets, languages, release}) {
  const {strings} = assets
  const code = script(
    'keeper/boot.js',
    'iife',
    {
      'groundwork-keeper': {
        release,
        checks: assets.packs,
        wording: Object.fromEntries(wordings.map(key => [key, strings[key]])),
      },
    },
    definedLanguages(languages),
  )
  const css = style('keeper/page.css')
  const made = fill(readFileSync(join(web, 'keeper', 'page.html'), 'utf8'), {
    // Where the keeper stands is known only when it runs: it then takes all but its own folder away.
    policy: policy({
      script: code,
      style: css,
      more: ['img-src data:', 'connect-src http: https:', `frame-src http: https: ${helpLinks}`],
    }),
    language: languageOf(assets),
    title: html(strings['app.name']),
    sentence: html(strings['error.no_wasm']),
    help: html(strings['keeper.help']),
    tab: html(strings['keeper.own_tab']),
    stays: html(strings['keeper.stays_here']),
    helpLines: helpLines(assets),
    leave: html(strings['leave.button']),
    style: css,
    script: code,
  })
  assertSealed(made, 'keeper.html')
  return made
}
