// What is taken of a configuration, by whatever way it comes, and what is said of the rest.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {readConfiguration} from '../../web/protocol.js'
import {known} from './support/links/sent-link.mjs'

describe('a configuration', () => {
  it("from the clinic's page is read whatever an editor made of its attributes", () => {
    const want = {
      config: {
        checks: ['readiness', 'fit'],
        lang: 'en',
        country: 'US',
        theme: 'dark',
        accent: '#0f6b66',
        from: 'Dr. A & B',
      },
      problems: [],
    }
    const written = {
      checks: 'readiness fit',
      lang: 'en',
      country: 'US',
      theme: 'dark',
      accent: '#0f6b66',
      from: 'Dr. A & B',
    }
    const ways = {
      'escaped twice': value => value.replaceAll('&', '&amp;amp;'),
      'escaped by number': value => value.replaceAll('&', '&#038;').replaceAll(' ', '&nbsp;'),
    }
    const ofSigns = {
      ...ways,
      'in smart quotes': value => `“${value}”`,
      'in escaped quotes': value => `&quot;${value}&quot;`,
      'in quoted-printable': value => `3D"${value}"`,
      'with a comma behind it': value => `${value},`,
    }
    for (const [way, write] of Object.entries(ofSigns)) {
      const given = Object.fromEntries(
        Object.entries(written).map(([key, value]) => [key, key === 'from' && !(way in ways) ? value : write(value)]),
      )
      assert.deepEqual(readConfiguration(given, known), want, way)
    }
  })

  it('of whatever size, and of objects that do something when they are looked at, is read in words and at once', () => {
    const angry = new Proxy(
      {},
      {
        get() {
          throw new Error('get')
        },
        has() {
          throw new Error('has')
        },
        ownKeys() {
          throw new Error('keys')
        },
        getOwnPropertyDescriptor() {
          throw new Error('own')
        },
      },
    )
    const list = Object.assign(['fit'], {filter: 1, map: 1, length: 1})
    const huge = {
      from: '\u2800'.repeat(12e6),
      note: 'x'.repeat(12e6),
      checks: 'fit,'.repeat(3e6),
      country: 'U'.repeat(12e6),
      accent: '&amp;'.repeat(2e6),
      theme: Array(1e6).fill('dark'),
    }
    const {config: read, problems} = readConfiguration(huge, known)
    assert.deepEqual(read, {})
    assert.equal(problems.length, 6)
    for (const problem of problems) assert.ok(problem.length < 200, problem)
    assert.equal(
      problems.find(problem => problem.startsWith('from')),
      'from must have at most 80 characters but has 12000000.',
    )
    assert.deepEqual(readConfiguration({checks: list}, known), {config: {checks: ['fit']}, problems: []})
    for (const given of [
      angry,
      {from: angry, checks: angry, theme: angry},
      {checks: [angry]},
      Object.defineProperty({}, 'from', {
        get() {
          throw new Error('no')
        },
        enumerable: true,
      }),
    ])
      assert.ok(readConfiguration(given, known).problems.length > 0)
  })

  it('of whatever kinds of values is read, with a sentence for each that cannot be used', () => {
    const odd = {toString: 1, valueOf: 1}
    const {config: read, problems} = readConfiguration(
      {country: odd, theme: [odd], accent: Symbol('red'), checks: [odd, 'fit'], from: 1, note: odd},
      known,
    )
    assert.deepEqual(read, {checks: ['fit']})
    assert.equal(problems.length, 6)
    assert.ok(
      problems.includes('country is "object", which has no help lines here. There are: two letters, such as US.'),
    )
  })

  it('has no text that shows nothing, or that hides or turns something', () => {
    for (const character of [
      '\u00ad',
      '\u061c',
      '\u200e',
      '\u200f',
      '\u202e',
      '\ufdd0',
      '\ufffe',
      '\u{1ffff}',
      '\u{e0041}',
    ]) {
      const {config: read, problems} = readConfiguration({from: `Dr. ${character}Lee`}, known)
      assert.deepEqual(
        {read, problems},
        {read: {}, problems: ['from has a character that cannot be shown.']},
        character.codePointAt(0).toString(16),
      )
    }
    for (const marks of ['Dr. L' + '\u0489\u0300\u0316'.repeat(24), 'a\u0301\u200d\u0302\u200d\u0303\u200d\u0304'])
      assert.deepEqual(readConfiguration({note: marks}, known).problems, ['note has a character that cannot be shown.'])
    for (const wide of ['\ufdfd', '𒐫']) assert.equal(readConfiguration({from: wide}, known).problems.length, 1)
    for (const nothing of ['\u200d', '\u2800', '\u3164 \u3164', '\ufe0f\u034f'])
      assert.equal(readConfiguration({from: nothing}, known).problems.length, 1, nothing)
    for (const shown of ['Dr. Lee', 'Nguyễn', 'שָׁלוֹם', 'प्रार्थना', 'د. سارة', 'می\u200cخواهم', '👩🏽\u200d⚕️', '❤\ufe0f'])
      assert.deepEqual(readConfiguration({from: shown}, known), {config: {from: shown}, problems: []})
  })
})
