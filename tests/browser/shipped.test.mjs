import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {oldest, web} from '../../web/packaging/bundle.mjs'
import {assertSealed, fill, html, json} from '../../web/packaging/seal.mjs'
import {asciiOf, bytesOf} from '../../web/engine/bytes.js'
import {joined, takenApart} from '../../web/engine/streams.js'
import {isContact, securityText} from '../../web/packaging/security.mjs'
import {product} from './support/pages/sites.mjs'
import {top} from './support/people/wording.mjs'

/** What esbuild makes of an entry, for browsers as old as `target` says. */
const written = (entry, ...target) =>
  spawnSync(
    'esbuild',
    [join(web, entry), '--bundle', '--minify', '--external:groundwork-*', '--format=esm', ...target],
    {encoding: 'utf8'},
  ).stdout

/** The stream of functions that are called: it holds numbers. */
const calls = 5

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
    for (const stream of [0, 1]) {
      const literal = asciiOf(bytes, stream)
      assert.match(literal, /^[^\0\n\r"\\<\x0e\x0f\x1b\x80-\uffff]*$/)
      assert.deepEqual(bytesOf(literal, stream), bytes)
    }
  })

  it('carries each number of the engine, also one that takes more bytes than it needs', () => {
    const one = [0, 1, 95, 96, 127],
      more = [0x80, 0xff, 0xe0].flatMap(byte => one.map(last => [byte, last]))
    const longest = [0xff, 0xff, 0xff, 0xff, 0x7f]
    const bytes = Uint8Array.from([...one, ...more, ...more.map(two => [0x80, ...two]), longest].flat())
    const literal = asciiOf(bytes, calls)
    assert.match(literal, /^[^\0\n\r"\\<\x0e\x0f\x1b\x80-\uffff]*$/)
    assert.deepEqual(bytesOf(literal, calls), bytes)
  })

  it('joins the streams of the engine to the engine, and takes no module apart that it could not join', () => {
    const engine = new Uint8Array(readFileSync(join(top, 'build/browser/wasm/engine.wasm')))
    const streams = takenApart(engine)
    assert.ok(
      streams.every(stream => stream.length < engine.length / 2),
      'the code is taken apart',
    )
    assert.deepEqual(joined(streams.map((stream, i) => bytesOf(asciiOf(stream, i), i))), engine)
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
