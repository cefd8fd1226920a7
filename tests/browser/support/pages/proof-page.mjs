// Runs the proof page of a site of the product in Chromium.
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {channels} from '../../../../web/pages/channels.js'
import {product, productSite, released} from './sites.mjs'
import {launch} from '../browsers/open-page.mjs'

/** The text of a file of the product. */
export const file = name => readFileSync(join(product(), name), 'utf8')

/** The names of the files that are compared where they are there. */
export const extraFiles = ['groundwork.en.html', 'groundwork-class.js', 'link.html']

/** The names of all files that are compared. */
export const checkFiles = () => [
  released('engine.html'),
  'keeper.html',
  'groundwork.js',
  ...readdirSync(join(product(), released('documents'))).map(name => released(`documents/${name}`)),
  ...extraFiles,
]

/** The lines about the server and the files that say that something is wrong. */
export const wrong = lines => lines.filter(line => line.startsWith('Wrong'))

/**
 * Opens the proof page of a site in a window of its own. With a `name`, the site has that address, without
 * https; a browser trusts 127.0.0.1 without it. The file that is `absent` is not there for the browser.
 */
async function open(t, site, {name, absent}, window) {
  const context = await (
    await launch()
  ).newContext({viewport: {width: 1000, height: 800}, proxy: name && {server: site.origin}, ...window})
  t.after(async () => {
    await context.close()
    await site.close()
  })
  if (absent) await context.route(`**/${absent}`, route => route.fulfill({status: 404}))
  const page = await context.newPage()
  const problems = []
  page.on(
    'console',
    message =>
      message.type() === 'error' && message.location().url.endsWith('/proof.html') && problems.push(message.text()),
  )
  await page.goto(`${name ? `http://${name}` : site.origin}/proof.html`)
  return {page, problems}
}

/** Runs the proof page and returns what it says, and the names of the attempts that came to the server. */
export async function prove(t, {name, absent, ...options} = {}, window = {}) {
  const site = await productSite(options)
  const {page, problems} = await open(t, site, {name, absent}, window)
  await page.getByRole('button', {name: 'Start the test'}).click()
  await page
    .getByRole('status')
    .filter({hasText: /^Done\./})
    .waitFor({timeout: 60000})
  const rows = await page
    .locator('#attempts tr')
    .evaluateAll(found => found.map(row => [...row.children].map(cell => cell.textContent)))
  const arrived = box =>
    new Set(
      site
        .lines()
        .map(line => new RegExp(`/canary/${box}/([a-z-]+)`).exec(line)?.[1])
        .filter(Boolean),
    )
  return {
    page,
    problems,
    status: await page.getByRole('status').textContent(),
    headline: await page.locator('#headline').filter({visible: true}).allTextContents(),
    verdict: await page.locator('#verdict').textContent(),
    numbers: (await page.locator('.number').allTextContents()).map(Number),
    lines: await page
      .getByRole('region', {name: 'This server and these files'})
      .getByRole('listitem')
      .allTextContents(),
    open: await page.locator('#out li').allTextContents(),
    said: Object.fromEntries(rows.map(([, engine, control], i) => [channels[i].name, {engine, control}])),
    arrived: {engine: arrived('engine'), control: arrived('control')},
  }
}
