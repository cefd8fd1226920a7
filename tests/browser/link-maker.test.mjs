// The link maker from the first tick to what is handed out, in Chromium.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {after, before, test} from 'node:test'
import {join} from 'node:path'
import {squares} from '../../web/pages/code.js'
import {wayWarning} from '../../web/pages/sharing.js'
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

/** The link maker in a window of its own; the test fails when the page logs an error or goes against its policy. Where there is a `name`, the site has it on the web, and no https. */
async function open(t, {name, before = () => {}, ...options} = {}) {
  const context = await (await launch()).newContext({viewport: {width: 1280, height: 800}, proxy: name && {server: site.origin}, ...options})
  await context.addInitScript(before)
  context.setDefaultTimeout(10000)
  const page = await context.newPage()
  const problems = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()))
  page.on('pageerror', error => problems.push(String(error)))
  t.after(async () => {
    await context.close()
    assert.deepEqual(problems, [])
  })
  await page.goto(`${name ? `http://${name}` : site.origin}/link.html`)
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
  await page.getByText('Tick at least one check.', {exact: true}).waitFor()
  const described = group => group.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)
  assert.equal((await page.getByRole('group', {name: '1. Checks'}).evaluate(described))[1], 'Tick at least one check.')
  await page.getByText('There is no link yet. Still to change: Checks.').waitFor()
  assert.equal(await page.getByLabel('Link', {exact: true}).isVisible(), false)
})

const phone = {viewport: {width: 320, height: 568}, hasTouch: true}
const faultButtons = page => page.getByRole('region', {name: '4. Share it'}).getByRole('list').getByRole('button')

test('on a phone, too, the words about no check are seen beside the last one that was let go', async t => {
  const page = await open(t, phone)
  const last = page.getByRole('checkbox').last()
  await last.check()
  await page.getByLabel('Am I ready to start?').uncheck()
  await last.uncheck()
  const seen = await page.getByText('Tick at least one check.', {exact: true}).evaluate(line => {
    const {x, y, width, height} = line.getBoundingClientRect()
    return line.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  assert.equal(seen, true)
  assert.equal(await last.evaluate(box => document.elementFromPoint(box.getBoundingClientRect().x + 2, box.getBoundingClientRect().y + 2) === box), true)
})

test('what must be changed is said where the link would be, and each line leads to its field', async t => {
  const page = await open(t)
  await page.getByLabel('Am I ready to start?').uncheck()
  await page.getByLabel('Name to show').fill('b'.repeat(81))
  await page.getByLabel('Short note').fill('a'.repeat(281))
  await page.getByLabel('Color for buttons and marks').fill('teal')
  await page.getByText('There is no link yet. Still to change: Checks, Name to show, Short note, Color for buttons and marks.').waitFor()
  const fields = {'Checks: Tick at least one check.': page.getByRole('checkbox').first(), 'Name to show: Shorten it by 1 character: 80 is the most.': page.getByLabel('Name to show'), 'Short note: Shorten it by 1 character: 280 is the most.': page.getByLabel('Short note'), 'Color for buttons and marks: Write # and six digits or letters from a to f, such as #0f6b66.': page.getByLabel('Color for buttons and marks')}
  assert.deepEqual(await faultButtons(page).allTextContents(), Object.keys(fields))
  for (const [name, field] of Object.entries(fields)) {
    await page.getByRole('button', {name, exact: true}).click()
    assert.equal(await field.evaluate(element => element === document.activeElement), true, name)
  }
  await page.getByRole('checkbox').first().check()
  assert.equal(await faultButtons(page).count(), 3)
})

test('without a link there is no preview that looks as if it were one', async t => {
  const page = await open(t)
  await page.frameLocator('#preview iframe').getByRole('heading', {name: 'Keeper'}).waitFor()
  await page.getByLabel('Am I ready to start?').uncheck()
  await page.getByText('There is no link yet, so there is nothing to show.').waitFor()
  assert.equal(await page.locator('#preview iframe').count(), 0)
  assert.equal(await page.getByRole('button', {name: 'Start the preview again'}).isVisible(), false)
  await page.getByLabel('How is the fit with my therapist?').check()
  await page.frameLocator('#preview iframe').getByRole('heading', {name: 'Keeper'}).waitFor()
  assert.equal(await page.locator('#preview iframe').evaluate(frame => frame.src), await linkOf(page))
  await page.getByRole('button', {name: 'Start the preview again'}).waitFor()
})

test('a preview that comes into sight when there is no link shows none', async t => {
  const page = await open(t, {viewport: {width: 320, height: 320}})
  await page.getByLabel('Am I ready to start?').uncheck()
  await page.getByRole('heading', {name: 'Preview'}).scrollIntoViewIfNeeded()
  await page.getByText('There is no link yet, so there is nothing to show.').waitFor()
  assert.equal(await page.locator('#preview iframe').count(), 0)
})

test('over plain http the page says, above the link, that it should go out only as https', async t => {
  const page = await open(t, {name: 'clinic.example', ...phone})
  const words = page.getByText(/^Do not send this link yet\. It starts with http, so others can change the check on its way/)
  const [above, link] = await Promise.all([words, page.getByLabel('Link', {exact: true})].map(found => found.boundingBox()))
  assert.ok(above.y < link.y && link.y - above.y - above.height < 100, JSON.stringify([above, link]))
  assert.deepEqual((await axe(page)).violations, [])
})

test('the warning about the way is there for plain http alone, and an own computer has words of its own', () => {
  const warned = address => wayWarning(new URL(address)).split('.')[0]
  for (const address of ['http://clinic.example/', 'http://10.0.0.5/', 'http://localhost.example/', 'http://127.example/']) assert.equal(warned(address), 'Do not send this link yet', address)
  for (const address of ['http://localhost:8080/', 'http://check.localhost/', 'http://127.0.0.1/', 'http://[::1]:8080/', 'https://localhost/', 'file:///link.html']) assert.equal(warned(address), 'This page runs on your own computer, so its links work only here', address)
  assert.equal(warned('https://clinic.example/'), '')
})

test('a text that is too long is refused with the number of characters to shorten', async t => {
  const page = await open(t)
  const note = page.getByLabel('Short note')
  await note.fill('a'.repeat(280))
  await page.getByText('280 of 280 characters').waitFor()
  assert.equal((await settings(page)).config.note.length, 280)
  await note.fill('a'.repeat(283))
  await page.getByText('Shorten it by 3 characters: 280 is the most.', {exact: true}).waitFor()
  assert.equal(await note.getAttribute('aria-invalid'), 'true')
  await note.fill('')
  await page.getByLabel('Name to show').fill('b'.repeat(81))
  await page.getByText('Shorten it by 1 character: 80 is the most.', {exact: true}).waitFor()
})

test('a link over 700 bytes is refused with how much shorter the note must be, and that is exact', async t => {
  const page = await open(t)
  const note = page.getByLabel('Short note')
  await note.fill('é'.repeat(200))
  const sentence = await page.locator('#note-fault').textContent()
  const by = Number(/^Shorten it by (\d+) characters: the link is too long\.$/.exec(sentence)?.[1])
  assert.ok(by > 0, sentence)
  await note.fill('é'.repeat(200 - by + 1))
  await page.getByText('Shorten it by 1 character: the link is too long.', {exact: true}).waitFor()
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
  await page.getByText(/^Write # and six digits/).waitFor()
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

test('says so when the browser makes no picture of the code', async t => {
  const page = await open(t, {before: () => { HTMLCanvasElement.prototype.toBlob = done => done(null) }})
  await page.getByRole('button', {name: 'Save as picture (PNG)'}).click()
  await page.getByRole('status').filter({hasText: 'This browser could not make that picture. Save the other one.'}).waitFor()
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

/** Whether the words about copying are seen whole, and the button that was pressed is not under them. */
async function seenBeside(page, words, button) {
  const [line, pressed] = await Promise.all([page.getByText(words), page.getByRole('button', {name: button})].map(found => found.boundingBox()))
  assert.ok(line.y >= 0 && line.y + line.height <= page.viewportSize().height, `the words are on the screen: ${JSON.stringify(line)}`)
  assert.ok(line.y >= pressed.y + pressed.height, `the button is above the words: ${JSON.stringify([line, pressed])}`)
}

test('without https the copy buttons copy as well, and the focus stays where it is', async t => {
  const page = await open(t, {name: 'clinic.example', ...phone})
  await page.getByRole('button', {name: 'Copy the text'}).click()
  await seenBeside(page, 'Copied.', 'Copy the text')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Copy the text')
  await page.getByLabel('Short note').fill('')
  await page.getByLabel('Short note').press('Control+V')
  assert.equal(await value(page, 'Short note'), await value(page, 'Mail: text'))
})

const refuseCopying = () => {
  document.execCommand = () => false
}

test('where copying cannot work the text is marked, and what to do then is right on a phone too', async t => {
  const page = await open(t, {name: 'clinic.example', before: refuseCopying, ...phone})
  for (const [button, label] of [['Copy the link', 'Link'], ['Copy the text', 'Mail: text'], ['Copy the subject', 'Mail: subject']]) {
    await page.getByRole('button', {name: button}).click()
    await page.getByText(/The text is marked\. On a phone, hold a finger on it and choose Copy\. With a keyboard, press Ctrl\+C or Cmd\+C\.$/).waitFor()
    await seenBeside(page, /The text is marked/, button)
    assert.deepEqual(await page.getByLabel(label, {exact: true}).evaluate(field => [field === document.activeElement, field.selectionEnd - field.selectionStart === field.value.length]), [true, true])
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
