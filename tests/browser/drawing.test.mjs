import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, open} from './harness.mjs'
import {nextFrame} from './operations.mjs'
import {differences, drawnAndMirrored, lookFaults} from './parity.mjs'
import {Person} from './person.mjs'
import {fillsIn, starts, takesTheCheck, visitsEveryScreen} from './story.mjs'
import {toursAll} from './tour.mjs'
import {check, option, say} from './wording.mjs'

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

/** Runs in the page: what is too wide for the window or too small for a finger. Circles in a row may be a little lower. */
function findSizeFaults() {
  const {scrollWidth, clientWidth} = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : []
  const targets = [...document.querySelectorAll('form label:has(input), form button, form a, form select, form .field')].filter(element => element.checkVisibility({visibilityProperty: true}))
  const isCircle = element => element.matches('.bipolar > .radio') && !element.querySelector('.words')
  const sizes = targets.map(element => ({name: element.textContent, least: isCircle(element) ? 36 : 48, box: element.getBoundingClientRect()}))
  const small = sizes.filter(({least, box}) => box.height < least || box.width < 36)
  return [...wide, ...small.map(({name, box}) => `"${name}" is ${box.width} wide and ${box.height} high`)]
}

const placeAndSizeFaults = async page => [...await page.evaluate(findSizeFaults), ...differences(await drawnAndMirrored(page))]

for (const [width, height] of [[320, 568], [390, 844], [1280, 800]]) {
  describe(`a window ${width} pixels wide`, () => {
    const options = {viewport: {width, height}}

    it('shows the controls and the words of the mirror in their place, as large as a finger needs and no wider than the window', async t => {
      const person = new Person(await open(t, 'hooked', options))
      assert.deepEqual(await faultsOnEveryScreen(person, placeAndSizeFaults), {})
    })
  })
}

for (const [width, height] of [[320, 568], [1280, 800]]) {
  describe(`every kind of screen of the ten checks in a window ${width} pixels wide`, () => {
    it('shows the controls and the words of the mirror in their place, as large as a finger needs and no wider than the window', async t => {
      const person = new Person(await open(t, 'all', {viewport: {width, height}}))
      assert.deepEqual(await faultsOnEveryScreen(person, placeAndSizeFaults, toursAll), {})
    })
  })
}

describe('what was chosen', () => {
  it('looks different from what was not, by more than its colour', async t => {
    const person = new Person(await open(t))
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
    const [welcome, item, field] = await Promise.all([open(t), open(t), open(t)])
    await starts(new Person(item))
    await new Person(item).choose(option('truth5.1'))
    await takesTheCheck(new Person(field))
    await new Person(field).press(say('nav.back'))
    await new Person(field).press(field.getByRole('button', {name: check('RDY_T2')}))
    await field.getByRole('textbox').focus()
    const pages = [welcome, item, field]
    await Promise.all(pages.map(framesWhenSettled))
    const drawn = await Promise.all(pages.map(page => page.evaluate(async () => {
      const before = globalThis.groundwork.frames
      await new Promise(resolve => setTimeout(resolve, 3000)) // resting is what is looked at
      return globalThis.groundwork.frames - before
    })))
    assert.deepEqual(drawn, [0, 0, 0], 'on the welcome screen, on an item, with the caret in a field')
  })

  for (const way of ['mouse', 'keyboard']) {
    it(`are three at most for a response by ${way}`, async t => {
      const person = new Person(await open(t), way)
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
  const sizes = page => page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    return {width: canvas.width, height: canvas.height, clientWidth: canvas.clientWidth, clientHeight: canvas.clientHeight, innerWidth, innerHeight, ratio: devicePixelRatio}
  })

  for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
    it(`has one pixel for each of the screen's at a ratio of ${deviceScaleFactor}, and is no larger than the window`, async t => {
      const page = await open(t, 'hooked', {deviceScaleFactor})
      const {width, height, clientWidth, clientHeight, innerWidth, innerHeight, ratio} = await sizes(page)
      assert.equal(ratio, deviceScaleFactor)
      assert.deepEqual([width, height], [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)])
      assert.ok(clientWidth <= innerWidth && clientHeight <= innerHeight)
    })
  }

  it('stays below 16 million pixels on the largest of screens', async t => {
    const page = await open(t, 'hooked', {viewport: {width: 3840, height: 2160}, deviceScaleFactor: 3})
    const {width, height} = await sizes(page)
    assert.ok(width * height <= 16e6 && width * height > 15e6, `${width} x ${height}`)
  })

  it('keeps the size of the window while a long page scrolls over it', async t => {
    const person = new Person(await open(t))
    await takesTheCheck(person)
    const title = check('RDY.words')
    const isDrawn = async () => (await nextFrame(person.page)).some(({kind, text}) => kind === 'text' && text === title)
    assert.ok(!await isDrawn(), 'the last card is below the window')
    const before = await sizes(person.page)
    await person.page.mouse.move(195, 300)
    await person.page.mouse.wheel(0, 20000)
    await person.page.waitForFunction(() => scrollY > innerHeight && scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
    await framesWhenSettled(person.page)
    assert.ok(await isDrawn(), 'the last card is drawn at the end of the page')
    assert.deepEqual(await sizes(person.page), before)
  })

  it('follows the window to another size', async t => {
    const page = await open(t)
    await page.setViewportSize({width: 700, height: 500})
    await page.waitForFunction(() => document.querySelector('canvas').width === 700 && document.querySelector('canvas').height === 500)
    await framesWhenSettled(page)
    assert.deepEqual(differences(await drawnAndMirrored(page)), [])
  })
})
