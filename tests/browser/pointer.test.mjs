import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {nextFrame} from './support/probes/operations.mjs'
import {Person} from './support/people/person.mjs'
import {starts} from './support/people/readiness-run.mjs'

after(closeAll)

const row = 'form .radio'
const footer = '.footer button'

/** Where the middle of the first element is that a selector finds in the window. */
const middle = (page, selector) =>
  page.evaluate(wanted => {
    const {x, y, width, height} = document.querySelector(wanted).getBoundingClientRect()
    return [x + width / 2, y + height / 2]
  }, selector)

/** Draws with the pointer there. */
async function drawnAt(page, [x, y]) {
  await page.mouse.move(x, y)
  await framesWhenSettled(page)
  return nextFrame(page)
}

async function atFirstItem(t) {
  const person = new Person(await openPage(t))
  await starts(person)
  await framesWhenSettled(person.page)
  return person.page
}

describe('the pointer', () => {
  it('changes the look of an option that it is on, and of none after it has left', async t => {
    const page = await atFirstItem(t)
    const rest = await drawnAt(page, [2, 2])
    assert.notDeepEqual(await drawnAt(page, await middle(page, row)), rest)
    assert.deepEqual(await drawnAt(page, [2, 2]), rest)
  })

  it('changes it once more when its button goes down, and leaves no trace when it is let go elsewhere', async t => {
    const page = await atFirstItem(t)
    const rest = await drawnAt(page, [2, 2])
    const hovered = await drawnAt(page, await middle(page, row))
    await page.mouse.down()
    await framesWhenSettled(page)
    assert.notDeepEqual(await nextFrame(page), hovered)
    await drawnAt(page, [2, 2])
    await page.mouse.up()
    assert.deepEqual(await drawnAt(page, [2, 2]), rest)
    assert.deepEqual(await drawnAt(page, await middle(page, row)), hovered)
  })

  it('meets the pinned footer before what is scrolled under it', async t => {
    const page = await atFirstItem(t)
    await page.setViewportSize({width: 390, height: 430})
    await page.evaluate(() => scrollTo({top: 60, behavior: 'instant'}))
    const rest = await drawnAt(page, [2, 2])
    const place = await middle(page, footer)
    assert.ok(
      await page.evaluate(
        ([x, y]) => document.elementsFromPoint(x, y).some(element => element.matches('label:has(input)')),
        place,
      ),
      'an option lies under the footer',
    )
    assert.deepEqual(await drawnAt(page, place), rest, 'nothing below looks different')
  })
})
