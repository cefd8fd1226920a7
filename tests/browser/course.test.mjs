// What the check on how therapy is going says: phases, what is worth raising, and what moved over time.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll} from './support/browsers/open-page.mjs'
import {readingOf} from './support/people/reading.mjs'
import {itemOf, packOf} from './support/people/packs.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {readersOfOneWindow} from './support/people/results-page.mjs'
import {say, wordsOf} from './support/people/wording.mjs'

const {resultsOf, close} = readersOfOneWindow()
after(async () => {
  await close()
  await closeAll()
})

const course = wordsOf('course')

describe('how therapy is going', () => {
  const phases = ['early', 'through', 'keeping', 'ending']
  const alerts = packOf('course')
    .results.find(({kind}) => kind === 'alerts')
    .alerts.map(({id}) => id)
  const shownOf = (person, keys) => keys.filter(key => person.has(course(key)) || person.doors.includes(course(key)))

  /** Takes the check as often as there are responses, in one sitting. */
  async function inARow(...times) {
    const person = await resultsOf('course', times[0])
    for (const given of times.slice(1)) {
      await person.opens(say('history.next_time'))
      await person.press(say('history.again'))
      await person.arrives(course('CRS_X1'))
      await goesTo(person.page, 'course', say('results.title'), given)
    }
    return person
  }

  it('explains the phase that was chosen and no other', () => {
    const person = readingOf('course', {CRS_X3: 'keeping'})
    const parts = [...phases, 'all'].map(phase => `CRS.phase.${phase}`)
    assert.deepEqual(shownOf(person, parts), ['CRS.phase.keeping'])
    assert.ok(person.reads(course('CRS.phase.keeping')).includes(course('CRS.phase.keeping.text')))
  })

  for (const [given, who] of [
    [{}, 'chose none'],
    [{CRS_X3: 'unsure'}, 'is not sure'],
  ]) {
    it(`has all four phases behind doors for a person who ${who}`, async () => {
      const person = await resultsOf('course', given)
      await person.opens(course('CRS.phase.all'))
      for (const phase of phases) {
        const text = person.page.getByText(course(`CRS.phase.${phase}.text`), {exact: true})
        assert.equal(await text.count(), 0, phase)
        await person.press(course(`CRS.phase.${phase}`))
        await text.waitFor()
      }
    })
  }

  const harder = 'CRS.raise.harder'
  for (const [alert, fires, rests, instead = []] of [
    ['CRS.raise.much_worse', [{CRS_X2: -3}], [{CRS_X2: -2}], [harder]],
    ['CRS.raise.much_worse', [{CRS_9: -3}], [{CRS_9: -2}], [harder]],
    ['CRS.raise.harder', [{CRS_X2: -1}], [{CRS_X2: 0}]],
    ['CRS.raise.harder', [{CRS_9: -1}], [{CRS_9: 0}]],
    ['CRS.raise.stopping', [{CRS_4: 3}], [{CRS_4: 2}]],
    ['CRS.raise.holding_back', [{CRS_3: 1}], [{CRS_3: 2}]],
    ['CRS.raise.length', [{CRS_X1: '4', CRS_7: 1}], [{CRS_X1: '3', CRS_7: 1}]],
    ['CRS.raise.worse', [{CRS_X2: -1}, {CRS_X2: -2}], [{CRS_X2: 0}, {CRS_X2: -1}], [harder]],
    ['CRS.raise.worse', [{CRS_X2: 1}, {CRS_X2: -1}], [{CRS_X2: 2}, {CRS_X2: 0}]],
    ['CRS.raise.flat', [{CRS_X2: 0}, {CRS_X1: '6', CRS_X2: 0}], [{CRS_X2: 0}, {CRS_X1: '5', CRS_X2: 0}]],
    ['CRS.raise.better', [{CRS_X2: 2}, {CRS_X2: 3}, {CRS_X2: 2}], [{CRS_X2: 1}, {CRS_X2: 3}, {CRS_X2: 2}]],
  ]) {
    it(`is worth raising after ${JSON.stringify(fires)}: ${course(alert)}`, () => {
      const person = readingOf('course', ...fires)
      assert.deepEqual(shownOf(person, alerts), [alert])
      const card = person.reads(course(alert))
      assert.ok(card.includes(course(`${alert}.text`)) && card.includes(course(`${alert}.say`)), String(card))
    })

    it(`is not worth raising so after ${JSON.stringify(rests)}: ${course(alert)}`, () => {
      const person = readingOf('course', ...rests)
      assert.deepEqual(shownOf(person, alerts), instead)
      if (instead.length > 0) return
      assert.ok(person.reads(course('CRS.raise')).includes(course('CRS.raise.none')))
    })
  }

  it('leads to help when things are much harder, and back', async () => {
    const person = await resultsOf('course', {CRS_X2: -3})
    await person.opensHelp(
      person.card(course('CRS.raise.much_worse')).getByRole('button', {name: say('help.open'), exact: true}),
    )
    await person.press(say('nav.back'))
    await person.isBackAt(say('help.open'))
  })

  it('calls it moved from three steps on, and says when there is too little to tell', () => {
    const first = {CRS_3: 2, CRS_4: 2}
    for (const [second, change] of [
      [{CRS_3: 1, CRS_4: 4}, 'change.down'],
      [{CRS_3: 4, CRS_4: 1}, 'change.up'],
      [{CRS_3: 1, CRS_4: 3}, 'change.same'],
      [{CRS_3: 0}, 'change.unknown'],
    ]) {
      const said = readingOf('course', first, second).reads(course('CRS.through'))
      const [before] = say(change).split('{date}')
      assert.ok(
        said.some(line => line.startsWith(before)),
        `${change}: ${said}`,
      )
    }
  })

  it('has nothing to compare the first time, and then a chart for each facet that can be read as a table', async () => {
    const once = await resultsOf('course', {CRS_3: 3, CRS_4: 1})
    assert.equal(await once.find('button', say('history.title')).count(), 0)
    await once.opens(say('history.next_time'))
    await once.page.getByText(say('history.first'), {exact: true}).waitFor()
    const twice = await inARow({CRS_3: 3, CRS_4: 1}, {CRS_3: 0, CRS_4: 4})
    await twice.opens(say('history.title'))
    const chart = twice.find('table', course('CRS.through'))
    assert.deepEqual(await chart.getByRole('cell').allInnerTexts(), [course('band.mostly'), course('band.talk')])
    assert.equal(await twice.find('table', say('history.as_table')).count(), 0)
    await twice.press(say('history.table'))
    await twice.find('table', say('history.as_table')).waitFor()
    const row = twice.find('table', say('history.as_table')).getByRole('row', {name: course('CRS.through')})
    assert.deepEqual(await row.getByRole('cell').allInnerTexts(), [course('band.mostly'), course('band.talk')])
    const gaps = twice.find('table', say('history.as_table')).getByRole('row', {name: course('CRS.keeping')})
    assert.deepEqual(await gaps.getByRole('cell').allInnerTexts(), [course('band.none'), course('band.none')])
  })

  it('draws what was said of the direction with the words that were said', async () => {
    const times = [-1, 1]
    const person = await inARow(...times.map(value => ({CRS_X2: value})))
    await person.opens(say('history.title'))
    const {options} = itemOf('course', 'CRS_X2')
    const said = person.find('table', course('CRS_X2')).getByRole('cell')
    assert.deepEqual(
      await said.allInnerTexts(),
      times.map(value => options.get(value)),
    )
  })
})
