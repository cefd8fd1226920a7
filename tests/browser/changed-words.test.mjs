// What a person's browser, style sheet or translator makes of the words: the screen makes room for it, and nothing is
// cut.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {address, closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {differences, drawnAndMirrored} from './support/probes/parity.mjs'
import {Person} from './support/people/person.mjs'
import {starts, takesTheCheck, visitsEveryScreen} from './support/people/readiness-run.mjs'
import {check, say} from './support/people/wording.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'
import {wordFaults, wordFaultsIn} from './support/probes/cut-words.mjs'

after(closeAll)

const sizes = [
  {width: 320, height: 568},
  {width: 390, height: 844},
  {width: 1280, height: 800},
]

/** The spacing of WCAG 2.2, 1.4.12, as a person's own style sheet sets it. */
const spacing =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'

/**
 * Runs in the page: writes into each text what a translator would, in elements of its own, and leaves alone what it
 * must.
 */
function translate() {
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    const parent = text.parentElement
    if (!text.data.trim() || parent.closest('[translate=no], font, script, style, select')) continue
    const font = document.createElement('font')
    font.textContent = `${text.data} – übersetzt: ${text.data.toUpperCase()}`
    text.replaceWith(font)
  }
}

const drawnFaults = async page => {
  await page.mouse.move(0, 0)
  await framesWhenSettled(page)
  return [...(await wordFaults(page)), ...differences(await drawnAndMirrored(page))]
}

/** What is wrong on any screen of the check after `change` was made to each. */
async function faultsAfter(person, change) {
  const faults = {}
  await visitsEveryScreen(person, async screen => {
    await change(person.page)
    const found = await drawnFaults(person.page)
    if (found.length > 0) faults[screen] = found
  })
  return faults
}

for (const viewport of sizes) {
  describe(`words in a window ${viewport.width} pixels wide`, () => {
    it('have room with the spacing that a person sets while the page is open', async t => {
      const person = new Person(await openPage(t, 'hooked', {viewport}))
      assert.deepEqual(
        await faultsAfter(person, async page => {
          for (const style of ['', spacing]) {
            await page.evaluate(restyle, style)
            await framesWhenSettled(page)
          }
        }),
        {},
      )
    })

    it('have room when a translator has made them longer', async t => {
      const person = new Person(await openPage(t, 'hooked', {viewport}))
      const faults = {}
      const look = async screen => {
        await person.page.evaluate(translate)
        const found = await drawnFaults(person.page)
        if (found.length > 0) faults[screen] = found
      }
      await look('welcome')
      await person.press(person.page.locator('.primary').first())
      await person.page.getByRole('radio').first().waitFor()
      await look('item')
      assert.deepEqual(faults, {})
    })

    it('are as large as the least that a person allows', async t => {
      const person = new Person(await openPage(t, 'hooked', {viewport, more: ['--blink-settings=minimumFontSize=24']}))
      assert.equal(
        await person.page
          .locator('.t6')
          .first()
          .evaluate(words => getComputedStyle(words).fontSize),
        '24px',
      )
      assert.deepEqual(await faultsAfter(person, () => {}), {})
    })
  })
}

describe('a translator of the page', () => {
  it('finds its words again until ours change, and may write none of those that were given', async t => {
    const person = new Person(await openPage(t))
    const {page} = person
    await starts(person)
    await page.evaluate(translate)
    await framesWhenSettled(page)
    const stem = page.getByRole('heading', {level: 2}).locator('.words')
    const translated = await stem.innerText()
    assert.match(translated, /übersetzt/)
    await page
      .getByRole('radio')
      .nth(1)
      .evaluate(radio => radio.click()) // no tap, which would lead on
    await framesWhenSettled(page)
    assert.equal(await stem.innerText(), translated)
    await page.locator('.primary').click()
    await page.getByRole('heading', {level: 2, name: check('RDY_2'), exact: true}).waitFor()
  })

  it('is given no results, no page and no quotation', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    const given = await person.page.evaluate(() =>
      [...document.querySelectorAll('form .words')]
        .filter(words => words.checkVisibility() && !words.closest('[translate=no]'))
        .map(words => words.textContent),
    )
    assert.deepEqual(
      new Set(given),
      new Set([
        check('title'),
        ...['display.plain_view', 'help.button', 'leave.button'].map(id => say(id)),
        ...(await person.page.locator(':is(form, .actions) > button .words').allTextContents()),
      ]),
    )
  })
})

describe('a stem', () => {
  it('is copied by selecting it', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.page.getByRole('heading', {level: 2}).locator('.words').click({clickCount: 3})
    assert.equal((await person.page.evaluate(() => String(getSelection()))).trim(), check('RDY_1'))
  })
})

/** Runs in the page: sets a person's own style sheet. */
function restyle(style) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets = [sheet]
}

const engines = {Firefox: openFirefox, WebKitGTK: openWebKit}

/**
 * What the other engines can be made to, and how high a caption is then at least. MiniBrowser has no setting for the
 * size of text.
 */
const changes = {
  'Firefox, with text alone at 200 %': {
    preferences: {'ui.textScaleFactor': 200, 'browser.display.os-zoom-behavior': 2},
    least: 38,
  },
  'Firefox, with a least font size': {preferences: {'font.minimum-size.x-western': 24}, least: 28},
  "Firefox, with a person's spacing": {change: [restyle, spacing], least: 20},
  'Firefox, with a translator': {change: [translate], least: 20},
  "WebKitGTK, with a person's spacing": {change: [restyle, spacing], least: 20},
  'WebKitGTK, with a translator': {change: [translate], least: 20},
}

for (const [name, {preferences, change, least}] of Object.entries(changes)) {
  describe(name, () => {
    it('shows all words whole, and draws the controls where they are', async t => {
      const driver = await engines[name.split(',')[0]](address('hooked.html'), {preferences})
      t.after(() => driver.close())
      await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
      const faults = async () => {
        if (change) await driver.evaluate(String(change[0]), ...change.slice(1))
        let found = []
        // what changed is noticed and laid out anew a few frames later
        const isWhole = async () => {
          found = [...(await driver.evaluate(wordFaultsIn)), ...differences(await drawnAndMirrored(driver))]
          return found.length === 0
        }
        await until(isWhole, 'all words to be whole').catch(() => {})
        return found
      }
      assert.deepEqual(await faults(), [], 'welcome')
      assert.ok((await driver.evaluate("() => document.querySelector('.t6').getBoundingClientRect().height")) >= least)
      await driver.evaluate("() => document.querySelector('.primary').click()")
      await until(() => driver.evaluate(`() => document.querySelector('form [type=radio]') !== null`), 'the first item')
      assert.deepEqual(await faults(), [], 'item')
    })
  })
}
