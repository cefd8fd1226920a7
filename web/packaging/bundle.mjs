// Puts modules together with esbuild into the text of one script or one style sheet.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {asciiOf} from '../engine/bytes.js'
import {takenApart} from '../engine/streams.js'
import {modules, rules} from './abi.mjs'
import {escaped} from './seal.mjs'
import {mappedEngine} from './source-map.mjs'
import {theme, themed} from './theme.mjs'

/** The folder web/. */
export const web = fileURLToPath(new URL('..', import.meta.url))

/**
 * The oldest browsers that can read what is shipped; docs/embedding.md names them. Before them no policy could allow
 * WebAssembly alone.
 */
export const oldest = 'chrome97,firefox102,safari16'

/** Whether scripts keep their names, their lines and a map to their sources, and the engine a map to its own. */
let readable = false

/** From here on everything is made to be read in the developer tools. */
export function makeReadable() {
  readable = true
}

/**
 * What esbuild makes; whatever it warns of ends the build, since it passes over what it cannot read in a style sheet.
 */
function esbuild(options, input = '') {
  const {error, stdout, stderr} = spawnSync('esbuild', [...options, '--log-level=warning', '--legal-comments=none'], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e8,
  })
  if (error || stderr) throw new Error(`esbuild: ${error?.message ?? stderr}`)
  return stdout.trim()
}

/**
 * A module of WebAssembly as a list of string literals of ASCII characters, which every server's character set leaves
 * as they are: web/engine/streams.js says what the strings are, and web/engine/bytes.js how bytes stand in them.
 */
const engineLiteral = wasm =>
  `[${takenApart(wasm)
    .map((bytes, stream) => `"${asciiOf(bytes, stream)}"`)
    .join()}]`

/** A module of one value, or of several by their names. */
function moduleOf(value) {
  if (typeof value === 'string') return `export default ${JSON.stringify(value)}\n`
  return Object.entries(value)
    .map(([name, part]) => `export const ${name} = ${JSON.stringify(part)}\n`)
    .join('')
}

/**
 * A module and all that it imports as one, in this format; `values` are modules that exist only here, by the name they
 * are imported by.
 */
export function script(entry, format, values = {}, ...options) {
  const work = mkdtempSync(join(tmpdir(), 'groundwork-'))
  try {
    const aliases = Object.entries(values).map(([name, value]) => {
      const file = join(work, `${name}.js`)
      writeFileSync(file, moduleOf(value))
      return `--alias:${name}=${file}`
    })
    const made = esbuild([
      join(web, entry),
      '--bundle',
      readable ? '--sourcemap=inline' : '--minify',
      `--format=${format}`,
      `--target=${oldest}`,
      ...aliases,
      ...options,
    ])
    return escaped(made) // esbuild leaves regular expressions as they are
  } finally {
    rmSync(work, {recursive: true})
  }
}

/** The option that puts the languages of a build into web/protocol.js. */
export const definedLanguages = languages => `--define:globalThis.groundworkLanguages=${JSON.stringify(languages)}`

/**
 * The engine's script with the engine's bytes inside. It is no module: a module may run after the frame counts as
 * loaded (WebKit), and would then miss the message that it waits for.
 */
export function engineScript(entry, engine, hooks) {
  const bundled = script(entry, 'iife', {...modules, 'groundwork-wasm': {streams: '@engine@'}})
  const hook = hooks ? 'addEventListener("groundwork",e=>globalThis.groundwork=e.detail);' : ''
  const wasm = readable ? mappedEngine(engine) : readFileSync(join(engine, 'engine.wasm'))
  return hook + bundled.replace('"@engine@"', () => engineLiteral(wasm))
}

const minified = sheet => esbuild(['--loader=css', '--minify', '--charset=ascii'], sheet)

/**
 * A style sheet and all that it imports as one, with the values of a theme, which is the shipped one unless it is
 * given.
 */
export const style = (entry, values = theme) => minified(themed(esbuild([join(web, entry), '--bundle']), values))

/** Where the words begin in a style sheet; without them it would lose its rules for paper. */
function placeOf(source, words) {
  const place = source.indexOf(words)
  if (place < 0) throw new Error(`web/engine/page.css must have the comment that begins with "${words}", but has none.`)
  return place
}

/**
 * The engine's style sheet as it is served. What lays out the plain view lays out paper as well, without the classes:
 * print then waits for no script, and none that runs meanwhile can take it back.
 */
export function engineStyle(values = theme) {
  const source = readFileSync(join(web, 'engine', 'page.css'), 'utf8').replace(
    /\/\* @(types|inks)@ \*\//g,
    (_, name) => rules[name],
  )
  const [begin, end] = ['/* The plain view', '/* The page to print'].map(words => placeOf(source, words))
  const print = `@media print {\n${source.slice(begin, end).replace(/\.(?:plain|paper)\b/g, ':root')}}\n`
  return minified(themed(source.slice(0, end) + print + source.slice(end), values))
}
