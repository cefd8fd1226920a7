import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {DrivenPerson} from './support/people/driven-person.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {address, closeAll} from './support/browsers/open-page.mjs'
import {checksOf, momentOf, stepsOf} from './support/people/packs.mjs'
import {differences, drawnAndMirrored} from './support/probes/parity.mjs'
import {readPdf} from './support/probes/pdf.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {bands, starts, takesTheCheck, written} from './support/people/readiness-run.mjs'
import {check, onPage, say, wordsOf} from './support/people/wording.mjs'
import {wordsOnDoor} from './support/people/welcome.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'

after(closeAll)

/** Chromium's own tests are in the other files; here the two other families of browsers run the same check once. */
const engines = {'Firefox ESR': openFirefox, WebKitGTK: openWebKit}

/** From the welcome with all checks to the first question of one. */
async function opens(person, id) {
  const moment = say(`welcome.${momentOf(id)}`)
  await person.press(moment + say('welcome.checks', {n: checksOf(momentOf(id)).length}))
  await person.arrives(moment)
  await person.press(wordsOnDoor(id))
  await person.arrives(stepsOf(id)[0].heading)
}

for (const [engine, openEngine] of Object.entries(engines)) {
  describe(engine, () => {
    it('takes a person through the whole check to their results', async t => {
      const driver = await openEngine(address('hooked.html'))
      t.after(() => driver.close())
      t.diagnostic(driver.version)
      const person = new DrivenPerson(driver)
      await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
      await takesTheCheck(person)
      const doors = await person.doors()
      for (const [facet, band] of Object.entries(bands)) {
        assert.ok(doors.includes(`${check(facet)},${check(`band.${band}`)}`), `${facet} of ${band}: ${doors}`)
      }
      await person.opens(say('results.more'))
      assert.ok((await person.reads(check('RDY.words'))).includes(written.RDY_T1), 'own words')
      await person.press(say('leave.button'))
      await until(async () => (await driver.address()) === 'about:blank', 'the empty page')
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
        const canvas = document.querySelector('canvas'), {width, height} = canvas.getBoundingClientRect()
        return Math.abs(canvas.width - width * devicePixelRatio) < 0.1 && Math.abs(canvas.height - height * devicePixelRatio) < 0.1
      }`)
      assert.ok(sharp, 'the canvas has one pixel for each of the screen')
    })

    it('draws charts and the summary of several checks where the mirror has them, and prints one page where its driver can', async t => {
      const driver = await openEngine(address('all.html'))
      t.after(() => driver.close())
      const person = new DrivenPerson(driver)
      await until(() => driver.evaluate('() => globalThis.groundwork?.frames > 0'), 'the engine')
      await opens(person, 'course')
      for (const value of [1, 3]) {
        await person.arrives(stepsOf('course')[0].heading)
        await goesTo(driver, 'course', say('results.title'), {CRS_X2: value, CRS_9: value, CRS_X4: 'What comes next?'})
        if (value > 1) continue
        await person.press(say('history.next_time'))
        await person.press(say('history.again'))
      }
      await person.press(say('history.title'))
      await person.arrives(say('history.title'))
      assert.deepEqual(differences(await drawnAndMirrored(driver)), [], 'the charts')
      await person.press(say('nav.back'))
      await person.press(say('results.more'))
      await person.press(say('results.another_check'))
      await opens(person, 'preferences')
      await goesTo(driver, 'preferences', say('results.title'), {PRF_1: 3, PRF_2: -3, PRF_3: 0})
      await person.press(wordsOf('preferences')('PRF.style'))
      await person.arrives(wordsOf('preferences')('PRF.style'))
      await driver.evaluate(
        'name => [...document.querySelectorAll("table")].find(table => table.caption.textContent === name).scrollIntoView()',
        say('results.wishes'),
      )
      assert.deepEqual(differences(await drawnAndMirrored(driver)), [], 'the wishes')
      await person.press(say('nav.stop_here'))
      await person.arrives(onPage('title'))
      assert.deepEqual(differences(await drawnAndMirrored(driver)), [], 'the summary')
      if (!driver.print) return t.diagnostic('this driver cannot print')
      const {pages, text} = readPdf(await driver.print())
      assert.equal(pages, 1)
      assert.ok(text.includes(onPage('sum.questions')) && text.includes('What comes next?'), text)
    })
  })
}
