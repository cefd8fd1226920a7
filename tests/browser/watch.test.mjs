// web/watch.mjs, which web/serve --watch starts: what it serves, when it builds anew, and how a page comes again.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {after, test} from 'node:test'
import {readHeaders} from '../../web/packaging/read-headers.mjs'
import {releaseIn} from '../../web/packaging/release.mjs'
import {policyOf} from '../../web/packaging/seal.mjs'
import {product} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {closeAll, launch} from './support/browsers/open-page.mjs'
import {top} from './support/people/wording.mjs'

after(closeAll)

/** Serves what the command makes of the watched folder; returns the origin, and what the server said so far. */
async function watches(t, {folder, watched, command}) {
  const options = {cwd: top, env: {...process.env, WATCHED: watched}, stdio: ['ignore', 'pipe', 'inherit']}
  const server = spawn('node', ['web/watch.mjs', folder, '0', ...command], options)
  t.after(() => server.kill())
  const [address] = await once(server.stdout, 'data')
  return new URL(String(address).trim()).origin
}

function temporary(t) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
  t.after(() => rmSync(folder, {recursive: true}))
  return folder
}

/** The product with assets of its own, which a test may change. */
async function watchesProduct(t) {
  const place = temporary(t)
  const [folder, watched] = [join(place, 'dist'), join(place, 'assets')]
  cpSync(product(), folder, {recursive: true})
  cpSync(join(top, 'assets'), watched, {recursive: true})
  const command = ['node', 'web/build.mjs', '--engine', 'build/browser/wasm', '--folder', folder, '--assets', watched]
  return {folder, watched, origin: await watches(t, {folder, watched, command})}
}

/** A reader of the server's news, which returns what the next of them says. */
async function listens(t, origin) {
  const stop = new AbortController()
  t.after(() => stop.abort())
  const {body} = await fetch(`${origin}/watch/news`, {signal: stop.signal})
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return async () => {
    for (;;) {
      const found = /data: (.*)\n\n/.exec(heard)
      if (found) {
        heard = heard.slice(found.index + found[0].length)
        return JSON.parse(found[1])
      }
      heard += (await reader.read()).value
    }
  }
}

test('a page is loaded again with what was changed, and says the faults that keep it as it is', async t => {
  const {watched, origin} = await watchesProduct(t)
  const page = await (await launch()).newPage()
  t.after(() => page.close())
  await page.goto(`${origin}/watch?keeper.html?#v=1&checks=readiness`)
  const shown = page.frameLocator('iframe').frameLocator('iframe')
  const wording = join(watched, 'packs/readiness/en.json'),
    good = readFileSync(wording, 'utf8')
  const says = purpose => writeFileSync(wording, good.replace(/(?<="purpose": )"[^"]*"/, JSON.stringify(purpose)))
  await shown.locator('.primary').waitFor()

  says('Another purpose.')
  await shown.getByText('Another purpose.').first().waitFor()
  writeFileSync(wording, '{')
  await page.getByRole('alert').getByText('readiness/en.json').waitFor()
  assert.ok(await shown.getByText('Another purpose.').first().isVisible())
  says('A third purpose.')
  await shown.getByText('A third purpose.').first().waitFor()
  await page.getByRole('alert').waitFor({state: 'hidden'})
})

test('the product is served as it is, and no page of it may do more than in dist', async t => {
  const {folder, origin} = await watchesProduct(t)
  const rules = readHeaders(readFileSync(join(folder, 'headers/_headers'), 'utf8'))
  const names = readdirSync(folder, {recursive: true}).filter(name => /\.(?:html|js|json)$/.test(name))
  assert.ok(names.length > 15)
  for (const name of names) {
    const answer = await fetch(`${origin}/${name}`)
    assert.equal(await answer.text(), readFileSync(join(folder, name), 'utf8'), name)
    for (const [header, value] of Object.entries(rules(`/${name}`))) {
      const served = answer.headers.get(header).replace("frame-ancestors 'self'", "frame-ancestors 'none'")
      assert.equal(served, header === 'Cache-Control' ? 'no-store' : value, `${name}: ${header}`)
    }
  }
  const engine = await (await fetch(`${origin}/${releaseIn(folder)}/engine.html`)).text()
  assert.match(policyOf(engine), /^default-src 'none'; script-src 'sha256-\S+' 'wasm-unsafe-eval'; style-src/)
  assert.doesNotMatch(policyOf(engine), /connect-src/)
})

/** A folder to serve and one to watch, with nothing in them, and the folder of both. */
function emptyProduct(t) {
  const place = temporary(t)
  const [folder, watched] = [join(place, 'dist'), join(place, 'watched')]
  for (const made of [join(folder, 'headers'), watched]) mkdirSync(made, {recursive: true})
  writeFileSync(join(folder, 'headers/_headers'), '')
  return [folder, watched, place]
}

test('what is asked for while a build is under way is answered when it is done', async t => {
  const [folder, watched, place] = emptyProduct(t)
  const build = `cd ${place} && touch begun && until [ -e go ]; do sleep 0.02; done && echo new >dist/page.txt`
  const origin = await watches(t, {folder, watched, command: ['sh', '-c', build]})
  writeFileSync(join(watched, 'file.js'), '')
  await until(() => existsSync(join(place, 'begun')), 'the build')
  const answer = fetch(`${origin}/page.txt`)
  await fetch(`${origin}/watch`) // which comes at once, and after the other was asked for
  writeFileSync(join(place, 'go'), '')
  assert.equal(await (await answer).text(), 'new\n')
})

test('a folder that is made later is watched as well, and what is installed or hidden is not', async t => {
  const [folder, watched] = emptyProduct(t)
  const next = await listens(t, await watches(t, {folder, watched, command: ['true']}))
  const file = name => relative(top, join(watched, name))
  mkdirSync(join(watched, 'node_modules'))
  writeFileSync(join(watched, '.hidden'), '')
  mkdirSync(join(watched, 'later'))
  assert.deepEqual(await next(), [file('later')])
  writeFileSync(join(watched, 'node_modules/package.js'), '')
  writeFileSync(join(watched, 'later/file.js'), '')
  assert.deepEqual(await next(), [file('later/file.js')])
})
