import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {accessibilityTree, treeFaults} from './support/probes/accessibility-tree.mjs'
import {axe} from './support/probes/axe.mjs'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {itemOf} from './support/people/packs.mjs'
import {Person} from './support/people/person.mjs'
import {starts, takesTheCheck, visitsEveryScreen} from './support/people/readiness-run.mjs'
import {toursAll} from './support/people/screen-tour.mjs'
import {check, option, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const named = (tree, role) => tree.filter(node => node.role === role).map(node => node.name)

async function inPlainView(t, options) {
  const person = new Person(await openPage(t, 'hooked', options))
  await person.press(say('display.plain_view'))
  await person.find('button', say('display.drawn_view')).waitFor()
  return person
}

describe('assistive technology', () => {
  it('is told the name of every control, the group of every choice and a heading on every screen', async t => {
    const person = new Person(await openPage(t))
    const faults = {}
    await visitsEveryScreen(person, async screen => {
      const found = treeFaults(await accessibilityTree(person.page))
      if (found.length > 0) faults[screen] = found
    })
    assert.deepEqual(faults, {})
  })

  it('is told each screen as a person sees it', async t => {
    const person = new Person(await openPage(t))
    const seen = {}
    await visitsEveryScreen(person, async screen => {
      seen[screen] = await accessibilityTree(person.page)
    })
    assert.deepEqual(
      named(seen.item, 'radio'),
      [0, 1, 2, 3, 4, 'na'].map(value => option(`truth5.${value}`)),
    )
    assert.deepEqual(named(seen.ruler, 'radio'), [...itemOf('readiness', 'RUL_1').options.values()])
    assert.equal(named(seen.barriers, 'checkbox').length, 13)
    assert.deepEqual(named(seen.barriers, 'textbox'), [check('RDY_B14')])
    assert.deepEqual(named(seen['own words'], 'textbox'), [check('RDY_T1')])
    for (const facet of ['RDY.own_reasons', 'RDY.goals', 'RDY.between', 'RDY.active'])
      assert.ok(
        named(seen.results, 'button').some(name => name.startsWith(check(facet))),
        facet,
      )
    assert.ok(named(seen['help lines'], 'link').length >= 2)
  })

  it('is told what was chosen once a key has chosen it', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.1'))
    await framesWhenSettled(person.page)
    const radios = (await accessibilityTree(person.page)).filter(({role}) => role === 'radio')
    assert.deepEqual(
      radios.map(radio => radio.properties.checked),
      ['false', 'true', 'false', 'false', 'false', 'false'],
    )
    assert.ok(radios[1].properties.focused)
    assert.equal(radios[1].within.find(({role}) => role === 'group').name, say('progress.question', {n: 1, total: 19}))
  })

  it('is told where help leads: to the phone or to a message', async t => {
    const person = new Person(await openPage(t, 'clinic'))
    await person.opensHelp()
    const links = await person.page.getByRole('link').evaluateAll(all => all.map(link => link.getAttribute('href')))
    assert.ok(links.includes('tel:911') && links.includes('tel:988'), String(links))
    await person.pick(say('help.country'), 'United Kingdom')
    await person.page.getByRole('link', {name: '85258'}).waitFor()
    const british = await person.page.getByRole('link').evaluateAll(all => all.map(link => link.getAttribute('href')))
    assert.ok(british.includes('sms:85258') && british.every(href => /^(tel|sms):\d+$/.test(href)), String(british))
  })

  it('hears politely that a response was cleared, from an element that was there before', async t => {
    const person = new Person(await openPage(t))
    assert.equal(
      await person.page.getByRole('main').getByRole('status').count(),
      1,
      'it is there as soon as the page runs',
    )
    const status = await person.page.getByRole('main').getByRole('status').elementHandle()
    assert.equal(await status.textContent(), '')
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('item.clear'))
    await person.page.waitForFunction(
      ([element, text]) => element.isConnected && element.textContent === text,
      [status, say('item.cleared')],
    )
  })
})

/** A table as it is told: its name, the headings of its columns and rows, and its cells. */
function tableIn(tree, name) {
  const own = tree.filter(({within}) => within.some(one => one.role === 'table' && one.name === name))
  return {
    there: named(tree, 'table').includes(name),
    columns: named(own, 'columnheader'),
    rows: named(own, 'rowheader'),
    cells: named(own, 'cell'),
  }
}

describe('assistive technology, on every kind of screen of the ten checks,', () => {
  const views = {
    drawn: {},
    'plain and light': {plain: true, colorScheme: 'light'},
    'plain and dark': {plain: true, colorScheme: 'dark', rules: ['color-contrast']},
  }
  let found, told

  async function looks(page, name) {
    for (const [view, {plain = false, colorScheme = 'light', rules}] of Object.entries(views)) {
      await page.emulateMedia({colorScheme})
      const other = page.getByRole('button', {
        name: say(plain ? 'display.drawn_view' : 'display.plain_view'),
        exact: true,
      })
      if ((await other.count()) === 0)
        await page
          .getByRole('button', {name: say(plain ? 'display.plain_view' : 'display.drawn_view'), exact: true})
          .click()
      await other.waitFor()
      await page.mouse.move(0, 0)
      await framesWhenSettled(page)
      const {violations, undecided, contrastChecked} = await axe(page, rules)
      const faults = plain && contrastChecked < 4 ? [`the contrast of ${contrastChecked} elements was checked`] : []
      if (plain) faults.push(...undecided)
      if (violations.length + faults.length > 0) found[`${name}, ${view}`] = [...violations, ...faults]
    }
    await page.emulateMedia({colorScheme: 'light'})
    await page.getByRole('button', {name: say('display.drawn_view'), exact: true}).click()
    await page.getByRole('button', {name: say('display.plain_view'), exact: true}).waitFor()
  }

  before(async () => {
    let close
    const page = await openPage(
      {
        after: later => {
          close = later
        },
      },
      'all',
    )
    found = {}
    told = {}
    await toursAll(new Person(page), async name => {
      told[name] = await accessibilityTree(page)
      await looks(page, name)
    })
    await close()
  })

  it('is told the name of every control, the group of every choice and a heading', () => {
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(told)
          .map(([name, tree]) => [name, treeFaults(tree)])
          .filter(([, faults]) => faults.length > 0),
      ),
      {},
    )
  })

  it('finds nothing wrong by axe-core, drawn or plain, light or dark', () => {
    assert.deepEqual(found, {})
  })

  it('is told every chart as a table', () => {
    const [course, preferences] = ['course', 'preferences'].map(wordsOf)
    const wishes = tableIn(told.wishes, say('results.wishes'))
    assert.deepEqual(wishes.columns, [say('results.one_side'), say('results.other_side'), say('results.you')])
    assert.deepEqual(
      wishes.rows,
      Array.from({length: 10}, (_, i) => preferences(`PRF_${i + 1}.left`)),
    )
    const moving = tableIn(told['course of four times'], course('CRS.moving'))
    assert.deepEqual(
      [moving.columns.length, moving.cells],
      [4, ['worse', 'better', 'same', 'worse'].map(band => course(`CRS.moving.band.${band}`))],
    )
    const grid = tableIn(told['course of four times'], say('history.as_table'))
    assert.deepEqual(
      [grid.columns.length, grid.rows],
      [5, ['CRS.moving', 'CRS.through', 'CRS.keeping'].map(key => course(key))],
    )
    for (const [screen, count] of [
      ['two therapists', 2],
      ['five therapists', 5],
    ]) {
      const people = tableIn(told[screen], say('compare.table'))
      assert.equal(people.columns.length, 1 + count)
      assert.equal(people.cells.length, people.rows.length * count)
      assert.ok(people.rows.includes(wordsOf('therapist')('THP.warmth')))
    }
  })

  it('is told circles between two wishes by name, and dates, numbers and files for what they are', () => {
    assert.deepEqual(
      named(told.circles, 'radio'),
      [-3, -2, -1, 0, 1, 2, 3].map(value =>
        option(`bipolar7.${value}`, {
          left: wordsOf('preferences')('PRF_1.left'),
          right: wordsOf('preferences')('PRF_1.right'),
        }),
      ),
    )
    assert.deepEqual(named(told.date, 'Date'), [wordsOf('therapist')('THP_X2')])
    assert.deepEqual(named(told.number, 'textbox'), [wordsOf('course')('CRS_X1')])
    assert.ok(told['for next time'].some(({role, name}) => role === 'button' && name.startsWith(say('out.load'))))
    assert.deepEqual(named(told.panel, 'combobox'), [say('help.country')])
  })
})

describe('the focus', () => {
  it('stays where the browser has it when the page loads', async t => {
    const person = new Person(await openPage(t))
    await framesWhenSettled(person.page)
    assert.equal(await person.page.evaluate(() => document.activeElement.tagName), 'BODY')
  })

  it('goes to the heading of each new screen, which stays out of the way of Tab', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await starts(person) // waits for the heading to have it
    await person.page.keyboard.press('Tab')
    assert.equal(await person.page.evaluate(() => document.activeElement.type), 'radio')
    await person.page.keyboard.press('Shift+Tab')
    assert.equal(await person.page.evaluate(() => document.activeElement.type), 'checkbox', 'the switch for taps')
    await person.page.keyboard.press('Shift+Tab')
    assert.equal(await person.page.evaluate(() => document.activeElement.textContent), say('display.plain_view'))
  })

  it('stays on the control whose state changes', async t => {
    const person = new Person(await openPage(t))
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
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    await person.opens(check('RDY.between'))
    await person.press(say('results.why'))
    const place = () => person.page.evaluate(() => ({scrolled: scrollY, on: document.activeElement.textContent}))
    const sources = person.find('button', say('nav.sources'))
    await sources.waitFor()
    await sources.focus()
    const before = await place()
    assert.ok(before.scrolled > 0)
    await person.page.keyboard.press('Enter')
    await person.arrives(say('sources.title'))
    await person.press(say('nav.back'))
    await person.isBackAt(say('nav.sources'))
    assert.deepEqual(await place(), before)
    await person.press(say('nav.back'))
    await person.page.waitForFunction(name => document.activeElement.textContent.startsWith(name), check('RDY.between'))
  })

  it('is shown by an outline that no ancestor hides', async t => {
    const person = new Person(await openPage(t), 'keyboard')
    await starts(person)
    await person.choose(option('truth5.1'))
    const shown = await person.find('radio', option('truth5.1')).evaluate(element => {
      const {outlineStyle, outlineWidth} = getComputedStyle(element)
      let clear = true
      for (let at = element; at; at = at.parentElement)
        clear &&= getComputedStyle(at).opacity === '1' && getComputedStyle(at).filter === 'none'
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
      const {found} = await findings(new Person(await openPage(t, 'hooked', {colorScheme})))
      assert.deepEqual(found, {})
    })

    it('finds nothing on any screen of the plain view, where it can check the contrast of words', async t => {
      const {found, contrastChecked, undecided} = await findings(await inPlainView(t, {colorScheme}))
      assert.deepEqual(found, {})
      assert.deepEqual(undecided, [])
      for (const [screen, count] of Object.entries(contrastChecked))
        assert.ok(count >= 4, `${screen}: the contrast of ${count} elements was checked`)
    })

    it('finds nothing on the screen that shows what is wrong with a pack', async t => {
      const page = await openPage(t, 'broken', {colorScheme})
      await page.getByRole('heading', {name: say('error.title')}).waitFor()
      assert.deepEqual((await axe(page)).violations, [])
    })
  })
}
