import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {accessibilityTree} from './support/probes/accessibility-tree.mjs'
import {axe} from './support/probes/axe.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {drawn, heard, node, openParts, show} from './support/pages/parts.mjs'

after(closeAll)

const caption = drawn('text', 'Country')
const options = ['Choose one', 'Ireland', 'Spain'].map((label, i) => node('option', {label, checked: i === 1}))
const select = node('select', {labelledBy: caption.id, children: options})

/** A table as rows of cells: {head} or {cell}, each with further members. */
const table = (label, rows, rest = {}) =>
  drawn('table', label, {
    ...rest,
    children: rows.map(cells =>
      node('table_row', {
        children: cells.map(({head, cell, ...more}) => {
          const [role, words] = head === undefined ? ['cell', cell] : ['head_cell', head]
          return words ? drawn(role, words, more) : node(role, more)
        }),
      }),
    ),
  })

const profile = table('Spread', [
  [
    {head: '', said: 'Part'},
    {head: '', said: 'Band'},
  ],
  [{head: 'Hope'}, {cell: 'Mostly in place'}],
])

/** The nodes of the tree with that role, by name. */
const named = (tree, role) => tree.filter(one => one.role === role).map(one => one.name)

describe('a select', () => {
  it('has the name of the words above it and shows what was chosen', async t => {
    const page = await openParts(t)
    await show(page, caption, select)
    const box = page.getByRole('combobox', {name: 'Country'})
    assert.equal(await box.evaluate(element => element.selectedOptions[0].textContent), 'Ireland')
    await show(page, caption, {...select, children: options.map((option, i) => ({...option, checked: i === 2}))})
    assert.equal(await box.evaluate(element => element.selectedOptions[0].textContent), 'Spain')
  })

  it('hands on the option that a person takes', async t => {
    const page = await openParts(t)
    await show(page, caption, select)
    await page.getByRole('combobox').selectOption('Spain')
    assert.deepEqual(await heard(page), [[options[2].id]])
  })
})

describe('a file', () => {
  const file = drawn('file', 'Open a saved file')
  const pick = (page, text) =>
    page
      .getByLabel('Open a saved file')
      .setInputFiles({name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text)})
  const hears = async (page, text) => {
    await page.waitForFunction(() => globalThis.heard.length > 0)
    assert.deepEqual(await heard(page), [[file.id, text]])
  }

  it('hands on its text, and does so again when it is picked again', async t => {
    const page = await openParts(t)
    await show(page, file)
    for (const _ of [1, 2]) {
      await pick(page, '{"records":[]}')
      await hears(page, '{"records":[]}')
      assert.equal(await page.getByLabel('Open a saved file').inputValue(), '')
    }
  })

  it('is handed on as far as a little more than the engine takes, which then refuses it', async t => {
    const page = await openParts(t)
    await show(page, file)
    const most = 1280 * 1024
    await pick(page, 'x'.repeat(most))
    await hears(page, 'x'.repeat(most))
    await pick(page, 'x'.repeat(8 * most))
    await page.waitForFunction(() => globalThis.heard.length > 0)
    const [[, text]] = await heard(page)
    assert.ok(text.length > most && text.length < 2 * most, String(text.length))
  })
})

describe('fields', () => {
  const date = node('field', {date: true, labelledBy: caption.id})
  const number = node('field', {digits: true, labelledBy: caption.id})
  const lines = node('field', {lines: 3, labelledBy: caption.id})

  it('hand on a date as year, month and day', async t => {
    const page = await openParts(t)
    await show(page, caption, date)
    await page.locator('input[type=date]').fill('2026-11-25')
    assert.deepEqual((await heard(page)).at(-1), [date.id, '2026-11-25'])
  })

  it('bring a keypad of digits where digits alone can write the number, and all keys where it may have a minus', async t => {
    const page = await openParts(t)
    await show(page, caption, number, node('field', {labelledBy: caption.id}))
    assert.deepEqual(await page.locator('input').evaluateAll(all => all.map(field => field.inputMode)), ['numeric', ''])
  })

  it('say that what was written cannot be used, and why', async t => {
    const page = await openParts(t)
    const why = drawn('text', '“abc” is not a whole number')
    const field = {...number, describedBy: [why.id]}
    const said = () =>
      page
        .locator('input')
        .evaluate(input => [
          input.getAttribute('aria-invalid'),
          document.getElementById(input.getAttribute('aria-describedby')).textContent,
        ])
    await show(page, caption, {...field, invalid: true}, why)
    assert.deepEqual(await said(), ['true', '“abc” is not a whole number'])
    await show(page, caption, field, why)
    assert.equal((await said())[0], null)
  })

  it('and all that shows words again take the direction of what is typed', async t => {
    const page = await openParts(t)
    const arabic = 'كيف حالك؟'
    await show(
      page,
      caption,
      {...lines, text: arabic},
      drawn('text', arabic),
      drawn('button', 'Change', {detail: arabic}),
      table('Words', [[{head: 'Said'}], [{cell: arabic}]]),
    )
    await page.evaluate(words => {
      globalThis.sheet = new globalThis.parts.Page(globalThis.root)
      globalThis.sheet.show({
        title: 'For my session',
        footer: 'Made today.',
        parts: [{title: 'Words', lines: [words, 'English']}],
      })
    }, arabic)
    const directions = await page.evaluate(
      words =>
        [...document.querySelectorAll('textarea, span, p')]
          .filter(one => one.childElementCount === 0 && (one.value ?? one.textContent) === words)
          .map(one => getComputedStyle(one).direction),
      arabic,
    )
    assert.deepEqual(directions, Array(5).fill('rtl'))
    assert.equal(await page.getByText('English').evaluate(one => getComputedStyle(one).direction), 'ltr')
  })

  it('leave nothing to be remembered or looked over by the browser', async t => {
    const page = await openParts(t)
    await show(page, caption, date, number, lines, select)
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea, select')].map(field => [
        field.autocomplete,
        field.spellcheck,
        field.writingSuggestions,
        field.getAttribute('autocorrect'),
        field.dataset.gramm,
        field.dataset.enableGrammarly,
      ]),
    )
    assert.deepEqual(kept, Array(4).fill(['off', false, 'false', 'off', 'false', 'false']))
  })
})

describe('circles between two wishes', () => {
  const said = ['Strongly: I lead', 'No wish', 'Strongly: my therapist leads']
  const radios = said.map((words, i) => node('radio', {said: words, checked: i === 1}))
  const legend = drawn('legend', 'Who should lead?')
  const bipolar = node('bipolar', {
    detail: 'I lead',
    detailEnd: 'My therapist leads',
    detailMiddle: 'No wish',
    texts: [
      [0, 0, 90, 24, 4, 0, 0],
      [110, 0, 90, 24, 4, 2, 0],
      [0, 80, 200, 20, 6, 1, 1],
    ],
    children: [legend, ...radios],
  })

  it('have names that are heard, and words between them where they are drawn', async t => {
    const page = await openParts(t)
    await show(page, bipolar)
    assert.deepEqual(named(await accessibilityTree(page), 'radio'), said)
    assert.deepEqual(await page.locator('fieldset > .words').allInnerTexts(), [
      'I lead',
      'My therapist leads',
      'No wish',
    ])
    await page.getByRole('radio', {name: 'Strongly: I lead'}).check()
    assert.deepEqual(await heard(page), [[radios[0].id]])
  })
})

describe('a table', () => {
  it('is told with its caption, its headings of columns and rows, and its cells', async t => {
    const page = await openParts(t)
    await show(page, profile)
    const tree = await accessibilityTree(page)
    assert.deepEqual(named(tree, 'table'), ['Spread'])
    assert.deepEqual(named(tree, 'columnheader'), ['Part', 'Band'])
    assert.deepEqual(named(tree, 'rowheader'), ['Hope'])
    assert.deepEqual(named(tree, 'cell'), ['Mostly in place'])
    assert.deepEqual(
      (await axe(page)).violations.filter(sentence => !/^(page-has-heading-one|region)/.test(sentence)),
      [],
    )
  })

  it('keeps what is only said out of the drawing and shows it in the plain view', async t => {
    const page = await openParts(t)
    await show(page, profile)
    const size = () => page.getByText('Band', {exact: true}).evaluate(span => span.getBoundingClientRect().width)
    assert.equal(await size(), 1)
    await page.evaluate(() => globalThis.root.classList.add('plain'))
    assert.ok((await size()) > 20)
  })

  it('says a heading once that is drawn again before each cell', async t => {
    const page = await openParts(t)
    const again = [0, 0, 80, 20, 6, 0, 1, 'Therapist A']
    await show(
      page,
      table('Side by side', [
        [{cell: ''}, {head: 'Therapist A'}],
        [{head: 'Hope'}, {cell: 'Partly', texts: [[90, 0, 80, 20, 6, 0, 0], again]}],
      ]),
    )
    assert.deepEqual(named(await accessibilityTree(page), 'cell'), ['', 'Partly'])
    assert.equal(await page.locator('td .words').filter({hasText: 'Therapist A'}).count(), 1)
  })

  it('fits the window in the plain view, however many times it has', async t => {
    const page = await openParts(t, {viewport: {width: 420, height: 800}})
    const times = Array.from({length: 12}, (_, i) => ({head: `${i + 1} November`}))
    await show(page, table('Course', [times, times.map(() => ({cell: '', said: 'Worth talking about'}))]))
    await page.evaluate(() => globalThis.root.classList.add('plain'))
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    assert.ok(await page.getByRole('columnheader', {name: '12 November'}).isVisible())
  })
})

describe('the mirror', () => {
  it('is not touched by a screen that it has already, whatever is on it', async t => {
    const page = await openParts(t)
    const all = [
      caption,
      select,
      profile,
      drawn('file', 'Open'),
      node('field', {date: true, text: '2026-11-25', labelledBy: caption.id}),
    ]
    await show(page, ...all)
    const touched = await page.evaluate(nodes => {
      const observer = new MutationObserver(() => {})
      observer.observe(document.querySelector('form'), {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
      globalThis.mirror.show({key: 'screen', height: 2000, contentEnd: 1900, nodes})
      return observer
        .takeRecords()
        .map(({type, target, attributeName}) => `${type} ${attributeName} ${target.outerHTML}`)
    }, all)
    assert.deepEqual(touched, [])
  })
})
