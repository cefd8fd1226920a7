import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {top} from './wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

/** Builds a page and returns its documents by kind, as objects, and what was said on standard error. */
function build(...options) {
  const out = join(folder, 'page.html')
  const {status, stderr} = spawnSync('node', ['web/build.mjs', '--engine', 'build/browser/wasm', '--out', out, ...options], {cwd: top, encoding: 'utf8'})
  assert.equal(status, 0, stderr)
  const documents = {}
  for (const [, kind, text] of readFileSync(out, 'utf8').matchAll(/data-kind="(\w+)" data-name="[^"]*">([^]*?)<\/script>/g)) (documents[kind] ??= []).push(JSON.parse(text))
  return {documents, stderr}
}

/** Assets with a second check, the order of both and a plan of the summary. */
function assetsOfTwo() {
  const assets = join(folder, 'assets')
  cpSync(join(top, 'assets'), assets, {recursive: true})
  rmSync(join(assets, 'packs'), {recursive: true})
  for (const id of ['readiness', 'second']) cpSync(join(top, 'assets/packs/readiness'), join(assets, 'packs', id), {recursive: true})
  writeFileSync(join(assets, 'index.json'), JSON.stringify({format: 1, moments: [{id: 'first', checks: ['readiness']}, {id: 'later', checks: ['second']}], enough: 2}))
  return assets
}

const ids = ({documents}) => documents.pack.length

describe('a page', () => {
  it('has every check, or only those that the configuration allows', () => {
    const assets = assetsOfTwo()
    assert.equal(ids(build('--assets', assets)), 2)
    const one = build('--assets', assets, '--config', '{"checks":["readiness"]}')
    assert.equal(ids(one), 1)
    assert.deepEqual(one.documents.index[0].moments, [{id: 'first', checks: ['readiness']}])
    assert.equal(ids(build('--assets', assets, '--config', '{"checks":[]}')), 2)
  })

  it('is built with a warning when the help lines were checked over 90 days ago', () => {
    const {checked_on} = JSON.parse(readFileSync(join(top, 'assets/safety.json'), 'utf8'))
    const later = days => new Date(Date.parse(checked_on) + days * 86400000).toISOString().slice(0, 10)
    assert.equal(build('--built', later(90)).stderr, '')
    assert.match(build('--built', later(91)).stderr, new RegExp(`checked on ${checked_on}, 91 days before`))
  })
})
