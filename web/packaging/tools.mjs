// Says which versions of which tools make dist/. Those of the engine are written beside it when it is linked, since
// other tools may be there by the time that the pages are put together:
//   node web/packaging/tools.mjs EM++ IMGUI_DIR JSON_HEADERS FILE
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * What a pattern finds in a text that says a version; a text of another kind ends the build, for a guess would mislead.
 */
function found(name, text, pattern) {
  const [, version] = pattern.exec(text) ?? []
  if (!version) throw new Error(`the version of ${name} cannot be read from: ${text.slice(0, 200)}`)
  return version
}

/** What a command says of itself, on either stream; one that cannot be run ends the build with its name. */
function said(command, ...options) {
  const {error, status, stdout, stderr} = spawnSync(command, options, {encoding: 'utf8'})
  if (error || status !== 0) {
    throw new Error(
      `${[command, ...options].join(' ')} must say a version, but: ${error?.message ?? `status ${status}\n${stderr}`}`,
    )
  }
  return (stdout + stderr).trim()
}

/**
 * The versions of em++ and of what it calls. Its compiler is asked through it, because the compiler's own name differs:
 * Debian's Emscripten brings clang-14 and no clang.
 */
function compilers(empp) {
  const binaryen = said(join(dirname(empp), 'em-config'), 'BINARYEN_ROOT')
  return {
    'em++': found('em++', said(empp, '--version'), /(\d+\.\d+\.\d+\S*)/),
    clang: found('clang', said(empp, '-v'), /clang version (\d\S*)/),
    'binaryen (wasm-opt)': found('wasm-opt', said(join(binaryen, 'bin', 'wasm-opt'), '--version'), /version (\d+)/),
  }
}

function json(headers) {
  const text = readFileSync(join(headers, 'nlohmann', 'json.hpp'), 'utf8')
  return found('nlohmann-json', text, /version (\d+\.\d+\.\d+)/)
}

const lines = versions =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}\n`)
    .join('')

/** The text about the tools that made the engine. */
function engineTools(empp, imgui, headers) {
  const header = readFileSync(join(imgui, 'imgui.h'), 'utf8')
  return lines({
    ...compilers(empp),
    'Dear ImGui': found('Dear ImGui', header, /#define IMGUI_VERSION +"([^"]+)"/),
    'nlohmann-json': json(headers),
  })
}

/** The version of Groundwork, which stands in CMakeLists.txt alone. */
function ownVersion() {
  const project = readFileSync(fileURLToPath(new URL('../../CMakeLists.txt', import.meta.url)), 'utf8')
  return found('Groundwork', project, /^project\(groundwork VERSION (\d+\.\d+\.\d+) /m)
}

/** The text of BUILT_WITH: `engine` is the folder of the engine. */
export const builtWith = engine =>
  lines({groundwork: ownVersion()}) +
  readFileSync(join(engine, 'BUILT_WITH'), 'utf8') +
  lines({esbuild: said('esbuild', '--version'), node: process.versions.node})

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [empp, imgui, headers, file] = process.argv.slice(2)
  writeFileSync(file, engineTools(empp, imgui, headers))
}
