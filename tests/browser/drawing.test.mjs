import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {differences, drawnAndMirrored, lookFaults} from './support/probes/parity.mjs'
import {Person} from './support/people/person.mjs'
import {fillsIn, starts, takesTheCheck, visitsEveryScreen} from './support/people/readiness-run.mjs'
import {toursAll} from './support/people/screen-tour.mjs'
import {check, option, say} from './support/people/wording.mjs'
import {wordFaults} from './support/probes/cut-words.mjs'

after(closeAll)

/** Collects what `look` finds on each screen of a tour, from top to end of the page. */
async function faultsOnEveryScreen(person, look, tour = visitsEveryScreen) {
  const faults = {}
  await tour(person, async screen => {
    const page = person.page
    await page.mouse.move(0, 0)
    await framesWhenSettled(page)
    for (let place = 0; ; place++) {
      const found = await look(page)
      if (found.length > 0) faults[`${screen}, ${place} windows down`] = found
      const isEnd = await page.evaluate(() => {
        const before = scrollY
        scrollBy({top: innerHeight * 0.8, behavior: 'instant'})
        return scrollY === before
      })
      if (isEnd) break
    }
    await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}))
  })
  return faults
}

/**
 * Runs in the page: what is too wide for the window or too small for a finger. Circles in a row may be a little lower,
 * and the steps of a ruler as narrow as WCAG allows.
 */
function findSizeFaults() {
  const {scrollWidth, clientWidth} = document.documentElement
  const beyond = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : []
  const targets = [
    ...document.querySelectorAll('form label:has(input), form button, form a, form select, form .field'),
  ].filter(element => element.checkVisibility({visibilityProperty: true}))
  const isCircle = element => element.matches('.bipolar > .radio') && !element.querySelector('.words')
  const sizes = targets.map(element => ({
    name: element.textContent,
    least: isCircle(element) ? 36 : 44,
    wide: element.matches('.ruler > .radio') ? 24 : 36,
    box: element.getBoundingClientRect(),
  }))
  const small = sizes.filter(({least, wide, box}) => box.height < least || box.width < wide)
  return [...beyond, ...small.map(({name, box}) => `"${name}" is ${box.width} wide and ${box.height} high`)]
}

const placeAndSizeFaults = async page => [
  ...(await page.evaluate(findSizeFaults)),
  ...(await wordFaults(page)),
  ...differences(await drawnAndMirrored(page)),
]

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1280, 800],
]) {
  describe(`a window ${width} pixels wide`, () => {
    const options = {viewport: {width, height}}

    it('draws the controls of the mirror in their place and shows all words whole, as large as a finger needs and no wider than the window', async t => {
      const person = new Person(await openPage(t, 'hooked', options))
      assert.deepEqual(await faultsOnEveryScreen(person, placeAndSizeFaults), {})
    })
  })
}

for (const [width, height] of [
  [320, 568],
  [1280, 800],
]) {
  describe(`every kind of screen of the ten checks in a window ${width} pixels wide`, () => {
    it('draws the controls of the mirror in their place and shows all words whole, as large as a finger needs and no wider than the window', async t => {
      const person = new Person(await openPage(t, 'all', {viewport: {width, height}}))
      assert.deepEqual(await faultsOnEveryScreen(person, placeAndSizeFaults, toursAll), {})
    })
  })
}

describe('what was chosen', () => {
  it('looks different from what was not, by more than its colour', async t => {
    const person = new Person(await openPage(t))
    const faults = {}
    const choice = {item: option('truth5.1'), ruler: '7'}
    await starts(person)
    await fillsIn(person, async screen => {
      if (choice[screen]) await person.choose(choice[screen])
      await person.page.mouse.move(0, 0)
      await framesWhenSettled(person.page)
      if (screen !== 'own words') faults[screen] = lookFaults(await drawnAndMirrored(person.page))
    })
    assert.deepEqual(faults, {item: [], ruler: [], barriers: []})
  })
})

describe('frames', () => {
  it('are not drawn while nothing happens', async t => {
    const [welcome, item, field] = await Promise.all([openPage(t), openPage(t), openPage(t)])
    await starts(new Person(item))
    await new Person(item).choose(option('truth5.1'))
    await takesTheCheck(new Person(field))
    await new Person(field).press(say('nav.back'))
    await new Person(field).press(field.getByRole('button', {name: check('RDY_T2')}))
    await field.getByRole('textbox').focus()
    const pages = [welcome, item, field]
    await Promise.all(pages.map(framesWhenSettled))
    const drawn = await Promise.all(
      pages.map(page =>
        page.evaluate(async () => {
          const before = globalThis.groundwork.frames
          await new Promise(resolve => setTimeout(resolve, 3000)) // resting is what is looked at
          return globalThis.groundwork.frames - before
        }),
      ),
    )
    assert.deepEqual(drawn, [0, 0, 0], 'on the welcome screen, on an item, with the caret in a field')
  })

  it('have the browser lay out a new screen a few times, however many words it has', async t => {
    const person = new Person(await openPage(t, 'long50'))
    const session = await person.page.context().newCDPSession(person.page)
    await session.send('Performance.enable')
    const layouts = async () =>
      (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'LayoutCount').value
    await person.find('button', say('welcome.start')).waitFor()
    await framesWhenSettled(person.page)
    const before = await layouts()
    await person.page.evaluate(() => document.querySelector('.primary').click())
    await person.page.getByRole('radio').first().waitFor()
    await framesWhenSettled(person.page)
    const words = await person.page.locator('form .words').count(),
      count = (await layouts()) - before
    assert.ok(
      words > 60 && count <= 8,
      `${count} layouts for ${words} runs of words: two measure them, the others show them`,
    )
  })

  for (const way of ['mouse', 'keyboard']) {
    it(`are three at most for a response by ${way}`, async t => {
      const person = new Person(await openPage(t), way)
      await starts(person)
      const counts = []
      for (const value of [0, 1, 4]) {
        const before = await framesWhenSettled(person.page)
        await person.choose(option(`truth5.${value}`))
        const after = await framesWhenSettled(person.page)
        counts.push(after - before)
      }
      const presses = way === 'keyboard' ? [1, 1, 3] : [1, 1, 1]
      counts.forEach((count, i) => assert.ok(count >= 1 && count <= 3 * presses[i], `${counts} frames`))
    })
  }
})

describe('the canvas', () => {
  const sizes = page =>
    page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const {width, height, top, bottom} = canvas.getBoundingClientRect()
      return {
        columns: canvas.width,
        rows: canvas.height,
        width,
        height,
        top,
        bottom,
        innerWidth,
        innerHeight,
        ratio: devicePixelRatio,
      }
    })

  for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
    it(`has one pixel for each of the screen's at a ratio of ${deviceScaleFactor}, and is as high as two windows`, async t => {
      const page = await openPage(t, 'hooked', {deviceScaleFactor})
      const {columns, rows, width, height, innerWidth, innerHeight, ratio} = await sizes(page)
      assert.equal(ratio, deviceScaleFactor)
      assert.ok(
        Math.abs(columns - width * ratio) < 0.1 && Math.abs(rows - height * ratio) < 0.1,
        `${columns} x ${rows} for ${width} x ${height}`,
      )
      assert.ok(width <= innerWidth + 1 && Math.abs(height - 2 * innerHeight) < 2)
    })
  }

  it('is as sharp as it is shown when a page without a frame is pinched open', async t => {
    const page = await openPage(t, 'hooked', {deviceScaleFactor: 2, isMobile: true, hasTouch: true})
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setPageScaleFactor', {pageScaleFactor: 3})
    await page.waitForFunction(
      () => visualViewport.scale === 3 && document.querySelector('canvas').width >= 390 * 2 * 2,
    )
    await framesWhenSettled(page)
    const {columns, rows, width} = await sizes(page)
    assert.ok(columns / width > 5 && columns * rows <= 16e6, `${columns} for ${width}, of ${columns * rows} pixels`)
  })

  it('stays below 16 million pixels on the largest of screens', async t => {
    const page = await openPage(t, 'hooked', {viewport: {width: 3840, height: 2160}, deviceScaleFactor: 3})
    const {columns, rows} = await sizes(page)
    assert.ok(columns * rows <= 16e6 && columns * rows > 15e6, `${columns} x ${rows}`)
  })

  it('is scrolled with the page, and drawn anew before an edge of it is seen', async t => {
    const page = await openPage(t, 'long50')
    await page.getByRole('button', {name: say('welcome.start'), exact: true}).click()
    await page.getByRole('radio').first().waitFor()
    await framesWhenSettled(page)
    const start = await sizes(page)
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    const drawn = await page.evaluate(() => globalThis.groundwork.frames)
    for (let to = 40; to < end + 40; to += 40) {
      await page.evaluate(to => scrollTo({top: to, behavior: 'instant'}), to)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      const {top, bottom, columns, rows, innerHeight} = await sizes(page)
      const last = await page.evaluate(() => document.querySelector('form').getBoundingClientRect().bottom)
      assert.deepEqual([columns, rows], [start.columns, start.rows])
      assert.ok(top <= 0 && (bottom >= innerHeight || bottom >= last - 1), `from ${top} to ${bottom} at ${to}`)
    }
    const frames = (await framesWhenSettled(page)) - drawn
    assert.ok(frames > 1 && frames < end / 100, `${frames} frames for ${end} pixels`)
    assert.deepEqual(differences(await drawnAndMirrored(page)), [])
  })

  it('follows the window to another size', async t => {
    const page = await openPage(t)
    await page.setViewportSize({width: 700, height: 500})
    await page.waitForFunction(
      () => document.querySelector('canvas').width === 700 && document.querySelector('canvas').height === 1000,
    )
    await framesWhenSettled(page)
    assert.deepEqual([...differences(await drawnAndMirrored(page)), ...(await wordFaults(page))], [])
  })
})
