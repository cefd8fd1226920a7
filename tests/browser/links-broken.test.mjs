// Links that somebody broke on purpose: 500, or 5,000 with GROUNDWORK_FULL=1.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {engineConfig} from '../../web/keeper/documents.js'
import {dice} from './support/links/dice.mjs'
import {assertSafe, link, wanted} from './support/links/sent-link.mjs'
import {loadEngine} from './support/pages/bare-engine.mjs'

// The engine that is built, without the other documents: it says what is wrong with each that it has, and does not
// start.
const engine = await loadEngine()
const engineFaults = config =>
  engine
    .start([{kind: 'config', name: 'configuration', text: JSON.stringify(engineConfig(config, true))}], '2026-01-01')
    .filter(fault => fault.startsWith('configuration'))

const hostile = [
  '&urgent=999',
  '&complaints=x',
  '&clinic=Evil',
  '&__proto__=x',
  '&constructor=x',
  '&theme=auto&theme=red',
  '&note=%E2%80%AEtxt',
  '&from=%00',
  '&checks=../../etc',
  '%',
  '%zz',
  '%25',
  '%23',
  '#',
  '##',
  '=',
  '&&',
  '&=',
  '\n ',
  '\u202e',
  '\ud800',
  '\u00ad',
  '\u061c',
  '\u200f',
  '\u2060',
  '\ufdd0',
  '%EF%BF%BE',
  '%F0%9F%BF%BF',
  '+',
  '&v=2',
  '&accent=url(x)',
  '<script>',
  '&country=usa',
  '&lang=xx',
  '\0',
  'a'.repeat(900),
]

const changes = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, pick) => text.slice(0, at) + pick(hostile) + text.slice(at),
  (text, at, pick) =>
    text.slice(0, at) +
    String.fromCharCode(
      Math.floor(pick([32, 37, 38, 61, 43, 35, 127, 233, 8203, 65279, 65534, 64976, 173, 8206, 55357])),
    ) +
    text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(Math.max(0, at - 20)),
  (text, at) => text.slice(0, at) + encodeURIComponent(text.slice(at).toWellFormed()),
  (text, at) => text.slice(at) + text.slice(0, at),
]

test(`${wanted} broken links: loaded or a plain sentence, never a crash, never a setting outside the list or one that stops the engine`, () => {
  const {next, pick} = dice(4)
  let whole = 0
  let told = 0
  for (let i = 0; i < wanted; i++) {
    let text = link
    const times = 1 + Math.floor(next() * 5)
    for (let k = 0; k < times; k++) text = pick(changes)(text, Math.floor(next() * (text.length + 1)), pick)
    const {config, problems} = assertSafe(text)
    assert.deepEqual(engineFaults(config), [], text)
    if (Object.keys(config).length > 0) whole++
    if (problems.length > 0) told++
  }
  // The control: the links are neither all so broken that nothing is read, nor all so whole that nothing is wrong.
  assert.ok(whole > wanted / 10 && told > wanted / 10, `${whole} set something and ${told} had a fault`)
  console.log(`${wanted} links: ${whole} set something, ${told} had a fault that was told`)
})

test('the engine would say which configuration stops it', () => {
  assert.match(engineFaults({from: 'Dr. \ufdd0Lee'}).join(), /\/from: .*U\+FDD0$/)
})
