// axe-core on every kind of screen, drawn and plain, in a browser that another driver than Playwright holds.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {axe, byDriver} from './axe.mjs'
import {until} from '../waiting.mjs'
import {address} from '../browsers/open-page.mjs'
import {QuickPerson} from '../people/quick-person.mjs'
import {toursAll} from '../people/screen-tour.mjs'
import {say} from '../people/wording.mjs'

const turnsTo = async (person, view, other) => {
  await person.press(say(`display.${view}`))
  await person.find('button', say(`display.${other}`)).waitFor()
}

/** In the plain view axe-core can tell of every word; where it could tell of few, it judged nothing. */
export function faultsInPlainView({violations, undecided, contrastChecked}) {
  const few = contrastChecked < 4 ? [`the contrast of ${contrastChecked} elements was checked`] : []
  return [...violations, ...undecided, ...few]
}

/** What axe-core finds on every screen of the tour, by all rules or in the plain view by contrast alone. */
async function findings(person, {isAll, isForced}) {
  const rules = isAll ? null : ['color-contrast']
  const found = {}
  await toursAll(person, async screen => {
    const drawn = isAll ? (await axe(person.page, rules, byDriver)).violations : []
    if (!isForced) await turnsTo(person, 'plain_view', 'drawn_view')
    const plain = faultsInPlainView(await axe(person.page, rules, byDriver))
    if (!isForced) await turnsTo(person, 'drawn_view', 'plain_view')
    if (drawn.length + plain.length > 0) found[screen] = {drawn, plain}
  })
  return found
}

/**
 * Tests that axe-core finds nothing in these windows of a browser. Forced colours have the plain view alone.
 * @typedef {{variant?: string, openEngine: (url: string) => Promise<any>, isAll?: boolean, isForced?: boolean}} Window
 * @param {Record<string, Window>} windows
 */
export function findsNothing(windows) {
  describe('axe-core finds nothing on any kind of screen of the ten checks', {concurrency: 2}, () => {
    for (const [name, {variant = 'all', openEngine, isAll = false, isForced = false}] of Object.entries(windows)) {
      it(name, async t => {
        const driver = await openEngine(address(`${variant}.html`))
        t.after(() => driver.close())
        t.diagnostic(driver.version)
        await until(() => driver.evaluate('() => document.querySelector("#app h1") !== null'), 'the engine')
        assert.equal(await driver.evaluate('() => matchMedia("(forced-colors: active)").matches'), isForced)
        assert.deepEqual(await findings(new QuickPerson(driver), {isAll, isForced}), {})
      })
    }
  })
}
