// The preview of the link maker, in Chromium.
import assert from 'node:assert/strict'
import {after, before, test} from 'node:test'
import {closeLinks, linkOf, openLinks, opensSite} from './support/pages/link-page.mjs'

let site
before(async () => {
  site = await opensSite()
})
after(closeLinks)

test('the preview follows the link, and nothing else is asked of the network', async t => {
  const page = await openLinks(t)
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

test('without a link there is no preview that looks as if it were one', async t => {
  const page = await openLinks(t)
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
  const page = await openLinks(t, {viewport: {width: 320, height: 320}})
  await page.getByLabel('Am I ready to start?').uncheck()
  await page.getByRole('heading', {name: 'Preview'}).scrollIntoViewIfNeeded()
  await page.getByText('There is no link yet, so there is nothing to show.').waitFor()
  assert.equal(await page.locator('#preview iframe').count(), 0)
})
