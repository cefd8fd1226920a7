// What the build refuses, with a sentence and without a page.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

describe('assets with faults', () => {
  const builds = (assets, ...options) => {
    const out = join(folder, 'faulty.html')
    const {status, stderr} = spawnSync(
      'node',
      ['web/build.mjs', '--engine', 'build/browser/wasm', '--out', out, '--assets', assets, ...options],
      {cwd: top, encoding: 'utf8'},
    )
    return {status, stderr, isThere: existsSync(out)}
  }

  it('end the build with every fault and its place, never with a stack, and nothing is built', () => {
    const assets = join(folder, 'faulty')
    cpSync(join(top, 'assets'), assets, {recursive: true})
    writeFileSync(
      join(assets, 'index.json'),
      '{"format": 1, "moments": [{"id": "first", "checks": ["gone"]}], "enough": 2}',
    )
    writeFileSync(
      join(assets, 'packs/fit/en.json'),
      readFileSync(join(assets, 'packs/fit/en.json'), 'utf8').replace('{item}', '{Item}'),
    )
    rmSync(join(assets, 'evidence/evidence.json'))
    const {status, stderr, isThere} = builds(assets)
    assert.equal(status, 1)
    assert.ok(!isThere)
    assert.match(stderr, /^web\/build\.mjs: the assets must have no faults, but these are in /)
    for (const fault of [
      'fit/en.json: /text/',
      'index.json: /moments/0/checks/0 must be the id of a pack',
      'evidence/evidence.json: / must be a file that can be read',
    ])
      assert.ok(stderr.includes(fault), stderr)
    assert.doesNotMatch(stderr, /\n {4}at |node:internal/)
  })

  it("do not end it when they are other programs' files or begin with a byte order mark", () => {
    const assets = join(folder, 'marked')
    cpSync(join(top, 'assets'), assets, {recursive: true})
    for (const name of ['.DS_Store', 'packs/.DS_Store', 'packs/fit/._en.json'])
      writeFileSync(join(assets, name), 'Mac OS X')
    for (const name of ['strings/en.json', 'safety/safety.json', 'packs/fit/pack.json'])
      writeFileSync(join(assets, name), `\uFEFF${readFileSync(join(assets, name), 'utf8')}`)
    assert.deepEqual(builds(assets), {status: 0, stderr: '', isThere: true})
  })

  it('are a language that there is not', () => {
    assert.match(
      builds(join(top, 'assets'), '--language', 'de').stderr,
      /^web\/build\.mjs: there must be a file .*de\.json, but there is none\n$/,
    )
  })
})

describe('what cannot be built', () => {
  const engine = ['--engine', 'build/browser/wasm']
  const out = ['--out', join(folder, 'nothing.html')]
  const half = join(folder, 'half')
  mkdirSync(half)
  writeFileSync(join(half, 'engine.wasm'), '')

  for (const [what, options, sentence] of [
    [
      'no place to build',
      engine,
      /^web\/build\.mjs: either --folder, .*, or --out, .*, must say where to build, but neither is given\.\n$/,
    ],
    [
      'no engine',
      out,
      /^web\/build\.mjs: --engine must name the folder of the browser build, .* but it is not given\. .*\n$/,
    ],
    [
      'a folder that holds no engine',
      ['--engine', 'docs', ...out],
      /^web\/build\.mjs: --engine must name .*, but there is no engine\.wasm in docs\. .*\n$/,
    ],
    [
      'an engine that does not say what made it',
      ['--engine', half, ...out],
      /^web\/build\.mjs: --engine must name .*, but there is no BUILT_WITH in .*\n$/,
    ],
    [
      'a word for the day',
      [...engine, ...out, '--built', 'gestern'],
      /^web\/build\.mjs: --built must be a day as YYYY-MM-DD, but it is gestern\.\n$/,
    ],
    [
      'a day that there is not',
      [...engine, ...out, '--built', '2026-02-31'],
      /^web\/build\.mjs: --built must be a day as YYYY-MM-DD, but it is 2026-02-31\.\n$/,
    ],
    [
      'a contact that is no address',
      [...engine, ...out, '--contact', 'front desk'],
      /^web\/build\.mjs: --contact and --policy must be addresses that begin with mailto:, https:\/\/ or tel:, but one is "front desk"\.\n$/,
    ],
    [
      'rules without a contact',
      [...engine, ...out, '--policy', 'https://clinic.example/rules'],
      /^web\/build\.mjs: --policy \(SECURITY_POLICY\) .* must be a --contact \(SECURITY_CONTACT\) too, but there is none\.\n$/,
    ],
    [
      'an option that there is not',
      [...engine, ...out, '--bilt', '2026-01-01'],
      /^web\/build\.mjs: Unknown option '--bilt'.*\n$/,
    ],
  ]) {
    it(`ends with a sentence and builds nothing: ${what}`, () => {
      const {status, stderr} = spawnSync('node', ['web/build.mjs', ...options], {cwd: top, encoding: 'utf8'})
      assert.notEqual(status, 0)
      assert.match(stderr, sentence)
      assert.equal(existsSync(out[1]), false)
    })
  }
})
