import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll} from './support/browsers/open-page.mjs'
import {drawn, openParts, show} from './support/pages/parts.mjs'

after(closeAll)

const part = (title, lines) => ({
  title,
  lines: Array.from({length: lines}, (_, i) => `Line ${i + 1} of what to say about ${title}`),
})
const content = (...parts) => ({
  title: 'For my first session',
  date: '25 November 2026',
  room: 'Room to write',
  footer: 'Made by the client.',
  parts,
})
const parts = (count, lines) => content(...Array.from({length: count}, (_, i) => part(`part ${i + 1}`, lines)))

/** A page to print beside a mirror that shows something; returns how many parts were too many. */
async function showPage(page, sheet) {
  await show(page, drawn('text', 'On the screen'))
  return page.evaluate(sheet => {
    globalThis.sheet ??= new globalThis.parts.Page(globalThis.root)
    globalThis.sheet.show(sheet)
    return globalThis.sheet.fit()
  }, sheet)
}

const density = page => page.locator('article').evaluate(article => article.classList[1])

/** How many sheets of paper it takes. */
async function sheets(page, format) {
  const pdf = await page.pdf({format, preferCSSPageSize: false})
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length
}

describe('the page to print', () => {
  it('is not seen, heard or scrolled to on the screen', async t => {
    const page = await openParts(t, {viewport: {width: 320, height: 568}})
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
    await showPage(page, undefined)
    const before = await size()
    await showPage(page, parts(6, 6))
    assert.deepEqual(await size(), before)
    assert.equal(await page.getByText('For my first session').isVisible(), false)
    assert.equal(await page.getByRole('article').count(), 0)
  })

  it('is all that is printed', async t => {
    const page = await openParts(t)
    await showPage(page, parts(2, 2))
    await page.emulateMedia({media: 'print'})
    assert.equal(await page.getByText('On the screen').isVisible(), false)
    assert.ok(await page.getByText('For my first session').isVisible())
  })

  for (const [what, sheet, expected] of [
    ['little', parts(3, 4), 'airy'],
    ['more', parts(5, 6), 'close'],
    ['much', parts(8, 6), 'columns'],
  ]) {
    it(`sets ${what} on one sheet of either paper (${expected})`, async t => {
      const page = await openParts(t)
      assert.equal(await showPage(page, sheet), 0)
      assert.equal(await density(page), expected)
      for (const format of ['A4', 'Letter']) assert.equal(await sheets(page, format), 1, format)
    })
  }

  it('has room to write by hand, which goes before any part does', async t => {
    const page = await openParts(t)
    const room = page.locator('article aside')
    const isThere = () => room.evaluate(element => !element.hidden)
    assert.equal(await showPage(page, parts(3, 4)), 0)
    assert.ok(await isThere())
    await page.emulateMedia({media: 'print'})
    assert.ok(await page.getByText('Room to write').isVisible())
    assert.ok(await page.getByText('25 November 2026').isVisible())
    let most = 8
    while ((await showPage(page, parts(most, 6))) === 0 && (await isThere())) most++
    assert.equal(await showPage(page, parts(most, 6)), undefined)
    assert.ok(!(await isThere()))
    assert.equal(await page.locator('article section[hidden]').count(), 0, 'no part had to go yet')
  })

  it('tells how many parts at its end are too many, and prints the others on one sheet', async t => {
    const page = await openParts(t)
    const tooMany = await showPage(page, parts(20, 8))
    assert.ok(tooMany > 2 && tooMany < 18, String(tooMany))
    assert.equal(await page.locator('article section:not([hidden])').count(), 20 - tooMany)
    for (const format of ['A4', 'Letter']) assert.equal(await sheets(page, format), 1, format)
    assert.equal(await showPage(page, parts(20 - tooMany, 8)), 0)
  })

  it('is measured again only when it changed', async t => {
    const page = await openParts(t)
    assert.equal(await showPage(page, parts(1, 1)), 0)
    assert.equal(await showPage(page, parts(1, 1)), undefined)
    assert.equal(await showPage(page, parts(1, 2)), 0)
    assert.equal(await showPage(page, undefined), undefined)
  })

  it('leaves no word behind when it is taken away', async t => {
    const page = await openParts(t)
    await showPage(page, parts(2, 2))
    await page.evaluate(() => globalThis.sheet.clear())
    assert.ok(!(await page.content()).includes('part 1'))
  })
})

describe('a text that is offered', () => {
  const copy = page =>
    page.evaluate(() => globalThis.parts.copyText(globalThis.root, 'What I would like to say\nin two lines'))

  it('is copied', async t => {
    const page = await openParts(t, {permissions: ['clipboard-read', 'clipboard-write']})
    assert.equal(await copy(page), true)
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'What I would like to say\nin two lines')
  })

  it("is copied without the clipboard's own interface, and the focus stays where it is", async t => {
    const page = await openParts(t, {permissions: ['clipboard-read', 'clipboard-write']})
    await show(page, drawn('button', 'Copy'))
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not here'))
    })
    await page.getByRole('button', {name: 'Copy'}).click()
    assert.equal(await copy(page), true)
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Copy')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'What I would like to say\nin two lines')
    assert.equal(await page.locator('textarea').count(), 0)
  })

  it('is saved as a file of its name', async t => {
    const page = await openParts(t)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => globalThis.parts.saveText('record.json', '{"format":1}')),
    ])
    assert.equal(download.suggestedFilename(), 'record.json')
    const chunks = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    assert.equal(Buffer.concat(chunks).toString(), '{"format":1}')
  })
})
