// Looks for faults in the assets before anything is made of them, by the command that authors use.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The command as the browser build makes it for Node: beside the engine, or else where web/serve puts it. */
export const lintCommand = engine =>
  [join(engine, '..'), fileURLToPath(new URL('../../build/browser', import.meta.url))]
    .map(folder => join(folder, 'groundwork.js'))
    .find(file => existsSync(file))

/** What is wrong with a folder of assets, a sentence a line; empty when nothing is. */
export function faultsOf(assets, engine) {
  // Debian's Emscripten takes a fetch of Node's own for a browser's.
  const {status, stdout, stderr, error} = spawnSync(
    process.execPath,
    ['--no-experimental-fetch', lintCommand(engine), 'lint', assets],
    {encoding: 'utf8'},
  )
  if (error) return `groundwork lint could not be run: ${error.message}\n`
  return status === 0 ? '' : stderr || stdout || `groundwork lint ended with ${status} and said nothing\n`
}
