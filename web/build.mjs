// Puts the whole product into a folder, or the engine and all packs into one page that needs nothing else:
//   node web/build.mjs --engine DIR (--folder DIR | --out FILE [--config JSON]) [--assets DIR] [--language en] [--built YYYY-MM-DD] [--hooks]
// Warns when the help lines were last checked too long before the day of the build, which is today unless it is given.
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {Assets} from './build/assets.mjs'
import {wholePage} from './build/page.mjs'
import {buildProduct} from './build/product.mjs'

const {values: options} = parseArgs({
  options: {
    engine: {type: 'string'},
    folder: {type: 'string'},
    out: {type: 'string'},
    assets: {type: 'string', default: fileURLToPath(new URL('../assets', import.meta.url))},
    language: {type: 'string', default: 'en'},
    config: {type: 'string', default: '{}'},
    built: {type: 'string', default: new Date().toISOString().slice(0, 10)},
    hooks: {type: 'boolean', default: false},
  },
})

/** Says on standard error when the help lines should be checked again. */
function warnOfOldLines({checked_on, release}) {
  const days = Math.floor((Date.parse(options.built) - Date.parse(checked_on)) / 86400000)
  const most = release?.warn_after_days ?? 90
  if (days > most) console.error(`web/build.mjs: the help lines were last checked on ${checked_on}, ${days} days before this build; more than ${most} is too long`)
}

const assets = new Assets(options.assets, options.language)
warnOfOldLines(assets.safety)
if (options.folder) buildProduct(options.folder, {...options, assets})
if (options.out) {
  mkdirSync(dirname(options.out), {recursive: true})
  writeFileSync(options.out, wholePage({...options, assets}))
}
