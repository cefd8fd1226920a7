import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite} from './boxes.mjs'
import {engineIn, newWindow, openClinic, personIn} from './framed.mjs'
import {closeAll} from './harness.mjs'
import {betraying, capturedBy, hostileHead, inlineCopy, told, unreachable} from './hostile.mjs'
import {Person} from './person.mjs'
import {takesTheCheck, written} from './story.mjs'

after(closeAll)

describe('a clinic\'s page that records everything', () => {
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
    const {page, open} = await openClinic(t, {html: origin => clinicPage(origin, 'checks="readiness"', {head: hostileHead})})
    await open()
    await takesTheCheck(personIn(page, await engineIn(page)))
    const {input, inside, events, text} = await capturedBy(page)
    assert.ok(events > 1, 'the recorder runs')
    assert.deepEqual(told(text), [])
    assert.deepEqual(input, [])
    assert.deepEqual(inside, unreachable)
  })
})
