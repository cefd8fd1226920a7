import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {message, messages, mostLinkBytes, readLink, readMessage, writeLink} from '../../web/protocol.js'
import {known} from './support/links/sent-link.mjs'

const config = {
  checks: ['readiness', 'fit'],
  lang: 'en',
  country: 'US',
  from: 'Dr. A & B #1 (100%)',
  note: 'See you at 9. 50% off + tea!',
  accent: '#0f6b66',
  theme: 'dark',
}

describe('a message', () => {
  it('is heard only in its own direction, with exactly what belongs to it', () => {
    assert.ok(readMessage(message('exit'), messages.engineToKeeper))
    assert.ok(readMessage(message('init', {config: {}}), messages.hostToKeeper))
    const refused = [
      null,
      1,
      '',
      'exit',
      [],
      {},
      {kind: 'exit'},
      {groundwork: 2, kind: 'exit'},
      {groundwork: 1, kind: ['exit']},
      message('toString'),
      message('__proto__'),
      message('error', {sentence: 'x'}),
      message('exit', {why: 'x'}),
      message('ready', {answers: []}),
    ]
    for (const data of refused)
      assert.equal(readMessage(data, messages.engineToKeeper), undefined, JSON.stringify(data))
    assert.equal(readMessage(message('init'), messages.hostToKeeper), undefined)
    assert.equal(readMessage(message('init', {documents: []}), messages.hostToKeeper), undefined)
  })
})

describe('a link', () => {
  const link = writeLink(config)
  const mangled = {
    'as it is': link,
    'with its page': `https://clinic.example/keeper.html${link}`,
    'with # as %23': link.replace('#', '%23'),
    'with # as %2523': link.replace('#', '%2523'),
    'encoded once': encodeURIComponent(link),
    'encoded twice': encodeURIComponent(encodeURIComponent(link)),
    wrapped: link.replace(/(.{30})/g, '$1\r\n  '),
    'with a dot at its end': `${link}.`,
    'in parentheses at the end of a sentence': `${link}).`,
    'as HTML': link.replaceAll('&', '&amp;'),
    'with %20 for spaces': link.replaceAll('+', '%20'),
  }
  for (const [how, text] of Object.entries(mangled))
    it(`is read ${how}`, () => assert.deepEqual(readLink(text, known), {config, problems: []}))

  it('sets nothing that is not in the list, and says in a sentence what cannot be used', () => {
    const {config: read, problems} = readLink(
      '#v=1&checks=fit,nope&lang=xx&country=usa&accent=red&theme=pink&urgent=1&src=http://x&__proto__=1&constructor=2',
      known,
    )
    assert.deepEqual(read, {checks: ['fit']})
    assert.equal(problems.length, 6)
    for (const problem of problems) assert.match(problem, /^[a-zA-Z].*\.$/)
    assert.equal(problems[5], 'There is no setting "urgent" or "src" or "constructor" here, so it is left out.')
    assert.equal(readLink(`#v=1&note=${'x'.repeat(mostLinkBytes)}`, known).problems.length, 1)
    assert.match(readLink('#v=2&checks=fit', known).problems[0], /another version/)
  })

  it('that is far longer than any is refused before it is looked at', () => {
    const {config: read, problems} = readLink(`#v=1&checks=fit${'.'.repeat(20000)}`, known)
    assert.deepEqual(read, {})
    assert.match(problems[0], /longer than a link/)
  })

  it('without a # sets nothing, whatever the address asks the server for', () => {
    for (const query of ['q=%23abc&checks=fit', 'checks=fit&q=%2523'])
      assert.deepEqual(readLink(`https://clinic.example/keeper.html?${query}`, known), {config: {}, problems: []})
  })
})
