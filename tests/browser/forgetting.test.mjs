// What a person leaves behind: nothing, however they go.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {address, closeAll, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {goesHome, showsSummary, takes} from './support/people/fill-in.mjs'
import {say} from './support/people/wording.mjs'
import {seesWelcome} from './support/people/welcome.mjs'

after(closeAll)

describe('leaving', () => {
  it('forgets every check, what was ticked, and the summary', async t => {
    const page = await openPage(t, 'shipped', {flagsGone: ['--disable-back-forward-cache'], path: 'before'})
    await page.goto(address('shipped.html'))
    const person = new Person(page)
    await takes(page, 'situation', {SIT_1: 'I cannot sleep.'})
    await goesHome(page)
    await takes(page, 'fit', {FIT_T1: 'More time'})
    await showsSummary(person)
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
    assert.equal(await page.evaluate(() => document.documentElement.textContent), '')
    await page.goBack({waitUntil: 'commit'}).catch(() => {})
    assert.equal(page.url(), address('before'))
    const left = await page.evaluate(() => document.documentElement.outerHTML)
    assert.ok(!/I cannot sleep|More time/.test(left))
  })

  it('without a word forgets as well: the page that the browser kept is at its start', async t => {
    const page = await openPage(t, 'shipped', {flagsGone: ['--disable-back-forward-cache'], path: 'before'})
    await page.goto(address('shipped.html'))
    await takes(page, 'situation', {SIT_1: 'I cannot sleep.'})
    await new Person(page).press(say('nav.stop_here'))
    await page.evaluate(() => {
      globalThis.sameDocument = true
    })
    await page.goto(address('before'))
    await page.goBack({waitUntil: 'commit'})
    await seesWelcome(page)
    assert.ok(await page.evaluate(() => globalThis.sameDocument), 'the browser kept the page and showed it again')
    assert.ok(
      !(
        await page.evaluate(
          () =>
            document.documentElement.outerHTML + [...document.querySelectorAll('textarea')].map(field => field.value),
        )
      ).includes('I cannot sleep'),
    )
    assert.equal(await page.getByRole('button', {name: say('welcome.summary')}).count(), 0)
    assert.ok(!(await page.locator('form').innerText()).includes(say('welcome.done')))
  })
})
