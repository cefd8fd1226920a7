// The types that are shipped, as the TypeScript of somebody who imports the files sees them.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {product} from './support/pages/sites.mjs'
import {top} from './support/people/wording.mjs'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
after(() => rmSync(folder, {recursive: true}))

/** What TypeScript says of a program beside the module's types; nothing when it has no fault. */
function faults(module, program) {
  for (const name of ['groundwork', 'groundwork-class']) rmSync(join(folder, `${name}.d.ts`), {force: true})
  for (const name of new Set([module, 'groundwork-class']))
    cpSync(join(product(), `${name}.d.ts`), join(folder, `${name}.d.ts`))
  writeFileSync(join(folder, 'page.ts'), program)
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'es2022',
    '--moduleResolution',
    'bundler',
    '--lib',
    'es2023,dom',
    '--types',
    '',
  ]
  const {status, stdout} = spawnSync(join(top, 'tests/node_modules/.bin/tsc'), [...options, 'page.ts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.ok(status === 0 || stdout, 'TypeScript ran')
  return stdout
}

/** The names that the built module exports. */
function exported(module) {
  const [, names] = /export\{([^}]*)\};?$/.exec(readFileSync(join(product(), `${module}.js`), 'utf8').trim())
  return names.split(',').map(name => name.split(' as ').at(-1))
}

/** A program that uses all that a module exports, and nothing else. */
const uses = module => `import * as all from './${module}.js'
const names: Record<keyof typeof all, true> = {${exported(module)
  .map(name => `${name}: true`)
  .join(', ')}}
all.define('my-check')
const settings: string[] = all.GroundworkCheck.settings
new all.GroundworkCheck().addEventListener('error', event => { const sentence: string = event.detail })
`

const usesTag =
  "document.createElement('groundwork-check').addEventListener('error', event => { const sentence: string = event.detail })\n"

test('the types of groundwork-class.js are those of what it exports', () => {
  assert.equal(faults('groundwork-class', uses('groundwork-class')), '')
  assert.match(
    faults('groundwork-class', `${uses('groundwork-class')}all.GroundworkCheck.settings = []\n`),
    /read-only property/,
  )
})

test('only groundwork.js, which defines it, makes the tag known', () => {
  assert.equal(faults('groundwork', `import './groundwork.js'\n${usesTag}`), '')
  assert.match(
    faults('groundwork-class', `import './groundwork-class.js'\n${usesTag}`),
    /Property 'detail' does not exist/,
  )
})
