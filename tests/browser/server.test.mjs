// The server that web/serve starts: what it answers when it is asked for something odd.
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import http from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {top} from './support/people/wording.mjs'

/** Serves a folder with one page, and returns the port. */
async function serve(t) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
  mkdirSync(join(folder, 'headers'))
  writeFileSync(join(folder, 'headers/_headers'), '/*\n  Referrer-Policy: no-referrer\n')
  writeFileSync(join(folder, 'keeper.html'), 'the keeper')
  const server = spawn('node', ['web/server.mjs', folder, '0'], {cwd: top, stdio: ['ignore', 'pipe', 'inherit']})
  t.after(() => {
    server.kill()
    rmSync(folder, {recursive: true})
  })
  const [address] = await once(server.stdout, 'data')
  return new URL(String(address).trim()).port
}

/** Asks for a path exactly as it is written, which fetch would not. */
async function ask(port, path) {
  const [response] = await once(http.get({port, host: '127.0.0.1', path, agent: false}), 'response')
  let body = ''
  for await (const part of response) body += part
  return {status: response.statusCode, body, policy: response.headers['referrer-policy']}
}

for (const path of ['/keeper.html%', '/%zz', '/%ff', '//']) {
  test(`an address that cannot be read, ${path}, is answered, and the next one too`, async t => {
    const port = await serve(t)
    const {status, body} = await ask(port, path)
    assert.equal(status, 400)
    assert.match(body, /^This address cannot be read\./)
    assert.deepEqual(await ask(port, '/keeper.html'), {status: 200, body: 'the keeper', policy: 'no-referrer'})
  })
}

test('a file that is not there is answered with 404', async t => {
  const port = await serve(t)
  assert.equal((await ask(port, '/nothing.html')).status, 404)
})

test('a folder that is no product is refused with a sentence', () => {
  const {status, stderr} = spawnSync('node', ['web/server.mjs', 'docs', '0'], {cwd: top, encoding: 'utf8'})
  assert.equal(status, 1)
  assert.equal(stderr, 'serve: docs must be a folder that web/build.mjs made, but it has no headers/_headers\n')
})
