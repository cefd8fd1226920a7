// The fields of the link maker and what is said of them, in Chromium.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'
import {join} from 'node:path'
import {theme} from '../../web/packaging/theme.mjs'
import {ownNames} from '../../web/pages/own-page.js'
import {descriptions, linkKeys} from '../../web/settings.js'
import {axe} from './support/probes/axe.mjs'
import {closeLinks, known, linkOf, openLinks, opensSite, phone, settings} from './support/pages/link-page.mjs'

let site
before(async () => {
  site = await opensSite()
})
after(closeLinks)

test('every field is in the link, and the keeper reads back what was set', async t => {
  const page = await openLinks(t)
  await page.getByLabel('How is the fit with my therapist?').check()
  await page.getByLabel('Name to show').fill('Dr. Ana Müller & team')
  await page.getByLabel('Short note').fill('Take your time. 100 % yours; skip = fine + OK? #1')
  await page.getByLabel('Country for the help lines').selectOption({label: 'Ireland'})
  await page.getByLabel('Color for buttons and marks').fill('#7a3b69')
  await page.getByLabel('Dark', {exact: true}).check()
  assert.deepEqual(await settings(page), {
    config: {
      checks: ['readiness', 'fit'],
      lang: 'en',
      country: 'IE',
      from: 'Dr. Ana Müller & team',
      note: 'Take your time. 100 % yours; skip = fine + OK? #1',
      accent: '#7a3b69',
      theme: 'dark',
    },
    problems: [],
  })
  assert.ok((await linkOf(page)).startsWith(`${site.origin}/keeper.html?#v=1&`))
})

test('every check of the packs can be chosen, and none at all gives no link', async t => {
  const page = await openLinks(t)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  assert.deepEqual((await settings(page)).config.checks.toSorted(), known)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByText('Tick at least one check.', {exact: true}).waitFor()
  const described = group =>
    group
      .getAttribute('aria-describedby')
      .split(' ')
      .map(id => document.getElementById(id).textContent)
  assert.equal((await page.getByRole('group', {name: '1. Checks'}).evaluate(described))[1], 'Tick at least one check.')
  await page.getByText('There is no link yet. Still to change: Checks.').waitFor()
  assert.equal(await page.getByLabel('Link', {exact: true}).isVisible(), false)
})

test('without a country there is no link, which is said, and once there is one it can be copied from anywhere', async t => {
  for (const options of [{}, phone]) {
    const page = await openLinks(t, {...options, country: ''})
    const copy = page.getByRole('button', {name: 'Copy the link'})
    await page.getByText('There is no link yet. Still to change: Country for the help lines.').waitFor()
    assert.equal(await copy.isVisible(), false)
    await page.getByText('Choose the country whose help lines the person sees first.', {exact: true}).waitFor()
    await page.getByLabel('Country for the help lines').selectOption({label: 'Ireland'})
    assert.equal((await settings(page)).config.country, 'IE')
    for (const heading of ['1. Checks', '3. Look', '4. Share it']) {
      await page.getByRole('heading', {name: heading}).scrollIntoViewIfNeeded()
      const isThere = await copy.evaluate(button => {
        const {x, y, width, height} = button.getBoundingClientRect()
        return button.contains(document.elementFromPoint(x + width / 2, y + height / 2)) && height >= 44
      })
      assert.ok(isThere, heading)
      assert.ok(await page.getByLabel('Link', {exact: true}).isVisible(), heading)
    }
  }
})

const faultButtons = page => page.getByRole('region', {name: '4. Share it'}).getByRole('list').getByRole('button')

test('on a phone, too, the words about no check are seen beside the last one that was let go', async t => {
  const page = await openLinks(t, phone)
  const last = page.getByRole('checkbox').last()
  await last.check()
  await page.getByLabel('Am I ready to start?').uncheck()
  await last.uncheck()
  const seen = await page.getByText('Tick at least one check.', {exact: true}).evaluate(line => {
    const {x, y, width, height} = line.getBoundingClientRect()
    return line.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  assert.equal(seen, true)
  assert.equal(
    await last.evaluate(
      box => document.elementFromPoint(box.getBoundingClientRect().x + 2, box.getBoundingClientRect().y + 2) === box,
    ),
    true,
  )
})

test('what must be changed is said where the link would be, and each line leads to its field', async t => {
  const page = await openLinks(t)
  await page.getByLabel('Am I ready to start?').uncheck()
  await page.getByLabel('Name to show').fill('b'.repeat(41))
  await page.getByLabel('Short note').fill('a'.repeat(281))
  await page.getByLabel('Color for buttons and marks').fill('teal')
  await page
    .getByText('There is no link yet. Still to change: Checks, Name to show, Short note, Color for buttons and marks.')
    .waitFor()
  const fields = {
    'Checks: Tick at least one check.': page.getByRole('checkbox').first(),
    'Name to show: Shorten it by 1 character: 40 is the most.': page.getByLabel('Name to show'),
    'Short note: Shorten it by 1 character: 280 is the most.': page.getByLabel('Short note'),
    [`Color for buttons and marks: Write # and six digits or letters from a to f, such as ${theme['light-accent']}.`]:
      page.getByLabel('Color for buttons and marks'),
  }
  assert.deepEqual(await faultButtons(page).allTextContents(), Object.keys(fields))
  for (const [name, field] of Object.entries(fields)) {
    await page.getByRole('button', {name, exact: true}).click()
    assert.equal(await field.evaluate(element => element === document.activeElement), true, name)
  }
  await page.getByRole('checkbox').first().check()
  assert.equal(await faultButtons(page).count(), 3)
})

test('a text that is too long is refused with the number of characters to shorten', async t => {
  const page = await openLinks(t)
  const note = page.getByLabel('Short note')
  await note.fill('a'.repeat(280))
  await page.getByText('280 of 280 characters').waitFor()
  assert.equal((await settings(page)).config.note.length, 280)
  await note.fill('a'.repeat(283))
  await page.getByText('Shorten it by 3 characters: 280 is the most.', {exact: true}).waitFor()
  assert.equal(await note.getAttribute('aria-invalid'), 'true')
  await note.fill('')
  await page.getByLabel('Name to show').fill('b'.repeat(41))
  await page.getByText('Shorten it by 1 character: 40 is the most.', {exact: true}).waitFor()
})

test('a number to call, an address and signs of a program are refused where they are typed, with what to do', async t => {
  const page = await openLinks(t)
  for (const [note, what] of [
    ['Call 0900 555 0199', 'a number as long as a telephone number'],
    ['See clinic.example', 'an address'],
    ['<b>Hello</b>', 'signs of a program'],
  ]) {
    await page.getByLabel('Short note').fill(note)
    await page.getByText(`It has ${what}. A link may not show one: take it out.`, {exact: true}).waitFor()
    await page.getByText('There is no link yet. Still to change: Short note.').waitFor()
  }
  await page.getByLabel('Short note').fill('a\u202eb')
  await page.getByText('It has a character that cannot be shown. Type it anew.', {exact: true}).waitFor()
})

test('a link over 700 bytes is refused with how much shorter the note must be, and that is exact', async t => {
  const page = await openLinks(t)
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
  const page = await openLinks(t)
  await page.getByLabel('Color for buttons and marks').fill('#6cc5bc')
  await page.getByText(/White words on this color are hard to read/).waitFor()
  await page.getByRole('button', {name: /^Use #[0-9a-f]{6} instead$/}).click()
  await page.getByText(/can be read well \(4\.[56] to 1\)/).waitFor()
  await page.getByLabel('Color for buttons and marks').fill('teal')
  await page.getByText(/^Write # and six digits/).waitFor()
})

test('the note warns of writing about a client, and the warning belongs to the field', async t => {
  const page = await openLinks(t)
  const ids = (await page.getByLabel('Short note').getAttribute('aria-describedby')).split(' ')
  assert.match(await page.locator(`#${ids[0]}`).textContent(), /Write nothing about a client/)
})

test('the keyboard alone reaches every field and the copy button', async t => {
  const page = await openLinks(t)
  const reached = new Set()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(
        () => document.activeElement.id || document.activeElement.dataset.copy || document.activeElement.name,
      ),
    )
  }
  for (const id of [
    'checks',
    'from',
    'note',
    'country',
    'lang',
    'accent',
    'picker',
    'theme',
    'link',
    'open',
    'save-svg',
    'save-png',
    'snippet',
    'mail',
  ])
    assert.ok(reached.has(id), id)
})

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [1280, 800],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing and nothing is wider than the window at ${width} by ${height}, ${colorScheme}`, async t => {
      const page = await openLinks(t, {viewport: {width, height}, colorScheme})
      await page.getByLabel('Color for buttons and marks').fill('#6cc5bc')
      await page.getByLabel('Short note').fill('a'.repeat(300))
      assert.deepEqual((await axe(page)).violations, [])
      await page.getByLabel('Short note').fill('Take your time.')
      const {violations, contrastChecked} = await axe(page)
      assert.deepEqual(violations, [])
      assert.ok(contrastChecked > 20)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
      if (process.env.SCREENS)
        await page.screenshot({path: join(process.env.SCREENS, `link-${width}-${colorScheme}.png`), fullPage: true})
    })
  }
}

test('what no link carries has a field for the snippet: contacts, the height and where leaving leads', async t => {
  const page = await openLinks(t)
  await page.getByText('Add telephone numbers, a height, or where leaving leads').click()
  const inNoLink = Object.keys(descriptions).filter(key => !['src', 'label', ...linkKeys].includes(key))
  assert.deepEqual(Object.keys(ownNames).toSorted(), inNoLink.toSorted())
  const snippet = page.getByLabel('For your own site')
  const link = await linkOf(page)
  const given = {
    urgent: 'Front desk +1 512 555 0143',
    complaints: 'Ms. Lee, <lee> & others',
    height: '900',
    'exit-url': '/weather',
  }
  for (const [key, value] of Object.entries(given)) await page.getByLabel(ownNames[key]).fill(value)
  const text = (await snippet.inputValue()).replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
  for (const [key, value] of Object.entries(given)) assert.ok(text.includes(`  ${key}="${value}"`), text)
  assert.ok(!text.includes('regulator='), text)
  assert.match(await page.locator('#snippet-help').innerText(), /height: 900px; min-height: 480px/)
  assert.equal(await linkOf(page), link, 'the link is as it was')
})

test('a number, a height or an address that cannot be used is told beside its field', async t => {
  const page = await openLinks(t)
  await page.getByText('Add telephone numbers, a height, or where leaving leads').click()
  const snippet = page.getByLabel('For your own site')
  const faults = [
    ['urgent', 'the front desk', 'It must have one telephone number', 'urgent="the front desk"'],
    ['height', '90', 'Write a number from 480 to 2000.', undefined],
    ['height', 'tall', 'Write a number from 480 to 2000.', undefined],
    ['exit-url', 'example.org', 'Write an address that begins with https:// or /.', undefined],
  ]
  for (const [key, value, sentence, attribute] of faults) {
    const field = page.getByLabel(ownNames[key])
    await field.fill(value)
    const described = await field.evaluate(
      input => document.getElementById(input.getAttribute('aria-describedby').split(' ')[1]).textContent,
    )
    assert.ok(described.startsWith(sentence), described)
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    const text = await snippet.inputValue()
    if (attribute) assert.ok(text.includes(attribute), text)
    else assert.ok(!text.includes(`${key}=`), text)
    await field.fill('')
    assert.equal(await field.getAttribute('aria-invalid'), 'false')
  }
})
