// What --debug makes: the same product, to be read in a browser's developer tools, with no permission more.
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {after, describe, it} from 'node:test'
import {pathToFileURL} from 'node:url'
import {policyOf} from '../../web/packaging/seal.mjs'
import {closeAll, launch} from './support/browsers/open-page.mjs'
import {top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))
after(closeAll)

const config = ['--config', '{"checks":["readiness"]}']
const buildOf = (out, ...options) => ['web/build.mjs', '--out', join(folder, out), ...config, ...options]
const builds = (...options) => execFileSync('node', buildOf(...options), {cwd: top, stdio: 'inherit'})

/** An engine as the preset debug makes one, as far as the map goes: its first instruction is of a file of ours. */
function engineWithMap() {
  const engine = join(folder, 'wasm')
  cpSync(join(top, 'build/browser/wasm/engine.wasm'), join(engine, 'engine.wasm'))
  cpSync(join(top, 'build/browser/wasm/BUILT_WITH'), join(engine, 'BUILT_WITH'))
  const sources = [relative(engine, join(top, 'wasm/core/run.cpp')), '../../include/c++/v1/string']
  writeFileSync(join(engine, 'engine.wasm.map'), JSON.stringify({version: 3, sources, names: [], mappings: 'AAAA'}))
  return engine
}

/** The map in the address that ends a text. */
const mapIn = address => JSON.parse(Buffer.from(/^data:application\/json;base64,(.*)$/.exec(address)[1], 'base64'))

describe('a page that is built with --debug', () => {
  const engine = engineWithMap()
  builds('debug.html', '--engine', engine, '--debug')
  builds('usual.html', '--engine', engine)
  const [debug, usual] = ['debug.html', 'usual.html'].map(name => readFileSync(join(folder, name), 'utf8'))
  const hashless = page => policyOf(page).replace(/'sha256-[^']+'/g, 'HASH')

  it('has the policy of any other, but for the hash of its script', () => {
    assert.notEqual(policyOf(debug), policyOf(usual))
    assert.equal(hashless(debug), hashless(usual))
  })

  it('keeps the names of the script and a map to its files, which no other page has', () => {
    assert.match(debug, /function takeDocuments\(/)
    const {sources, sourcesContent} = mapIn(/# sourceMappingURL=([^\s<]+)/.exec(debug)[1])
    const boot = sources.findIndex(source => source.endsWith('web/engine/boot.js'))
    assert.equal(sourcesContent[boot], readFileSync(join(top, 'web/engine/boot.js'), 'utf8'))
    assert.doesNotMatch(usual, /sourceMappingURL|function takeDocuments\(/)
  })

  it('runs, and shows the developer tools the sources of the engine', async t => {
    const page = await (await launch()).newPage()
    t.after(() => page.close())
    const tools = await page.context().newCDPSession(page)
    const maps = []
    tools.on('Debugger.scriptParsed', script => {
      if (script.scriptLanguage === 'WebAssembly') maps.push(script.sourceMapURL)
    })
    await tools.send('Debugger.enable')
    await page.goto(pathToFileURL(join(folder, 'debug.html')).href)
    await page.locator('.primary').first().waitFor()
    assert.equal(maps.length, 1)
    const {sources, sourcesContent, mappings} = mapIn(maps[0])
    assert.equal(sources[0], 'groundwork:///wasm/core/run.cpp')
    assert.deepEqual(sourcesContent, [readFileSync(join(top, 'wasm/core/run.cpp'), 'utf8'), null])
    assert.equal(mappings, 'AAAA')
  })

  it('is not built where the engine has no map', () => {
    const options = buildOf('none.html', '--engine', 'build/browser/wasm', '--debug')
    const {status, stderr} = spawnSync('node', options, {cwd: top, encoding: 'utf8'})
    assert.notEqual(status, 0)
    assert.match(stderr, /^web\/build\.mjs: --debug needs an engine with a source map, but there is no engine\.wasm/)
  })
})
