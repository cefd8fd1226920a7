// What the proof page says of files that are not as they were built.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {after, test} from 'node:test'
import {closeAll} from './harness.mjs'
import {file, prove, wrong} from './proving.mjs'

after(closeAll)

/** The line about a file that is not as it was built: what it is, what it must be and what to do. */
const differs = (name, body) => new RegExp(`^Wrong: ${name} is not the file that was built\\.Its SHA-256 is ${sum(body)}\\. It must be ${listed(name)}, as in SHA256SUMS\\. Upload the whole of dist/.* Switch it off: an optimizer`)

const sum = body => createHash('sha256').update(body).digest('hex')
const listed = name => new RegExp(`^([0-9a-f]{64})  ${name.replace('.', '\\.')}$`, 'm').exec(file('SHA256SUMS'))[1]

/** A text in which this was replaced; what is not there cannot be, and the test would show nothing. */
function without(text, what, put) {
  assert.ok(text.includes(what), what)
  return text.replace(what, put)
}

/** The page with another end of its script, and the policy that lets it run. */
function otherScript(page) {
  const [, script] = /<script>([^]*?)<\/script>/.exec(page)
  const hash = text => createHash('sha256').update(text).digest('base64')
  return {changed: page.replace(script, () => `${script};0`), allowed: page.replace(script, () => `${script};0`).replace(hash(script), hash(`${script};0`))}
}

test('an engine.html with another policy and a keeper.html that is not there are called wrong, with what to do', async t => {
  const other = without(file('engine.html'), "default-src 'none'", "default-src 'self'")
  const {lines} = await prove(t, {changed: {'/engine.html': other}, absent: 'keeper.html'})
  assert.ok(lines.some(line => /^Wrong: engine\.html does not carry the policy.*Upload the whole of dist/.test(line)), lines.join('\n'))
  assert.ok(lines.some(line => /^Wrong: keeper\.html cannot be had from this server: it answers 404, and must answer 200\.Upload the whole of dist/.test(line)), lines.join('\n'))
})

test('another script in engine.html is called wrong, with what is, what must be and what to do', async t => {
  const {changed} = otherScript(file('engine.html'))
  const {lines} = await prove(t, {changed: {'/engine.html': changed}})
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.match(wrong(lines)[0], differs('engine.html', changed))
})

test('a keeper.html that puts the check into no sandbox is called wrong, with what is, what must be and what to do', async t => {
  const changed = without(file('keeper.html'), '"sandbox"', '"data-box"')
  const {lines} = await prove(t, {changed: {'/keeper.html': changed}})
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.match(wrong(lines)[0], differs('keeper.html', changed))
})

test('without https the page says that it compared no files, and why, and still sees a script that the policy was changed for', async t => {
  const {allowed} = otherScript(file('keeper.html'))
  const {lines} = await prove(t, {name: 'clinic.example', changed: {'/keeper.html': allowed}})
  const unseen = lines.filter(line => line.startsWith('Not seen'))
  assert.equal(unseen.length, 1, lines.join('\n'))
  assert.match(unseen[0], /engine\.html and keeper\.html could not be compared.*only on a page that came over https, and this one did not\. Serve the folder over https/)
  assert.deepEqual(lines.filter(line => line.includes('to the last byte')), [])
  assert.ok(wrong(lines).some(line => line.startsWith('Wrong: keeper.html does not carry the policy that it was built with.')), lines.join('\n'))
})
