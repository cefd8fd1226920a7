// Whether words, fields and marks stand out, by the pixels of the drawn view: axe-core cannot tell what lies beneath
// them there.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {looksAtAll} from './support/people/every-screen.mjs'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {readPng, standsOut} from './support/probes/pixels.mjs'

after(closeAll)

/** Runs in the page: lines of words, edges of fields and marks of options, each a box that is wholly in the window. */
function whatIsSeen() {
  const isShown = element => element.checkVisibility({visibilityProperty: true}) && !element.closest('.said')
  const all = selector => [...document.querySelectorAll(`form :is(${selector})`)].filter(isShown)
  // A space at the end of a line has a box of its own.
  const linesOf = element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const lines = new Map()
    for (const {left, top, right, bottom} of range.getClientRects()) {
      const line = lines.get(Math.round(bottom)) ?? {left, top, right, bottom}
      lines.set(Math.round(bottom), {...line, left: Math.min(line.left, left), right: Math.max(line.right, right)})
    }
    return [...lines.values()]
  }
  const leastOf = element => {
    const {fontSize, fontWeight} = getComputedStyle(element)
    return parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700) ? 3 : 4.5
  }
  const edgeOf = element => {
    const {left, top, bottom, height} = element.getBoundingClientRect()
    return {left: left - 3, right: left + 3, top: top + height / 3, bottom: bottom - height / 3}
  }
  // The mark stands before the words; that of a line to say before the word that tells whether it is added.
  const markOf = label => {
    const {left, top, right, bottom} = label.getBoundingClientRect()
    const [words, state] = [...label.querySelectorAll('.words')].map(one => one.getBoundingClientRect())
    if (state) return {left: state.left - 20, top: state.top + 2, right: state.left - 2, bottom: state.bottom - 2}
    return {left: left + 4, top: top + 4, right: (words?.left ?? right) - 2, bottom: bottom - 4}
  }
  const pinned = [...all('*'), ...document.querySelectorAll('.status:not(:empty)')].filter(element =>
    ['fixed', 'sticky'].includes(getComputedStyle(element).position),
  )
  const isCovered = ({element, box}) =>
    pinned.some(over => {
      const {top, bottom} = over.getBoundingClientRect()
      return !over.contains(element) && box.bottom > top && box.top < bottom
    })
  const isThere = ({box: {left, top, right, bottom}}) => top >= 0 && bottom <= innerHeight && right - left > 5
  const boxes = (selector, name, least, boxesOf) =>
    all(selector)
      .flatMap(element => boxesOf(element).map(box => ({element, box})))
      .filter(one => isThere(one) && !isCovered(one))
      .map(({element, box}) => ({name: `${name} "${element.textContent}"`, least: least(element), box}))
  return [
    ...boxes('.words', 'the words', leastOf, linesOf),
    ...boxes(
      '.field, .select',
      'the edge of',
      () => 3,
      element => [edgeOf(element)],
    ),
    ...boxes(
      'label.radio, label.checkbox',
      'the mark of',
      () => 3,
      element => [markOf(element)],
    ),
  ]
}

/** A picture of the window and what is seen in it, which stays so while it is taken: no status comes meanwhile. */
async function pictureOf(page) {
  for (let seen = await page.evaluate(whatIsSeen); ;) {
    const picture = readPng(await page.screenshot())
    const after = await page.evaluate(whatIsSeen)
    if (JSON.stringify(seen) === JSON.stringify(after)) return {seen, picture}
    seen = after
  }
}

/** What is too pale in the window as it is scrolled. */
async function paleInWindow(page) {
  const {seen, picture} = await pictureOf(page)
  const ratio = picture.width / page.viewportSize().width
  const inPixels = box => Object.fromEntries(Object.entries(box).map(([side, value]) => [side, value * ratio]))
  const judged = seen.map(one => ({...one, found: standsOut(picture, inPixels(one.box))}))
  const pale = judged.filter(({found, least}) => found < least)
  return pale.map(({name, found, least}) => `${name.slice(0, 60)}: ${found.toFixed(2)} to 1, which should be ${least}`)
}

/** Runs in the page. */
function scrollsOn() {
  const before = scrollY
  scrollBy({top: innerHeight * 0.8, behavior: 'instant'})
  return scrollY > before
}

async function paleFaults(page) {
  const faults = await paleInWindow(page)
  while (await page.evaluate(scrollsOn)) {
    await framesWhenSettled(page)
    faults.push(...(await paleInWindow(page)))
  }
  return [...new Set(faults)]
}

const viewport = {width: 390, height: 844}

describe('by the pixels of a screen', () => {
  it('a screen that is made pale is found to be', async t => {
    const page = await openPage(t, 'all', {viewport, deviceScaleFactor: 2})
    await page.evaluate(() => {
      document.querySelector('#app').style.opacity = '.3'
    })
    await framesWhenSettled(page)
    assert.ok((await paleFaults(page)).length > 10)
  })
})

describe('by the pixels of every kind of screen as it is drawn', {concurrency: 2}, () => {
  for (const colorScheme of ['light', 'dark']) {
    it(`words stand out from what lies beneath (1.4.3), and fields and marks too (1.4.11), ${colorScheme}`, async () => {
      const options = {viewport, deviceScaleFactor: 2, colorScheme}
      const found = await looksAtAll(options, ['drawn'], async page => ({pale: await paleFaults(page)}))
      assert.deepEqual(found, {pale: {}})
    })
  }
})
