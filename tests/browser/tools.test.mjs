// What is said of the tools that dist/ was built with, and of the sources that it was built from.
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {product} from './support/pages/sites.mjs'
import {top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

const said = (command, ...options) => execFileSync(command, options, {encoding: 'utf8'})
const builtWith = of => readFileSync(join(of, 'BUILT_WITH'), 'utf8')

describe('BUILT_WITH', () => {
  it('names each tool with its version, and nothing of the machine or the day', () => {
    const versions = Object.fromEntries(
      builtWith(product())
        .trim()
        .split('\n')
        .map(line => /^(.+) (\d[\w.]*)$/.exec(line).slice(1)),
    )
    assert.deepEqual(Object.keys(versions), [
      'groundwork',
      'em++',
      'clang',
      'binaryen (wasm-opt)',
      'Dear ImGui',
      'nlohmann-json',
      'esbuild',
      'node',
    ])
    const imgui = /^IMGUI_DIR:PATH=(.*)$/m.exec(readFileSync(join(top, 'build/browser/CMakeCache.txt'), 'utf8'))[1]
    assert.ok(said('em++', '--version').includes(` ${versions['em++']} `))
    assert.ok(readFileSync(join(imgui, 'imgui.h'), 'utf8').includes(`"${versions['Dear ImGui']}"`))
    assert.ok(
      readFileSync(join(top, 'build/browser/include/nlohmann/json.hpp'), 'utf8').includes(
        `version ${versions['nlohmann-json']}\n`,
      ),
    )
    assert.equal(versions.esbuild, said('esbuild', '--version').trim())
    assert.equal(versions.node, process.versions.node)
    assert.equal(versions.groundwork, said(join(top, 'build/native/groundwork'), '--version').trim().split(' ').at(-1))
  })

  it('says of the engine what stood beside it when it was linked, and not what is on this machine', () => {
    const engine = join(folder, 'engine')
    mkdirSync(engine)
    cpSync(join(top, 'build/browser/wasm/engine.wasm'), join(engine, 'engine.wasm'))
    writeFileSync(join(engine, 'BUILT_WITH'), 'em++ 99.1.2\n')
    execFileSync('node', ['web/build.mjs', '--engine', engine, '--folder', join(folder, 'dist')], {
      cwd: top,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    assert.match(builtWith(join(folder, 'dist')), /^groundwork \S+\nem\+\+ 99\.1\.2\nesbuild \S+\nnode \S+\n$/)
  })
})

describe('web/fetch-imgui', () => {
  const sources = {'imgui.h': '#define IMGUI_VERSION "1.2.3"\n', 'imgui.cpp': 'the pinned source\n'}
  const others = {...sources, 'imgui.cpp': 'another source\n'}
  const nowhere = 'http://127.0.0.1:9/imgui.tar.gz'

  /** A folder with these files. */
  function written(place, files) {
    mkdirSync(place, {recursive: true})
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text)
    return place
  }

  /** An archive of sources in a folder of that name; returns its path. */
  function archived(name, files) {
    const place = mkdtempSync(join(folder, 'archive-'))
    written(join(place, name), files)
    execFileSync('tar', ['cJf', join(place, 'sources.tar.xz'), '-C', place, name])
    return join(place, 'sources.tar.xz')
  }

  /**
   * Runs a copy that pins `sources`, where apt-get is this shell script; `apt` in its answer tells whether it was
   * asked.
   */
  function fetched({apt = 'exit 100', ...env}) {
    const place = mkdtempSync(join(folder, 'fetch-'))
    const pins = Object.entries(sources).map(
      ([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`,
    )
    written(join(place, 'web'), {'imgui.sha256': `# Dear ImGui 1.2.3: the files.\n${pins.join('')}`})
    cpSync(join(top, 'web/fetch-imgui'), join(place, 'web/fetch-imgui'))
    mkdirSync(join(place, 'bin'))
    writeFileSync(join(place, 'bin/apt-get'), `#!/bin/sh\ntouch "${place}/asked"\n${apt}\n`, {mode: 0o755})
    const {status, stdout, stderr} = spawnSync('bash', [join(place, 'web/fetch-imgui')], {
      encoding: 'utf8',
      timeout: 60000,
      env: {...process.env, IMGUI_DIR: '', PATH: `${join(place, 'bin')}:${process.env.PATH}`, ...env},
    })
    return {status, stderr, place, sources: stdout.trim(), apt: existsSync(join(place, 'asked'))}
  }

  /** What apt-get does where the suite has that archive as its source package. */
  const suiteWith = archive => `case "$*" in *download-only*) cp ${archive} imgui_1.orig.tar.xz;; esac`
  const whole =
    /are not those of Dear ImGui 1\.2\.3 that web\/imgui\.sha256 lists, so that ImGui is built whole and the engine is larger\.\n$/

  it('takes the archive of the release, and asks Debian for nothing then', () => {
    const found = fetched({IMGUI_ARCHIVE: `file://${archived('imgui-1.2.3', sources)}`})
    assert.deepEqual([found.status, found.stderr, found.apt], [0, '', false])
    assert.equal(found.sources, join(found.place, 'build/imgui/imgui-1.2.3'))
    assert.equal(readFileSync(join(found.sources, 'imgui.cpp'), 'utf8'), sources['imgui.cpp'])
  })

  it("takes Debian's sources where one file of the release's archive is another", () => {
    const found = fetched({
      IMGUI_ARCHIVE: `file://${archived('imgui-1.2.3', others)}`,
      apt: suiteWith(archived('imgui-debian', sources)),
    })
    assert.deepEqual([found.status, found.stderr], [0, ''])
    assert.equal(found.sources, join(found.place, 'build/imgui/imgui-debian'))
  })

  it("takes Debian's sources where the release cannot be reached", () => {
    const found = fetched({IMGUI_ARCHIVE: nowhere, apt: suiteWith(archived('imgui-1.2.3', sources))})
    assert.equal(found.status, 0)
    assert.match(
      found.stderr,
      /^fetch-imgui: the release could not be fetched from http:\/\/127\.0\.0\.1:9\/\S+ \(.+\); trying Debian's source package\n$/,
    )
  })

  it('takes what there is when the suite has moved on, and says so in one sentence', () => {
    const found = fetched({IMGUI_ARCHIVE: nowhere, apt: suiteWith(archived('imgui-1.95', others))})
    assert.equal(found.status, 0)
    assert.equal(found.sources, join(found.place, 'build/imgui/imgui-1.95'))
    assert.match(found.stderr, whole)
  })

  it('says that the package list could not be read, and asks for no sources then', () => {
    const found = fetched({
      IMGUI_ARCHIVE: nowhere,
      apt: 'case "$*" in *" update"*) echo "E: Release file is expired"; exit 100;; esac\necho "sources" >&2',
    })
    assert.equal(found.status, 1)
    assert.match(
      found.stderr,
      /E: Release file is expired\nfetch-imgui: apt could not read the package list of Debian's suite forky/,
    )
    assert.match(
      found.stderr,
      /could not be fetched; unpack any copy of 1\.92 or newer and give its folder as IMGUI_DIR/,
    )
    assert.doesNotMatch(found.stderr, /^sources$/m)
  })

  it('compares the sources in IMGUI_DIR with the same list', () => {
    const pinned = fetched({IMGUI_DIR: written(join(folder, 'given'), sources), IMGUI_ARCHIVE: nowhere})
    assert.deepEqual([pinned.status, pinned.stderr, pinned.sources, pinned.apt], [0, '', join(folder, 'given'), false])
    const other = fetched({IMGUI_DIR: written(join(folder, 'other'), others), IMGUI_ARCHIVE: nowhere})
    assert.deepEqual([other.status, other.sources], [0, join(folder, 'other')])
    assert.match(other.stderr, whole)
    const none = fetched({IMGUI_DIR: written(join(folder, 'none'), {}), IMGUI_ARCHIVE: nowhere})
    assert.equal(none.status, 1)
    assert.match(none.stderr, /IMGUI_DIR must be a folder with Dear ImGui's sources but is ".*none"/)
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
