import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {accessibilityTree, treeFaults} from './accessibility-tree.mjs'
import {axe} from './axe.mjs'
import {closeAll, framesWhenSettled, open} from './harness.mjs'
import {Person} from './person.mjs'
import {starts, takesTheCheck, visitsEveryScreen} from './story.mjs'
import {check, option, say} from './wording.mjs'

after(closeAll)

const named = (tree, role) => tree.filter(node => node.role === role).map(node => node.name)

async function inPlainView(t, options) {
  const person = new Person(await open(t, 'hooked', options))
  await person.press(say('display.plain_view'))
  await person.find('button', say('display.drawn_view')).waitFor()
  return person
}

describe('assistive technology', () => {
  it('is told the name of every control, the group of every choice and a heading on every screen', async t => {
    const person = new Person(await open(t))
    const faults = {}
    await visitsEveryScreen(person, async screen => {
      const found = treeFaults(await accessibilityTree(person.page))
      if (found.length > 0) faults[screen] = found
    })
    assert.deepEqual(faults, {})
  })

  it('is told each screen as a person sees it', async t => {
    const person = new Person(await open(t))
    const seen = {}
    await visitsEveryScreen(person, async screen => { seen[screen] = await accessibilityTree(person.page) })
    assert.deepEqual(named(seen.item, 'radio'), [0, 1, 2, 3, 4].map(value => option(`truth5.${value}`)))
    assert.deepEqual(named(seen.item, 'progressbar'), [say('progress.question', {n: 1, total: 18})])
    assert.deepEqual(named(seen.ruler, 'radio'), Array.from({length: 11}, (_, value) => String(value)))
    assert.equal(named(seen.barriers, 'checkbox').length, 13)
    assert.deepEqual(named(seen.barriers, 'textbox'), [check('RDY_B14')])
    assert.deepEqual(named(seen['own words'], 'textbox'), [check('RDY_T1')])
    for (const facet of ['RDY.own_reasons', 'RDY.goals', 'RDY.between', 'RDY.active']) assert.ok(named(seen.results, 'heading').includes(check(facet)), facet)
    assert.ok(named(seen['help lines'], 'link').length >= 2)
  })

  it('is told what was chosen once a key has chosen it', async t => {
    const person = new Person(await open(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.1'))
    await framesWhenSettled(person.page)
    const radios = (await accessibilityTree(person.page)).filter(({role}) => role === 'radio')
    assert.deepEqual(radios.map(radio => radio.properties.checked), ['false', 'true', 'false', 'false', 'false'])
    assert.ok(radios[1].properties.focused)
    assert.equal(radios[1].within.find(({role}) => role === 'group').name, check('RDY_1'))
  })

  it('is told where help leads: to the phone or to a message', async t => {
    const person = new Person(await open(t, 'clinic'))
    await person.opensHelp()
    const links = await person.page.getByRole('link').evaluateAll(all => all.map(link => link.getAttribute('href')))
    assert.ok(links.includes('tel:911') && links.includes('tel:988'), String(links))
    await person.press(say('help.other_country'))
    await person.press('United Kingdom')
    await person.page.getByRole('link', {name: '85258'}).waitFor()
    const british = await person.page.getByRole('link').evaluateAll(all => all.map(link => link.getAttribute('href')))
    assert.ok(british.includes('sms:85258') && british.every(href => /^(tel|sms):\d+$/.test(href)), String(british))
  })

  it('hears politely that a response was cleared, from an element that was there before', async t => {
    const person = new Person(await open(t))
    assert.equal(await person.page.getByRole('status').count(), 1, 'it is there as soon as the page runs')
    const status = await person.page.getByRole('status').elementHandle()
    assert.equal(await status.textContent(), '')
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('item.clear'))
    await person.page.waitForFunction(([element, text]) => element.isConnected && element.textContent === text, [status, say('item.cleared')])
  })
})

describe('the focus', () => {
  it('stays where the browser has it when the page loads', async t => {
    const person = new Person(await open(t))
    await framesWhenSettled(person.page)
    assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'BODY')
  })

  it('goes to the heading of each new screen, which stays out of the way of Tab', async t => {
    const person = new Person(await open(t), 'keyboard')
    await starts(person) // waits for the heading to have it
    await person.page.keyboard.press('Tab')
    assert.equal(await person.page.evaluate(() => document.activeElement.type), 'radio')
    await person.page.keyboard.press('Shift+Tab')
    assert.equal(await person.page.evaluate(() => document.activeElement.textContent), say('display.plain_view'))
  })

  it('stays on the control whose state changes', async t => {
    const person = new Person(await open(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await framesWhenSettled(person.page)
    assert.ok(await person.find('radio', option('truth5.1')).evaluate(element => element === document.activeElement))
    await person.press(say('display.plain_view'))
    const other = person.find('button', say('display.drawn_view'))
    await other.waitFor()
    assert.ok(await other.evaluate(element => element === document.activeElement), 'after the change of view')
  })

  it('is back where it was after help and after the sources, and so is the page', async t => {
    const person = new Person(await open(t))
    await takesTheCheck(person)
    const place = () => person.page.evaluate(() => ({scrolled: scrollY, on: document.activeElement.textContent}))
    const sources = person.card(check('RDY.between')).getByRole('button', {name: say('nav.sources'), exact: true})
    await sources.focus()
    const before = await place()
    assert.ok(before.scrolled > 0)
    await person.page.keyboard.press('Enter')
    await person.arrives(say('sources.title'))
    await person.press(say('nav.back'))
    await person.isBackAt(say('nav.sources'))
    assert.deepEqual(await place(), before)
    assert.ok(await sources.evaluate(element => element === document.activeElement), 'the sources of the same card')
  })

  it('is shown by an outline that no ancestor hides', async t => {
    const person = new Person(await open(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.1'))
    const shown = await person.find('radio', option('truth5.1')).evaluate(element => {
      const {outlineStyle, outlineWidth} = getComputedStyle(element)
      let clear = true
      for (let at = element; at; at = at.parentElement) clear &&= getComputedStyle(at).opacity === '1' && getComputedStyle(at).filter === 'none'
      return {outlineStyle, thick: parseFloat(outlineWidth) >= 2, clear}
    })
    assert.deepEqual(shown, {outlineStyle: 'solid', thick: true, clear: true})
  })
})

for (const colorScheme of ['light', 'dark']) {
  describe(`axe-core, when the person prefers ${colorScheme}`, () => {
    async function findings(person) {
      const found = {}
      const contrastChecked = {}
      const undecided = []
      await visitsEveryScreen(person, async screen => {
        await person.page.mouse.move(0, 0)
        await framesWhenSettled(person.page)
        const result = await axe(person.page)
        if (result.violations.length > 0) found[screen] = result.violations
        contrastChecked[screen] = result.contrastChecked
        undecided.push(...result.undecided.map(sentence => `${screen}: ${sentence}`))
      })
      return {found, contrastChecked, undecided}
    }

    it('finds nothing on any drawn screen', async t => {
      const {found} = await findings(new Person(await open(t, 'hooked', {colorScheme})))
      assert.deepEqual(found, {})
    })

    it('finds nothing on any screen of the plain view, where it can check the contrast of words', async t => {
      const {found, contrastChecked, undecided} = await findings(await inPlainView(t, {colorScheme}))
      assert.deepEqual(found, {})
      assert.deepEqual(undecided, [])
      for (const [screen, count] of Object.entries(contrastChecked)) assert.ok(count >= 4, `${screen}: the contrast of ${count} elements was checked`)
    })

    it('finds nothing on the screen that shows what is wrong with a pack', async t => {
      const page = await open(t, 'broken', {colorScheme})
      await page.getByRole('heading', {name: say('error.title')}).waitFor()
      assert.deepEqual((await axe(page)).violations, [])
    })
  })
}
