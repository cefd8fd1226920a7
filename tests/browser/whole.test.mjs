// The engine with all of Dear ImGui, which is built where the sources are not the pinned ones, starts and draws the
// same.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {nextFrame} from './support/probes/operations.mjs'
import {pageBytes} from './support/pages/engine-pages.mjs'
import {Person} from './support/people/person.mjs'
import {visitsEveryScreen} from './support/people/readiness-run.mjs'

// It is compiled for a minute or more, which no browser should wait for.
before(() => {
  pageBytes('whole')
})
after(closeAll)

/** The shapes of every screen of the readiness check, by the name of the screen. */
async function drawn(t, variant) {
  const screens = {}
  const page = await openPage(t, variant)
  await visitsEveryScreen(new Person(page), async screen => {
    await page.mouse.move(195, 300)
    await framesWhenSettled(page)
    screens[screen] = await nextFrame(page)
  })
  return screens
}

describe('the engine with all of Dear ImGui', () => {
  it('starts at the welcome, and draws each screen as the one with what we use of it', async t => {
    const whole = await drawn(t, 'whole')
    assert.ok(
      Object.values(whole).every(shapes => shapes.some(({kind}) => kind === 'rect')),
      'every screen has shapes',
    )
    assert.deepEqual(whole, await drawn(t, 'hooked'))
  })
})
