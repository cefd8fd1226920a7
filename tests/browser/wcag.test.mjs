// What WCAG 2.2 asks of every screen and no other test looks at (docs/accessibility.md).
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {axe} from './support/probes/axe.mjs'
import {looksAtAll} from './support/people/every-screen.mjs'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {drawn, openParts, show} from './support/pages/parts.mjs'
import {Person} from './support/people/person.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {option, say} from './support/people/wording.mjs'

after(closeAll)

/** Runs in the page: what is wider than the window. */
function tooWide() {
  const {scrollWidth, clientWidth} = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const isWide = element => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 1
  const wide = [...document.querySelectorAll('form *')].filter(isWide).slice(0, 5)
  const named = wide.map(element => `${element.className} "${element.textContent.slice(0, 40)}"`)
  return [`the page is ${scrollWidth} wide in a window of ${clientWidth}: ${named.join(', ')}`]
}

/** Runs in the page: takes each option of every choice in turn, and at last the one that was taken before. */
async function changesByChoosing() {
  const screen = () => document.querySelector('form h2').textContent
  const before = screen()
  const radios = [...document.querySelectorAll('form [type=radio]')]
  const taken = radios.filter(({checked}) => checked)
  for (const radio of taken.length > 0 ? [...radios, ...taken] : []) {
    radio.focus({preventScroll: true})
    radio.click()
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    if (screen() !== before) return [`"${radio.closest('label').textContent}" leads to "${screen()}"`]
    if (document.activeElement !== radio) return [`"${radio.closest('label').textContent}" moves the focus`]
  }
  return []
}

/** Runs in the page: the words on the last two buttons. */
function lastTwo() {
  const shown = [...document.querySelectorAll('form button')].filter(button => button.checkVisibility())
  return shown.slice(-2).map(button => button.textContent)
}

/** Why help is not where it always is. */
async function helpFaults(page) {
  const last = await page.evaluate(lastTwo)
  return last.join() === [say('help.button'), say('leave.button')].join() ? [] : [`it ends with ${last}`]
}

/** Runs in the page: what has the focus, how it is marked, and whether it can be seen; nothing outside of the page. */
function focusNow() {
  const at = document.activeElement
  if (at === document.body) return null
  const shown = at.closest('label') ?? at
  const {left, top, right, bottom, height} = shown.getBoundingClientRect()
  const {outlineStyle, outlineWidth} = getComputedStyle(at)
  const isFirst = at === globalThis.firstStop
  globalThis.firstStop ??= at
  const isWhole = top >= -1 && (bottom <= innerHeight + 1 || height > innerHeight / 2)
  return {
    name: at.ariaLabel || shown.textContent.trim().slice(0, 60) || at.id,
    place: at.closest('.footer, .header') ? null : top + scrollY,
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isSeen: isWhole && shown.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)),
    isFirst,
  }
}

const forgetFocus = () => {
  globalThis.firstStop = undefined
  document.activeElement.blur()
  getSelection().removeAllRanges()
}

/** What is wrong with the stops of Tab, from the first to the last. */
async function focusFaults(page) {
  const faults = []
  let place = -Infinity
  await page.evaluate(forgetFocus)
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(focusNow)
    if (!focus || focus.isFirst) return stop > 1 ? faults : [`Tab stops at ${stop} places`]
    if (!focus.isMarked) faults.push(`"${focus.name}" has the focus and does not show it`)
    if (!focus.isSeen) faults.push(`"${focus.name}" has the focus and cannot be seen`)
    if (focus.place !== null && focus.place < place - 8) faults.push(`"${focus.name}" comes after what is below it`)
    place = focus.place ?? place
  }
  return [...faults, 'Tab finds no end']
}

async function faultsOf(page) {
  return {
    wide: await page.evaluate(tooWide),
    choosing: await page.evaluate(changesByChoosing),
    help: await helpFaults(page),
    targets: (await axe(page, ['label-content-name-mismatch', 'target-size'])).violations,
    focus: await focusFaults(page),
  }
}

describe('every kind of screen of the ten checks in a window 320 pixels wide, drawn and plain,', () => {
  let found
  const has = kind => () => assert.deepEqual(found[kind], {})

  before(async () => {
    found = await looksAtAll({viewport: {width: 320, height: 568}}, ['drawn', 'plain'], faultsOf)
  })

  it('is never scrolled sideways (1.4.10)', has('wide'))
  it('has help and the way out last, in that order (3.2.3, 3.2.6)', has('help'))
  it('stays, and keeps the focus, whichever option is taken (3.2.2)', has('choosing'))
  it('has names that hold the words that are seen (2.5.3), and targets that are large or apart (2.5.8)', has('targets'))
  it('has stops of Tab that go down (2.4.3), are marked (2.4.7), seen (2.4.11) and end (2.1.2)', has('focus'))
})

describe('what just happened', () => {
  for (const viewport of [
    {width: 320, height: 568},
    {width: 390, height: 844},
    {width: 1280, height: 800},
  ]) {
    for (const view of ['drawn', 'plain']) {
      it(`is seen above the row for help in a window of ${viewport.width} pixels, ${view} (4.1.3)`, async t => {
        const person = new Person(await openPage(t, 'hooked', {viewport}))
        if (view === 'plain') await person.press(say('display.plain_view'))
        await starts(person)
        await person.choose(option('truth5.1'))
        await person.press(say('item.clear'))
        await person.hears(say('item.cleared'))
        await framesWhenSettled(person.page)
        const boxOf = selector =>
          person.page.locator(selector).evaluate(element => element.getBoundingClientRect().toJSON())
        const [status, footer] = [await boxOf('.status'), await boxOf('.footer')]
        assert.ok(
          status.top > 0 && status.height > 24 && status.bottom <= footer.top,
          `${status.top} to ${status.bottom}, and the row at ${footer.top}`,
        )
        assert.equal(Math.round(footer.bottom), viewport.height)
      })
    }
  }
})

describe('words of somebody else', () => {
  it('claim no language, which nobody named, and take their own direction (3.1.2)', async t => {
    const page = await openParts(t)
    const name = '\u062f. \u0633\u0627\u0631\u0629'
    await show(page, drawn('text', 'A note for you'), drawn('text', name, {foreign: true}))
    const languages = await page.evaluate(() =>
      [...document.querySelectorAll('.words')].map(words => {
        return [words.closest('[lang]').lang, getComputedStyle(words).direction]
      }),
    )
    assert.deepEqual(languages, [
      ['en', 'ltr'],
      ['', 'rtl'],
    ])
  })
})
