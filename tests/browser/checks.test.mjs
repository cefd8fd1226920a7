import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, openPage} from './support/browsers/open-page.mjs'
import {checkIds, everything, itemOf, packOf, stepsOf, titleOf} from './support/people/packs.mjs'
import {Person} from './support/people/person.mjs'
import {takes} from './support/people/fill-in.mjs'
import {responds, opensCheck, walksThrough} from './support/people/check-run.mjs'
import {inWords, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const byKeys = async t => new Person(await openPage(t, 'all', {locale: 'en-US'}), 'keyboard')
const headings = (person, level) => person.page.getByRole('heading', {level}).allInnerTexts()

/** What some parts of the results of a check are called, whatever was given to all of its items. */
const titled = (id, namesOf) =>
  packOf(id)
    .results.filter(part => !part.if)
    .flatMap(part => namesOf[part.kind]?.(part) ?? [])
    .map(key => wordsOf(id)(key))

/** Those that have doors of their own, and those that stand with the rest. */
const behindDoors = id =>
  titled(id, {facets: part => part.facets, topics: part => part.topics, wishes: part => part.topics})
const withTheRest = id => titled(id, {answers: part => [part.id], chosen: part => [part.id]})

/** The items whose responses are read back as they were given. */
const readBack = id =>
  packOf(id)
    .results.filter(({kind}) => kind === 'answers')
    .flatMap(({items}) => items)
    .map(name => itemOf(id, name))

const worded = (item, value) =>
  item.options.size > 0
    ? [value]
        .flat()
        .map(one => item.options.get(one))
        .join(', ')
    : item.kind === 'date'
      ? inWords(value)
      : value

async function assertOwnResults(person, id, given) {
  assert.deepEqual(await headings(person, 1), [titleOf(id)])
  const doors = await person.page.locator('.doors button .words:first-child').allInnerTexts()
  for (const door of behindDoors(id)) assert.ok(doors.includes(door), `"${door}" is not among ${JSON.stringify(doors)}`)
  if (withTheRest(id).length === 0) return
  await person.opens(say('results.more'))
  const shown = await headings(person, 3)
  for (const heading of withTheRest(id))
    assert.ok(shown.includes(heading), `"${heading}" is not among ${JSON.stringify(shown)}`)
  const text = (await person.page.locator('form').innerText()).split('\n')
  for (const item of readBack(id))
    assert.ok(text.includes(worded(item, given[item.id])), `what was given to "${item.stem}" is not read back`)
  await person.closesPart()
}

describe('with the keyboard alone', () => {
  for (const id of checkIds) {
    it(`a person takes "${titleOf(id)}" from the welcome to its results, and Back leads to the last question`, async t => {
      const person = await byKeys(t)
      const given = everything(id)
      await opensCheck(person, id)
      await walksThrough(person, id, given)
      await assertOwnResults(person, id, given)
      await person.press(say('nav.back'))
      await person.arrives(stepsOf(id, given).at(-1).heading)
    })
  }

  it('a person compares two therapists', async t => {
    const person = await byKeys(t)
    const rated = name => ({THP_X1: name, THP_X4: 7, THP_1: 3, THP_2: 4})
    await opensCheck(person, 'therapist')
    for (const name of ['Anna', 'Ben']) {
      await walksThrough(person, 'therapist', rated(name))
      await person.press(say('compare.title'))
      await person.arrives(say('compare.title'))
      if (name === 'Anna') await person.press(say('compare.add'))
    }
    const table = person.find('table', say('compare.table'))
    assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), [say('results.topic'), 'Anna', 'Ben'])
    await table
      .getByRole('row', {name: wordsOf('therapist')('THP_X4')})
      .getByRole('cell', {name: '7', exact: true})
      .nth(1)
      .waitFor()
  })

  it('a person takes the check on how therapy is going twice and sees what moved', async t => {
    const person = await byKeys(t)
    await opensCheck(person, 'course')
    for (const value of [-1, 2]) {
      await walksThrough(person, 'course', {CRS_X2: value, CRS_9: value})
      if (value > 0) continue
      await person.opens(say('history.next_time'))
      await person.press(say('history.again'))
    }
    await person.opens(say('history.title'))
    const {facets} = packOf('course').results.find(({kind}) => kind === 'facets')
    for (const facet of facets) await person.find('table', wordsOf('course')(facet)).waitFor()
    const moving = await person.find('table', wordsOf('course')('CRS.moving')).getByRole('cell').allInnerTexts()
    assert.deepEqual(moving, [wordsOf('course')('CRS.moving.band.worse'), wordsOf('course')('CRS.moving.band.better')])
  })
})

describe('an option that rules out others', () => {
  it('takes them away when a person takes it, and goes when they take another', async t => {
    const person = await byKeys(t)
    const care = itemOf('situation', 'SIT_10')
    const [none, doctor, group] = ['none', 'doctor', 'group'].map(value => care.options.get(value))
    const checked = async () => (await person.page.getByRole('checkbox', {checked: true}).all()).length
    await takes(person.page, 'situation', {}, care.stem)
    await responds(person, care, ['doctor', 'group', 'none'])
    await person.page.getByRole('checkbox', {name: none, checked: true}).waitFor()
    for (const other of [doctor, group])
      await person.page.getByRole('checkbox', {name: other, exact: true, checked: false}).waitFor()
    assert.equal(await checked(), 1)
    await responds(person, care, ['group'])
    await person.page.getByRole('checkbox', {name: none, checked: false}).waitFor()
    await person.page.getByRole('checkbox', {name: group, exact: true, checked: true}).waitFor()
    assert.equal(await checked(), 1)
  })
})
