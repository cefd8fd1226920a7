import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {abi, enumerators} from '../../web/packaging/abi.mjs'
import {oldest, web} from '../../web/packaging/bundle.mjs'
import {helpLines} from '../../web/packaging/help-lines.mjs'
import {assertSealed, fill, html, json} from '../../web/packaging/seal.mjs'
import {asciiOf, bytesOf} from '../../web/engine/bytes.js'
import {joined, takenApart} from '../../web/engine/streams.js'
import {loadEngine} from './support/pages/bare-engine.mjs'
import {product} from './support/pages/sites.mjs'
import {isContact, securityText} from '../../web/packaging/security.mjs'
import {aboutSafety, help, top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

/** Builds a page and returns its text, its documents by kind, as objects, and what was said on standard error. */
function build(...options) {
  const out = join(folder, 'page.html')
  const {status, stderr} = spawnSync(
    'node',
    ['web/build.mjs', '--engine', 'build/browser/wasm', '--out', out, ...options],
    {cwd: top, encoding: 'utf8'},
  )
  assert.equal(status, 0, stderr)
  const documents = {}
  const html = readFileSync(out, 'utf8')
  for (const [, kind, text] of html.matchAll(/data-kind="(\w+)" data-name="[^"]*">([^]*?)<\/script>/g))
    (documents[kind] ??= []).push(JSON.parse(text))
  return {documents, html, stderr}
}

/** Assets with a second check, the order of both and a plan of the summary. */
function assetsOfTwo() {
  const assets = join(folder, 'assets')
  cpSync(join(top, 'assets'), assets, {recursive: true})
  rmSync(join(assets, 'packs'), {recursive: true})
  for (const id of ['readiness', 'support'])
    cpSync(join(top, 'assets/packs', id), join(assets, 'packs', id), {recursive: true})
  writeFileSync(
    join(assets, 'index.json'),
    JSON.stringify({
      format: 1,
      moments: [
        {id: 'before_first', checks: ['readiness']},
        {id: 'after_first_contact', checks: ['support']},
      ],
      enough: 2,
    }),
  )
  return assets
}

/** What esbuild makes of an entry, for browsers as old as `target` says. */
const written = (entry, ...target) =>
  spawnSync(
    'esbuild',
    [join(web, entry), '--bundle', '--minify', '--external:groundwork-*', '--format=esm', ...target],
    {encoding: 'utf8'},
  ).stdout

const ids = ({documents}) => documents.pack.length

describe('a page', () => {
  it('has every check, or only those that the configuration allows', () => {
    const assets = assetsOfTwo()
    assert.equal(ids(build('--assets', assets)), 2)
    const one = build('--assets', assets, '--config', '{"checks":["readiness"]}')
    assert.equal(ids(one), 1)
    assert.deepEqual(one.documents.index[0].moments, [{id: 'before_first', checks: ['readiness']}])
    assert.equal(ids(build('--assets', assets, '--config', '{"checks":[]}')), 2)
  })

  it('has each country as plain HTML, with its emergency numbers and its first line, and each link dials what is printed', () => {
    const {html} = build()
    for (const {code, police, medical, lines} of help.countries) {
      const name = aboutSafety(code)
      const entry = html.split('<li').find(item => item.includes(`>${name}: `))
      const crisis = lines.find(({kind}) => kind === 'crisis')
      for (const number of [police, medical, crisis?.number ?? ''])
        assert.ok(entry?.includes(number), `${name}: ${number}`)
      for (const [, dialed, printed] of entry.matchAll(/<a href=tel:(\d+)>([^<]*)<\/a>/g))
        assert.equal(dialed, printed.replace(/[ -]/g, ''))
    }
    assert.ok(html.split('<a href=tel:').length > 100)
  })

  it('is built with a warning when the help lines were reviewed over 90 days ago', () => {
    const {reviewed_on} = help
    const later = days => new Date(Date.parse(reviewed_on) + days * 86400000).toISOString().slice(0, 10)
    assert.equal(build('--built', later(90)).stderr, '')
    assert.match(build('--built', later(91)).stderr, new RegExp(`reviewed on ${reviewed_on}, 91 days before`))
  })
})

describe('the help lines of a page without the engine', () => {
  const country = {code: 'XX', police: '112', medical: '119', lines: [{kind: 'crisis', number: '119'}]}
  const safetyWords = {XX: 'Land', 'XX.119.then': 'extension 8'}
  const words = (country, strings) =>
    helpLines({safety: {countries: [country]}, safetyWords, strings}).replace(/<[^>]*>/g, '')

  it('have the ambulance and the crisis line of a country apart, also where both have one number', () => {
    assert.equal(
      words(country, {'join.list': '{all}, {one}', 'join.note': '{text} ({note})', 'join.pair': '{name}: {value}'}),
      'Land: 112, 119, 119 (extension 8)',
    )
  })

  it('are put together as the language has it', () => {
    const strings = {'join.list': '{all}; {one}', 'join.note': '{note} = {text}', 'join.pair': '{value} - {name}'}
    assert.equal(words(country, strings), '112; 119; extension 8 = 119 - Land')
  })
})

describe('security.txt', () => {
  it('says whom to tell and until when that is so, within a year, and nothing untrue when nobody was named', () => {
    const said = securityText({
      contact: ['mailto:it@clinic.example', 'tel:+1-555-0100'],
      policy: 'https://clinic.example/security',
      built: '2026-11-29',
    })
    assert.equal(
      said,
      'Contact: mailto:it@clinic.example\nContact: tel:+1-555-0100\nExpires: 2027-11-24T00:00:00Z\nPreferred-Languages: en\nPolicy: https://clinic.example/security\n',
    )
    const unsaid = securityText({built: '2026-11-29'})
    assert.doesNotMatch(unsaid, /^(Contact|Expires):/m)
    assert.equal(unsaid, securityText({built: '2027-01-01'}), 'the day of the build changes nothing in the product')
    for (const good of ['mailto:a@b.example', 'https://b.example/x', 'tel:+15550100']) assert.ok(isContact(good), good)
    for (const bad of [
      '',
      'a@b.example',
      'http://b.example',
      'mailto:',
      'tel:',
      'https://b.example\nExpires: 2099',
      'javascript:0',
    ])
      assert.ok(!isContact(bad), bad)
  })
})

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

describe('what crosses from C++ to JavaScript', () => {
  it('has the names of the enumerations, in the order of their numbers', () => {
    assert.deepEqual(
      enumerators('enum class Fruit : std::uint8_t {\n  apple,  // red, mostly\n  pear, count\n};', 'Fruit', 'fruit.h'),
      ['apple', 'pear', 'count'],
    )
    assert.deepEqual(abi.effects, ['none', 'show', 'leave', 'print', 'copy', 'save'])
    for (const [table, names] of Object.entries(abi))
      assert.ok(names.length > 2 && new Set(names).size === names.length, table)
  })

  it('is refused with a sentence where an enumeration is not there or does not count from 0', () => {
    assert.throws(() => enumerators('enum class Fruit;', 'Fruit', 'fruit.h'), {
      message: 'fruit.h must have an enumeration Fruit, but has none.',
    })
    assert.throws(() => enumerators('enum class Fruit { apple = 1, pear };', 'Fruit', 'fruit.h'), {
      message: 'fruit.h: Fruit must have names alone, which count from 0, but has "apple = 1".',
    })
  })

  it('has an element for each role, and no other', () => {
    const file = name => readFileSync(join(top, name), 'utf8')
    const roles = enumerators(file('wasm/view/screen.h'), 'Role', 'wasm/view/screen.h')
    const elements = [
      ...file('web/engine/elements.js')
        .match(/const tags = [^]*?\n}\)/)[0]
        .matchAll(/(\w+): '/g),
    ].map(([, role]) => role)
    assert.deepEqual(
      elements.toSorted(),
      [...roles.filter(role => !['heading', 'field'].includes(role)), 'actions'].toSorted(),
    )
    for (const role of roles) assert.ok(file('wasm/browser/screen_json.cpp').includes(`"${role}"`), role)
  })

  it('is told of a document of a kind that nobody knows', async () => {
    const engine = await loadEngine()
    const [fault] = engine.start([{kind: 'recipe', name: 'soup.json', text: '{}'}], '2026-01-01')
    assert.match(fault, /^soup\.json: its kind must be one of strings, scales, .* but is "recipe"$/)
  })
})

describe('what is shipped', () => {
  it("is ASCII, which every server's character set leaves as it is", () => {
    const names = readdirSync(product(), {recursive: true}).filter(name => /\.(?:html|js)$/.test(name))
    assert.ok(names.includes('keeper.html') && names.includes('groundwork.js'))
    assert.deepEqual(
      names.filter(name => readFileSync(join(product(), name)).some(byte => byte > 127)),
      [],
    )
  })

  it('is made from texts of any script without a change to what they say', () => {
    const text = '\u201cCr\u00e8me\u201d & <b> \u4e2d \u{1f600}'
    assert.equal(JSON.parse(json(JSON.stringify({text}))).text, text)
    assert.match(html(text) + json(JSON.stringify(text)) + fill('<p>\u2019</p>', {}), /^[\0-\x7f]*$/)
    assert.equal(html('\u{1f600}\u2019'), '&#128512;&#8217;')
  })

  it('carries each byte of the engine, in a literal that ends nowhere', () => {
    const bytes = Uint8Array.from({length: 1024}, (_, i) => (i < 256 ? i : (i * 7) >> (i & 3)))
    const literal = asciiOf(bytes)
    assert.match(literal, /^[^\0\n\r"\\<\x0e\x0f\x1b\x80-\uffff]*$/)
    assert.deepEqual(bytesOf(literal), bytes)
  })

  it('joins the streams of the engine to the engine, and takes no module apart that it could not join', () => {
    const engine = new Uint8Array(readFileSync(join(top, 'build/browser/wasm/engine.wasm')))
    const streams = takenApart(engine)
    assert.ok(
      streams.every(stream => stream.length < engine.length / 2),
      'the code is taken apart',
    )
    assert.deepEqual(joined(streams.map(stream => bytesOf(asciiOf(stream)))), engine)
    // A function of one instruction, ref.func, that no stream is for; and one whose size takes more bytes than it
    // needs.
    const head = [0, 97, 115, 109, 1, 0, 0, 0]
    for (const code of [
      [10, 6, 1, 4, 0, 0xd2, 0x0b, 0x0b],
      [10, 5, 1, 0x82, 0, 0, 0x0b],
    ]) {
      assert.throws(() => takenApart(Uint8Array.from([...head, ...code])), /cannot be taken apart/)
    }
  })

  it('is built of ASCII alone', () => {
    const page = '<head><meta http-equiv="Content-Security-Policy" content="x"><meta charset="utf-8"><meta name="a">'
    assertSealed(page, 'page.html')
    assert.throws(() => assertSealed(`${page}\u2019`, 'page.html'), /page\.html: a page must be ASCII.*\u2019/)
  })

  for (const entry of [
    'element/define.js',
    'element/class.js',
    'keeper/boot.js',
    'engine/framed.js',
    'engine/boot.js',
  ]) {
    it(`${entry} is written as the oldest browsers of docs/embedding.md read it`, () => {
      const [, ...named] = /Chrome (\d+), Firefox (\d+) and Safari (\d+)/.exec(
        readFileSync(join(top, 'docs/embedding.md'), 'utf8'),
      )
      const target = ['chrome', 'firefox', 'safari'].map((browser, i) => `${browser}${named[i]}`).join()
      assert.equal(target, oldest)
      assert.equal(
        written(entry, `--target=${target}`),
        written(entry),
        'nothing had to be rewritten, which makes calls of what cannot be',
      )
    })
  }
})
