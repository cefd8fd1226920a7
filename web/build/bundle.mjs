// Puts modules together with esbuild into the text of one script or one style sheet.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder web/. */
export const web = fileURLToPath(new URL('..', import.meta.url))

const esbuild = (...options) => execFileSync('esbuild', [...options, '--log-level=warning', '--legal-comments=none'], {encoding: 'utf8'}).trim()

/** Which bits of each byte of the engine are turned over in its script. */
const turned = 109

/** What a string literal in a page cannot hold: zero, ends of lines, quotes, backslashes and what could end the script. */
const unsaid = new Set([...'\0\n\r"\\<'].map(character => character.charCodeAt(0)))

/**
 * Bytes as a string literal of one character each, which costs 1 % more than the bytes do. A character below 128 is one
 * byte of the page and any other is two: with these bits turned, the most frequent bytes of WebAssembly are of the first
 * kind. What cannot be said stands 256 higher.
 */
function byteLiteral(bytes) {
  const codes = Array.from(bytes, byte => byte ^ turned)
  return `"${codes.map(code => String.fromCharCode(unsaid.has(code) ? code + 256 : code)).join('')}"`
}

/** A module of one value, or of several by their names. */
function moduleOf(value) {
  if (typeof value === 'string') return `export default ${JSON.stringify(value)}\n`
  return Object.entries(value).map(([name, part]) => `export const ${name} = ${JSON.stringify(part)}\n`).join('')
}

/** A module and all that it imports as one, in this format; `values` are modules that exist only here, by the name they are imported by. */
export function script(entry, format, values = {}, ...options) {
  const work = mkdtempSync(join(tmpdir(), 'groundwork-'))
  try {
    const aliases = Object.entries(values).map(([name, value]) => {
      const file = join(work, `${name}.js`)
      writeFileSync(file, moduleOf(value))
      return `--alias:${name}=${file}`
    })
    return esbuild(join(web, entry), '--bundle', '--minify', `--format=${format}`, '--charset=utf8', ...aliases, ...options)
  } finally {
    rmSync(work, {recursive: true})
  }
}

/**
 * The engine's script with the engine's bytes inside. It is no module: a module may run after the frame counts as loaded
 * (WebKit), and would then miss the message that it waits for.
 */
export function engineScript(entry, engine, hooks) {
  const bundled = script(entry, 'iife', {'groundwork-wasm': {bytes: '@engine bytes@', turned}})
  const hook = hooks ? 'addEventListener("groundwork",e=>globalThis.groundwork=e.detail);' : ''
  return hook + bundled.replace('"@engine bytes@"', () => byteLiteral(readFileSync(join(engine, 'engine.wasm'))))
}

export const style = entry => esbuild(join(web, entry), '--bundle', '--minify')
