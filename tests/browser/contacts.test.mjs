// Whom a clinic names, and where: what a link dials, what is text, and what the clinic is told.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {readConfiguration, readLink} from '../../web/protocol.js'
import {hostKeys} from '../../web/settings.js'
import {callOf} from '../../web/telephone.js'
import {countries} from './support/people/wording.mjs'

/** What a clinic's page sets. */
const read = given => readConfiguration(given, [], hostKeys, countries)

/** Words with exactly one number to dial. */
const sure = {
  '020 7946 0018': 'tel:02079460018',
  'Reception 9-5: 020 7946 0018': 'tel:02079460018',
  '24/7 line +44 20 7946 0018': 'tel:+442079460018',
  'Open 9:00–17:00, 020 7946 0018': 'tel:02079460018',
  116123: 'tel:116123',
  '24h: 020 7946 0018': 'tel:02079460018',
  'Mon–Fri 9–17, 020 7946 0018': 'tel:02079460018',
  '24 hours: 116 123': 'tel:116123',
  '116 123 (24/7)': 'tel:116123',
  '116 123 Samaritans': 'tel:116123',
  '020 7946 0018 ext. 12': 'tel:02079460018',
  '111 (option 2)': 'tel:111',
  '+44 (0)20 7946 0018': 'tel:+442079460018',
  '(020) 7946 0018': 'tel:02079460018',
  '+1 (555) 010-0199': 'tel:+15550100199',
  '1-800-799-7233': 'tel:18007997233',
  '01.23.45.67.89': 'tel:0123456789',
  '030/1234567': 'tel:0301234567',
  '020‑7946‑0018': 'tel:02079460018',
  '00 44 20 7946 0018': 'tel:00442079460018',
  988: 'tel:988',
  '024': 'tel:024',
  '0800 1111': 'tel:08001111',
  '0800 111 0 111': 'tel:08001110111',
  'tel:+44 20 7946 0018': 'tel:+442079460018',
  'help@24.example or 020 7946 0018': 'tel:02079460018',
  'SMS 07700 900123': 'sms:07700900123',
  'Text SHOUT to 85258': 'sms:85258',
  'Call or text 988': 'tel:988',
  '988 Suicide & Crisis Lifeline': 'tel:988',
  'Crisis line: 988': 'tel:988',
  '24/7: 988': 'tel:988',
  'Call us on 111': 'tel:111',
  'Dial 2-1-1': 'tel:211',
  'Tel. 794600': 'tel:794600',
  'Send HOME to 741741': 'tel:741741',
  'Samaritans 116 123': 'tel:116123',
  'Reception 555-0199': 'tel:5550199',
  'HCPC registered. Call 020 7946 0018': 'tel:02079460018',
  'Tel. no. 020 7946 0018': 'tel:02079460018',
}

/** Words without a number, with several, or with one that nobody can be sure of. */
const doubtful = [
  '',
  'the office',
  'reception@clinic.example',
  'https://clinic.example/0800',
  'www.clinic24.example/123',
  '020 7946 0018 or 07700 900123',
  '020 7946 0018, 07700 900123',
  '020 7946 0018 / 07700 900123',
  '020 7946 0018/0019',
  '020 7946 0018 07700 900123',
  '+44 20 7946 0018 +44 7700 900123',
  '116 123 988',
  '999 112',
  '999/112',
  '116 123 116 111',
  '0800 SAMARITANS',
  '1-800-FLOWERS',
  '1800RESPECT',
  '116 123 SAMARITANS',
  '0800',
  '1800',
  '9-17 116 123',
  '08-16 116 123',
  '9-17 020 7946 0018',
  '9.30 116 123',
  '365 days 116 123',
  '12345 Berlin, 030 1234567',
  '020 7946 0018x12',
  '9:00-17:00 020 7946 0018',
  '٠٢٠ ٧٩٤٦ ٠٠١٨',
  '０２０ ７９４６ ００１８',
  '020 7946 ٠٠١٨',
  '＋44 20 7946 0018',
  '020\u200d7946 0018',
  '£2.50 a minute: 0906 123 456',
  '020 7946 0018¹',
  '*4141',
  '*120*7867#',
  'fax 020 7946 0018',
  '020 7946 0018 (0800 is free)',
  'Room 101, ask for Ana',
  'Room 112',
  'Room: 112',
  'Suite 300',
  'since 2026-01-15',
  '2026-01-15',
  'from 29.11.2025',
  '29.11.25',
  '29 11 2025',
  '2019-2026',
  'Act of 1998',
  'Founded 2019',
  'Founded: 2019',
  'PO Box 78701',
  'Hauptstr. 12, 10115 Berlin',
  '10115 Berlin',
  '112 Main Street',
  'licence no. 4711',
  'license number: 12345678',
  'HCPC, registration 12345',
  'Postfach 880308',
  'open 0900 1700',
  '0900-1700',
  'Springfield 62704',
  'Springfield, IL 62704-1234',
  'Registered charity 1076839',
  'up to 500 people',
]

describe('a link for the words of a contact', () => {
  for (const [words, call] of Object.entries(sure))
    it(`dials the one number of ${words}`, () => assert.equal(callOf(words), call))
  for (const words of doubtful) it(`is absent for ${words || 'nothing'}`, () => assert.equal(callOf(words), undefined))

  it('never dials digits that do not stand in the words one after the other', () => {
    for (const words of [...Object.keys(sure), ...doubtful]) {
      const dialed = callOf(words)?.replace(/\D/g, '') ?? ''
      const written = words.replace(/\(0\)/, '').replace(/\D/g, '')
      assert.ok(written.includes(dialed), `${words}: ${dialed}`)
    }
  })
})

describe('a contact that the clinic sets', () => {
  const problemsOf = given => read(given).problems

  it('is told of where it is for calling and no link can be, and is shown as text all the same', () => {
    for (const key of ['urgent', 'abuse-at-home']) {
      assert.deepEqual(problemsOf({[key]: '020 7946 0018'}), [])
      for (const words of ['the office', '999 or 112']) {
        const {config, problems} = read({[key]: words})
        assert.equal(config[key], words)
        assert.deepEqual(problems, [
          `${key} must have one telephone number, in digits, to be a link. It is shown as text: "${words}".`,
        ])
      }
    }
  })

  it('may be words alone where it is for complaints, but not two numbers', () => {
    for (const key of ['complaints', 'regulator']) {
      for (const words of ['the office', 'the state board, www.board.example', 'Ms. Lee, 020 7946 0018'])
        assert.deepEqual(problemsOf({[key]: words}), [], words)
      assert.equal(problemsOf({[key]: '020 7946 0018 or 07700 900123'}).length, 1)
    }
  })

  it('has a clear name: abuse, which said neither by whom nor where, is told with what took its place', () => {
    const {config, problems} = read({abuse: 'Complaints team 0800 111'})
    assert.equal(config.abuse, 'Complaints team 0800 111')
    assert.match(problems.join(), /^abuse is two settings now: abuse-at-home, .* and complaints, /)
  })

  it('is never set by a link', () => {
    const set = readLink('#v=1&urgent=999&abuse-at-home=999&complaints=999&regulator=999&abuse=999', [], countries)
    assert.deepEqual(set.config, {})
    assert.match(set.problems.join(), /^There is no setting /)
  })
})

describe('the country', () => {
  it('is read as people write it', () => {
    for (const [given, code] of [
      ['US', 'US'],
      ['us', 'US'],
      [' gb ', 'GB'],
      ['UK', 'GB'],
      ['uk', 'GB'],
      ['EL', 'GR'],
    ]) {
      assert.deepEqual(read({country: given}), {config: {country: code}, problems: []}, given)
      assert.deepEqual(readLink(`#v=1&country=${given.trim()}`, [], countries).config, {country: code}, given)
    }
  })

  it('that has no help lines is told, with those that there are', () => {
    for (const given of ['EN', 'ZZ', 'USA', 'U', 'Germany', 7]) {
      const {config, problems} = read({country: given})
      assert.deepEqual(config, {}, given)
      assert.equal(problems.length, 1)
      assert.match(problems[0], /^country is ".+", which has no help lines here\. There are: AR, AT, /)
      assert.ok(problems[0].endsWith(`${countries.join(', ')}.`))
    }
    assert.equal(readLink('#v=1&country=ZZ', [], countries).problems.length, 1)
  })
})
