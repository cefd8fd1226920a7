// A response that is about safety: help at once, nothing of it where others may read, and nothing locked.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {accessibilityTree} from './support/probes/accessibility-tree.mjs'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {everything, itemOf} from './support/people/packs.mjs'
import {Person, seen} from './support/people/person.mjs'
import {goesTo, showsSummary, takes} from './support/people/fill-in.mjs'
import {partsOn} from './support/people/sheet.mjs'
import {aboutSafety, help, onPage, say, wordsOf} from './support/people/wording.mjs'
import {checkDoor, momentDoor} from './support/people/welcome.mjs'

after(closeAll)

const [course, fit, situation] = ['course', 'fit', 'situation'].map(wordsOf)
const safe = itemOf('situation', 'SIT_SAFE')
const wrong = itemOf('fit', 'FIT_SAFE')
const first = Object.keys(everything('situation'))[0]
const panel = part => aboutSafety(part ? `immediate.${part}` : 'immediate')

/** Somebody at the question whether they are safe. */
async function atTheQuestion(t, {variant = 'all', way = 'mouse'} = {}) {
  const person = new Person(await openPage(t, variant), way)
  await takes(person.page, 'situation', {[first]: 'I cannot sleep.'}, safe.stem)
  return person
}

/** Gives a response and goes on, which opens its panel. */
async function says(person, value, item = safe) {
  await person.choose(item.options.get(value))
  await person.press(say('nav.next'))
}

describe('a response that is about safety', () => {
  for (const value of ['unsure', 'not_safe']) {
    it(`opens help when the person goes on, half-way through the check: ${safe.options.get(value)}`, async t => {
      const person = await atTheQuestion(t, {variant: 'allInClinic'})
      await says(person, value)
      await person.arrives(panel())
      assert.equal(
        await person.page.getByRole('link', {name: say('help.call', {number: '911'})}).getAttribute('href'),
        'tel:911',
      )
      assert.equal(
        await person.page.getByRole('link', {name: say('help.call', {number: '988'})}).getAttribute('href'),
        'tel:988',
      )
    })
  }

  for (const value of ['safe', 'rather_not', undefined]) {
    it(`opens nothing when it is ${value === undefined ? 'left out' : safe.options.get(value)}`, async t => {
      const person = await atTheQuestion(t)
      if (value !== undefined) {
        await person.choose(safe.options.get(value))
        await framesWhenSettled(person.page)
        await person.find('heading', safe.stem).waitFor()
      }
      await person.press(say(value === undefined ? 'nav.skip' : 'nav.next'))
      await person.arrives(situation('SIT.sec2'))
    })
  }

  it('shows help below at once and says so, and no key that passes it leaves the question', async t => {
    const person = await atTheQuestion(t, {variant: 'allInClinic', way: 'keyboard'})
    const help = person.find('link', `${say('help.call', {number: '911'})} ${say('help.emergency')}`)
    for (const [value, brings] of [
      ['safe', false],
      ['rather_not', false],
      ['unsure', true],
      ['not_safe', true],
      ['safe', false],
    ]) {
      await person.choose(safe.options.get(value))
      await person.hears(brings ? say('panel.below') : '')
      assert.ok(
        await person
          .find('radio', safe.options.get(value))
          .evaluate(radio => radio === document.activeElement && radio.checked),
        'the focus stays',
      )
      assert.equal(await help.count(), brings ? 1 : 0, value)
      assert.equal(await person.page.getByRole('heading', {level: 2}).textContent(), safe.stem)
      const below = await accessibilityTree(person.page)
      assert.equal(
        below.some(({role, name}) => role === 'heading' && name === panel()),
        brings,
        value,
      )
    }
    await person.press(say('nav.next'))
    await person.arrives(situation('SIT.sec2'))
  })

  it('says of each number where it is while nobody chose a country, and leads to the choice of one', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel())
    const numbers = help.everywhere.flatMap(({id, emergency, crisis}) =>
      [emergency, crisis].filter(Boolean).map(value => [aboutSafety(`everywhere.${id}`), value]),
    )
    for (const [name, value] of numbers) {
      const link = person.find('link', say('join.pair', {name, value}))
      assert.equal(await link.getAttribute('href'), `tel:${value.replaceAll(' ', '')}`)
    }
    assert.equal(await person.page.getByRole('link').count(), numbers.length)
    assert.ok(!(await person.page.locator('form').innerText()).includes('{'))
    await person.press(say('panel.numbers'))
    await person.page.waitForFunction(() => document.activeElement.localName === 'select')
    await person.pick(say('help.country'), 'United Kingdom')
    await person.page.getByRole('link', {name: say('help.call', {number: '999'})}).waitFor()
    await person.find('heading', panel()).waitFor()
    const {order, focused, status} = await person.page.evaluate(() => ({
      order: [...document.querySelectorAll('form h2, form a, form select, form p, form button')].map(
        ({localName}) => localName,
      ),
      focused: document.activeElement.localName,
      status: [...document.querySelectorAll('[role=status]')].map(({textContent}) => textContent),
    }))
    const [title, next] = order.slice(order.indexOf('h2'))
    assert.deepEqual([title, next], ['h2', 'a'], 'the calls come first')
    assert.equal(focused, 'select', 'who chose goes on from where they chose')
    assert.ok(status.includes(say('help.shown', {country: 'United Kingdom'})), 'what came is said')
  })

  it('has links that are each called by their number once, and then by the service', async t => {
    const person = await atTheQuestion(t, {variant: 'allInClinic'})
    await says(person, 'not_safe')
    await person.arrives(panel())
    const names = (await person.page.getByRole('link').all()).map(link => link.ariaSnapshot())
    const [crisis, emergency] = await Promise.all(names)
    assert.match(emergency, /^- link "Call 911 Emergency number"/)
    assert.match(crisis, /^- link "Call 988 Suicide & Crisis Lifeline; /)
    assert.equal(crisis.match(/988/g).length - (crisis.match(/tel:988/g)?.length ?? 0), 1, crisis)
  })

  it('locks nothing: the person goes on where they were, stops, or leaves', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel())
    await person.press(say('panel.go_on'))
    await person.arrives(situation('SIT.sec2'))
    await person.press(say('nav.back'))
    await person.arrives(safe.stem)
    await says(person, 'unsure')
    await person.arrives(panel())
    await person.press(say('panel.stop'))
    await person.arrives(say('app.title'))
    await person.press(momentDoor(person.page, 'situation'))
    await person.press(checkDoor(person.page, 'situation'))
    await person.arrives(safe.stem)
    await says(person, 'not_safe')
    await person.arrives(panel())
    await person.press(say('leave.button'))
    await person.page.waitForURL('about:blank')
  })

  it('stands on no result and on no page, and a line about it only when the person ticks it', async t => {
    for (const ticks of [false, true]) {
      const person = await atTheQuestion(t)
      await says(person, 'not_safe')
      await person.arrives(panel())
      if (ticks) await person.tick(panel('print'))
      await person.press(say('panel.go_on'))
      await person.arrives(situation('SIT.sec2'))
      await goesTo(person.page, 'situation', say('results.title'))
      const results = await person.page.locator('form').innerText()
      for (const words of [safe.stem, safe.options.get('not_safe')]) assert.ok(!results.includes(words), words)
      await showsSummary(person)
      await seen(person.page, panel('repeat')).waitFor()
      const {text} = await person.saves(say('out.download_text'))
      assert.ok(text.includes('I cannot sleep.'))
      assert.equal(text.includes(onPage('sum.x_safety.immediate')), ticks)
      for (const words of [safe.stem, safe.options.get('not_safe'), panel('repeat')])
        assert.ok(!text.includes(words), words)
    }
  })

  it('keeps charts away for the rest of the sitting', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel())
    await person.press(say('panel.stop'))
    await person.arrives(say('app.title'))
    await takes(person.page, 'course', {CRS_3: 3, CRS_4: 1})
    await person.opens(say('history.next_time'))
    await person.press(say('history.again'))
    await person.arrives(course('CRS_X1'))
    await goesTo(person.page, 'course', say('results.title'), {CRS_3: 3, CRS_4: 1})
    assert.equal(await person.find('button', say('history.title')).count(), 0)
    assert.equal(await person.page.getByRole('table').count(), 0)
    await person.find('heading', say('results.help')).waitFor()
  })

  it("about the therapist has help of its own with the clinic's contact, and is in no saved file", async t => {
    const person = new Person(await openPage(t, 'allInClinic'))
    await takes(person.page, 'fit', {FIT_1: 3}, wrong.stem)
    await says(person, 'yes', wrong)
    await person.arrives(aboutSafety('unsafe_in_therapy'))
    await seen(person.page, /the office on 555 0100/).waitFor()
    await person.press(say('panel.who'))
    await person.page.waitForFunction(words => document.activeElement.textContent.includes(words), '555 0100')
    await person.press(say('panel.go_on'))
    await person.arrives(fit('FIT_T1'))
    await goesTo(person.page, 'fit', say('results.title'), {FIT_T1: 'More time'})
    await person.opens(say('history.next_time'))
    const {text} = await person.saves(say('out.download_data'))
    assert.ok(text.includes('More time'))
    assert.ok(!text.includes(wrong.id), text)
  })

  for (const value of ['yes', 'not_sure']) {
    it(`about the therapist sends nobody back to them: ${wrong.options.get(value)}`, async t => {
      const person = new Person(await openPage(t, 'all'))
      await takes(person.page, 'fit', {FIT_1: 0, FIT_2: 0, FIT_3: 4, FIT_7: 0, FIT_8: 0}, wrong.stem)
      await says(person, value, wrong)
      await person.arrives(aboutSafety('unsafe_in_therapy'))
      await goesTo(person.page, 'fit', say('results.title'), {})
      assert.ok((await person.reads(fit('FIT.unsafe'))).includes(fit('FIT.unsafe.text')))
      for (const part of ['FIT.coach', 'FIT.notes', 'FIT.low_trust'])
        assert.equal(await person.find('button', fit(part)).count(), 0, part)
      await person.opens(fit('FIT.goals'))
      await seen(person.page, fit('FIT.goals.unsafe.next_step')).waitFor()
      assert.equal(await person.page.getByRole('group', {name: say('results.starters'), exact: true}).count(), 0)
      await person.closesPart()
      await person.opens(aboutSafety('unsafe_in_therapy'))
      await showsSummary(person)
      assert.ok(!(await partsOn(person.page)).includes(onPage('sum.fit')), 'their page says nothing of it')
    })
  }
})
