// In the language qps-rtl, which the build makes, a screen is the mirror image of one that is written from the left.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'

process.env.GROUNDWORK_LANGUAGE = 'qps-rtl'
const {framesWhenSettled, openPage} = await import('./support/browsers/open-page.mjs')
const {Person} = await import('./support/people/person.mjs')
const {stepsOf, itemOf} = await import('./support/people/packs.mjs')
const {opensCheck} = await import('./support/people/check-run.mjs')
const {looksInAllBrowsers} = await import('./support/probes/made-language.mjs')
const {nextFrame} = await import('./support/probes/operations.mjs')
const {goesTo} = await import('./support/people/fill-in.mjs')
const {say} = await import('./support/people/wording.mjs')

/**
 * Runs in the page: how many points of another colour than the ground there are in each half of the first option's
 * drawing.
 */
function inkOfOption() {
  const canvas = document.querySelector('canvas')
  const box = document.querySelector('.radio').getBoundingClientRect()
  const scale = canvas.width / canvas.getBoundingClientRect().width
  const [left, top, width, height] = [
    box.left + 6,
    box.top + 6 - canvas.getBoundingClientRect().top,
    box.width - 12,
    box.height - 12,
  ].map(number => Math.round(number * scale))
  const {data} = canvas.getContext('2d').getImageData(left, top, width, height)
  const ink = {left: 0, right: 0}
  for (let at = 0; at < data.length; at += 4) if (data[at] < 140) ink[(at / 4) % width < width / 2 ? 'left' : 'right']++
  return ink
}

/**
 * Runs in the page: how far to the right the highest and the lowest points of that colour are, in a square of the
 * canvas around a place in the window.
 */
function endsOfMark({x, y, colour}) {
  const canvas = document.querySelector('canvas')
  const box = canvas.getBoundingClientRect()
  const scale = canvas.width / box.width
  const half = Math.round(8 * scale)
  const {data} = canvas
    .getContext('2d')
    .getImageData(
      Math.round((x - box.left) * scale) - half,
      Math.round((y - box.top) * scale) - half,
      2 * half,
      2 * half,
    )
  const isInk = at => [16, 8, 0].every((shift, i) => Math.abs(data[at + i] - ((colour >> shift) & 255)) < 30)
  const inked = Array.from({length: data.length / 4}, (_, i) => i).filter(i => isInk(4 * i))
  return {highest: inked[0] % (2 * half), lowest: inked.at(-1) % (2 * half)}
}

describe('a screen that is written from the right', () => {
  async function atTheFirstQuestion(t) {
    const page = await openPage(t, 'all')
    const person = new Person(page)
    await opensCheck(person, 'readiness')
    await person.arrives(stepsOf('readiness')[0].heading)
    return {page, person}
  }

  it('has the words and the shape of an option on its right, and the way out on its left', async t => {
    const {page} = await atTheFirstQuestion(t)
    await framesWhenSettled(page)
    const ink = await page.evaluate(inkOfOption)
    assert.ok(ink.right > 20 && ink.left === 0, JSON.stringify(ink))
    const [words, help, leave] = await Promise.all(
      ['.radio .words', '.footer .button:first-child', '.footer .button:last-child'].map(name =>
        page.locator(name).first().boundingBox(),
      ),
    )
    const {width} = page.viewportSize()
    assert.ok(help.x > width / 2 && leave.x < width / 2, 'help stands first, and what is first is on the right')
    assert.equal(
      await page
        .locator('.radio .words')
        .first()
        .evaluate(element => getComputedStyle(element).textAlign),
      'right',
    )
    assert.ok(words.x + words.width > width / 2)
  })

  it('has a check mark as it is everywhere: from its lowest point up to the right', async t => {
    const {page, person} = await atTheFirstQuestion(t)
    const {heading, items} = stepsOf('readiness').find(step => step.items.some(({kind}) => kind === 'tick'))
    await goesTo(page, 'readiness', heading)
    await person.tick(items.find(({kind}) => kind === 'tick').stem)
    await framesWhenSettled(page)
    const mark = (await nextFrame(page)).find(({kind, points}) => kind === 'path' && points.length === 6)
    const place = {x: (mark.points[0] + mark.points[4]) / 2, y: mark.points[1], colour: mark.colour}
    const {highest, lowest} = await page.evaluate(endsOfMark, place)
    assert.ok(highest > lowest + 4, `its highest point is at ${highest}, its lowest at ${lowest}`)
  })

  it('takes the arrow keys as they point', async t => {
    const {page, person} = await atTheFirstQuestion(t)
    const [first, second] = [...itemOf('readiness', 'RDY_1').options.values()]
    await person.choose(first)
    await page.getByRole('radio', {name: first, exact: true}).focus()
    await page.keyboard.press('ArrowLeft')
    assert.ok(await page.getByRole('radio', {name: second, exact: true}).isChecked(), 'the next is on the left')
  })

  it('keeps the groups of digits of a number in their order', async t => {
    const {page, person} = await atTheFirstQuestion(t)
    await person.press(say('help.button'))
    await page.getByRole('combobox').waitFor()
    await page.getByRole('combobox').selectOption({index: 20})
    await page.locator('.link .words').first().waitFor()
    const numbers = await page.locator('.link .words').allTextContents()
    assert.ok(numbers.length > 1)
    for (const text of numbers.filter(each => /\d[ /-]\d/.test(each)))
      assert.match(text, /\u2066[\d +/-]*\d[ /-]\d[\d /-]*\u2069/)
  })
})

looksInAllBrowsers()
