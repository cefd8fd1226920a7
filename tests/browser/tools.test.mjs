// What is said of the tools that dist/ was built with, and of the sources that it was built from.
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {product} from './boxes.mjs'
import {top} from './wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

const said = (command, ...options) => execFileSync(command, options, {encoding: 'utf8'})
const builtWith = of => readFileSync(join(of, 'BUILT_WITH'), 'utf8')

describe('BUILT_WITH', () => {
  it('names each tool with its version, and nothing of the machine or the day', () => {
    const versions = Object.fromEntries(builtWith(product()).trim().split('\n').map(line => /^(.+) (\d[\w.]*)$/.exec(line).slice(1)))
    assert.deepEqual(Object.keys(versions), ['em++', 'clang', 'binaryen (wasm-opt)', 'Dear ImGui', 'nlohmann-json', 'esbuild', 'node'])
    const imgui = /^IMGUI_DIR:PATH=(.*)$/m.exec(readFileSync(join(top, 'build/browser/CMakeCache.txt'), 'utf8'))[1]
    assert.ok(said('em++', '--version').includes(` ${versions['em++']} `))
    assert.ok(readFileSync(join(imgui, 'imgui.h'), 'utf8').includes(`"${versions['Dear ImGui']}"`))
    assert.ok(readFileSync(join(top, 'build/browser/include/nlohmann/json.hpp'), 'utf8').includes(`version ${versions['nlohmann-json']}\n`))
    assert.equal(versions.esbuild, said('esbuild', '--version').trim())
    assert.equal(versions.node, process.versions.node)
  })

  it('says of the engine what stood beside it when it was linked, and not what is on this machine', () => {
    const engine = join(folder, 'engine')
    mkdirSync(engine)
    cpSync(join(top, 'build/browser/wasm/engine.wasm'), join(engine, 'engine.wasm'))
    writeFileSync(join(engine, 'BUILT_WITH'), 'em++ 99.1.2\n')
    execFileSync('node', ['web/build.mjs', '--engine', engine, '--folder', join(folder, 'dist')], {cwd: top, stdio: ['ignore', 'ignore', 'inherit']})
    assert.match(builtWith(join(folder, 'dist')), /^em\+\+ 99\.1\.2\nesbuild \S+\nnode \S+\n$/)
  })
})

describe('web/fetch-imgui', () => {
  it('says that the package list could not be read, and asks for no sources then', () => {
    const place = join(folder, 'expired')
    for (const part of ['web', 'bin']) mkdirSync(join(place, part), {recursive: true})
    cpSync(join(top, 'web/fetch-imgui'), join(place, 'web/fetch-imgui'))
    const apt = '#!/bin/sh\ncase "$*" in *" update"*) echo "E: Release file is expired"; exit 100;; esac\ntouch "$ASKED"\n'
    writeFileSync(join(place, 'bin/apt-get'), apt, {mode: 0o755})
    const env = {...process.env, PATH: `${join(place, 'bin')}:${process.env.PATH}`, ASKED: join(place, 'asked')}
    const {status, stderr} = spawnSync('bash', [join(place, 'web/fetch-imgui')], {encoding: 'utf8', env})
    assert.equal(status, 1)
    assert.match(stderr, /E: Release file is expired\nfetch-imgui: apt could not read the package list of Debian's suite forky/)
    assert.ok(!existsSync(join(place, 'asked')), 'no sources are asked for')
  })

  /** Runs it where sources are already there, with this hash for the usual ones. */
  function fetched(name, hash) {
    const place = join(folder, name)
    mkdirSync(join(place, 'web'), {recursive: true})
    mkdirSync(join(place, 'build/imgui/imgui-1.95'), {recursive: true})
    writeFileSync(join(place, 'web/fetch-imgui'), readFileSync(join(top, 'web/fetch-imgui'), 'utf8').replace(/^usual_sum=.*$/m, `usual_sum=${hash}`))
    writeFileSync(join(place, 'build/imgui/imgui-1.95/imgui.h'), '#define IMGUI_VERSION       "1.95"\n')
    writeFileSync(join(place, 'build/imgui/imgui_1.95.orig.tar.xz'), 'the sources')
    const {status, stdout, stderr} = spawnSync('bash', [join(place, 'web/fetch-imgui')], {encoding: 'utf8'})
    assert.equal(status, 0, stderr)
    assert.equal(stdout, `${join(place, 'build/imgui/imgui-1.95')}\n`)
    return stderr
  }

  it('uses other sources than the usual ones, and says so with both hashes', () => {
    const sum = createHash('sha256').update('the sources').digest('hex')
    assert.equal(fetched('usual', sum), '')
    const usual = '0'.repeat(64)
    assert.match(fetched('other', usual), new RegExp(`^fetch-imgui: the sources should be \\S+ with the SHA-256 ${usual}, but are imgui_1\\.95\\.orig\\.tar\\.xz with ${sum}\\. They are used, and dist/ may get other bytes`))
  })
})

describe('web/install-packages', () => {
  it('shows why npm failed', () => {
    const empty = mkdtempSync(join(folder, 'no-lock-file-'))
    const {status, stdout, stderr} = spawnSync('web/install-packages', [empty], {cwd: top, encoding: 'utf8'})
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /npm (?:error|ERR!)[^]*could not be installed; npm says why above/)
  })
})
