// What the name and the note of a link may say.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {linkTo, readConfiguration, readLink} from '../../web/protocol.js'
import {linkKeys, settings} from '../../web/settings.js'
import {known} from './support/links/sent-link.mjs'

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
