import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {
  linkTo,
  message,
  messages,
  mostLinkBytes,
  readConfiguration,
  readLink,
  readMessage,
  writeLink,
} from '../../web/protocol.js'
import {linkKeys, settings} from '../../web/settings.js'

const known = ['readiness', 'fit', 'course']
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

describe('the name and the note of a link', () => {
  const read = text => readConfiguration({note: text}, known, linkKeys)
  const refused = {
    'a number as long as a telephone number': [
      'Call +1 900 555 0199.',
      '555-0199',
      '(116 123)',
      '0.9.0.0.5.5.5',
      'x 4929 1234 5678 9012',
      '０９００ ５５５',
      '٠٩٠٠٥٥٥',
      '०९००५५५',
      '𝟘𝟡𝟘𝟘𝟝𝟝',
      '①②③④⑤⑥',
      '零九零零五五五',
      '0️⃣9️⃣0️⃣0️⃣5️⃣5️⃣',
      'zero 79, then 460, then 958, then 4',
      '0\u200d79\u200d460',
    ],
    'an address': [
      'log in at nhs-crisis.example',
      'https://x',
      'HTTP://x',
      'www.clinic',
      'a@b',
      'write to me@clinic.example',
      'follow @crisis_team',
      'bit.ly/3x',
      'nhs。uk',
      'ｎｈｓ．ｕｋ',
      'nhs․uk',
      'tel:5',
      'mailto:me',
      'javascript:x',
      'me [at] clinic',
      'clinic (dot) example',
      'n\u0301hs.u\u0301k',
    ],
    'signs of a program': [
      '<b>Now</b>',
      '</form>',
      '<!--',
      'a &lt;b',
      '&#60;b',
      '[here](there)',
      '{{name}}',
      '[url=x]y',
      '[b]now',
    ],
  }
  for (const [what, texts] of Object.entries(refused))
    it(`may not have ${what}, which is said`, () => {
      for (const text of texts) {
        assert.deepEqual(
          read(text),
          {config: {}, problems: [`note has ${what}. A link may not show one, so note is left out.`]},
          text,
        )
        assert.deepEqual(readConfiguration({note: text}, known).problems, [], `a clinic's own page may say ${text}`)
      }
    })

  it('may have what people write', () => {
    for (const text of [
      'See you at 9. 50% off + tea!',
      'Dr. Lee',
      'Dr.Lee & Prof.Müller',
      'Open 9:00-17:00, 18:30-20:00',
      'On 29.11.2026 or 2026-12-01',
      'Room 204, floor 3',
      'Take your time… and breathe.',
      'Take your time...',
      'e.g. after lunch',
      'z.B. danach',
      'I <3 tea & you',
      'He said "yes [I do]>"',
      'meet @ 9',
      '慢慢来。不急着回答。',
      'خذ وقتك',
      '24/7',
      'NHS 111 Crisis Team',
      'Skip 1, 2 or 3.',
    ])
      assert.deepEqual(read(text), {config: {note: text}, problems: []})
  })

  it("is one line: a longer name is left out, in words; a clinic's page may show one", () => {
    assert.deepEqual(readConfiguration({from: 'x'.repeat(settings.from.mostInLink)}, known, linkKeys).problems, [])
    assert.deepEqual(readConfiguration({from: 'x'.repeat(settings.from.mostInLink + 1)}, known, linkKeys), {
      config: {},
      problems: ['from must have at most 40 characters but has 41.'],
    })
    assert.deepEqual(readConfiguration({from: 'x'.repeat(80)}, known).problems, [])
  })

  it('does not come back in the sentence about it, nor by way of another setting', () => {
    for (const key of [...linkKeys.filter(key => key !== 'checks'), 'checks', 'other', 'call-0900-555-0199']) {
      const told = readLink(`#v=1&${key}=Call+0900-555-0199+or+nhs%2eexample`, known).problems.join(' ')
      assert.ok(told.length > 0 && !/0199|nhs/.test(told), told)
    }
  })

  it('is whole however it ends', () => {
    for (const end of ['"', '}', ']', '>', '`', '”', '»', '…', '&', '%', '+', '-', '_', '.']) {
      const config = {from: `Ana ${end}`}
      assert.deepEqual(readLink(linkTo('https://clinic.example/', config), known), {config, problems: []})
      assert.deepEqual(readLink(new URL(linkTo('https://clinic.example/', config)).href, known), {config, problems: []})
      for (const behind of ['"', '>', '»', '”', '。'])
        assert.deepEqual(
          readLink(new URL(linkTo('https://clinic.example/', {from: 'Ana'}) + behind).href, known),
          {config: {from: 'Ana'}, problems: []},
          behind,
        )
    }
  })
})
