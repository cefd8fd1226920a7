// What the proof page says of a check that does not start on this server, or that a header makes something else of.
import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {closeAll} from './support/browsers/open-page.mjs'
import {prove, wrong} from './support/pages/proof-page.mjs'

after(closeAll)

/** Sends a header with the files whose path matches. */
const sending = (name, value, only) => (found, path) =>
  only.test(path) ? {...found, headers: {...found.headers, [name]: value}} : found

test('the check itself is started, and that is said', async t => {
  const {lines, page} = await prove(t)
  assert.ok(
    lines.some(line => line.startsWith('As it should be: The check itself starts here')),
    lines.join('\n'),
  )
  assert.equal(await page.locator('iframe').count(), 0, 'it is taken away again')
})

test('a policy of the server that forbids WebAssembly is why it does not start, with what to do', async t => {
  const {status, headline, lines} = await prove(t, {
    dressed: sending('content-security-policy', "script-src 'self' 'unsafe-inline'", /engine\.html$/),
  })
  assert.match(headline[0], /The check does not start here\./)
  assert.match(
    lines[0],
    /^Wrong: The check itself does not start here\..*engine\.html may not run WebAssembly.*wasm-unsafe-eval/,
  )
  assert.match(status, /^Done\. /)
})

test('what a header makes of a file is named, with the file, what is, what must be and what to do', async t => {
  for (const [name, value, only, words] of [
    [
      'content-type',
      'text/plain',
      /groundwork\.js$/,
      /^Wrong: groundwork\.js must be sent as text\/javascript, but is sent as text\/plain\..*Send it as text\/javascript; charset=utf-8/,
    ],
    [
      'content-type',
      'application/octet-stream',
      /\/engine\.html$/,
      /^Wrong: \S*engine\.html must be sent as text\/html, but is sent as application\/octet-stream\./,
    ],
    [
      'content-type',
      'text/html; charset=UTF-16',
      /keeper\.html$/,
      /^Wrong: keeper\.html must be sent in UTF-8, but is sent as text\/html; charset=UTF-16\./,
    ],
    [
      'cross-origin-embedder-policy',
      'require-corp',
      /^\/keeper\.html$/,
      /^Wrong: \S*engine\.html is kept out of keeper\.html: the server sends Cross-Origin-Embedder-Policy with keeper\.html alone\./,
    ],
  ]) {
    const {headline, lines} = await prove(t, {dressed: sending(name, value, only)})
    assert.ok(headline[0].includes('The server makes something else of files of the check.'), headline[0])
    assert.equal(wrong(lines).filter(line => words.test(line)).length, 1, lines.join('\n'))
  }
})

test('a header that keeps the script from pages of other addresses is what could be better', async t => {
  const {status, lines} = await prove(t, {
    dressed: sending('cross-origin-resource-policy', 'same-origin', /groundwork\.js$/),
  })
  assert.equal(status, 'Done.')
  assert.ok(
    lines.some(line =>
      /^Could be better: Only pages of this same address may use groundwork\.js: the server sends Cross-Origin-Resource-Policy: same-origin\./.test(
        line,
      ),
    ),
    lines.join('\n'),
  )
})

test('a check that only the clinic may frame is not called wrong for that it does not start here', async t => {
  const {lines} = await prove(t, {
    dressed: sending('content-security-policy', 'frame-ancestors https://clinic.example', /^\/keeper\.html$/),
  })
  assert.deepEqual(wrong(lines), [])
  assert.ok(
    lines.some(line => line.startsWith('Not seen: The check itself could not be started on this page.')),
    lines.join('\n'),
  )
})
