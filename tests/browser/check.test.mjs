import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, openPage} from './support/browsers/open-page.mjs'
import {Person, seen} from './support/people/person.mjs'
import {
  bands,
  chosen,
  fillsIn,
  answersOrSkips,
  skipped,
  starts,
  takesTheCheck,
  ticked,
  written,
} from './support/people/readiness-run.mjs'
import {check, option, say} from './support/people/wording.mjs'
import {seesResults} from './support/people/check-run.mjs'

after(closeAll)

async function checkResults(person) {
  for (const [facet, band] of Object.entries(bands)) {
    await person.find('button', `${check(facet)} ${check(`band.${band}`)}`).waitFor()
    await person.opens(check(facet))
    await person.find('heading', check(`${facet}.${band}.headline`)).waitFor()
    await person.closesPart()
  }
  await person.opens(say('results.more'))
  const rulers = await person.reads(check('RDY.rulers'))
  assert.ok(rulers.includes(check('RUL_1.ask', {n: 7, n_minus_2: 5})), `the higher ruler: ${rulers}`)
  assert.ok(rulers.includes(check('RUL_2.ask_low', {n: 1})), `the low ruler: ${rulers}`)
  assert.ok(!rulers.includes(check('RUL_3')), `the skipped ruler: ${rulers}`)

  const barriers = await person.reads(check('RDY.barriers'))
  assert.ok(barriers.includes(check('RDY.barriers.some', {n: 2})))
  for (const item of ticked)
    assert.ok(barriers.includes(check(item)) && barriers.includes(check(`${item}.tip`)), `${item}: ${barriers}`)
  assert.ok(!barriers.includes(check('RDY_B1')), 'what was not ticked')
  assert.ok(barriers.includes(written.RDY_B14), `the other barrier: ${barriers}`)
  assert.deepEqual(await person.reads(check('RDY.words')), [check('RDY.words'), check('RDY_T1'), written.RDY_T1])
  await person.closesPart()
}

describe('a person who takes the readiness check', () => {
  it('reads their results when they used the mouse', async t => {
    const person = new Person(await openPage(t), 'mouse')
    await takesTheCheck(person)
    await checkResults(person)
  })

  it('reads their results when they used a finger', async t => {
    const person = new Person(await openPage(t, 'hooked', {hasTouch: true, isMobile: true}), 'finger')
    await takesTheCheck(person)
    await checkResults(person)
  })

  it('reads their results when they used the keyboard alone', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await takesTheCheck(person)
    await checkResults(person)
  })

  it('reads their results in the plain view', async t => {
    const person = new Person(await openPage(t))
    await person.press(say('display.plain_view'))
    await person.find('button', say('display.drawn_view')).waitFor()
    await takesTheCheck(person)
    await checkResults(person)
  })
})

describe('a person who changes their mind', () => {
  it('finds what they gave when they go back and on again', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await answersOrSkips(person, option('truth5.3'))
    await person.arrives(check('RDY_2'))
    await answersOrSkips(person, undefined)
    await person.arrives(check('RDY_13'))
    await person.press(say('nav.back'))
    await person.arrives(check('RDY_2'))
    assert.equal(await person.page.getByRole('radio', {checked: true}).count(), 0, 'the skipped item')
    await person.press(say('nav.back'))
    await person.arrives(check('RDY_1'))
    assert.ok(await person.find('radio', option('truth5.3')).isChecked(), 'the response given first')
    await person.press(say('nav.back'))
    await person.arrives(check('title'))
    await starts(person)
    assert.ok(await person.find('radio', option('truth5.3')).isChecked(), 'the response after the welcome screen')
  })

  it('can choose another option, and only that one counts', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.0'))
    await person.choose(option('truth5.4'))
    await person.press(say('nav.next'))
    await person.arrives(check('RDY_2'))
    await person.press(say('nav.back'))
    await person.arrives(check('RDY_1'))
    assert.equal(await person.page.getByRole('radio', {checked: true}).count(), 1)
    assert.ok(await person.find('radio', option('truth5.4')).isChecked())
  })

  it('can clear a response, which leaves the item empty and says so', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.2'))
    await person.press(say('item.clear'))
    await person.find('button', say('nav.skip')).waitFor()
    assert.equal(await person.page.getByRole('radio', {checked: true}).count(), 0)
    assert.equal(await person.page.getByRole('main').getByRole('status').textContent(), say('item.cleared'))
    assert.equal(await person.find('button', say('item.clear')).count(), 0, 'there is nothing more to clear')
  })

  it('can take back a tick', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await fillsIn(person)
    for (const earlier of ['RDY_T2', 'RDY_T1', 'RDY.sec3']) {
      await person.press(say('nav.back'))
      await person.arrives(check(earlier))
    }
    for (const item of ticked) assert.ok(await person.find('checkbox', check(item)).isChecked(), item)
    await person.tick(check(ticked[0]))
    for (const next of ['RDY_T1', 'RDY_T2']) {
      await person.press(say('nav.next'))
      await person.arrives(check(next))
    }
    await person.press(say('nav.next'))
    await person.arrives(say('review.title'))
    await seesResults(person)
    await person.opens(say('results.more'))
    assert.ok(!(await person.reads(check('RDY.barriers'))).includes(check(ticked[0])))
  })
})

describe('the review', () => {
  const entry = (person, item) => person.page.getByRole('button', {name: check(item)})

  it('lists the items without a response and no others', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await fillsIn(person)
    await seen(person.page, say('review.skipped', {n: skipped.length})).waitFor()
    for (const item of skipped) assert.equal(await entry(person, item).count(), 1, item)
    for (const item of ['RDY_B1', 'RDY_B14', ...Object.keys(chosen).filter(item => !skipped.includes(item))])
      assert.equal(await entry(person, item).count(), 0, item)
  })

  it('is where one comes back to from an item that was jumped to, which it then no longer lists', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await fillsIn(person)
    await person.press(entry(person, 'RDY_10'))
    await person.arrives(check('RDY_10'))
    await person.tap(option('truth5.4'))
    await person.press(say('nav.next'))
    await person.arrives(say('review.title'))
    assert.equal(await entry(person, 'RDY_10').count(), 0)
    assert.equal(await entry(person, 'RDY_11').count(), 1)
    await seesResults(person)
    const few = person.find('button', `${check('RDY.active')} ${check('band.none')}`)
    assert.equal(await few.count(), 0, 'two of three are enough')
  })
})

describe('a field for own words', () => {
  it('leaves no traces in the browser and takes no more than the pack allows', async t => {
    const person = new Person(await openPage(t))
    const lengths = {}
    await starts(person)
    await fillsIn(person, async screen => {
      for (const field of await person.page.getByRole('textbox').all()) {
        assert.equal(await field.getAttribute('autocomplete'), 'off', screen)
        assert.equal(await field.getAttribute('spellcheck'), 'false', screen)
        lengths[screen] = await field.getAttribute('maxlength')
      }
    })
    assert.deepEqual(lengths, {barriers: '200', 'own words': '1200'})
  })

  it('keeps what was written, line breaks and markup included, as text', async t => {
    const person = new Person(await openPage(t))
    const words = 'One line\n<img src=x onerror=alert(1)> ## %s "two" \\n \u00e4\u{1f642}'
    await starts(person)
    await fillsIn(person)
    await person.press(person.page.getByRole('button', {name: check('RDY_T2')}))
    await person.arrives(check('RDY_T2'))
    await person.write(check('RDY_T2'), '')
    await person.page.keyboard.insertText(words)
    await person.press(say('nav.next'))
    await person.arrives(say('review.title'))
    await seesResults(person)
    await person.opens(say('results.more'))
    const shown = await person.card(check('RDY.words')).locator('p').last().textContent()
    assert.equal(shown, words)
  })
})
