// The frames in which the proof page makes its attempts: whom they obey, and what they take for refused.
import assert from 'node:assert/strict'
import {after, test} from 'node:test'
import {clinicSite, productSite} from './support/pages/sites.mjs'
import {closeAll, launch} from './support/browsers/open-page.mjs'
import {file, prove} from './support/pages/proof-page.mjs'

after(closeAll)

/** Runs in the frame: what it has put into itself by the time that it is asked "and now?". */
const madeUntilAsked = () =>
  new Promise(done =>
    addEventListener('message', ({data}) => {
      if (data === 'and now?')
        done(
          [...document.querySelectorAll('[src], [href]')]
            .map(element => element.src || element.href)
            .filter(address => !address.startsWith('data:')),
        )
    }),
  )

/** Has the page around the control frame tell it to make an attempt; returns what came of it. */
async function told(page, origin, canary) {
  const frame = page.frames()[1]
  const made = frame.evaluate(madeUntilAsked)
  await frame.evaluate(() => 0) // it listens from here on
  await page.evaluate(
    ([origin, canary]) => {
      const {contentWindow} = document.querySelector('iframe')
      contentWindow.postMessage({proof: 'run', names: ['script'], box: 'control', canary}, origin)
      contentWindow.postMessage('and now?', origin)
    },
    [origin, canary],
  )
  return made
}

const around = origin => `<!doctype html><title>Around</title><iframe src="${origin}/control.html"></iframe>`

test('the control frame makes no attempt for a page of another site, and for its own none elsewhere', async t => {
  const product = await productSite({changed: {'/around.html': around('')}})
  const other = await clinicSite({'/': around(product.origin)})
  const context = await (await launch()).newContext()
  t.after(() => Promise.all([context.close(), product.close(), other.close()]))
  const page = await context.newPage()
  await page.goto(`${other.origin}/`)
  assert.deepEqual(await told(page, product.origin, `${other.origin}/x/`), [])
  await page.goto(`${product.origin}/around.html`)
  assert.deepEqual(await told(page, product.origin, `${other.origin}/x/`), [`${product.origin}/canary/control/script`])
})

test('what a policy only reports is not taken for refused', async t => {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/
  const policy = meta.exec(file('proof-engine.html'))[1].replaceAll('&#39;', "'")
  const dressed = found =>
    String(found.body).includes('only reports')
      ? {...found, headers: {...found.headers, 'Content-Security-Policy-Report-Only': policy}}
      : found
  const {numbers} = await prove(t, {
    dressed,
    changed: {
      '/proof-engine.html': file('proof-engine.html').replace(meta, '<meta name="policy" content="only reports">'),
    },
  })
  assert.ok(numbers[0] >= 20, `engine: ${numbers[0]}`)
})

test('a test that breaks off says so, and can be made again', async t => {
  const product = await productSite()
  const context = await (await launch()).newContext()
  t.after(() => Promise.all([context.close(), product.close()]))
  await context.addInitScript(() => {
    SubtleCrypto.prototype.digest = () => Promise.reject(new Error('no hash today'))
  })
  const page = await context.newPage()
  await page.goto(`${product.origin}/proof.html`)
  await page.getByRole('button', {name: 'Start the test'}).click()
  await page
    .getByRole('status')
    .filter({hasText: 'The test broke off, which says nothing about the check: no hash today.'})
    .waitFor({timeout: 60000})
  assert.ok(await page.getByRole('button', {name: 'Test again'}).isEnabled())
})
