import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {DrivenPerson, until} from './driven-page.mjs'
import {openFirefox} from './firefox.mjs'
import {address, closeAll} from './harness.mjs'
import {differences, drawnAndMirrored} from './parity.mjs'
import {bands, starts, takesTheCheck, written} from './story.mjs'
import {check, say} from './wording.mjs'
import {openWebKit} from './webkit.mjs'

after(closeAll)

/** Chromium's own tests are in the other files; here the two other families of browsers run the same check once. */
const engines = {'Firefox ESR': openFirefox, WebKitGTK: openWebKit}

for (const [engine, openEngine] of Object.entries(engines)) {
  describe(engine, () => {
    it('takes a person through the whole check to their results', async t => {
      const driver = await openEngine(address('hooked.html'))
      t.after(() => driver.close())
      t.diagnostic(driver.version)
      const person = new DrivenPerson(driver)
      await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
      await takesTheCheck(person)
      for (const [facet, band] of Object.entries(bands)) assert.equal((await person.reads(check(facet)))[1], check(`band.${band}`), facet)
      assert.ok((await person.reads(check('RDY.words'))).includes(written.RDY_T1), 'own words')
      await person.press(say('leave.button'))
      await until(() => driver.evaluate('() => location.href === "about:blank"'), 'the empty page')
    })

    it('draws the words and the controls of the mirror, each in its place, with every pixel of the screen', async t => {
      const driver = await openEngine(address('hooked.html'))
      t.after(() => driver.close())
      const person = new DrivenPerson(driver)
      await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
      assert.deepEqual(differences(await drawnAndMirrored(driver)), [], 'the welcome screen')
      await starts(person)
      assert.deepEqual(differences(await drawnAndMirrored(driver)), [], 'an item')
      const sharp = await driver.evaluate(`() => {
        const {width, height, clientWidth, clientHeight} = document.querySelector('canvas')
        return [width, height].join() === [clientWidth, clientHeight].map(pixels => Math.round(pixels * devicePixelRatio)).join()
      }`)
      assert.ok(sharp, 'the canvas has one pixel for each of the screen')
    })
  })
}
