// The focus and the fingers: where the focus goes when its control does, what a second press does, and what is in
// reach.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {node, drawn, openParts, show} from './support/pages/parts.mjs'
import {Person} from './support/people/person.mjs'
import {everything} from './support/people/packs.mjs'
import {goesTo, showsSummary, takes} from './support/people/fill-in.mjs'
import {starts, takesTheCheck} from './support/people/readiness-run.mjs'
import {looksAtAll} from './support/people/every-screen.mjs'
import {check, onPage, option, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const focused = page =>
  page.evaluate(() => {
    const {activeElement: at} = document
    return at === document.body
      ? 'nothing'
      : (at.closest('label') ?? at).textContent.trim() || at.getAttribute('aria-label')
  })

describe('the focus, when the control that has it goes,', () => {
  const heading = drawn('heading', 'A screen', {level: 2})
  const controls = [
    drawn('button', 'Press'),
    drawn('link', 'Call', {text: 'tel:1'}),
    drawn('checkbox', 'Tick'),
    drawn('file', 'Open'),
    node('field', {label: 'Write'}),
    node('field', {label: 'Write more', lines: 3}),
    drawn('button', 'Press again'),
    node('select', {label: 'Pick', children: [node('option', {label: 'One', checked: true})]}),
    drawn('button', 'Go on'),
  ]
  const control = (page, {id}) => page.locator(`#n${id}`)

  for (const way of ['taken away', 'hidden']) {
    it(`because it is ${way}, is on what comes before, whatever the control`, async t => {
      const page = await openParts(t)
      for (const [i, gone] of controls.entries()) {
        await show(page, heading, ...controls)
        await control(page, gone).focus()
        const others =
          way === 'hidden'
            ? controls.map(one => (one === gone ? {...one, hidden: true} : one))
            : controls.filter(one => one !== gone)
        await show(page, heading, ...others)
        const next = i > 0 ? controls[i - 1] : heading
        assert.equal(
          await page.evaluate(() => document.activeElement.id),
          `n${next.id}`,
          `${gone.role} "${gone.label}"`,
        )
      }
    })
  }

  it('stays with what is only moved', async t => {
    const page = await openParts(t)
    for (const one of controls) {
      await show(page, heading, ...controls)
      await control(page, one).focus()
      await show(page, heading, one, ...controls.filter(other => other !== one).reverse())
      assert.equal(await page.evaluate(() => document.activeElement.id), `n${one.id}`, one.label)
    }
  })

  it('is on the options once an answer is cleared', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('item.clear'))
    await person.hears(say('item.cleared'))
    assert.equal(await focused(person.page), option('truth5.1'))
  })

  it('is on the button before once the page is emptied', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    await showsSummary(person)
    await person.press(say('summary.reset'))
    await person.press(say('summary.empty_it'))
    await person.hears(say('summary.emptied'))
    assert.equal(await focused(person.page), say('summary.reset'))
  })

  it('is on something once a person is removed', async t => {
    const person = new Person(await openPage(t, 'all'))
    await takes(person.page, 'therapist', {...everything('therapist'), THP_X1: 'Anna'})
    await person.press(say('compare.title'))
    await person.arrives(say('compare.title'))
    await person.press(say('compare.add'))
    await person.arrives(wordsOf('therapist')('THP_X1'))
    await goesTo(person.page, 'therapist', say('results.title'), {...everything('therapist'), THP_X1: 'Bea'})
    await person.press(say('compare.title'))
    await person.arrives(say('compare.title'))
    await person.press(say('compare.remove', {name: 'Bea'}))
    await person.press(say('nav.yes'))
    await person.find('button', say('compare.remove', {name: 'Bea'})).waitFor({state: 'detached'})
    await framesWhenSettled(person.page)
    assert.equal(await focused(person.page), say('compare.remove', {name: 'Anna'}))
  })

  it('stays on the list of countries when none is chosen any more', async t => {
    const person = new Person(await openPage(t, 'allInClinic'))
    await person.opensHelp()
    await person.page.getByRole('combobox').focus()
    await person.pick(say('help.country'), say('help.choose_country'))
    await person.page.getByText('findahelpline.com').filter({visible: true}).first().waitFor()
    assert.equal(await person.page.evaluate(() => document.activeElement.localName), 'select')
  })
})

const title = page => page.getByRole('heading', {level: 2}).textContent()

/** Presses a button twice, and tells on which screen that ends. */
async function pressesTwice(person, name) {
  await framesWhenSettled(person.page)
  await person.pressTwice(name)
  await framesWhenSettled(person.page)
  return title(person.page)
}

describe('a second press by accident', () => {
  it('on Start, Skip, Next, Show my results and See my page leads on no further', async t => {
    const page = await openPage(t)
    const person = new Person(page)
    assert.equal(await pressesTwice(person, say('welcome.start')), check('RDY_1'))
    assert.equal(await pressesTwice(person, say('nav.skip')), check('RDY_2'))
    await person.choose(option('truth5.1'))
    assert.equal(await pressesTwice(person, say('nav.next')), check('RDY_13'))
    await goesTo(page, 'readiness', say('review.title'))
    assert.equal(await pressesTwice(person, say('review.show_results')), say('results.title'))
    assert.equal(await pressesTwice(person, say('nav.stop_here')), onPage('title'))
  })

  it('on Next never passes over a panel', async t => {
    const page = await openPage(t, 'all')
    const person = new Person(page)
    await takes(page, 'situation', {}, wordsOf('situation')('SIT_SAFE'))
    await person.choose(option('safe_now.unsure'))
    assert.equal(await pressesTwice(person, say('nav.next')), 'Thank you for saying so')
  })

  it('of a key that is held down leads on no further', async t => {
    const person = new Person(await openPage(t))
    const {page} = person
    await starts(person)
    await person.rests()
    await page.getByRole('button', {name: say('nav.skip'), exact: true}).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await framesWhenSettled(page)
    assert.equal(await title(page), check('RDY_2'))
  })

  it('counts as one of its own once something was done in between, and on Back always', async t => {
    const page = await openPage(t)
    const person = new Person(page)
    await starts(person)
    await person.choose(option('truth5.1'))
    const {x, y} = await page.getByRole('button', {name: say('nav.next'), exact: true}).boundingBox()
    await page.mouse.click(x + 9, y + 9)
    await person.arrives(check('RDY_2'))
    await person.choose(option('truth5.2'))
    await page.mouse.click(x + 9, y + 9)
    await person.arrives(check('RDY_13'))
    assert.equal(await pressesTwice(person, say('nav.back')), check('RDY_1'))
  })
})

/** Runs in the page: whether what has the focus lies in that much of the window and above what is pinned. */
function isClear(height) {
  const box = document.activeElement.getBoundingClientRect()
  const footer = document.querySelector('.footer').getBoundingClientRect()
  const end = footer.top < height && footer.top > height / 2 ? footer.top : height
  return document.activeElement.matches('.field') && box.top >= 0 && Math.min(box.bottom, box.top + 60) <= end
}

describe('a field that is written in', () => {
  async function writes(t) {
    const person = new Person(
      await openPage(t, 'hooked', {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true}),
    )
    await starts(person)
    await goesTo(person.page, 'readiness', check('RDY_T1'))
    await person.page.getByRole('textbox').tap()
    return person.page
  }

  it('stays clear of the footer when the keyboard takes half of the window', async t => {
    const page = await writes(t)
    await page.setViewportSize({width: 390, height: 420})
    await page.waitForFunction(isClear, 420)
  })

  it('stays in sight when the keyboard lies over half of the window', async t => {
    const page = await writes(t)
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', {value: 300})
      visualViewport.dispatchEvent(new Event('resize'))
    })
    await page.waitForFunction(isClear, 300)
  })
})

/**
 * Runs in the page: what is less than 44 pixels wide or high, and whether anything is wider than the window. The steps
 * of a ruler stand in one row, and are as wide as WCAG asks at least.
 */
function findSmall() {
  const {scrollWidth, clientWidth} = document.documentElement
  const targets = [
    ...document.querySelectorAll('form label:has(input), form button, form a, form select, form .field'),
  ].filter(element => element.checkVisibility({visibilityProperty: true}))
  const small = targets
    .map(element => ({element, box: element.getBoundingClientRect()}))
    .filter(({element, box}) => box.height < 44 || box.width < (element.closest('.ruler') ? 24 : 44))
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} wide`] : []),
    ...small.map(({element, box}) => `"${element.textContent}" is ${box.width} by ${box.height}`),
  ]
}

describe('a window 320 pixels wide', () => {
  it('has each control as large as a finger needs and nothing beside it on any kind of screen, drawn or plain', async () => {
    const look = async page => ({small: await page.evaluate(findSmall)})
    const found = await looksAtAll({viewport: {width: 320, height: 568}}, ['drawn', 'plain'], look)
    assert.deepEqual(found, {small: {}})
  })
})
