// A build holds every language of its assets, and a page is in the one that is asked for.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {pluralRules, pluralTable} from '../../web/packaging/plurals.mjs'
import {pseudoText} from '../../web/packaging/pseudo.mjs'
import {releaseIn} from '../../web/packaging/release.mjs'
import {product, productSite} from './support/pages/sites.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {aboutSafety, say, top} from './support/people/wording.mjs'

const work = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(work, {recursive: true, force: true}))
after(closeAll)

function builds(name, ...options) {
  const folder = join(work, name)
  const {status, stderr} = spawnSync(
    'node',
    ['web/build.mjs', '--engine', 'build/browser/wasm', '--folder', folder, ...options],
    {cwd: top, encoding: 'utf8'},
  )
  assert.equal(status, 0, stderr)
  return folder
}

const documentsIn = folder => readdirSync(join(folder, releaseIn(folder), 'documents'))
const documentIn = (folder, name, kind) =>
  JSON.parse(readFileSync(join(folder, releaseIn(folder), 'documents', name), 'utf8')).documents.find(
    document => document.kind === kind,
  ).value

/** Assets with a language en-GB over the English one, which says two things otherwise. */
function withBritish() {
  const assets = join(work, 'assets')
  cpSync(join(top, 'assets'), assets, {recursive: true})
  const over = text => JSON.stringify({format: 1, language: 'en-GB', over: 'en', text})
  writeFileSync(join(assets, 'strings/en-GB.json'), over({'help.button': 'Get help at once'}))
  writeFileSync(join(assets, 'packs/fit/en-GB.json'), over({title: 'How you fit'}))
  return assets
}

describe('a build', () => {
  it('holds each language of its assets, one over another with what it does not say itself', () => {
    const folder = builds('british', '--assets', withBritish())
    const english = documentIn(folder, 'shared.en.json', 'strings').text
    const strings = documentIn(folder, 'shared.en-GB.json', 'strings')
    assert.deepEqual(strings, {format: 1, language: 'en-GB', text: {...english, 'help.button': 'Get help at once'}})
    assert.equal(documentIn(folder, 'fit.en-GB.json', 'pack_wording').text.title, 'How you fit')
    assert.deepEqual(
      documentIn(folder, 'readiness.en-GB.json', 'pack_wording').text,
      documentIn(folder, 'readiness.en.json', 'pack_wording').text,
    )
    assert.equal(readdirSync(folder).filter(name => /^groundwork\.en(-GB)?\.html$/.test(name)).length, 2)
    assert.match(readFileSync(join(folder, 'link.html'), 'utf8'), /\["en","en-GB"\]/)
  })

  it('has no language that nobody speaks, unless it is asked for, and never lists one to people', () => {
    assert.deepEqual(
      documentsIn(product()).filter(name => !/^[\w-]+\.en\.json$/.test(name)),
      [],
    )
    const folder = builds('pseudo', '--pseudo')
    assert.ok(documentsIn(folder).includes('fit.qps-ploc.json') && documentsIn(folder).includes('page.qps-rtl.json'))
    assert.ok(readFileSync(join(folder, 'keeper.html'), 'utf8').includes('qps-ploc'))
    assert.ok(!readFileSync(join(folder, 'link.html'), 'utf8').includes('qps-'))
  })
})

describe('plurals', () => {
  // those of wasm/tools/plural_rules.cpp
  const rules = readFileSync(join(top, 'wasm/tools/plural_rules.cpp'), 'utf8')
  const known = [...rules.matchAll(/\{("[a-z "\n]+"),\s*"([a-z ]*)"\}/g)].flatMap(([, languages, forms]) =>
    languages.match(/[a-z]+/g).map(language => ({language, forms: forms.split(' ').filter(Boolean)})),
  )
  const some = [...Array(2000).keys()]

  it('have in each language the forms that the lint asks for', () => {
    assert.ok(known.length > 70)
    for (const {language, forms} of known) {
      const taken = new Set(some.map(number => pluralRules(language).select(number)))
      assert.deepEqual([...new Set([...taken, 'other'])].sort(), [...forms, 'other'].sort(), language)
    }
  })

  it('of all numbers follow from those below 200', () => {
    for (const {language} of known)
      for (const number of some) {
        const place = Number(pluralTable(language)[number < 200 ? number : (number % 100) + 100])
        const form = ['zero', 'one', 'two', 'few', 'many', 'other'][place]
        assert.equal(form, pluralRules(language).select(number), `${number} in ${language}`)
      }
  })

  it('are in the engine those of English where it is told of no others', () => {
    assert.equal(pluralTable('en'), '5'.repeat(200).replace('55', '51'))
    const strings = documentIn(builds('english'), 'shared.en.json', 'strings')
    assert.ok(!('app.plurals' in strings.text))
  })
})

describe('a page', () => {
  /** Opens the check in that language, from a build with those that nobody speaks. */
  async function opens(t, language) {
    const folder = builds(language, '--pseudo')
    const server = await productSite({folder})
    t.after(server.close)
    const {page} = await newWindow(t)
    await page.goto(`${server.origin}/keeper.html#v=1&checks=readiness&lang=${language}`)
    const frame = await (await page.waitForSelector('iframe')).contentFrame()
    await frame.waitForSelector('#app h1')
    return {server, page, frame}
  }

  const languageOf = page => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

  it('is in the language that is asked for, the keeper, the engine and what stands in its place, and fetches no other', async t => {
    const {server, page, frame} = await opens(t, 'qps-ploc')
    for (const of of [page, frame]) assert.deepEqual(await languageOf(of), ['qps-ploc', 'ltr'])
    const made = text => pseudoText(text, 'qps-ploc')
    assert.equal(await page.title(), made(say('app.name')))
    assert.equal(await page.textContent('#tab'), made(say('keeper.own_tab')))
    assert.equal(await frame.textContent('#instead h2'), made(aboutSafety('title')))
    const [list, pair] = ['join.list', 'join.pair'].map(key => made(say(key)))
    const numbers = list.replace('{all}', '911').replace('{one}', '988')
    const line = pair.replace('{name}', made(aboutSafety('US'))).replace('{value}', numbers)
    assert.equal(await frame.textContent('[data-country=US]'), line)
    assert.equal(await frame.getAttribute('[data-country=US] a + a', 'href'), 'tel:988')
    assert.equal(await frame.textContent('#app h1 .words'), made(say('app.name')))
    assert.deepEqual(
      server.requests.map(({line}) => line).filter(line => line.endsWith('.json') && !line.endsWith('.qps-ploc.json')),
      [],
    )
  })

  it('is written from the right where its language is', async t => {
    const {page, frame} = await opens(t, 'qps-rtl')
    for (const of of [page, frame]) assert.deepEqual(await languageOf(of), ['qps-rtl', 'rtl'])
  })
})
