import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {atAnAnswer, escape} from './support/pages/clinic-answer.mjs'
import {engineIn, openClinic, personIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

/** Goes back and on again, and looks that neither leads to the page that was left. */
async function assertGone(page, origin) {
  for (const move of [page.goBack, page.goForward, page.goBack]) {
    await move.call(page, {waitUntil: 'commit'}).catch(() => {})
    assert.ok([`${origin}/before`, 'about:blank'].includes(page.url()), page.url())
  }
}

describe("leaving the self-check on a clinic's page", () => {
  it('hides everything before the click is over', async t => {
    const {page, engine} = await atAnAnswer(t)
    const left = await engine.evaluate(name => {
      const button = [...document.querySelectorAll('#app button')].find(({textContent}) => textContent === name)
      button.click()
      return {
        hidden: document.getElementById('app').hidden,
        chosen: document.querySelectorAll(':checked').length,
        words: document.querySelector('form').textContent,
      }
    }, say('leave.button'))
    assert.deepEqual(left, {hidden: true, chosen: 0, words: ''})
    // a window that is closed while its page is being replaced can keep Chromium waiting for ever
    await page.waitForURL('about:blank')
  })

  it("replaces the clinic's page by an empty one, to which Back does not lead", async t => {
    const {page, clinic, person} = await atAnAnswer(t)
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
    await assertGone(page, clinic.origin)
  })

  it("replaces the page around a clinic's page that is itself in a frame", async t => {
    const {page, product, clinic} = await openClinic(t, {html: origin => clinicPage(origin)})
    const builder = await clinicSite({
      '/': `<!doctype html><link rel="icon" href="data:,"><iframe src="${clinic.origin}/" style="width:900px;height:900px"></iframe>`,
    })
    t.after(builder.close)
    await page.goto(`${builder.origin}/`)
    const engine = await engineIn(page)
    assert.ok(product.lines().length > 0)
    await engine.getByRole('button', {name: say('leave.button')}).click({noWaitAfter: true})
    await page.waitForURL('about:blank')
  })

  it('leads to the page that the clinic chose, when it is one', async t => {
    for (const [address, expected] of [
      ['/before', /\/before$/],
      ['javascript:document.write(1)', /^about:blank$/],
      ['/#below', /^about:blank$/],
    ]) {
      const {page, person} = await atAnAnswer(t, {attributes: `checks="readiness" exit-url="${address}"`})
      await person.press(say('leave.button'))
      await page.waitForURL(expected)
    }
  })

  it("takes the frames away and hides the clinic's page before another can come, and says so once", async t => {
    const {page, engine} = await atAnAnswer(t)
    const seen = []
    await page.exposeFunction('saw', (...what) => seen.push(what))
    await page.evaluate(() =>
      document
        .querySelector('groundwork-check')
        .addEventListener('exit', event =>
          globalThis.saw(
            event.target.shadowRoot.querySelectorAll('iframe').length,
            document.querySelector('h1').checkVisibility(),
          ),
        ),
    )
    await engine.getByRole('button', {name: say('leave.button')}).click({noWaitAfter: true})
    await page.waitForURL('about:blank')
    assert.deepEqual(seen, [[0, false]])
  })

  it("leads to an empty page when the clinic's address is not an address", async t => {
    const {page, person} = await atAnAnswer(t, {attributes: 'checks="readiness" exit-url="www.example.org"'})
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
  })
})

describe('leaving the self-check that a link opened', () => {
  for (const [way, leave] of [
    ['its button', (page, person) => person.press(say('leave.button'))],
    ['Escape three times', page => escape(page)],
  ]) {
    it(`by ${way} replaces the page`, async t => {
      const product = await productSite()
      t.after(product.close)
      const {page} = await newWindow(t)
      await page.goto(`${product.origin}/index.html`)
      await page.goto(`${product.origin}/keeper.html#v=1&checks=readiness`)
      const person = personIn(page, await engineIn(page))
      await starts(person)
      await leave(page, person)
      await page.waitForURL('about:blank')
      await page.goBack({waitUntil: 'commit'})
      assert.equal(page.url(), `${product.origin}/index.html`)
    })
  }

  it('works while it is still loading', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.route('**/documents/*', () => {})
    await page.goto(`${product.origin}/keeper.html#v=1`)
    await page.getByText(say('keeper.loading')).waitFor()
    await escape(page)
    await page.waitForURL('about:blank')
  })
})
