// What the results say, and that they do not say so when they should not. It is read without a browser.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {checkIds, everything, itemOf, packOf} from './support/people/packs.mjs'
import {keyedLinesOf, readingOf} from './support/people/reading.mjs'
import {aboutSafety, option, say, wordsOf} from './support/people/wording.mjs'

const [expectations, fit, preferences, situation, support, techniques] = [
  'expectations',
  'fit',
  'preferences',
  'situation',
  'support',
  'techniques',
].map(wordsOf)

/** What gives every scored item of a check its highest mark, or one that is `less` lower. */
function highMarks(id, less = 0) {
  const keyed = packOf(id).facets.flatMap(({items}) => items)
  return Object.fromEntries(keyed.map(({item, keying}) => [item, keying === 'reverse' ? less : 4 - less]))
}

describe('how the fit is', () => {
  it('asks what one small thing could be better after high marks all the way', () => {
    const person = readingOf('fit', highMarks('fit'))
    assert.ok(person.reads(fit('FIT.all_high')).includes(fit('FIT.all_high.text')))
  })

  it('does not ask so after good marks, nor after too few', () => {
    assert.ok(!readingOf('fit', highMarks('fit', 1)).has(fit('FIT.all_high')))
    assert.ok(!readingOf('fit', {FIT_1: 4, FIT_2: 4}).has(fit('FIT.all_high')))
  })

  it('reads back the lines that came out lowest, each with its answer, and of too few answers none', () => {
    const low = readingOf('fit', {...highMarks('fit'), FIT_1: 2, FIT_9: 1})
    const card = low.reads(fit('FIT.lowest_lines'))
    assert.deepEqual(
      card.filter(line => line.startsWith(fit('FIT.lowest.line')[0])),
      [
        ['FIT_1', 2],
        ['FIT_9', 1],
      ].map(([item, value]) => fit('FIT.lowest.line', {item: fit(item), answer: option(`truth5.${value}`)})),
    )
    const few = readingOf('fit', {FIT_1: 0, FIT_2: 4})
    assert.ok(few.reads(fit('FIT.few')).includes(fit('FIT.few.text')))
    for (const other of ['FIT.lowest_lines', 'FIT.low_parts', 'FIT.one_part']) assert.ok(!few.has(fit(other)))
  })

  it('keeps many lines that share the lowest place behind a door', () => {
    const person = readingOf('fit', highMarks('fit', 1))
    const lines = packOf('fit').facets.flatMap(({items}) => items).length
    const title = fit('FIT.lowest_lines')
    assert.ok(person.reads(title).includes(fit('FIT.lowest.tie', {n: lines})))
    const listed = person.marked(title)
    assert.ok(listed.indexOf(`[${say('results.show_lines')}]`) < listed.findIndex(line => line.startsWith('- ')))
    assert.equal(listed.filter(line => line.startsWith('- ')).length, lines)
  })

  it('turns not yet, not sure and partly into questions, and yes into none', () => {
    const person = readingOf('fit', {CF_5: 'not_yet', CF_7: 'not_sure', CF_8: 'partly', CF_9: 'yes'})
    const asked = {
      'FIT.cf_structure': 'CF_5.if_open',
      'FIT.cf_feelings': 'CF_7.if_open',
      'FIT.cf_doing': 'CF_8.if_partly',
    }
    for (const [topic, question] of Object.entries(asked))
      assert.ok(person.sentences(fit(topic)).includes(fit(question)), topic)
    assert.ok(!person.sentences(fit('FIT.cf_doing')).includes(fit('CF_8.if_open')), 'partly is asked more softly')
    assert.ok(!person.has(fit('FIT.cf_hope')), 'yes')
    assert.ok(!person.has(fit('FIT.cf_goals')), 'no response')
    assert.ok(person.reads(fit('FIT.checklist')).includes(fit('FIT.checklist.text')))
  })

  it('says so when everything is there, and when nothing was marked', () => {
    const yes = readingOf('fit', {CF_3: 'yes'}).reads(fit('FIT.checklist'))
    assert.deepEqual(
      [yes.includes(fit('FIT.checklist.clear')), yes.includes(fit('FIT.checklist.empty'))],
      [true, false],
    )
    const none = readingOf('fit').reads(fit('FIT.checklist'))
    assert.deepEqual(
      [none.includes(fit('FIT.checklist.clear')), none.includes(fit('FIT.checklist.empty'))],
      [false, true],
    )
  })
})

describe('what would suit a person', () => {
  it('lists strong wishes alone, each with its question, and shows every one that was answered', () => {
    const person = readingOf('preferences', {PRF_1: 3, PRF_2: 1, PRF_3: -2})
    const card = person.reads(preferences('PRF.style'))
    for (const line of ['PRF.style.strong.headline', 'PRF_1.strong_right', 'PRF_3.strong_left'])
      assert.ok(card.includes(preferences(line)), line)
    for (const line of ['PRF_1.strong_left', 'PRF_2.strong_right', 'PRF_2.strong_left', 'PRF_3.strong_right'])
      assert.ok(!card.includes(preferences(line)), line)
    const asked = person.sentences(preferences('PRF.style'))
    assert.deepEqual(
      ['PRF_1', 'PRF_2', 'PRF_3'].map(item => asked.includes(preferences(`${item}.question`))),
      [true, false, true],
    )
    const places = card.filter(line => line.startsWith('| ')).map(line => line.split(' | ').at(-1))
    assert.deepEqual(places, [
      say('results.you'),
      ...[
        ['PRF_1', 3],
        ['PRF_2', 1],
        ['PRF_3', -2],
      ].map(([item, value]) => itemOf('preferences', item).options.get(value)),
    ])
  })

  it('takes the middle for a full answer, and no answer for none', () => {
    const middle = readingOf('preferences', {PRF_6: 0})
    const card = middle.reads(preferences('PRF.style'))
    assert.ok(card.includes(preferences('PRF.style.open.headline')))
    assert.ok(!card.includes(say('results.strong_wishes')))
    const none = readingOf('preferences')
    assert.ok(none.reads(preferences('PRF.style')).includes(preferences('PRF.style.none.headline')))
    assert.ok(!none.marked(preferences('PRF.style')).some(line => line.startsWith('| ')))
  })
})

describe('how things are right now', () => {
  const headline = (topic, given) => {
    const card = readingOf('situation', given).reads(situation(topic))
    const states = {
      'SIT.time': ['recent', 'some_time', 'long', 'answered', 'none'],
      'SIT.areas': ['many', 'few', 'middle', 'low', 'none'],
      'SIT.before': ['did_not_help', 'helped', 'first_time', 'answered', 'none'],
    }[topic]
    return states.filter(state => card.includes(situation(`${topic}.${state}.headline`)))
  }

  const cases = [
    ['SIT.time', {SIT_2: '1to6m'}, 'recent'],
    ['SIT.time', {SIT_2: '6to24m'}, 'some_time'],
    ['SIT.time', {SIT_2: 'life'}, 'long'],
    ['SIT.time', {SIT_3: 'most'}, 'answered'],
    ['SIT.time', {}, 'none'],
    ['SIT.areas', {SIT_A1: 7, SIT_A2: 8, SIT_A3: 10}, 'many'],
    ['SIT.areas', {SIT_A1: 7, SIT_A2: 8, SIT_A3: 6}, 'few'],
    ['SIT.areas', {SIT_A1: 6, SIT_A2: 2}, 'middle'],
    ['SIT.areas', {SIT_A1: 3, SIT_A2: 0}, 'low'],
    ['SIT.areas', {}, 'none'],
    ['SIT.before', {SIT_7: 'past', SIT_8: 'worse'}, 'did_not_help'],
    ['SIT.before', {SIT_7: 'past', SIT_8: 'lot'}, 'helped'],
    ['SIT.before', {SIT_7: 'none'}, 'first_time'],
    ['SIT.before', {SIT_7: 'past'}, 'answered'],
    ['SIT.before', {}, 'none'],
  ]
  for (const [topic, given, state] of cases) {
    it(`says "${situation(`${topic}.${state}.headline`)}" of ${JSON.stringify(given)}, and nothing else`, () => {
      assert.deepEqual(headline(topic, given), [state])
    })
  }
})

describe('no result', () => {
  // A sentence that tells whom a study was about says nothing of the person.
  const studied = /\b(in trials on|after|after therapy for) depression\b[^.]*\./gi

  it('names a condition or how severe it is, rates a person or calls anything a risk', () => {
    const words =
      /\b(depression|depressed|anxiety|disorder|ptsd|trauma|bipolar|adhd|severe|moderate|mild case|symptoms?|risk|abnormal|percentile|out of 100)\b/i
    for (const id of checkIds) {
      const said = keyedLinesOf(id, everything(id))
        .filter(([key, line]) => !key.endsWith('.why') && words.test(line.replace(studied, '')))
        .filter(([, line]) => !/ out of 100/.test(line) && !Object.values(everything(id)).includes(line))
      assert.deepEqual(said, [], id)
    }
  })
})

describe('what a person expects', () => {
  it('turns what was marked to ask about into a question, and what was known into none', () => {
    const asks = readingOf('expectations', {EXP_P5: 'ask', EXP_P1: 'new'})
    assert.deepEqual(asks.sentences(expectations('EXP.process')), [expectations('EXP_P5.question')])
    const card = asks.reads(expectations('EXP.process'))
    assert.ok(
      card.includes(expectations('EXP.process.count.ask', {n: 1})) &&
        card.includes(expectations('EXP.process.count.new', {n: 1})),
    )
    const knew = readingOf('expectations', {EXP_P5: 'knew'})
    assert.deepEqual(knew.sentences(expectations('EXP.process')), [])
    assert.ok(knew.reads(expectations('EXP.process')).includes(expectations('EXP.process.clear')))
  })

  it('says what belongs to the number of sessions that was chosen, and to no other', () => {
    const card = readingOf('expectations', {EXP_S1: 'gt40'}).reads(expectations('EXP.length'))
    const said = [...itemOf('expectations', 'EXP_S1').options.keys()].filter(value =>
      card.includes(expectations(`EXP_S1.${value}.text`)),
    )
    assert.deepEqual(said, ['gt40'])
    const none = readingOf('expectations').reads(expectations('EXP.length'))
    assert.ok(
      [...itemOf('expectations', 'EXP_S1').options.keys()].every(
        value => !none.includes(expectations(`EXP_S1.${value}.text`)),
      ),
    )
  })
})

describe('what therapists do', () => {
  it('raises the questions of what a person is curious about or wants to ask, and of nothing else', () => {
    const person = readingOf('techniques', {TEC_1: ['curious'], TEC_2: ['not_for_me', 'tried'], TEC_4: ['ask']})
    assert.ok(person.sentences(techniques('TEC.thinking')).includes(techniques('TEC_1.q1')))
    assert.ok(person.sentences(techniques('TEC.body')).includes(techniques('TEC_4.q1')))
    assert.ok(!person.has(techniques('TEC.doing')))
    const noted = person.reads(techniques('TEC.questions'))
    assert.ok(noted.includes(techniques('TEC.questions.each.not_for_me', {title: techniques('TEC_2')})))
  })
})

describe('who is around a person', () => {
  it('gets the steps that go with what they said, and no others', () => {
    const parts = ['SUP.alone', 'SUP.closer', 'SUP.daily', 'SUP.pressure', 'SUP.keep']
    for (const [given, shown] of [
      [{}, []],
      [{SUP_X1: 'none'}, ['SUP.alone']],
      [{SUP_1: 4, SUP_2: 4, SUP_3: 4, SUP_4: 4, SUP_5: 4, SUP_6: 0}, ['SUP.keep']],
      [{SUP_2: 1, SUP_6: 2}, ['SUP.daily', 'SUP.pressure']],
      [{SUP_1: 3, SUP_3: 2}, ['SUP.closer']],
    ]) {
      const person = readingOf('support', given)
      const found = parts.filter(part => person.has(support(part)))
      assert.deepEqual(found, shown, JSON.stringify(given))
      for (const part of found) assert.ok(person.reads(support(part)).includes(support(`${part}.1`)), part)
    }
  })

  it('is told at the end what somebody can do who is not safe at home', () => {
    const person = readingOf('support')
    assert.ok(person.has(aboutSafety('unsafe_at_home')))
    assert.ok(!readingOf('readiness').has(aboutSafety('unsafe_at_home')))
  })
})
