// Where the check begins: in a clinic's page at the edge that this has, and in a tab of its own in the middle.
import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {productSite} from './support/pages/sites.mjs'
import {theme} from '../../web/packaging/theme.mjs'

after(closeAll)

const wide = {viewport: {width: 1400, height: 900}}

/** How far the name of the check stands from the left edge of its frame, which is that wide. */
async function beginningOf(page) {
  const engine = await engineIn(page)
  return engine
    .locator('h1')
    .last()
    .evaluate(title => [title.getBoundingClientRect().left, innerWidth])
}

test('in a wide frame of a clinic it begins 24 pixels from the edge', async t => {
  const {page, open} = await openClinic(t, wide)
  await open()
  const [left, width] = await beginningOf(page)
  assert.ok(width > 1100, `the frame is ${width} wide`)
  assert.equal(left, 24)
})

test('in a wide tab of its own it stands in the middle', async t => {
  const product = await productSite()
  t.after(product.close)
  const {page} = await newWindow(t, wide)
  await page.goto(`${product.origin}/keeper.html`)
  const [left, width] = await beginningOf(page)
  assert.equal(left, (width - parseInt(theme.container)) / 2)
})
