// Every kind of screen on a narrow phone in a language that the build makes, in each of the three browsers.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {axe, byDriver} from './axe.mjs'
import {wordFaults} from './cut-words.mjs'
import {differences, drawnAndMirrored} from './parity.mjs'
import {until} from '../waiting.mjs'
import {openChromium} from '../browsers/chromium.mjs'
import {openFirefox} from '../browsers/firefox.mjs'
import {address, closeAll, framesWhenSettled} from '../browsers/open-page.mjs'
import {openWebKit} from '../browsers/webkit.mjs'
import {QuickPerson} from '../people/quick-person.mjs'
import {toursAll} from '../people/screen-tour.mjs'

after(closeAll)

const engines = {Chromium: openChromium, 'Firefox ESR': openFirefox, WebKitGTK: openWebKit}

/** Opens the page with all checks in a frame as wide as a narrow phone: no window of WebKitGTK can be that. */
async function opensNarrow(driver) {
  await driver.evaluate(
    `source => {
      document.body.innerHTML = '<iframe style="width: 320px; height: 568px; border: 0"></iframe>'
      document.querySelector('iframe').src = source
    }`,
    address('all.html'),
  )
  await driver.enterFrame(`() => document.querySelector('iframe')`)
  await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
}

/** What is wrong with a screen at rest, whatever its language. */
async function faultsOf(page) {
  await page.evaluate('() => scrollTo({top: 0, behavior: "instant"})')
  await framesWhenSettled(page)
  const {violations} = await axe(page, null, byDriver)
  const others = violations.filter(violation => !violation.startsWith('html-lang-valid')) // nobody speaks it
  return [...(await wordFaults(page)), ...differences(await drawnAndMirrored(page)), ...others]
}

/**
 * Tests that on every screen no word is cut or lies over another, the drawing is where the mirror is, and axe-core and
 * `look` find nothing.
 * @param {(page: any) => Promise<string[]>} look
 */
export function looksInAllBrowsers(look = async () => []) {
  describe('on a narrow phone every screen has its words whole, its drawing in place and nothing that axe-core finds', () => {
    for (const [name, openEngine] of Object.entries(engines)) {
      it(`in ${name}`, async t => {
        const driver = await openEngine(address('before'))
        t.after(() => driver.close())
        await opensNarrow(driver)
        const found = {}
        const person = new QuickPerson(driver)
        await toursAll(person, async screen => {
          const faults = [...(await faultsOf(person.page)), ...(await look(person.page))]
          if (faults.length > 0) found[screen] = faults
        })
        assert.deepEqual(found, {})
      })
    }
  })
}
