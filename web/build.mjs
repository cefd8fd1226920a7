// Puts the whole product into a folder, or the engine and all packs into one page that needs nothing else:
//   node web/build.mjs --engine DIR (--folder DIR | --out FILE [--config JSON]) [--assets DIR] [--language en]
//     [--built YYYY-MM-DD] [--contact URI]... [--policy URI] [--debug] [--hooks] [--unchecked] [--pseudo]
// Builds nothing from assets with faults; --unchecked, for tests of what the engine says to them, does not look.
// --debug takes the engine of the preset debug, and keeps names and source maps, to be read in a browser's developer
// tools.
// --pseudo adds the languages qps-ploc and qps-rtl, for tests and development (packaging/pseudo.mjs).
// Warns when the help lines were last reviewed too long before the day of the build, which is today unless it is given.
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {assetsIn} from './packaging/assets.mjs'
import {makeReadable} from './packaging/bundle.mjs'
import {languagesIn} from './packaging/languages.mjs'
import {faultsOf} from './packaging/lint.mjs'
import {readOptions} from './packaging/options.mjs'
import {wholePage} from './packaging/page.mjs'
import {buildProduct} from './packaging/product.mjs'
import {pseudoLanguages} from './packaging/pseudo.mjs'

const options = readOptions()

/** Says on standard error when the help lines should be reviewed again. */
function warnOfOldLines({reviewed_on, release}) {
  const days = Math.floor((Date.parse(options.built) - Date.parse(reviewed_on)) / 86400000)
  const most = release?.warn_after_days ?? 90
  if (days > most)
    console.error(
      `web/build.mjs: the help lines were last reviewed on ${reviewed_on}, ${days} days before this build; more than ${most} is too long`,
    )
}

function build() {
  if (options.debug) makeReadable()
  const faults = options.unchecked ? '' : faultsOf(options.assets, options.engine)
  if (faults)
    throw new Error(`the assets must have no faults, but these are in ${options.assets}:\n${faults.trimEnd()}`)
  const assets = assetsIn(options.assets, options.language)
  const languages = [...languagesIn(options.assets, options.language), ...(options.pseudo ? pseudoLanguages : [])]
  warnOfOldLines(assets.safety)
  if (options.folder) buildProduct(options.folder, {...options, assets, languages})
  if (options.out) {
    mkdirSync(dirname(options.out), {recursive: true})
    writeFileSync(options.out, wholePage({...options, assets}))
  }
}

try {
  build()
} catch (error) {
  console.error(
    `web/build.mjs: ${error.code === 'ENOENT' ? `there must be a file ${error.path}, but there is none` : error.message}`,
  )
  process.exitCode = 1
}
