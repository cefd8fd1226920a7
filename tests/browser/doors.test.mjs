// The results on one screen: what leads, a door to each part, and the lines that a person adds to their page.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {goesTo, takes} from './support/people/fill-in.mjs'
import {packOf} from './support/people/packs.mjs'
import {Person} from './support/people/person.mjs'
import {check, option, say, wordsOf} from './support/people/wording.mjs'
import {nextFrame} from './support/probes/operations.mjs'
import {theme} from '../../web/packaging/theme.mjs'

after(closeAll)

const phone = {viewport: {width: 390, height: 844}}
const mixed = {
  ...{RDY_1: 4, RDY_2: 4, RDY_13: 0, RDY_4: 0, RDY_5: 1, RDY_6: 4, RDY_7: 2, RDY_8: 2, RDY_9: 2},
  ...{RDY_10: 3, RDY_11: 1, RDY_12: 2, RUL_1: 7, RDY_B2: true},
}

async function resultsOf(t, id, given, options = phone) {
  const person = new Person(await openPage(t, 'all', options))
  await takes(person.page, id, given)
  await framesWhenSettled(person.page)
  return person
}

const controls = '#app :is(button, input, a)'
const heightOf = page => page.evaluate(() => document.documentElement.scrollHeight)

describe('the results on a phone', () => {
  it('are one screen without scrolling, of at most 120 words and 8 controls besides header and footer', async t => {
    const {page} = await resultsOf(t, 'readiness', mixed)
    assert.equal(await heightOf(page), 844)
    const words = (await page.locator('form').innerText()).split(/\s+/).length
    assert.ok(words <= 120, `${words} words`)
    const around = await page.locator(':is(.header, .footer) > button').count()
    assert.ok((await page.locator(controls).count()) - around <= 8)
    await page.getByRole('button', {name: say('nav.stop_here'), exact: true}).waitFor()
  })

  it('of the fit take at most 1400 pixels, also when something felt wrong', async t => {
    const low = Object.fromEntries(
      packOf('fit')
        .facets.flatMap(({items}) => items)
        .map(({item}, i) => [item, i % 5 === 0 ? 1 : 3]),
    )
    for (const more of [{}, {FIT_SAFE: 'yes'}]) {
      const {page} = await resultsOf(t, 'fit', {...low, ...more})
      const height = await heightOf(page)
      assert.ok(height <= 1400, `${height} pixels with ${JSON.stringify(more)}`)
    }
  })

  it('say first what to lean on, and then what to talk about first, with a line to say', async t => {
    const person = await resultsOf(t, 'readiness', mixed)
    const headings = await person.page.getByRole('heading', {level: 3}).allInnerTexts()
    assert.deepEqual(headings.slice(0, 2), [check('RDY.own_reasons.mostly.headline'), check('RDY.goals')])
    await person.page.getByText(check('RDY.goals.talk.headline'), {exact: true}).waitFor()
    await person.find('checkbox', check('RDY.goals.s5')).waitFor()
  })

  it('ask of one who agrees with nothing but one line to lean on that line', async t => {
    const low = Object.fromEntries(
      packOf('readiness').facets.flatMap(({items}) =>
        items.map(({item, keying}) => [item, keying === 'reverse' ? 4 : 0]),
      ),
    )
    const person = await resultsOf(t, 'readiness', {...low, RDY_10: 4})
    const [first] = await person.page.getByRole('heading', {level: 3}).allInnerTexts()
    assert.equal(first, say('results.true'))
    await person.page.getByText(check('RDY_10'), {exact: true}).waitFor()
    await person.page.getByText(check('note.low'), {exact: true}).waitFor()
  })

  it('of too few answers lead back to the first one that is left out', async t => {
    const person = await resultsOf(t, 'readiness', {RDY_1: 4})
    await person.find('heading', say('results.few')).waitFor()
    await person.press(say('results.answer_more'))
    await person.arrives(check('RDY_2'))
    await person.page.getByRole('radio', {name: option('truth5.1'), exact: true}).waitFor()
    await goesTo(person.page, 'readiness', say('results.title'), {})
  })

  it('show no steps and nothing to lean on once a response about safety opened a panel', async t => {
    const person = await resultsOf(t, 'fit', {FIT_SAFE: 'yes', FIT_1: 4, FIT_2: 4, FIT_3: 0, FIT_4: 4, FIT_5: 4})
    assert.equal(await person.page.getByText(say('results.lean'), {exact: true}).count(), 0)
    await person.find('button', say('help.open')).waitFor()
  })
})

describe('a part of the results', () => {
  it('opens by its door, unfolds more words and why it may matter, and leads back to its door', async t => {
    const person = await resultsOf(t, 'readiness', mixed)
    await person.opens(check('RDY.goals'))
    await person.find('heading', say('results.next_step')).waitFor()
    for (const fold of ['results.more_words', 'results.why']) {
      assert.equal(await person.find('button', say(fold)).getAttribute('aria-expanded'), 'false')
      await person.press(say(fold))
    }
    await person.page.getByText(check('RDY.goals.why'), {exact: true}).waitFor()
    await person.page.getByText(say('results.number', {n: 8}), {exact: true}).waitFor()
    await person.press(say('nav.back'))
    await person.page.waitForFunction(title => document.activeElement.textContent.startsWith(title), check('RDY.goals'))
  })

  it('puts a line on the page with one press, which the way to the page counts', async t => {
    const person = await resultsOf(t, 'readiness', mixed)
    await person.tick(check('RDY.goals.s5'))
    await person.hears(say('results.added'))
    await person.find('button', say('results.page_with', {n: 1})).waitFor()
    await person.opens(check('RDY.goals'))
    assert.ok(await person.find('checkbox', check('RDY.goals.s5')).isChecked())
    await person.tick(check('RDY.goals.s5'))
    await person.find('button', say('nav.stop_here')).waitFor()
  })
})

describe('the results in a wide window', () => {
  const wide = {viewport: {width: 1280, height: 800}}
  const current = person => person.page.locator('[aria-current=true]').innerText()

  it('have the part that comes first beside them, at the same height', async t => {
    const person = await resultsOf(t, 'readiness', mixed, wide)
    assert.ok((await current(person)).startsWith(check('RDY.goals')))
    const top = element => element.getBoundingClientRect().top
    const left = element => element.getBoundingClientRect().left
    const lead = person.page.getByText(say('results.lean'), {exact: true})
    const title = person.page.getByRole('heading', {level: 2, name: check('RDY.goals'), exact: true})
    assert.ok(Math.abs((await lead.evaluate(top)) - (await title.evaluate(top))) < 40)
    assert.ok((await title.evaluate(left)) - (await lead.evaluate(left)) > 400)
    await person.find('checkbox', check('RDY.goals.s5')).waitFor()
    assert.equal(await person.find('checkbox', check('RDY.goals.s5')).count(), 1)
  })

  for (const way of ['mouse', 'keyboard'])
    it(`open another part in its place by ${way}, whose title then has the focus, and lead back from there`, async t => {
      const person = new Person(await openPage(t, 'all', wide), way)
      await takes(person.page, 'readiness', mixed)
      for (const part of ['RDY.between', 'RDY.active', 'RDY.active']) {
        await person.opens(check(part))
        assert.ok((await current(person)).startsWith(check(part)))
        assert.equal(await person.page.getByRole('heading', {level: 2}).count(), 2)
      }
      await person.press(say('results.why'))
      await person.page.getByText(check('RDY.active.why'), {exact: true}).waitFor()
      await person.press(say('nav.back'))
      await person.arrives(say('review.title'))
    })

  it('are one column in the plain view and once the window is narrow, with what was opened alone', async t => {
    const person = await resultsOf(t, 'readiness', mixed, wide)
    await person.opens(check('RDY.between'))
    await person.page.setViewportSize(phone.viewport)
    await person.page.locator('[aria-current]').waitFor({state: 'detached'})
    await person.page.getByRole('heading', {level: 2, name: check('RDY.between')}).waitFor()
    await person.press(say('nav.back'))
    await person.page.setViewportSize(wide.viewport)
    await person.page.locator('[aria-current]').waitFor()
    await person.press(say('display.plain_view'))
    await person.page.locator('[aria-current]').waitFor({state: 'detached'})
  })

  it('are one column in forced colours, as soon as these are on', async t => {
    const person = await resultsOf(t, 'readiness', mixed, wide)
    await person.page.locator('[aria-current]').waitFor()
    await person.page.emulateMedia({forcedColors: 'active'})
    await person.page.locator('[aria-current]').waitFor({state: 'detached'})
    await person.opens(check('RDY.between'))
    assert.equal(await person.page.getByRole('heading', {level: 2}).count(), 1)
  })
})

describe('what a person is like', () => {
  const marked = (id, direct, reverse) =>
    Object.fromEntries(
      packOf(id)
        .facets.flatMap(({items}) => items)
        .map(({item, keying}) => [item, keying === 'reverse' ? reverse : direct]),
    )

  /** The colours that are drawn for results of which each facet is in that band. */
  async function coloursOf(t, id, given, band) {
    const {page} = await resultsOf(t, id, given)
    const doors = await page.locator('.doors button').allInnerTexts()
    assert.equal(doors.filter(door => door.includes(wordsOf(id)(band))).length, packOf(id).facets.length)
    return new Set((await nextFrame(page)).map(({colour}) => colour))
  }

  it('is told in words of more and less, of which neither is drawn as worse', async t => {
    const warm = Number.parseInt(theme['light-warm'].slice(1), 16)
    const low = (id, band, ...marks) => coloursOf(t, id, marked(id, ...marks), band)
    assert.ok((await low('support', 'band.talk', 0, 4)).has(warm))
    assert.ok(!(await low('traits', 'band.talk', 0, 4)).has(warm))
  })
})
