// A tap on an option that leads on, by every way to take an option.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {walksThrough} from './support/people/check-run.mjs'
import {everything} from './support/people/packs.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {check, option, say} from './support/people/wording.mjs'

after(closeAll)

const finger = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true}

async function atTheFirst(t, way = 'finger', options = finger) {
  const person = new Person(await openPage(t, 'hooked', options), way)
  await starts(person)
  await person.rests()
  return person
}

const heading = ({page}) => page.getByRole('heading', {level: 2}).textContent()
const chosen = ({page}) => page.getByRole('radio', {checked: true})

/** Runs in the page: lets as much time pass as a tap takes to lead on; what was to happen until then has happened. */
const passes = () => new Promise(resolve => setTimeout(resolve, 250))

/** Runs in the page: a click on each of the radios in one go, as a pointer makes it, and then a key. */
function taps({names, key, detail = 1}) {
  const radios = [...document.querySelectorAll('form [type=radio]')]
  for (const name of names) {
    const radio = radios.find(one => one.parentElement.textContent === name)
    radio.dispatchEvent(new MouseEvent('click', {detail, bubbles: true, cancelable: true}))
  }
  if (key) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))
}

/** Runs in the page: taps the second option of the next screen as soon as that is there. */
const tapsOnArrival = () =>
  document.addEventListener(
    'focusin',
    () =>
      document
        .querySelectorAll('form [type=radio]')[1]
        .dispatchEvent(new MouseEvent('click', {detail: 1, bubbles: true, cancelable: true})),
    {once: true},
  )

describe('a tap on an answer', () => {
  for (const way of ['finger', 'mouse']) {
    it(`by ${way} takes it, and the next question follows`, async t => {
      const person = await atTheFirst(t, way)
      await person.answers(option('truth5.3'))
      await person.arrives(check('RDY_2'))
      assert.equal(await chosen(person).count(), 0)
      await person.press(say('nav.back'))
      await person.arrives(check('RDY_1'))
      assert.ok(await person.find('radio', option('truth5.3')).isChecked())
    })
  }

  it('that is given already leads on as well', async t => {
    const person = await atTheFirst(t)
    for (let i = 0; i < 2; i++) {
      await person.answers(option('truth5.3'))
      await person.arrives(check('RDY_2'))
      await person.press(say('nav.back'))
      await person.arrives(check('RDY_1'))
    }
  })

  it('leads on in the plain view', async t => {
    const person = await atTheFirst(t)
    await person.press(say('display.plain_view'))
    await person.find('button', say('display.drawn_view')).waitFor()
    await person.answers(option('truth5.3'))
    await person.arrives(check('RDY_2'))
  })

  it('is taken back by one on another answer at once, which counts', async t => {
    const person = await atTheFirst(t)
    await person.page.evaluate(taps, {names: [option('truth5.3'), option('truth5.4')]})
    await person.arrives(check('RDY_2'))
    await person.press(say('nav.back'))
    await person.arrives(check('RDY_1'))
    assert.ok(await person.find('radio', option('truth5.4')).isChecked())
  })

  it('does not lead on once a key is pressed', async t => {
    const person = await atTheFirst(t)
    await person.page.evaluate(taps, {names: [option('truth5.3')], key: 'Tab'})
    await person.page.evaluate(passes)
    assert.equal(await heading(person), check('RDY_1'))
  })

  it('leads on past no other screen that was opened at once', async t => {
    const person = await atTheFirst(t)
    await person.page.evaluate(taps, {names: [option('truth5.3')]})
    await person.page.evaluate(
      words => [...document.querySelectorAll('button')].find(one => one.textContent === words).click(),
      say('help.button'),
    )
    await person.page.evaluate(passes)
    await person.press(say('nav.back'))
    await person.isBackAt(say('help.button'))
    assert.equal(await heading(person), check('RDY_1'))
  })

  it('does not answer the next question when it is a double one', async t => {
    const person = await atTheFirst(t)
    await person.page.evaluate(tapsOnArrival)
    await person.answers(option('truth5.3'))
    await person.arrives(check('RDY_2'))
    await person.page.evaluate(passes)
    assert.equal(await heading(person), check('RDY_2'))
    assert.equal(await chosen(person).count(), 0)
  })

  it('does not lead on when it is switched off', async t => {
    const person = await atTheFirst(t)
    await person.tick(new RegExp(`^${say('item.tap')}`))
    await person.tap(option('truth5.3'))
    await person.page.evaluate(passes)
    assert.equal(await heading(person), check('RDY_1'))
    await person.press(say('nav.next'))
    await person.arrives(check('RDY_2'))
  })

  it('on a ruler waits for Next', async t => {
    const person = await atTheFirst(t)
    await goesTo(person.page, 'readiness', check('RUL_1'))
    await person.tap('7')
    await person.page.evaluate(passes)
    assert.equal(await heading(person), check('RUL_1'))
  })
})

describe('the readiness check by touch', () => {
  it('takes 24 taps from the welcome to the results, with each statement and ruler answered', async t => {
    const person = new Person(await openPage(t, 'hooked', finger), 'finger')
    await person.page.evaluate(() => {
      globalThis.taps = 0
      addEventListener('pointerup', () => globalThis.taps++, true)
    })
    const given = Object.fromEntries(
      Object.entries(everything('readiness')).filter(([item]) => !/^RDY_[BT]/.test(item)),
    )
    await starts(person)
    await walksThrough(person, 'readiness', given)
    assert.equal(await person.page.evaluate(() => globalThis.taps), 24)
  })
})

describe('an answer that no pointer took', () => {
  it('by keys waits for Next', async t => {
    const person = await atTheFirst(t, 'keyboard', {})
    await person.choose(option('truth5.3'))
    await person.page.evaluate(passes)
    assert.equal(await heading(person), check('RDY_1'))
    await person.find('button', say('nav.next')).waitFor()
  })

  it("by a screen reader's click waits for Next", async t => {
    const person = await atTheFirst(t)
    await person.page.evaluate(taps, {names: [option('truth5.3')], detail: 0})
    await person.page.evaluate(passes)
    await framesWhenSettled(person.page)
    assert.equal(await heading(person), check('RDY_1'))
    assert.ok(await person.find('radio', option('truth5.3')).isChecked())
  })
})
