import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite} from './support/pages/sites.mjs'
import {engineIn, openClinic, personIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {
  acts,
  betraying,
  capturedBy,
  endings,
  hostileHead,
  inlineCopy,
  told,
  unreachable,
} from './support/pages/hostile-page.mjs'
import {Person} from './support/people/person.mjs'
import {stepsOf} from './support/people/packs.mjs'
import {takesTheCheck, written} from './support/people/readiness-run.mjs'
import {option, say} from './support/people/wording.mjs'

after(closeAll)

describe("a clinic's page that records everything", () => {
  it('gets hold of everything when the check is in the page itself: the recorder works', async t => {
    const clinic = await clinicSite({'/': inlineCopy()})
    t.after(clinic.close)
    const {page} = await newWindow(t)
    await page.goto(`${clinic.origin}/`)
    await takesTheCheck(new Person(page))
    const {input, text} = await capturedBy(page)
    assert.deepEqual(told(text), betraying)
    assert.ok(input.filter(event => event.startsWith('click')).length > 15)
    assert.ok(input.filter(event => event.startsWith('keydown')).length >= written.RDY_T1.length)
  })

  it('gets hold of no response, no key and no click when the check is in its frame', async t => {
    const {page, open} = await openClinic(t, {
      html: origin => clinicPage(origin, 'checks="readiness"', {head: hostileHead}),
    })
    await open()
    await takesTheCheck(personIn(page, await engineIn(page)))
    const {input, inside, events, text} = await capturedBy(page)
    assert.ok(events > 1, 'the recorder runs')
    assert.deepEqual(told(text), [])
    assert.deepEqual(input, [])
    assert.deepEqual(inside, unreachable)
  })
})

describe("a clinic's page that acts", () => {
  it('neither ends the check nor gets hold of a response, whatever it does between two responses', async t => {
    const {page, open} = await openClinic(t, {
      html: origin => clinicPage(origin, 'checks="readiness"', {head: hostileHead}),
    })
    await open()
    const engine = await engineIn(page)
    const person = personIn(page, engine)
    await person.press(say('welcome.start'))
    const steps = stepsOf('readiness')
    const deeds = Object.entries(acts)
    for (const [i, {heading}] of steps.slice(0, deeds.length).entries()) {
      await person.arrives(heading)
      await person.choose(option('truth5.3'))
      await page.evaluate(deeds[i][1])
      await engine.getByRole('radio', {name: option('truth5.3'), exact: true, checked: true}).waitFor()
      await person.press(say('nav.next'))
    }
    await person.arrives(steps[deeds.length].heading)
    const {inside, text} = await capturedBy(page)
    assert.deepEqual(told(text), [])
    assert.deepEqual(inside, unreachable)
  })

  for (const [what, ends] of Object.entries(endings)) {
    it(`and ${what} ends the run, which the person is told, and learns nothing of it`, async t => {
      const {page, open} = await openClinic(t, {
        html: origin => clinicPage(origin, 'checks="readiness"', {head: hostileHead}),
      })
      await open()
      const first = await engineIn(page)
      const person = personIn(page, first)
      await person.press(say('welcome.start'))
      await person.choose(option('truth5.3'))
      await page.evaluate(ends)
      const keeper = page.frameLocator('groundwork-check iframe')
      await keeper.getByText(say('keeper.lost')).waitFor()
      await keeper.getByRole('button', {name: say('keeper.start_again')}).click()
      await engineIn(page)
      assert.deepEqual(told((await capturedBy(page)).text), [])
    })
  }
})
