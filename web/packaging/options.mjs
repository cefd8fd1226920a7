// What web/build.mjs is told on its command line. What cannot be used ends the build with a sentence and not with a
// stack.
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {lintCommand} from './lint.mjs'
import {isContact} from './security.mjs'

const known = {
  engine: {type: 'string'},
  folder: {type: 'string'},
  out: {type: 'string'},
  assets: {type: 'string', default: fileURLToPath(new URL('../../assets', import.meta.url))},
  language: {type: 'string', default: 'en'},
  config: {type: 'string', default: '{}'},
  built: {type: 'string', default: new Date().toISOString().slice(0, 10)},
  contact: {type: 'string', multiple: true},
  policy: {type: 'string'},
  debug: {type: 'boolean', default: false},
  hooks: {type: 'boolean', default: false},
  pseudo: {type: 'boolean', default: false},
  unchecked: {type: 'boolean', default: false},
}

/** Whether this is a day as YYYY-MM-DD that is in the calendar: the 31st of February is not. */
function isDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Why the build cannot go on; nothing when it can. */
function faultOf({engine, folder, out, built, contact = [], policy, debug, unchecked}) {
  if (!engine)
    return '--engine must name the folder of the browser build, which holds engine.wasm, but it is not given. web/serve --build makes one in build/browser/wasm.'
  const missing = ['engine.wasm', 'BUILT_WITH'].find(name => !existsSync(join(engine, name)))
  if (missing)
    return `--engine must name the folder of the browser build, but there is no ${missing} in ${engine}. web/serve --build makes one in build/browser/wasm.`
  if (debug && !existsSync(join(engine, 'engine.wasm.map')))
    return `--debug needs an engine with a source map, but there is no engine.wasm.map in ${engine}. web/serve --build --debug makes one in build/debug/wasm.`
  if (!unchecked && !lintCommand(engine))
    return `the assets are looked over by groundwork.js of the browser build, but there is none beside ${engine}. web/serve --build makes one in build/browser.`
  if (!folder && !out)
    return 'either --folder, for the whole product, or --out, for one page, must say where to build, but neither is given.'
  if (!isDay(built)) return `--built must be a day as YYYY-MM-DD, but it is ${built}.`
  if (policy !== undefined && contact.length === 0)
    return '--policy (SECURITY_POLICY) is where rules for reports stand, so there must be a --contact (SECURITY_CONTACT) too, but there is none.'
  const wrong = [...contact, ...(policy === undefined ? [] : [policy])].find(text => !isContact(text))
  if (wrong !== undefined)
    return `--contact and --policy must be addresses that begin with mailto:, https:// or tel:, but one is "${wrong}".`
  return undefined
}

/** The options by name. */
export function readOptions() {
  try {
    const {values} = parseArgs({options: known})
    const fault = faultOf(values)
    if (!fault) return values
    console.error(`web/build.mjs: ${fault}`)
  } catch (error) {
    console.error(`web/build.mjs: ${error.message}`) // an option that there is not, or one without its value
  }
  process.exit(2)
}
