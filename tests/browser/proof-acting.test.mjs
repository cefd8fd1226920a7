// The proof page acts on the check that it starts, and says what it learned by that.
import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {released} from './support/pages/sites.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {file, prove, wrong} from './support/pages/proof-page.mjs'

after(closeAll)

/** A file of the product with a script of its own, and without the policy that would forbid it. */
const withScript = (name, script) => ({
  [`/${name}`]: file(name)
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</body>', () => `<script>${script}</script></body>`),
})

test('a page that acts learns nothing of the check', async t => {
  const {status, lines} = await prove(t)
  assert.equal(status, 'Done.')
  assert.equal(
    lines.filter(line => line.startsWith('As it should be: A page that acts learns nothing of the check')).length,
    1,
    lines.join('\n'),
  )
})

for (const [what, name, script, learned] of [
  [
    'scrolls the page around when it has the focus',
    'keeper.html',
    "addEventListener('focus', () => parent.scrollBy(0, 40))",
    /something in it scrolled this page/,
  ],
  [
    'changes the height of its frame when it is written to',
    'keeper.html',
    "addEventListener('message', ({source}) => { if (source === parent) frameElement.style.height = '555px' })",
    /something in it changed its frame/,
  ],
  [
    'answers a message',
    released('engine.html'),
    "addEventListener('message', ({source}) => { if (source === top) top.postMessage('Am I ready to start?', '*') })",
    /a message, "Am I ready to start\?"/,
  ],
  [
    'tells of the focus',
    released('engine.html'),
    "addEventListener('focus', () => top.postMessage({focus: 1}, '*'))",
    /a message, \{"focus":1\}/,
  ],
]) {
  test(`a changed ${name.split('/').at(-1)} that ${what} is found out`, async t => {
    const {headline, lines} = await prove(t, {changed: withScript(name, script)})
    assert.match(headline[0], /^The check tells the page around it something\./)
    const [told, ...more] = wrong(lines).filter(line => line.includes('A page that acts learns something of the check'))
    assert.match(told, learned)
    assert.deepEqual(more, [])
  })
}
