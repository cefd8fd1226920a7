import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite} from './boxes.mjs'
import {engineIn, newWindow, openClinic, personIn} from './framed.mjs'
import {closeAll} from './harness.mjs'
import {betraying, capturedBy, hostileHead, inlineCopy, told} from './hostile.mjs'
import {stepsOf} from './packs.mjs'
import {Person} from './person.mjs'
import {takes} from './quickly.mjs'
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
    assert.deepEqual([...new Set(inside.filter(found => !found.startsWith('[object')))], ['SecurityError'])
  })
})

/** Runs first in the clinic's page: writes down, in order, all that it can notice. */
function notice() {
  if (parent !== self) return
  const noticed = globalThis.noticed = []
  const note = (...words) => noticed.push(words.join(' '))
  for (const kind of ['focus', 'blur', 'scroll', 'resize', 'hashchange', 'popstate', 'visibilitychange', 'focusin', 'focusout', 'pointerdown', 'keydown']) addEventListener(kind, event => note(kind, event.target?.localName ?? ''), true)
  addEventListener('message', event => note('message', JSON.stringify(event.data), event.origin === location.origin))
  new PerformanceObserver(list => list.getEntries().forEach(({entryType, name}) => note(entryType, name.replace(/:\d+/, '')))).observe({entryTypes: ['layout-shift']})
  addEventListener('DOMContentLoaded', () => new ResizeObserver(entries => entries.forEach(({contentRect}) => note('size', contentRect.width, contentRect.height))).observe(document.querySelector('groundwork-check')))
}

const randomly = list => list[Math.floor(Math.random() * list.length)]

/** Random responses: each item is answered in some way, or not at all. */
function randomResponses() {
  const given = {}
  for (const item of stepsOf('readiness').flatMap(({items}) => items)) {
    if (Math.random() < 0.3) continue
    if (item.kind === 'text') given[item.id] = Math.random().toString(36).repeat(1 + Math.floor(Math.random() * 20))
    else if (item.kind === 'tick') given[item.id] = true
    else given[item.id] = randomly([...item.options.keys()])
  }
  return given
}

async function transcript(t) {
  const {page, product, open} = await openClinic(t, {attributes: 'checks="readiness,fit"', before: [notice]})
  await open()
  const engine = await engineIn(page)
  await takes(engine, 'readiness', randomResponses())
  const seen = await page.evaluate(() => ({
    noticed: globalThis.noticed,
    history: history.length,
    storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    focused: document.activeElement.localName,
    title: document.title,
    loaded: performance.getEntriesByType('resource').map(({name}) => name.replace(/:\d+/, '')).sort(),
    scrolled: [scrollX, scrollY],
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  }))
  const requests = product.lines().sort()
  await page.context().close()
  return JSON.stringify({...seen, requests}, null, 1)
}

describe('what a clinic\'s page can notice', () => {
  const runs = process.env.GROUNDWORK_FULL ? 50 : 4

  it(`is the same in ${runs} checks with different responses`, async t => {
    const transcripts = new Set()
    for (let i = 0; i < runs; i++) transcripts.add(await transcript(t))
    const [first, second] = transcripts
    assert.ok(first.includes('"message {'), 'the page notices messages')
    if (second) assert.equal(second, first)
  })
})
