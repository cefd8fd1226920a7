// What the results say, read by role and name, and that they do not say so when they should not.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, openPage} from './support/browsers/open-page.mjs'
import {nextFrame} from './support/probes/operations.mjs'
import {checkIds, everything, itemOf, packOf} from './support/people/packs.mjs'
import {Person} from './support/people/person.mjs'
import {takes} from './support/people/fill-in.mjs'
import {has, questions, readersOfOneWindow} from './support/people/results-page.mjs'
import {aboutSafety, option, say, wordsOf} from './support/people/wording.mjs'

const {resultsOf, close} = readersOfOneWindow()
after(async () => {
  await close()
  await closeAll()
})

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
  it('asks what one small thing could be better after high marks all the way', async () => {
    const person = await resultsOf('fit', highMarks('fit'))
    assert.ok((await person.reads(fit('FIT.all_high'))).includes(fit('FIT.all_high.text')))
  })

  it('does not ask so after good marks, nor after too few', async () => {
    assert.ok(!(await has(await resultsOf('fit', highMarks('fit', 1)), fit('FIT.all_high'))))
    assert.ok(!(await has(await resultsOf('fit', {FIT_1: 4, FIT_2: 4}), fit('FIT.all_high'))))
  })

  it('reads back the lines that came out lowest, each with its answer, and of too few answers none', async () => {
    const low = await resultsOf('fit', {...highMarks('fit'), FIT_1: 2, FIT_9: 1})
    const card = await low.reads(fit('FIT.lowest_lines'))
    assert.deepEqual(
      card.filter(line => line.startsWith(fit('FIT.lowest.line')[0])),
      [
        ['FIT_1', 2],
        ['FIT_9', 1],
      ].map(([item, value]) => fit('FIT.lowest.line', {item: fit(item), answer: option(`truth5.${value}`)})),
    )
    const few = await resultsOf('fit', {FIT_1: 0, FIT_2: 4})
    assert.ok((await few.reads(fit('FIT.few'))).includes(fit('FIT.few.text')))
    for (const other of ['FIT.lowest_lines', 'FIT.low_parts', 'FIT.one_part']) assert.ok(!(await has(few, fit(other))))
  })

  it('keeps many lines that share the lowest place behind a door', async () => {
    const person = await resultsOf('fit', highMarks('fit', 1))
    const lines = packOf('fit').facets.flatMap(({items}) => items).length
    const title = fit('FIT.lowest_lines')
    assert.ok((await person.reads(title)).includes(fit('FIT.lowest.tie', {n: lines})))
    assert.equal(await person.card(title).getByRole('listitem').count(), 0)
    await person.press(say('results.show_lines'))
    await person.card(title).getByRole('listitem').first().waitFor()
    assert.equal(await person.card(title).getByRole('listitem').count(), lines)
  })

  it('turns not yet, not sure and partly into questions, and yes into none', async () => {
    const person = await resultsOf('fit', {CF_5: 'not_yet', CF_7: 'not_sure', CF_8: 'partly', CF_9: 'yes'})
    const asked = {
      'FIT.cf_structure': 'CF_5.if_open',
      'FIT.cf_feelings': 'CF_7.if_open',
      'FIT.cf_doing': 'CF_8.if_partly',
    }
    for (const [topic, question] of Object.entries(asked))
      assert.ok((await questions(person, fit(topic))).includes(fit(question)), topic)
    assert.ok(
      !(await questions(person, fit('FIT.cf_doing'))).includes(fit('CF_8.if_open')),
      'partly is asked more softly',
    )
    assert.ok(!(await has(person, fit('FIT.cf_hope'))), 'yes')
    assert.ok(!(await has(person, fit('FIT.cf_goals'))), 'no response')
    assert.ok((await person.reads(fit('FIT.checklist'))).includes(fit('FIT.checklist.text')))
  })

  it('says so when everything is there, and when nothing was marked', async () => {
    const yes = await (await resultsOf('fit', {CF_3: 'yes'})).reads(fit('FIT.checklist'))
    assert.deepEqual(
      [yes.includes(fit('FIT.checklist.clear')), yes.includes(fit('FIT.checklist.empty'))],
      [true, false],
    )
    const none = await (await resultsOf('fit')).reads(fit('FIT.checklist'))
    assert.deepEqual(
      [none.includes(fit('FIT.checklist.clear')), none.includes(fit('FIT.checklist.empty'))],
      [false, true],
    )
  })
})

describe('what would suit a person', () => {
  it('lists strong wishes alone, each with its question, and shows every one that was answered', async () => {
    const person = await resultsOf('preferences', {PRF_1: 3, PRF_2: 1, PRF_3: -2})
    const card = await person.reads(preferences('PRF.style'))
    for (const line of ['PRF.style.strong.headline', 'PRF_1.strong_right', 'PRF_3.strong_left'])
      assert.ok(card.includes(preferences(line)), line)
    for (const line of ['PRF_1.strong_left', 'PRF_2.strong_right', 'PRF_2.strong_left', 'PRF_3.strong_right'])
      assert.ok(!card.includes(preferences(line)), line)
    const asked = await questions(person, preferences('PRF.style'))
    assert.deepEqual(
      ['PRF_1', 'PRF_2', 'PRF_3'].map(item => asked.includes(preferences(`${item}.question`))),
      [true, false, true],
    )
    const places = await person
      .find('table', say('results.wishes'))
      .getByRole('row')
      .evaluateAll(rows => rows.map(row => row.lastElementChild.textContent))
    assert.deepEqual(places, [
      say('results.you'),
      ...[
        ['PRF_1', 3],
        ['PRF_2', 1],
        ['PRF_3', -2],
      ].map(([item, value]) => itemOf('preferences', item).options.get(value)),
    ])
  })

  it('takes the middle for a full answer, and no answer for none', async () => {
    const middle = await resultsOf('preferences', {PRF_6: 0})
    const card = await middle.reads(preferences('PRF.style'))
    assert.ok(card.includes(preferences('PRF.style.open.headline')))
    assert.ok(!card.includes(say('results.strong_wishes')))
    const none = await resultsOf('preferences')
    assert.ok((await none.reads(preferences('PRF.style'))).includes(preferences('PRF.style.none.headline')))
    assert.equal(await none.page.getByRole('table').count(), 0)
  })
})

describe('how things are right now', () => {
  const headline = async (topic, given) => {
    const card = await (await resultsOf('situation', given)).reads(situation(topic))
    const states = {
      'SIT.time': ['recent', 'some_time', 'long', 'answered', 'none'],
      'SIT.areas': ['many', 'few', 'middle', 'low', 'apart', 'none'],
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
    ['SIT.areas', {SIT_A4: 'na'}, 'apart'],
    ['SIT.areas', {}, 'none'],
    ['SIT.before', {SIT_7: 'past', SIT_8: 'worse'}, 'did_not_help'],
    ['SIT.before', {SIT_7: 'past', SIT_8: 'lot'}, 'helped'],
    ['SIT.before', {SIT_7: 'none'}, 'first_time'],
    ['SIT.before', {SIT_7: 'past'}, 'answered'],
    ['SIT.before', {}, 'none'],
  ]
  for (const [topic, given, state] of cases) {
    it(`says "${situation(`${topic}.${state}.headline`)}" of ${JSON.stringify(given)}, and nothing else`, async () => {
      assert.deepEqual(await headline(topic, given), [state])
    })
  }

  it('does not count a response to a question that is no longer asked', async () => {
    const person = await resultsOf('situation', {SIT_7: 'past', SIT_8: 'worse'})
    const earlier = itemOf('situation', 'SIT_7')
    await person.press(say('nav.back'))
    await person.arrives(say('review.title'))
    for (const item of ['SIT_11', 'SIT_10', 'SIT_9', 'SIT_8', 'SIT_7']) {
      await person.press(say('nav.back'))
      await person.arrives(situation(item))
    }
    await person.choose(earlier.options.get('none'))
    await person.press(say('nav.next'))
    await person.arrives(situation('SIT_10'))
    for (const next of [situation('SIT_11'), say('review.title')]) {
      await person.press(say('nav.next'))
      await person.arrives(next)
    }
    await person.press(say('review.show_results'))
    await person.arrives(say('results.title'))
    const card = await person.reads(situation('SIT.before'))
    assert.ok(card.includes(situation('SIT.before.first_time.headline')))
    assert.ok(!card.includes(itemOf('situation', 'SIT_8').options.get('worse')))
  })
})

describe('no result', () => {
  // A sentence that tells whom a study was about says nothing of the person.
  const studied = /\b(in trials on|after|after therapy for) depression\b[^.]*\./gi

  it('names a condition or how severe it is, rates a person or calls anything a risk', async () => {
    const words =
      /\b(depression|depressed|anxiety|disorder|ptsd|trauma|bipolar|adhd|severe|moderate|mild case|symptoms?|risk|abnormal|percentile|out of 100)\b/i
    for (const id of checkIds) {
      const person = await resultsOf(id, everything(id))
      const said = (await person.page.locator('form').innerText())
        .split('\n')
        .filter(line => words.test(line.replace(studied, '')) && !Object.values(everything(id)).includes(line))
      assert.deepEqual(said, [], id)
    }
  })
})

describe('what a person is like', () => {
  const marked = (id, direct, reverse) =>
    Object.fromEntries(
      packOf(id)
        .facets.flatMap(({items}) => items)
        .map(({item, keying}) => [item, keying === 'reverse' ? reverse : direct]),
    )

  /** The colours of the drawn window around the table of all bands, of which each must be that one. */
  async function coloursOf(id, given, band) {
    const person = await resultsOf(id, given)
    const table = person.find('table', say('results.profile'))
    assert.deepEqual(new Set(await table.getByRole('cell').allInnerTexts()), new Set([wordsOf(id)(band)]))
    await table.evaluate(element => element.scrollIntoView({block: 'start', behavior: 'instant'}))
    return new Set((await nextFrame(person.page)).map(({colour}) => colour))
  }

  it('is told in words of more and less, of which neither is drawn as worse', async () => {
    const colours = async id => [
      await coloursOf(id, marked(id, 0, 4), 'band.talk'),
      await coloursOf(id, marked(id, 4, 0), 'band.mostly'),
    ]
    const [less, more] = await colours('traits')
    assert.deepEqual(less, more)
    const [low, high] = await colours('support')
    assert.notDeepEqual(low, high, 'what is worth talking about has another colour in the other checks')
  })
})

describe('what a person expects', () => {
  it('turns what was marked to ask about into a question, and what was known into none', async () => {
    const asks = await resultsOf('expectations', {EXP_P5: 'ask', EXP_P1: 'new'})
    assert.deepEqual(await questions(asks, expectations('EXP.process')), [expectations('EXP_P5.question')])
    const card = await asks.reads(expectations('EXP.process'))
    assert.ok(
      card.includes(expectations('EXP.process.count.ask', {n: 1})) &&
        card.includes(expectations('EXP.process.count.new', {n: 1})),
    )
    const knew = await resultsOf('expectations', {EXP_P5: 'knew'})
    assert.deepEqual(await questions(knew, expectations('EXP.process')), [])
    assert.ok((await knew.reads(expectations('EXP.process'))).includes(expectations('EXP.process.clear')))
  })

  it('says what belongs to the number of sessions that was chosen, and to no other', async () => {
    const card = await (await resultsOf('expectations', {EXP_S1: 'gt40'})).reads(expectations('EXP.length'))
    const said = [...itemOf('expectations', 'EXP_S1').options.keys()].filter(value =>
      card.includes(expectations(`EXP_S1.${value}.text`)),
    )
    assert.deepEqual(said, ['gt40'])
    const none = await (await resultsOf('expectations')).reads(expectations('EXP.length'))
    assert.ok(
      [...itemOf('expectations', 'EXP_S1').options.keys()].every(
        value => !none.includes(expectations(`EXP_S1.${value}.text`)),
      ),
    )
  })
})

describe('what therapists do', () => {
  it('can be curious about or not for a person, and not both; having tried it goes with either', async t => {
    const person = new Person(await openPage(t, 'all'))
    const {options} = itemOf('techniques', 'TEC_1')
    await takes(person.page, 'techniques', {}, techniques('TEC_1'))
    const checked = async wanted => {
      for (const [value, name] of options)
        await person.page.getByRole('checkbox', {name, exact: true, checked: wanted.includes(value)}).waitFor()
    }
    for (const value of ['curious', 'tried']) await person.tick(options.get(value))
    await checked(['curious', 'tried'])
    await person.tick(options.get('not_for_me'))
    await checked(['not_for_me', 'tried'])
    await person.tick(options.get('curious'))
    await checked(['curious', 'tried'])
  })

  it('raises the questions of what a person is curious about or wants to ask, and of nothing else', async () => {
    const person = await resultsOf('techniques', {TEC_1: ['curious'], TEC_2: ['not_for_me', 'tried'], TEC_4: ['ask']})
    assert.ok((await questions(person, techniques('TEC.thinking'))).includes(techniques('TEC_1.q1')))
    assert.ok((await questions(person, techniques('TEC.body'))).includes(techniques('TEC_4.q1')))
    assert.ok(!(await has(person, techniques('TEC.doing'))))
    const noted = await person.reads(techniques('TEC.questions'))
    assert.ok(noted.includes(techniques('TEC.questions.each.not_for_me', {title: techniques('TEC_2')})))
  })
})

describe('who is around a person', () => {
  it('gets the steps that go with what they said, and no others', async () => {
    const parts = ['SUP.alone', 'SUP.closer', 'SUP.daily', 'SUP.pressure', 'SUP.keep']
    for (const [given, shown] of [
      [{}, []],
      [{SUP_X1: 'none'}, ['SUP.alone']],
      [{SUP_1: 4, SUP_2: 4, SUP_3: 4, SUP_4: 4, SUP_5: 4, SUP_6: 0}, ['SUP.keep']],
      [{SUP_2: 1, SUP_6: 2}, ['SUP.daily', 'SUP.pressure']],
      [{SUP_1: 3, SUP_3: 2}, ['SUP.closer']],
    ]) {
      const person = await resultsOf('support', given)
      const headings = await person.page.getByRole('heading', {level: 3}).allInnerTexts()
      const found = parts.filter(part => headings.includes(support(part)))
      assert.deepEqual(found, shown, JSON.stringify(given))
      for (const part of found) assert.ok((await person.reads(support(part))).includes(support(`${part}.1`)), part)
    }
  })

  it('is told at the end what somebody can do who is not safe at home', async () => {
    const person = await resultsOf('support')
    await person.find('heading', aboutSafety('unsafe_at_home')).waitFor()
    assert.ok(!(await has(await resultsOf('readiness'), aboutSafety('unsafe_at_home'))))
  })
})
