import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {helpLines} from '../../web/packaging/help-lines.mjs'
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
  for (const name of ['packs', 'matters']) rmSync(join(assets, name), {recursive: true}) // which names checks of ours
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
