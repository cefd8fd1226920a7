// What the link maker hands out: the link, the code, the snippet and the mail, in Chromium.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {after, before, test} from 'node:test'
import {squares} from '../../web/pages/code.js'
import {wayWarning} from '../../web/pages/sharing.js'
import {axe} from './support/probes/axe.mjs'
import {closeLinks, linkOf, openLinks, opensSite, phone, value} from './support/pages/link-page.mjs'

const decode = createRequire(import.meta.url)('jsqr')

before(opensSite)
after(closeLinks)

test('over plain http the page says, above the link, that it should go out only as https', async t => {
  const page = await openLinks(t, {name: 'clinic.example', ...phone})
  const words = page.getByText(
    /^Do not send this link yet\. It starts with http, so others can change the check on its way/,
  )
  const [above, link] = await Promise.all(
    [words, page.getByLabel('Link', {exact: true})].map(found => found.boundingBox()),
  )
  assert.ok(above.y < link.y && link.y - above.y - above.height < 160, JSON.stringify([above, link]))
  assert.deepEqual((await axe(page)).violations, [])
})

test('the warning about the way is there for plain http alone, and an own computer has words of its own', () => {
  const warned = address => wayWarning(new URL(address)).split('.')[0]
  for (const address of [
    'http://clinic.example/',
    'http://10.0.0.5/',
    'http://localhost.example/',
    'http://127.example/',
  ])
    assert.equal(warned(address), 'Do not send this link yet', address)
  for (const address of [
    'http://localhost:8080/',
    'http://check.localhost/',
    'http://127.0.0.1/',
    'http://[::1]:8080/',
    'https://localhost/',
    'file:///link.html',
  ])
    assert.equal(warned(address), 'This page runs on your own computer, so its links work only here', address)
  assert.equal(warned('https://clinic.example/'), '')
})

/** The black squares of the code that is shown, without its border. */
function shownSquares(page) {
  return page.locator('#code svg').evaluate(svg => {
    const side = svg.viewBox.baseVal.width - 8
    const rows = Array.from({length: side}, () => Array(side).fill(false))
    for (const [, x, y] of svg
      .querySelector('path')
      .getAttribute('d')
      .matchAll(/M(\d+) (\d+)h1v1h-1z/g))
      rows[y - 4][x - 4] = true
    return rows
  })
}

/** What a reader of QR codes reads, at four pixels a square. */
function readCode(rows) {
  const side = (rows.length + 8) * 4
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let i = 0; dark && i < 16; i++)
        pixels.fill(
          0,
          4 * (((y + 4) * 4 + (i >> 2)) * side + (x + 4) * 4 + (i % 4)),
          4 * (((y + 4) * 4 + (i >> 2)) * side + (x + 4) * 4 + (i % 4)) + 3,
        )
    }),
  )
  return decode(pixels, side, side)?.data
}

test('the code on the screen is the one of the library, and a reader reads the link from it', async t => {
  const page = await openLinks(t)
  for (const note of ['', 'Take your time. '.repeat(15)]) {
    await page.getByLabel('Short note').fill(note)
    const link = await linkOf(page)
    const shown = await shownSquares(page)
    assert.deepEqual(shown, squares(link))
    assert.equal(readCode(shown), link)
  }
})

test('says so when the browser makes no picture of the code', async t => {
  const page = await openLinks(t, {
    before: [
      () => {
        HTMLCanvasElement.prototype.toBlob = done => done(null)
      },
    ],
  })
  await page.getByRole('button', {name: 'Save as picture (PNG)'}).click()
  await page
    .getByRole('status')
    .filter({hasText: 'This browser could not make that picture. Save the other one.'})
    .waitFor()
})

test('the code can be saved as a drawing and as a picture', async t => {
  const page = await openLinks(t)
  for (const [name, file, start] of [
    ['Save for print (SVG)', 'self-check-code.svg', '<svg'],
    ['Save as picture (PNG)', 'self-check-code.png', '\x89PNG'],
  ]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()])
    assert.equal(download.suggestedFilename(), file)
    assert.ok(readFileSync(await download.path(), 'latin1').startsWith(start))
  }
})

test('the copy buttons copy exactly what is shown', async t => {
  const page = await openLinks(t, {permissions: ['clipboard-read', 'clipboard-write']})
  for (const [button, label] of [
    ['Copy the link', 'Link'],
    ['Copy the snippet', 'For your own site'],
    ['Copy the subject', 'Mail: subject'],
    ['Copy the text', 'Mail: text'],
  ]) {
    await page.getByRole('button', {name: button}).click()
    await page.getByText('Copied.').waitFor()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await value(page, label))
  }
})

/** Whether the words about copying are seen whole, and the button that was pressed is not under them. */
async function seenBeside(page, words, button) {
  const [line, pressed] = await Promise.all(
    [page.getByText(words), page.getByRole('button', {name: button})].map(found => found.boundingBox()),
  )
  assert.ok(
    line.y >= 0 && line.y + line.height <= page.viewportSize().height,
    `the words are on the screen: ${JSON.stringify(line)}`,
  )
  assert.ok(line.y >= pressed.y + pressed.height, `the button is above the words: ${JSON.stringify([line, pressed])}`)
}

test('without https the copy buttons copy as well, and the focus stays where it is', async t => {
  const page = await openLinks(t, {name: 'clinic.example', ...phone})
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
  const page = await openLinks(t, {name: 'clinic.example', before: [refuseCopying], ...phone})
  for (const [button, label] of [
    ['Copy the link', 'Link'],
    ['Copy the text', 'Mail: text'],
    ['Copy the subject', 'Mail: subject'],
  ]) {
    await page.getByRole('button', {name: button}).click()
    await page
      .getByText(
        /The text is marked\. On a phone, hold a finger on it and choose Copy\. With a keyboard, press Ctrl\+C or Cmd\+C\.$/,
      )
      .waitFor()
    await seenBeside(page, /The text is marked/, button)
    assert.deepEqual(
      await page
        .getByLabel(label, {exact: true})
        .evaluate(field => [
          field === document.activeElement,
          field.selectionEnd - field.selectionStart === field.value.length,
        ]),
      [true, true],
    )
  }
})

test('the mail has the link, the minutes of the checks and the name, and says nothing about a client', async t => {
  const page = await openLinks(t)
  await page.getByLabel('Name to show').fill('Dr. Example')
  await page.getByLabel('Who is around me?').check()
  const mail = await value(page, 'Mail: text')
  assert.ok(mail.includes(`\n${await linkOf(page)}\n`))
  assert.match(mail, /about 6 minutes/)
  assert.match(mail, /Dr\. Example\n$/)
})

test('the snippet keeps what was typed from becoming markup', async t => {
  const page = await openLinks(t)
  await page.getByLabel('Name to show').fill('" onload="alert(1)')
  const snippet = await value(page, 'For your own site')
  // Read in an empty page: the link maker's own policy lets nobody parse markup.
  const empty = await page.context().newPage()
  const read = await empty.evaluate(text => {
    const element = new DOMParser().parseFromString(text, 'text/html').querySelector('groundwork-check')
    return {
      from: element.getAttribute('from'),
      checks: element.getAttribute('checks'),
      onload: element.getAttribute('onload'),
    }
  }, snippet)
  assert.deepEqual(read, {from: '" onload="alert(1)', checks: 'readiness', onload: null})
})
