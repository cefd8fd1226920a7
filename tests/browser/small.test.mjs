// The smallest phone, 320 by 568: what is asked and the answers to it are seen at once, without scrolling.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {goesTo, takes} from './support/people/fill-in.mjs'
import {stepsOf} from './support/people/packs.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const viewport = {width: 320, height: 568}

/** Runs in the page: what of the question and of its first five answers is out of sight, by its words. */
function outOfSight() {
  const footer = document.querySelector('.footer').getBoundingClientRect().top
  const asked = [...document.querySelectorAll('h2'), ...[...document.querySelectorAll('label.radio')].slice(0, 5)]
  return asked
    .filter(element => {
      const {top, bottom} = element.getBoundingClientRect()
      return top < 0 || bottom > footer
    })
    .map(({textContent}) => textContent)
}

describe('a phone of 320 by 568 pixels', () => {
  for (const id of ['readiness', 'expectations', 'fit'])
    it(`shows each statement of ${id} after the first one with five answers, unscrolled`, async t => {
      const page = await openPage(t, 'all', {viewport})
      const steps = stepsOf(id).slice(1)
      const statements = steps.filter(({items: [item]}) => item.kind === 'choice' && item.options.size > 4)
      assert.ok(statements.length > 5)
      await takes(page, id, {}, statements[0].heading)
      for (const {heading} of statements) {
        await goesTo(page, id, heading)
        await framesWhenSettled(page)
        assert.deepEqual(await page.evaluate(outOfSight), [], heading)
      }
    })

  it('leaves no words out but the name of a section, as below a list to tick', async t => {
    for (const size of [viewport, {width: 390, height: 844}, {width: 390, height: 1210}]) {
      const page = await openPage(t, 'all', {viewport: size})
      const {heading} = stepsOf('readiness').find(({items: [item]}) => item.kind === 'tick')
      await takes(page, 'readiness', {}, heading)
      await framesWhenSettled(page)
      assert.equal(await page.locator('form .words', {hasText: say('item.text_note')}).count(), 1, size.height)
      assert.equal(await page.locator('form .said', {hasText: say('item.text_note')}).count(), 0, size.height)
    }
  })

  it('shows a ruler with nothing left to scroll', async t => {
    const page = await openPage(t, 'all', {viewport})
    const rulers = stepsOf('readiness').filter(({items: [item]}) => item.kind === 'ruler')
    await takes(page, 'readiness', {}, rulers[0].heading)
    for (const {heading} of rulers) {
      await goesTo(page, 'readiness', heading)
      await framesWhenSettled(page)
      assert.equal(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 0, heading)
    }
  })
})
