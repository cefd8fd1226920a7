// What the proof page says where a header of the server forbids that the check is framed.
import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {framersOf} from '../../web/pages/framing.js'
import {axe} from './support/probes/axe.mjs'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {closeAll, launch} from './support/browsers/open-page.mjs'
import {prove, wrong} from './support/pages/proof-page.mjs'

after(closeAll)

/** Sends a header with each file, or with those that are named. */
const sending = (name, value, only) => (found, path) =>
  only && !only.includes(path) ? found : {...found, headers: {...found.headers, [name]: value}}
const option = (value, only) => sending('x-frame-options', value, only)
const ancestors = (value, only) => sending('content-security-policy', `frame-ancestors ${value}`, only)

const here = {protocol: 'https:', hostname: 'check.clinic.example', port: ''}

/** Who may frame a file that comes with these headers: pages of the same address, and others. */
function who(headers, place = here) {
  const {own = true, others = true} = framersOf(new Headers(headers), place) ?? {}
  return [own && 'own', others && 'others'].filter(Boolean).join(' and ') || 'nobody'
}

test('X-Frame-Options is read as browsers read it', () => {
  const said = value => who([['x-frame-options', value]])
  assert.equal(said('DENY'), 'nobody')
  assert.equal(said('sameorigin'), 'own')
  assert.equal(said('SAMEORIGIN, SAMEORIGIN'), 'own')
  assert.equal(said('SAMEORIGIN, ALLOWALL'), 'nobody')
  assert.equal(said('ALLOW-FROM https://clinic.example'), 'own and others')
  assert.equal(who([]), 'own and others')
})

test('frame-ancestors is read as browsers read it, and then X-Frame-Options is not read', () => {
  const said = (sources, place) =>
    who(
      [
        ['content-security-policy', `default-src 'none'; Frame-Ancestors ${sources}`],
        ['x-frame-options', 'DENY'],
      ],
      place,
    )
  assert.equal(said("'none'"), 'nobody')
  assert.equal(said(''), 'nobody')
  assert.equal(said("'self'"), 'own')
  assert.equal(said("'self' https://clinic.example"), 'own and others')
  for (const own of [
    'https://check.clinic.example',
    'check.clinic.example',
    'check.clinic.example:443',
    'https://check.clinic.example:*/',
    '*.clinic.example',
  ])
    assert.equal(said(`${own} https://other.example`), 'own and others', own)
  for (const other of ['https://clinic.example', 'http://check.clinic.example', 'check.clinic.example:8443'])
    assert.equal(said(other), 'others', other)
  for (const all of ['*', 'https:']) assert.equal(said(all), 'own and others', all)
  assert.equal(said('http://127.0.0.1:8080', {protocol: 'http:', hostname: '127.0.0.1', port: '8080'}), 'own')
})

test('each of several policies has its say', () => {
  const said = (...policies) => who(policies.map(policy => ['content-security-policy', policy]))
  assert.equal(said("frame-ancestors 'self'", 'frame-ancestors *'), 'own')
  assert.equal(said("frame-ancestors 'self'", 'frame-ancestors https://clinic.example'), 'nobody')
  assert.equal(said("default-src 'self'"), 'own and others')
})

test('where no page may frame the files, the header is named as what is wrong, and nothing else is blamed', async t => {
  const {page, status, headline, verdict, lines} = await prove(
    t,
    {dressed: option('DENY')},
    {viewport: {width: 320, height: 568}, colorScheme: 'dark'},
  )
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.deepEqual(headline, ['The check cannot be shown here: the server forbids its frames.'])
  assert.equal(
    verdict,
    'The test could not run, since its frames are forbidden too. Take the header away that is named below, and test again.',
  )
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.match(
    lines[0],
    /^Wrong: No page may frame [0-9a-f]{16}\/engine\.html, keeper\.html, control\.html, proof-keeper\.html, and proof-engine\.html: the server sends X-Frame-Options: DENY\..*Take this header away for this folder\..*frame-ancestors.*dist\/headers/,
  )
  assert.deepEqual((await axe(page)).violations, [])
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
})

test('a policy that lets nobody frame the files is named as well', async t => {
  const {headline, lines} = await prove(t, {dressed: ancestors("'none'")})
  assert.deepEqual(headline, ['The check cannot be shown here: the server forbids its frames.'])
  assert.match(lines[0], /: the server sends Content-Security-Policy: frame-ancestors 'none'\./)
})

test('a header with the files of the check alone is named, and the test runs', async t => {
  const {status, headline, verdict, lines} = await prove(t, {dressed: option('DENY', ['/keeper.html'])})
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.deepEqual(headline, ['The check cannot be shown here: the server forbids its frames.'])
  assert.match(verdict, /^Nothing was seen to get out/)
  assert.match(lines[0], /^Wrong: No page may frame keeper\.html: the server sends X-Frame-Options: DENY\./)
})

test('where only pages of the same address may frame the files, that is what could be better, and the reason', async t => {
  const {status, numbers, lines} = await prove(t, {dressed: option('SAMEORIGIN')})
  assert.equal(status, 'Done.')
  assert.ok(numbers[1] >= 30, `control: ${numbers[1]}`)
  assert.deepEqual(wrong(lines), [])
  assert.ok(
    lines.some(line =>
      /^Could be better: Only pages of this same address may frame [0-9a-f]{16}\/engine\.html and keeper\.html: the server sends X-Frame-Options: SAMEORIGIN\..*Where yours have another address, the check is not shown there\./.test(
        line,
      ),
    ),
    lines.join('\n'),
  )
})

test('a policy for the whole folder that names the clinic alone is called wrong, since the keeper may not frame the engine', async t => {
  const {lines, verdict} = await prove(t, {dressed: ancestors('https://clinic.example')})
  assert.match(
    lines[0],
    /^Wrong: Pages of this same address may not frame [0-9a-f]{16}\/engine\.html, control\.html, proof-keeper\.html, and proof-engine\.html: .*frame-ancestors https:\/\/clinic\.example\..*Send frame-ancestors with keeper\.html alone/,
  )
  assert.match(verdict, /^The test could not run/)
})

test('a policy of keeper.html that names the clinic is as it should be', async t => {
  const {status, lines} = await prove(t, {dressed: ancestors('https://clinic.example', ['/keeper.html'])})
  assert.equal(status, 'Done.')
  assert.deepEqual(
    lines.filter(line => line.includes('frame-ancestors')),
    [],
  )
})

test('with SAMEORIGIN the check is there on a page of the same address, and not on one of another', async t => {
  const check = await productSite({dressed: option('SAMEORIGIN')})
  const clinic = await clinicSite({'/': clinicPage(check.origin)})
  t.after(() => Promise.all([check.close(), clinic.close()]))
  const page = await (await launch()).newPage()
  t.after(() => page.close())
  await page.goto(`${check.origin}/`)
  await page
    .locator('iframe')
    .contentFrame()
    .locator('iframe')
    .contentFrame()
    .getByText('Am I ready to start?')
    .first()
    .waitFor({timeout: 20000})
  const refused = page.waitForEvent('console', message => /Refused to display.*X-Frame-Options/.test(message.text()))
  await page.goto(`${clinic.origin}/`)
  await refused
})
