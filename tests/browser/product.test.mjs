import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {readHeaders} from '../../web/packaging/read-headers.mjs'
import {assertSealed, policyOf} from '../../web/packaging/seal.mjs'
import {budget, verdict} from '../bench/budget.mjs'
import {product, productSite, released} from './support/pages/sites.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {gradeOf} from './support/probes/observatory.mjs'
import {top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(async () => {
  rmSync(folder, {recursive: true})
  await closeAll()
})

const read = name => readFileSync(join(product(), name), 'utf8')
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const inlined = (name, tag) => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(read(name))[1]

const base = "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const nothing =
  "connect-src 'none'; img-src 'none'; font-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'none'; manifest-src 'none'"
const own = name => `default-src 'none'; script-src ${hash(inlined(name, 'script'))}`

/** The policy of each page, spelled out. */
const policies = () => ({
  [released('engine.html')]:
    `${own(released('engine.html'))} 'wasm-unsafe-eval'; style-src ${hash(inlined(released('engine.html'), 'style'))}; ${base}`,
  'groundwork.en.html': `${own('groundwork.en.html')} 'wasm-unsafe-eval'; style-src ${hash(inlined('groundwork.en.html', 'style'))}; ${base}`,
  'keeper.html': `${own('keeper.html')}; style-src ${hash(inlined('keeper.html', 'style'))}; img-src data:; connect-src http: https:; frame-src http: https: tel: sms:; ${base}`,
  'index.html': `default-src 'none'; script-src 'self'; style-src ${hash(inlined('index.html', 'style'))}; img-src data:; frame-src 'self'; ${base}`,
})

describe('the policies', () => {
  it('stand first in each page, and say exactly this', () => {
    for (const [name, policy] of Object.entries(policies())) assert.equal(policyOf(read(name)), policy, name)
  })

  it('are asked for by the build: an inline block without its hash, or one that comes before the policy, is refused', () => {
    const page = read('keeper.html')
    const refused = (changed, reason) => assert.throws(() => assertSealed(changed, 'keeper.html'), reason)
    assertSealed(page, 'keeper.html')
    refused(page.replace('</body>', '<script>alert(1)</script></body>'), /an inline script has no hash/)
    refused(page.replace('</head>', '<style>p { color: red }</style></head>'), /an inline style has no hash/)
    refused(page.replace('<main>', '<main style="color:red">'), /an attribute style/)
    refused(page.replace('<main>', '<main onclick="alert(1)">'), /an attribute onclick/)
    refused(page.replace('<head>', '<head><script>1</script>'), /the policy must be the first element/)
  })

  it('are held by a build that fails', () => {
    const copy = join(folder, 'unsealed')
    for (const part of ['CMakeLists.txt', 'web', 'wasm', 'assets'])
      cpSync(join(top, part), join(copy, part), {recursive: true})
    const template = join(copy, 'web/keeper/page.html')
    execFileSync('sed', ['-i', 's|</body>|<script>1</script></body>|', template])
    const {status, stderr} = spawnSync(
      'node',
      ['web/build.mjs', '--engine', join(top, 'build/browser/wasm'), '--folder', 'dist'],
      {cwd: copy, encoding: 'utf8'},
    )
    assert.notEqual(status, 0)
    assert.match(stderr, /keeper\.html: an inline script has no hash/)
  })

  it('are no use with a style sheet that cannot be read, so that build fails too', () => {
    const copy = join(folder, 'unreadable')
    for (const part of ['CMakeLists.txt', 'web', 'wasm', 'assets'])
      cpSync(join(top, part), join(copy, part), {recursive: true})
    appendFileSync(join(copy, 'web/keeper/page.css'), '<<<<<<< HEAD\na { color: inherit }\n')
    const {status, stderr} = spawnSync(
      'node',
      ['web/build.mjs', '--engine', join(top, 'build/browser/wasm'), '--folder', 'dist'],
      {cwd: copy, encoding: 'utf8'},
    )
    assert.notEqual(status, 0)
    assert.match(stderr, /esbuild: .*Unexpected "<"/)
  })
})

describe('the headers', () => {
  const everywhere = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
  }
  const permissions =
    'aria-notify=(), browsing-topics=(), ch-save-data=(), ch-ua=(), ch-ua-high-entropy-values=(), ch-ua-mobile=(), ch-ua-platform=(), deferred-fetch-minimal=(), gamepad=(), interest-cohort=(), media-playback-while-not-visible=(), picture-in-picture=(), private-state-token-issuance=(), private-state-token-redemption=(), storage-access=(), sync-xhr=(), unload=()'
  const framed = {'Permissions-Policy': permissions, 'Cross-Origin-Embedder-Policy': 'require-corp'}
  const alone = {'Cross-Origin-Opener-Policy': 'same-origin'}
  const lasting = {'Cache-Control': 'public, max-age=31536000, immutable'}
  const expected = () => {
    const policy = policies()
    return {
      [`/${released('engine.html')}`]: {
        ...everywhere,
        ...framed,
        'Content-Security-Policy': `${policy[released('engine.html')]}; ${nothing}; sandbox allow-scripts allow-downloads allow-modals allow-top-navigation-to-custom-protocols`,
        'Connection-Allowlist': '()',
        ...lasting,
      },
      '/keeper.html': {...everywhere, ...framed, ...alone, 'Content-Security-Policy': policy['keeper.html']},
      '/groundwork.en.html': {
        ...everywhere,
        ...framed,
        ...alone,
        'Content-Security-Policy': `${policy['groundwork.en.html']}; ${nothing}; frame-ancestors 'none'`,
        'Connection-Allowlist': '()',
      },
      '/': {...everywhere, 'Content-Security-Policy': "frame-ancestors 'none'"},
      '/index.html': {...everywhere, 'Content-Security-Policy': "frame-ancestors 'none'"},
      '/link.html': {
        ...everywhere,
        'Content-Security-Policy': `${policyOf(read('link.html'))}; frame-ancestors 'none'`,
      },
      '/proof.html': {
        ...everywhere,
        'Content-Security-Policy': `${policyOf(read('proof.html'))}; frame-ancestors 'none'`,
      },
      '/groundwork.js': {...everywhere, 'Access-Control-Allow-Origin': '*'},
      '/groundwork-class.js': {...everywhere, 'Access-Control-Allow-Origin': '*'},
      [`/${released('documents/fit.en.json')}`]: {...everywhere, 'Access-Control-Allow-Origin': '*', ...lasting},
    }
  }

  it('are exactly these', () => {
    const headersOf = readHeaders(read('headers/_headers'))
    for (const [path, headers] of Object.entries(expected())) assert.deepEqual(headersOf(path), headers, path)
  })

  // Measured with the program itself: the same scores for each of these pages, with and without https promised.
  it('earn the best grade of the HTTP Observatory, with the line about https that each file offers', () => {
    const headersOf = readHeaders(read('headers/_headers'))
    const [, https] = /^# .*Strict-Transport-Security: (.*)$/m.exec(read('headers/_headers'))
    const graded = (name, more) => gradeOf({...headersOf(`/${name}`), ...more}, policyOf(read(name)))
    for (const name of ['index.html', 'link.html', 'proof.html', 'groundwork.en.html']) {
      assert.deepEqual(graded(name, {'Strict-Transport-Security': https}), {score: 120, grade: 'A+'}, name)
      assert.deepEqual(graded(name), {score: 80, grade: 'B+'}, name)
    }
    // Pages of every clinic may frame these two.
    assert.deepEqual(graded('keeper.html'), {score: 40, grade: 'D+'})
    assert.deepEqual(graded(released('engine.html')), {score: 60, grade: 'C+'})
  })

  it('are the same on hosts that take .html away from addresses', () => {
    const headersOf = readHeaders(read('headers/_headers'))
    for (const path of Object.keys(expected()).filter(name => name.endsWith('.html')))
      assert.deepEqual(headersOf(path.replace(/\.html$/, '')), headersOf(path), path)
  })

  it('leave the engine no feature of Chromium to use', async t => {
    const allowed = () => document.featurePolicy.allowedFeatures()
    const {page, open} = await openClinic(t, {headers: true})
    await open()
    assert.deepEqual(await (await engineIn(page)).evaluate(allowed), [])
    const without = await openClinic(t)
    await without.open()
    assert.ok((await (await engineIn(without.page)).evaluate(allowed)).length > 5, 'without them there are some')
  })

  it("make the engine's document one of no origin even without its frame", async t => {
    const site = await productSite({headers: true})
    t.after(site.close)
    const {page} = await newWindow(t)
    await page.goto(`${site.origin}/${released('engine.html')}`)
    assert.equal(await page.evaluate(() => self.origin), 'null')
  })

  for (const [name, link] of [
    ['the keeper', 'keeper.html#v=1&checks=readiness'],
    ['the one file', 'groundwork.en.html'],
  ]) {
    it(`leave no page of the same site that opens ${name} a hand on it`, async t => {
      /** What the opener can do with the window that it opened, once the check is there. */
      const opens = async headers => {
        const site = await productSite({
          headers,
          changed: {'/opener.html': '<!doctype html><title>Opener</title><link rel="icon" href="data:,">'},
        })
        t.after(site.close)
        const {page} = await newWindow(t)
        await page.goto(`${site.origin}/opener.html`)
        const [opened] = await Promise.all([
          page.waitForEvent('popup'),
          page.evaluate(address => {
            globalThis.opened = open(address)
          }, link),
        ])
        await opened.waitForURL(`**/${link}`)
        return page.evaluate(() => ({
          closed: globalThis.opened.closed,
          reads: !globalThis.opened.closed && globalThis.opened.document.title !== '',
        }))
      }
      assert.deepEqual(await opens(false), {closed: false, reads: true}, 'without them it has one')
      assert.deepEqual(await opens(true), {closed: true, reads: false})
    })
  }
})

describe('the documents', () => {
  const file = name =>
    JSON.parse(read(released(`documents/${name}.en.json`))).documents.map(({kind, value}) => [kind, value])
  const inPage = kind =>
    JSON.parse(new RegExp(`data-kind="${kind}"[^>]*>([^<]*)</script>`).exec(read('groundwork.en.html'))[1])
  /**
   * Each entry of documents of these kinds, by its kind and id. Where several documents have one, it must be the same.
   */
  const entriesOf = documents => {
    const all = {}
    for (const [kind, {scales, text, rows = []}] of documents.filter(([kind]) =>
      ['scales', 'scale_labels', 'evidence'].includes(kind),
    )) {
      for (const [id, entry] of [...Object.entries(scales ?? text ?? {}), ...rows.map(row => [row.id, row])])
        assert.deepEqual((all[`${kind} ${id}`] ??= entry), entry, id)
    }
    return all
  }

  it('of a check bring the scales, labels and evidence that it uses, and those of all checks what the one file has', () => {
    const checks = readdirSync(join(top, 'assets/packs'))
    const whole = entriesOf(['scales', 'scale_labels', 'evidence'].map(kind => [kind, inPage(kind)]))
    assert.deepEqual(entriesOf(checks.flatMap(file)), whole)
    for (const id of checks) {
      const own = entriesOf(file(id))
      const {items, scales = {}} = file(id).find(([kind]) => kind === 'pack')[1]
      for (const {scale} of items) assert.ok(`scales ${scale}` in own || scale in scales, `${id}: ${scale}`)
    }
    assert.ok(Object.keys(entriesOf(file('readiness'))).length < Object.keys(whole).length / 5)
    assert.deepEqual(entriesOf(file('shared')), {})
  })

  it('of a check bring the texts that are said of it alone, and no text is missing', () => {
    const texts = (kind, documents) => documents.flatMap(([its, {text}]) => (its === kind ? Object.keys(text) : []))
    const page = [...read('groundwork.en.html').matchAll(/data-kind="(\w+)"[^>]*>([^<]*)<\/script>/g)]
    const whole = page.map(([, kind, json]) => [kind, JSON.parse(json)])
    for (const [kind, id, ...keys] of [
      ['strings', 'therapist', 'compare.title'],
      ['strings', 'course', 'history.title', 'change.up'],
      ['safety_wording', 'fit', 'unsafe_in_therapy'],
      ['safety_wording', 'support', 'unsafe_at_home'],
      ['summary_wording', 'readiness', 'sum.wish.notice'],
    ]) {
      const all = [...file('shared'), ...readdirSync(join(top, 'assets/packs')).flatMap(file)]
      assert.deepEqual(new Set(texts(kind, all)), new Set(texts(kind, whole)), kind)
      const [own, shared] = [id, 'shared'].map(name => texts(kind, file(name)))
      for (const key of keys) assert.deepEqual([own.includes(key), shared.includes(key)], [true, false], key)
    }
  })
})

describe('a build', () => {
  const sums = of => readFileSync(join(of, 'SHA256SUMS'), 'utf8')

  it("costs a clinic's page no more than it may, with one check", () => {
    for (const sum of budget(product()).sums) assert.ok(sum.within, verdict(sum))
  })

  it('says the hash of each of its files', () => {
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {cwd: product()})
    const files = readdirSync(product(), {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
    assert.equal(sums(product()).trim().split('\n').length, files.length - 1)
  })

  // The engine is compiled again only for the full figures: that takes minutes.
  const full = Boolean(process.env.GROUNDWORK_FULL)
  it(`is the same in another directory, ${full ? 'compiled there' : 'with the engine that is there'}`, () => {
    const copy = join(folder, 'another place')
    for (const part of ['web', 'wasm', 'assets', 'tests', 'CMakeLists.txt', 'CMakePresets.json'])
      cpSync(join(top, part), join(copy, part), {recursive: true, filter: path => !path.includes('tests/node_modules')})
    let engine = join(top, 'build/browser/wasm')
    if (full) {
      const imgui = /^IMGUI_DIR:PATH=(.*)$/m.exec(readFileSync(join(top, 'build/browser/CMakeCache.txt'), 'utf8'))[1]
      const moved = join(folder, 'imgui')
      cpSync(imgui, moved, {recursive: true})
      const options = {
        cwd: copy,
        stdio: 'ignore',
        env: {...process.env, NODE_PATH: process.env.NODE_PATH ?? '/usr/share/nodejs'},
      }
      execFileSync('emcmake', ['cmake', '--preset', 'browser', `-DIMGUI_DIR=${moved}`], options)
      execFileSync('cmake', ['--build', 'build/browser'], options)
      engine = join(copy, 'build/browser/wasm')
    }
    execFileSync('node', ['web/build.mjs', '--engine', engine, '--folder', join(copy, 'dist')], {
      cwd: copy,
      stdio: 'ignore',
      env: {...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C'},
    })
    assert.equal(sums(join(copy, 'dist')), sums(product()))
  })
})
