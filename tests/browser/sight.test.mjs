import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {until} from './support/waiting.mjs'
import {engineIn, openClinic, personIn} from './support/pages/clinic-page.mjs'
import {clinicPage} from './support/pages/sites.mjs'
import {closeAll, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {itemOf} from './support/people/packs.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {check, option, say} from './support/people/wording.mjs'
import {seesWelcome} from './support/people/welcome.mjs'

after(closeAll)

const around = {
  head: '<style>body { margin: 0 } h1 { margin: 0; height: 900px } body::after { content: ""; display: block; height: 1500px }</style>',
}

/** The edges of what a selector finds in the engine, in the window of the clinic's page. */
async function edges(page, engine, selector) {
  const frame = await page.evaluate(() => document.querySelector('groundwork-check').getBoundingClientRect().top)
  return engine.evaluate(
    ([selector, frame]) => {
      const {top, bottom} = document.querySelector(selector).getBoundingClientRect()
      return {top: frame + top, bottom: frame + bottom}
    },
    [selector, frame],
  )
}

/** Waits until the engine was told which part of its frame the window of the clinic's page shows. */
async function knowsWhatIsSeen(page, engine) {
  const {y, height} = await (await engine.frameElement()).boundingBox()
  const part = {top: Math.max(0, -y), bottom: Math.min(height, page.viewportSize().height - y)}
  await engine.evaluate(
    ({top, bottom}) =>
      new Promise(seen => {
        const isMeant = ({intersectionRect: told}) => Math.abs(told.top - top) + Math.abs(told.bottom - bottom) < 3
        const look = () =>
          new IntersectionObserver(([entry], observer) => {
            observer.disconnect()
            isMeant(entry) ? seen() : requestAnimationFrame(look)
          }).observe(document.querySelector('.sight'))
        look()
      }),
    part,
  )
}

/**
 * A clinic's page whose window shows the frame from so many pixels below its top on; the check is at its first
 * question.
 */
async function scrolledInto(t, by) {
  const {page, open} = await openClinic(t, {
    viewport: {width: 390, height: 700},
    html: origin => clinicPage(origin, 'checks="readiness"', around),
  })
  await open()
  await page.evaluate(() => scrollTo(0, 900))
  const engine = await engineIn(page)
  const person = personIn(page, engine)
  await starts(person)
  await page.evaluate(by => scrollBy(0, by), by)
  await knowsWhatIsSeen(page, engine)
  return {page, engine, person, at: () => page.evaluate(() => scrollY)}
}

describe('a frame of which the page around shows a part', () => {
  for (const by of [385, 200, -350]) {
    it(`begins the next screen in that part, and the page stays where it is (${by} pixels)`, async t => {
      const {page, engine, person, at} = await scrolledInto(t, by)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const before = await at()
      await engine.getByRole('button', {name: say('nav.skip')}).evaluate(button => button.click())
      await person.arrives(check('RDY_2'))
      const question = await edges(page, engine, '#app h2')
      const footer = await edges(page, engine, '.footer')
      assert.ok(
        question.top >= 0 && question.bottom <= 700,
        `the question is from ${question.top} to ${question.bottom}`,
      )
      assert.ok(
        footer.bottom <= 701 && footer.top >= question.bottom,
        `the footer is from ${footer.top} to ${footer.bottom}`,
      )
      assert.deepEqual([await at(), await page.evaluate(() => document.documentElement.scrollHeight)], [before, height])
    })
  }

  it('keeps no room at its lower edge for what is spoken of Escape, which nobody sees', async t => {
    const page = await openPage(t, 'hooked', {viewport: {width: 390, height: 420}})
    await starts(new Person(page))
    const tour = async () => {
      await page.evaluate(() => {
        document.activeElement.blur()
        getSelection().removeAllRanges()
        scrollTo(0, 0)
      })
      const places = []
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab')
        places.push(await page.evaluate(() => [document.activeElement.localName, scrollY]))
      }
      return places
    }
    const before = await tour()
    assert.ok(new Set(before.map(([, at]) => at)).size > 1, 'something is brought into sight')
    await page.keyboard.press('Escape')
    assert.notEqual(await page.locator('body > [role=status]').textContent(), '')
    assert.deepEqual(await tour(), before)
  })

  it('keeps its content still when the page around is scrolled later, and begins the next screen anew', async t => {
    const {page, engine, person} = await scrolledInto(t, 385)
    await engine.getByRole('button', {name: say('nav.skip')}).evaluate(button => button.click())
    await person.arrives(check('RDY_2'))
    const place = () => engine.evaluate(() => document.querySelector('#app h2').getBoundingClientRect().top)
    const before = await place()
    await page.evaluate(() => scrollTo(0, 900))
    await engine.evaluate(
      () =>
        new Promise(seen =>
          new IntersectionObserver(([{intersectionRatio}]) => intersectionRatio === 1 && seen(), {
            threshold: 1,
          }).observe(document.querySelector('.sight')),
        ),
    )
    assert.equal(await place(), before)
    await engine.getByRole('button', {name: say('nav.skip')}).evaluate(button => button.click())
    await person.arrives(check('RDY_13'))
    assert.ok((await place()) < before - 300, 'the next one begins at the top of the frame')
  })
})

/** Runs in the page before its own scripts: the browser moves the focus itself, as without web/engine/focus.js. */
const nativeKeys = () => addEventListener('keydown', event => event.stopImmediatePropagation(), true)

/** Which controls Tab stops at from the heading on, and back again; the parts of a date are one. */
async function stopsOf(page) {
  const on = () =>
    page.evaluate(() =>
      document.activeElement === document.body ? null : document.activeElement.id || document.activeElement.localName,
    )
  const found = []
  await page.evaluate(() => document.querySelector('#app h2').focus())
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press(key)
      const now = await on()
      if (!now) break
      if (now !== found[found.length - 1]) found.push(now)
    }
    found.push('the end')
  }
  return found
}

describe('Tab', () => {
  it('stops where the browser itself would, forwards and backwards', async t => {
    const [ours, native] = [
      new Person(await openPage(t)),
      new Person(await openPage(t, 'hooked', {before: [nativeKeys]})),
    ]
    const compare = async screen => {
      const [own, theirs] = await Promise.all([ours, native].map(({page}) => stopsOf(page)))
      assert.deepEqual(own, theirs, screen)
      assert.ok(own.length > 6, screen)
    }
    const both = act => Promise.all([ours, native].map(act))
    await both(person => seesWelcome(person.page))
    await compare('welcome')
    await both(starts)
    await compare('a choice with nothing taken')
    await both(person => person.choose(option('truth5.2')))
    await compare('a choice')
    await both(person => person.press(say('display.plain_view')))
    await both(person => person.find('button', say('display.drawn_view')).waitFor())
    await compare('the plain view')
    await both(person => person.opensHelp())
    await compare('help lines')
  })

  it('leaves the check at both ends for what comes before and after it on the page', async t => {
    const {page, open} = await openClinic(t, {
      html: origin =>
        clinicPage(origin, 'checks="readiness"', {before: '<button id="before">Before</button>'}).replace(
          '</body>',
          '<button id="after">After</button></body>',
        ),
    })
    await open()
    const engine = await engineIn(page)
    const there = () => page.evaluate(() => document.activeElement.id)
    for (const [control, key, expected] of [
      [say('leave.button'), 'Tab', 'after'],
      [say('display.plain_view'), 'Shift+Tab', 'before'],
    ]) {
      await engine.getByRole('button', {name: control, exact: true}).focus()
      await until(async () => {
        await page.keyboard.press(key) // what the keeper offers comes before the check
        return (await there()) === expected
      }, `the focus on "${expected}"`)
    }
    await page.locator('#before').focus()
    await until(async () => {
      await page.keyboard.press('Tab')
      return engine.evaluate(() => document.hasFocus() && document.activeElement.localName === 'button')
    }, 'the focus in the check')
  })

  it('stays near a control that goes once it is pressed', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('item.clear'))
    await person.hears(say('item.cleared'))
    assert.equal(await person.page.evaluate(() => document.activeElement.type), 'radio')
  })
})

describe('the arrow keys in a choice', () => {
  it('take the next one, wrap at both ends, and turn where words run from right to left', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.0'))
    const taken = () =>
      person.page.evaluate(() =>
        [...document.querySelectorAll('#app [type=radio]')].findIndex(
          radio => radio.checked && radio === document.activeElement,
        ),
      )
    const found = []
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await person.page.keyboard.press(key)
      found.push(await taken())
    }
    await person.page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowDown']) {
      await person.page.keyboard.press(key)
      found.push(await taken())
    }
    const last = itemOf('readiness', 'RDY_1').options.size - 1
    assert.deepEqual(found, [last, 0, 1, 0, last, 0, last, 0])
  })
})
