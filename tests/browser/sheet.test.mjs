// A page that lays something over the check: a clear sheet that comes and goes with the pointer is told of, and nothing
// else that pages do is.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage} from './support/pages/sites.mjs'
import {engineIn, openClinic, personIn} from './support/pages/clinic-page.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {check, option, say} from './support/people/wording.mjs'

after(closeAll)

// The check in a box of the page's own, with something under it to scroll to.
const styles = `<style>
  body { margin: 0; padding: 40px; height: 3000px }
  #box { position: relative }
  .over { position: absolute; inset: 0; z-index: 9; background: rgba(0, 0, 0, 0.004) }
  .banner { position: fixed; inset: auto 0 0 0; height: 300px; z-index: 9; background: gold }
  .bubble { position: fixed; right: 60px; top: 300px; width: 60px; height: 60px; z-index: 9; border-radius: 50%; background: gold }
  .header { position: fixed; inset: 0 0 auto 0; height: 260px; z-index: 9; background: gold }
  .lightbox { position: fixed; inset: 0; z-index: 9; background: rgba(0, 0, 0, 0.8) }
</style>`

const html = origin =>
  clinicPage(origin, 'checks="readiness"', {head: styles, before: '<div id="box">'}).replace('</body>', '</div></body>')

/** A clinic's page with the check at its first item, and what a test does there. */
async function opened(t) {
  const {page, open, problems} = await openClinic(t, {
    html,
    before: [noteVisibility],
    viewport: {width: 900, height: 1000},
  })
  await open()
  const engine = await engineIn(page)
  await page.evaluate(() => {
    globalThis.read = []
    addEventListener('pointermove', event => globalThis.read.push(`${event.clientX} ${event.clientY}`))
  })
  const person = personIn(page, engine)
  await person.press(say('welcome.start'))
  await person.arrives(check('RDY_1'))
  return {page, engine, person, problems, keeper: page.frames().find(frame => frame.url().includes('/keeper.html'))}
}

/** Runs first in each frame: lets a test wait until the browser has told the check whether it can be seen. */
function noteVisibility() {
  globalThis.IntersectionObserver = class extends IntersectionObserver {
    constructor(told, options) {
      super((entries, ...more) => {
        if (options?.trackVisibility) globalThis.isClear = entries.at(-1).isVisible
        told(entries, ...more)
      }, options)
    }
  }
}
// Not asked once a frame: what is out of view draws none.
const until = (engine, isClear) =>
  engine.waitForFunction(wanted => globalThis.isClear === wanted, isClear, {polling: 20})

const adds = (page, kind) =>
  page.evaluate(
    name => document.querySelector('#box').append(Object.assign(document.createElement('div'), {className: name})),
    kind,
  )
const takesAway = page => page.evaluate(() => document.querySelector('#box > div').remove())

/** Waits until the keeper has heard whatever the engine has said. */
async function settles({engine, keeper}) {
  const heard = keeper.evaluate(
    () => new Promise(resolve => addEventListener('message', event => event.data === 'said all' && resolve())),
  )
  await keeper.evaluate(() => 0) // it listens from here on
  await engine.evaluate(() => parent.postMessage('said all', '*'))
  await heard
}
const isWarned = ({keeper}) => keeper.getByText(say('keeper.covered')).isVisible()

/**
 * Points at one option after another; the page has its sheet there while the pointer moves, and takes it away at rest.
 */
async function isSpiedOn(opened, sheet, places = [300, 360, 420, 480, 540]) {
  const {page, engine} = opened
  for (const y of places) {
    await adds(page, sheet)
    await until(engine, false)
    await page.mouse.move(450, y, {steps: 4})
    await takesAway(page)
    await until(engine, true)
    await page.mouse.move(451, y)
    await settles(opened)
    if (await isWarned(opened)) return
  }
}

describe('a clear sheet that comes and goes with the pointer', () => {
  it('is told of in plain words, with a tab of its own, and going on loses nothing and tells the page nothing', async t => {
    const one = await opened(t)
    const {page, engine, person, keeper} = one
    await person.choose(option('truth5.3'))
    await page.evaluate(() => addEventListener('message', event => globalThis.read.push(event.data)))
    await isSpiedOn(one, 'over')
    assert.ok((await page.evaluate(() => globalThis.read)).length > 4, 'the sheet does read where the pointer is')
    assert.ok(await isWarned(one))
    assert.equal(await keeper.evaluate(() => getComputedStyle(document.querySelector('iframe')).visibility), 'hidden')
    assert.equal(
      await keeper.evaluate(() => document.activeElement.textContent),
      say('keeper.covered'),
      'it is read aloud',
    )
    assert.deepEqual(
      (await page.evaluate(() => globalThis.read)).filter(words => typeof words !== 'string'),
      [],
      'no message to the page',
    )
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      keeper
        .locator('main')
        .getByRole('link', {name: say('keeper.own_tab')})
        .click(),
    ])
    await tab.waitForURL(/keeper\.html\?#v=1&.*checks=readiness$/)
    await tab.close()
    await keeper.getByRole('button', {name: say('keeper.go_on_anyway')}).click()
    await engine.getByRole('radio', {name: option('truth5.3')}).waitFor()
    assert.ok(await engine.getByRole('radio', {name: option('truth5.3')}).isChecked(), 'what was given is still there')
    await person.press(say('nav.next'))
    await person.arrives(check('RDY_2'))
  })
})

/** What pages do to a frame, each as something that is done and undone. The browser calls none of them clear. */
const style = (name, value) => ({
  does: page =>
    page.evaluate(([name, value]) => document.querySelector('#box').style.setProperty(name, value), [name, value]),
  undoes: page => page.evaluate(name => document.querySelector('#box').style.removeProperty(name), name),
})
const part = kind => ({does: page => adds(page, kind), undoes: takesAway})
const effects = {
  'is scaled while the pointer is on it': style('transform', 'scale(0.98)'),
  'is turned': style('transform', 'rotate(1deg)'),
  'fades in and out': style('opacity', '0.7'),
  'has a filter': style('filter', 'saturate(0.8)'),
  'has a banner over its end': part('banner'),
  'has a bubble over its corner': part('bubble'),
  'has a header over its beginning': part('header'),
}

describe('nobody is stopped on a page whose check', () => {
  it('is changed in how it looks, or has something over a part of it, again and again', async t => {
    const one = await opened(t)
    const {page, engine} = one
    for (const [what, {does, undoes}] of Object.entries(effects)) {
      for (const y of [360, 420, 480, 540]) {
        await page.mouse.move(440, y)
        await does(page)
        await until(engine, false)
        await page.mouse.move(450, y, {steps: 3})
        await undoes(page)
        await until(engine, true)
        await page.mouse.move(440, y, {steps: 3})
      }
      await settles(one)
      assert.ok(!(await isWarned(one)), `the check ${what}`)
    }
  })

  it('is under a lightbox that the person opens beside it and closes, again and again', async t => {
    const one = await opened(t)
    const {page, engine} = one
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(450, 400)
      await page.mouse.move(450, 20, {steps: 40})
      await adds(page, 'lightbox')
      await until(engine, false)
      await page.mouse.move(450, 300, {steps: 3})
      await page.mouse.move(450, 20, {steps: 3})
      await takesAway(page)
      await until(engine, true)
      await page.mouse.move(450, 400, {steps: 20})
    }
    await settles(one)
    assert.ok(!(await isWarned(one)))
  })

  it('has a message over it that comes and goes while the pointer rests, again and again', async t => {
    const one = await opened(t)
    const {page, engine} = one
    for (const y of [360, 420, 480, 540, 600, 360]) {
      await page.mouse.move(450, y, {steps: 20})
      await adds(page, 'banner')
      await until(engine, false)
      await takesAway(page)
      await until(engine, true)
    }
    await settles(one)
    assert.ok(!(await isWarned(one)))
  })

  it('is scrolled out of view and back, again and again', async t => {
    const one = await opened(t)
    const {page, engine} = one
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(450, 400 + i, {steps: 2})
      await page.evaluate(() => scrollTo({top: 1500, behavior: 'instant'}))
      await until(engine, false)
      await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}))
      await until(engine, true)
      await page.mouse.move(450, 440 + i, {steps: 2})
    }
    await settles(one)
    assert.ok(!(await isWarned(one)))
  })
})
