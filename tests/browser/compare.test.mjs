// Several therapists side by side: what was noticed of each, and what is still to be asked.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll} from './support/browsers/open-page.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {itemOf, packOf, stepsOf} from './support/people/packs.mjs'
import {resultsOf} from './support/people/results-page.mjs'
import {say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const therapist = wordsOf('therapist')
const scored = packOf('therapist').facets.flatMap(({items}) => items.map(({item}) => item))

/** Somebody who has taken the check on each of these, at the comparison. */
async function compares(t, ...given) {
  const person = await resultsOf(t, 'therapist', given[0])
  for (const [i, next] of given.entries()) {
    if (i > 0) {
      await person.press(say('compare.add'))
      await person.arrives(stepsOf('therapist')[0].heading)
      await goesTo(person.page, 'therapist', say('results.title'), next)
    }
    await person.press(say('compare.title'))
    await person.arrives(say('compare.title'))
  }
  return person
}

describe('several therapists', () => {
  it('differ by what the person said of both: the line that differs most is read back with its answers', async t => {
    const person = await compares(t, {THP_X1: 'Anna', THP_1: 3, THP_2: 4}, {THP_X1: 'Ben', THP_1: 1, THP_2: 0})
    const card = await person.reads(say('compare.differ_most'))
    for (const [name, item, value] of [
      ['Anna', 'THP_2', 4],
      ['Ben', 'THP_2', 0],
    ]) {
      const answer = itemOf('therapist', item).options.get(value)
      const noticed = therapist('compare.noticed', {name, sentence: therapist(item), answer})
      assert.ok(card.includes(noticed), `${noticed} in ${card}`)
    }
  })

  it('are asked what is not known of them yet and nothing else: six questions, the others behind a door', async t => {
    const unknown = ['THP_1', 'THP_2', 'THP_3', 'THP_4', 'THP_5', 'THP_6', 'THP_7', 'THP_8']
    const given = Object.fromEntries(scored.map(item => [item, unknown.includes(item) ? 'dk' : 3]))
    const person = await compares(t, {...given, THP_X1: 'Anna'})
    const card = person.card(say('compare.to_ask', {name: 'Anna'}))
    const asked = () => card.getByRole('listitem').allInnerTexts()
    const questions = unknown.map(item => therapist(`${item}.ask`))
    assert.deepEqual(await asked(), questions.slice(0, 6))
    await person.press(card.getByRole('button', {name: say('results.more_questions', {n: 2}), exact: true}))
    await card.getByText(questions[7], {exact: true}).waitFor()
    assert.deepEqual(await asked(), questions)
  })
})
