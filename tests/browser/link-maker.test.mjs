// The link maker from the first tick to what is handed out, in Chromium.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {after, before, test} from 'node:test'
import {join} from 'node:path'
import {squares} from '../../web/pages/code.js'
import {readLink} from '../../web/protocol.js'
import {axe} from './axe.mjs'
import {productSite} from './boxes.mjs'
import {closeAll, launch} from './harness.mjs'

const decode = createRequire(import.meta.url)('jsqr')
const known = ['course', 'expectations', 'fit', 'preferences', 'readiness', 'situation', 'support', 'techniques', 'therapist', 'traits']
const keeper = '<!doctype html><html lang="en"><title>Keeper</title><link rel="icon" href="data:,"><h1>Keeper</h1><button onclick="parent.postMessage({groundwork: 1, kind: &quot;exit&quot;}, &quot;*&quot;)">Leave</button>'
let site

before(async () => {
  site = await productSite({changed: {'/keeper.html': keeper}})
})

after(async () => {
  await closeAll()
  await site.close()
})

/** The link maker in a window of its own; the test fails when the page logs an error or goes against its policy. */
async function open(t, options = {}) {
  const context = await (await launch()).newContext({viewport: {width: 1280, height: 800}, ...options})
  context.setDefaultTimeout(10000)
  const page = await context.newPage()
  const problems = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()))
  page.on('pageerror', error => problems.push(String(error)))
  t.after(async () => {
    await context.close()
    assert.deepEqual(problems, [])
  })
  await page.goto(`${site.origin}/link.html`)
  return page
}

const value = (page, label) => page.getByLabel(label, {exact: true}).inputValue()
const linkOf = page => value(page, 'Link')
const settings = async page => readLink(await linkOf(page), known)

test('every field is in the link, and the keeper reads back what was set', async t => {
  const page = await open(t)
  await page.getByLabel('How is the fit with my therapist?').check()
  await page.getByLabel('Name to show').fill('Dr. Ana Müller & team')
  await page.getByLabel('Short note').fill('Take your time. 100 % yours; skip = fine + OK? #1')
  await page.getByLabel('Country for the help lines').selectOption({label: 'Ireland'})
  await page.getByLabel('Color for buttons and marks').fill('#7a3b69')
  await page.getByLabel('Dark', {exact: true}).check()
  assert.deepEqual(await settings(page), {
    config: {
      checks: ['readiness', 'fit'], lang: 'en', country: 'IE', from: 'Dr. Ana Müller & team',
      note: 'Take your time. 100 % yours; skip = fine + OK? #1', accent: '#7a3b69', theme: 'dark',
    },
    problems: [],
  })
  assert.ok((await linkOf(page)).startsWith(`${site.origin}/keeper.html?#v=1&`))
})

test('every check of the packs can be chosen, and none at all gives no link', async t => {
  const page = await open(t)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  assert.deepEqual((await settings(page)).config.checks.toSorted(), known)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByText('Tick at least one check.').waitFor()
  const described = group => group.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)
  assert.equal((await page.getByRole('group', {name: '1. Checks'}).evaluate(described))[1], 'Tick at least one check.')
  await page.getByText('There is no link yet.').waitFor()
  assert.equal(await page.getByLabel('Link', {exact: true}).isVisible(), false)
})

test('a text that is too long is refused with the number of characters to shorten', async t => {
  const page = await open(t)
  const note = page.getByLabel('Short note')
  await note.fill('a'.repeat(280))
  await page.getByText('280 of 280 characters').waitFor()
  assert.equal((await settings(page)).config.note.length, 280)
  await note.fill('a'.repeat(283))
  await page.getByText('Shorten it by 3 characters: 280 is the most.').waitFor()
  assert.equal(await note.getAttribute('aria-invalid'), 'true')
  await note.fill('')
  await page.getByLabel('Name to show').fill('b'.repeat(81))
  await page.getByText('Shorten it by 1 character: 80 is the most.').waitFor()
})

test('a link over 700 bytes is refused with how much shorter the note must be, and that is exact', async t => {
  const page = await open(t)
  const note = page.getByLabel('Short note')
  await note.fill('é'.repeat(200))
  const sentence = await page.locator('#note-fault').textContent()
  const by = Number(/^Shorten it by (\d+) characters: the link is too long\.$/.exec(sentence)?.[1])
  assert.ok(by > 0, sentence)
  await note.fill('é'.repeat(200 - by + 1))
  await page.getByText('Shorten it by 1 character: the link is too long.').waitFor()
  await note.fill('é'.repeat(200 - by))
  assert.equal((await settings(page)).config.note.length, 200 - by)
  assert.ok((await linkOf(page)).split('#')[1].length <= 700)
})

test('a color that words cannot be read on is named, and the darker one is taken at a press', async t => {
  const page = await open(t)
  await page.getByLabel('Color for buttons and marks').fill('#6cc5bc')
  await page.getByText(/White words on this color are hard to read/).waitFor()
  await page.getByRole('button', {name: /^Use #[0-9a-f]{6} instead$/}).click()
  await page.getByText(/can be read well \(4\.[56] to 1\)/).waitFor()
  await page.getByLabel('Color for buttons and marks').fill('teal')
  await page.getByText(/Write # and six digits/).waitFor()
})

/** The black squares of the code that is shown, without its border. */
function shownSquares(page) {
  return page.locator('#code svg').evaluate(svg => {
    const side = svg.viewBox.baseVal.width - 8
    const rows = Array.from({length: side}, () => Array(side).fill(false))
    for (const [, x, y] of svg.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)h1v1h-1z/g)) rows[y - 4][x - 4] = true
    return rows
  })
}

/** What a reader of QR codes reads, at four pixels a square. */
function readCode(rows) {
  const side = (rows.length + 8) * 4
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  rows.forEach((row, y) => row.forEach((dark, x) => {
    for (let i = 0; dark && i < 16; i++) pixels.fill(0, 4 * (((y + 4) * 4 + (i >> 2)) * side + (x + 4) * 4 + i % 4), 4 * (((y + 4) * 4 + (i >> 2)) * side + (x + 4) * 4 + i % 4) + 3)
  }))
  return decode(pixels, side, side)?.data
}

test('the code on the screen is the one of the library, and a reader reads the link from it', async t => {
  const page = await open(t)
  for (const note of ['', 'Take your time. '.repeat(15)]) {
    await page.getByLabel('Short note').fill(note)
    const link = await linkOf(page)
    const shown = await shownSquares(page)
    assert.deepEqual(shown, squares(link))
    assert.equal(readCode(shown), link)
  }
})

test('the code can be saved as a drawing and as a picture', async t => {
  const page = await open(t)
  for (const [name, file, start] of [['Save for print (SVG)', 'self-check-code.svg', '<svg'], ['Save as picture (PNG)', 'self-check-code.png', '\x89PNG']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()])
    assert.equal(download.suggestedFilename(), file)
    assert.ok(readFileSync(await download.path(), 'latin1').startsWith(start))
  }
})

test('the copy buttons copy exactly what is shown', async t => {
  const page = await open(t, {permissions: ['clipboard-read', 'clipboard-write']})
  for (const [button, label] of [['Copy the link', 'Link'], ['Copy the snippet', 'For your own site'], ['Copy the subject', 'Mail: subject'], ['Copy the text', 'Mail: text']]) {
    await page.getByRole('button', {name: button}).click()
    await page.getByText('Copied.').waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await value(page, label))
  }
})

test('the mail has the link, the minutes of the checks and the name, and says nothing about a client', async t => {
  const page = await open(t)
  await page.getByLabel('Name to show').fill('Dr. Example')
  await page.getByLabel('Who is around me?').check()
  const mail = await value(page, 'Mail: text')
  assert.ok(mail.includes(`\n${await linkOf(page)}\n`))
  assert.match(mail, /about 6 minutes/)
  assert.match(mail, /Dr\. Example\n$/)
})

test('the snippet keeps what was typed from becoming markup', async t => {
  const page = await open(t)
  await page.getByLabel('Name to show').fill('"><img src=x onerror=alert(1)>')
  const snippet = await value(page, 'For your own site')
  // Read in an empty page: the link maker's own policy lets nobody parse markup.
  const empty = await page.context().newPage()
  const read = await empty.evaluate(text => {
    const element = new DOMParser().parseFromString(text, 'text/html').querySelector('groundwork-check')
    return {from: element.getAttribute('from'), checks: element.getAttribute('checks'), images: element.ownerDocument.images.length}
  }, snippet)
  assert.deepEqual(read, {from: '"><img src=x onerror=alert(1)>', checks: 'readiness', images: 0})
})

test('the preview follows the link, and nothing else is asked of the network', async t => {
  const page = await open(t)
  await page.frameLocator('#preview iframe').getByRole('heading', {name: 'Keeper'}).waitFor()
  site.requests.length = 0
  const first = await page.locator('#preview iframe').elementHandle()
  await page.getByLabel('Name to show').fill('Dr. Example')
  await page.waitForFunction(frame => !frame.isConnected, first)
  assert.equal(await page.locator('#preview iframe').evaluate(frame => frame.src), await linkOf(page))
  await page.frameLocator('#preview iframe').getByRole('heading', {name: 'Keeper'}).waitFor()
  assert.deepEqual([...new Set(site.lines())], ['GET /keeper.html?'])
  const second = await page.locator('#preview iframe').elementHandle()
  await page.getByRole('button', {name: 'Start the preview again'}).click()
  assert.equal(await second.evaluate(frame => frame.isConnected), false)
  await page.frameLocator('#preview iframe').getByRole('button', {name: 'Leave'}).click()
  await page.getByText('You left the check.').waitFor()
  await page.getByRole('button', {name: 'Start the preview again'}).click()
  await page.frameLocator('#preview iframe').getByRole('heading', {name: 'Keeper'}).waitFor()
})

test('the note warns of writing about a client, and the warning belongs to the field', async t => {
  const page = await open(t)
  const ids = (await page.getByLabel('Short note').getAttribute('aria-describedby')).split(' ')
  assert.match(await page.locator(`#${ids[0]}`).textContent(), /Write nothing about a client/)
})

test('the keyboard alone reaches every field and the copy button', async t => {
  const page = await open(t)
  const reached = new Set()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.dataset.copy || document.activeElement.name))
  }
  for (const id of ['checks', 'from', 'note', 'country', 'lang', 'accent', 'picker', 'theme', 'link', 'open', 'save-svg', 'save-png', 'snippet', 'mail']) assert.ok(reached.has(id), id)
})

for (const [width, height] of [[320, 568], [390, 844], [1280, 800]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing and nothing is wider than the window at ${width} by ${height}, ${colorScheme}`, async t => {
      const page = await open(t, {viewport: {width, height}, colorScheme})
      await page.getByLabel('Color for buttons and marks').fill('#6cc5bc')
      await page.getByLabel('Short note').fill('a'.repeat(300))
      assert.deepEqual((await axe(page)).violations, [])
      await page.getByLabel('Short note').fill('Take your time.')
      const {violations, contrastChecked} = await axe(page)
      assert.deepEqual(violations, [])
      assert.ok(contrastChecked > 20)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
      if (process.env.SCREENS) await page.screenshot({path: join(process.env.SCREENS, `link-${width}-${colorScheme}.png`), fullPage: true})
    })
  }
}
