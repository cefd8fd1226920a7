// The way from a clinic's page to a tab of its own, around which there is no page.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {readLink} from '../../web/protocol.js'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const keeperOf = page => page.frames().find(frame => frame.url().includes('/keeper.html'))
const link = page => keeperOf(page).getByRole('link', {name: say('keeper.own_tab'), exact: true})

async function openedClinic(t, attributes, options = {}) {
  const clinic = await openClinic(t, {attributes, ...options})
  await clinic.open()
  await engineIn(clinic.page)
  return clinic
}

/** What the address of a tab sets. */
const settingsOf = tab => readLink(tab.url(), ['readiness', 'fit']).config

/** The tab that comes, once the check is there in it. */
async function tabFrom(page, act) {
  const [tab] = await Promise.all([page.waitForEvent('popup'), act()])
  return {tab, engine: await engineIn(tab)}
}

describe('a tab of its own', () => {
  it('is offered before anything else, by keyboard too, and has the settings of the page and no way back to it', async t => {
    const {page, product, problems} = await openedClinic(
      t,
      'checks="readiness fit" country="NZ" from="Clinic &amp; Co." note="Take your time." accent="#334455" theme="dark"',
    )
    await page.keyboard.press('Tab')
    assert.equal(await keeperOf(page).evaluate(() => document.activeElement.textContent), say('keeper.own_tab'))
    const {tab, engine} = await tabFrom(page, () => page.keyboard.press('Enter'))
    assert.ok(tab.url().startsWith(`${product.origin}/keeper.html?#`))
    assert.deepEqual(settingsOf(tab), {
      checks: ['readiness', 'fit'],
      country: 'NZ',
      from: 'Clinic & Co.',
      note: 'Take your time.',
      accent: '#334455',
      theme: 'dark',
    })
    assert.equal(await tab.evaluate(() => globalThis.opener), null)
    await engine.getByText('Take your time.').first().waitFor()
    assert.equal(await link(tab).isVisible(), false, 'it is one already')
    await engine.getByRole('button', {name: say('help.button')}).waitFor()
    assert.ok(await link(page).isVisible())
    assert.deepEqual(problems, [])
    assert.equal(await keeperOf(page).getByText(say('keeper.stays_here')).isVisible(), false, 'all of them went')
  })

  it('says what a link does not carry, and still opens: contacts, and a note that is too long for one', async t => {
    for (const attributes of [
      'checks="readiness" urgent="Front desk, 555 0100"',
      `checks="readiness" note="${'é'.repeat(280)}"`,
    ]) {
      const {page} = await openedClinic(t, attributes)
      await keeperOf(page).getByText(say('keeper.stays_here')).waitFor()
      const {tab} = await tabFrom(page, () => link(page).click())
      assert.deepEqual(settingsOf(tab), {checks: ['readiness']})
    }
  })

  it('is in no sandbox, whatever the check in the frame is in, and nothing of the engine opens one', async t => {
    const {page} = await openedClinic(t, 'checks="readiness"')
    const {tab} = await tabFrom(page, () => link(page).click())
    assert.notEqual(await tab.evaluate(() => origin), 'null')
    const engine = await engineIn(page)
    const refused = page.waitForEvent('console', message => /allow-popups/.test(message.text()))
    assert.equal(await engine.evaluate(() => open('about:blank')), null)
    await refused
  })

  it("is offered in a bare frame and beside the page's own files as well", async t => {
    const {page, product} = await openedClinic(t, '', {
      html: origin =>
        `<!doctype html><link rel="icon" href="data:,"><iframe src="${origin}/keeper.html#v=1&amp;checks=readiness&amp;from=A" width="900" height="800"></iframe>`,
    })
    const {tab} = await tabFrom(page, () => link(page).click())
    assert.deepEqual(settingsOf(tab), {checks: ['readiness'], from: 'A'})
    const own = await newWindow(t)
    await own.page.goto(`${product.origin}/index.html`)
    await engineIn(own.page)
    await tabFrom(own.page, () => link(own.page).click())
  })

  for (const [sandbox, opens] of [
    ['allow-scripts', false],
    ['allow-scripts allow-same-origin', false],
    ['allow-scripts allow-popups', false],
    ['allow-scripts allow-same-origin allow-popups', false],
    ['allow-scripts allow-popups allow-popups-to-escape-sandbox', true],
    ['allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox', true],
  ]) {
    it(`${opens ? 'opens' : 'is a link to take along'} in a builder's sandbox="${sandbox}"`, async t => {
      const html = origin =>
        `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="${sandbox}" src="${origin}/keeper.html#v=1&amp;checks=readiness" width="900" height="800"></iframe>`
      const {page} = await openedClinic(t, '', {html, headers: true})
      if (opens)
        return assert.deepEqual(settingsOf((await tabFrom(page, () => link(page).click())).tab), {
          checks: ['readiness'],
        })
      await link(page).click()
      const words = keeperOf(page).getByText(say('keeper.no_tab'))
      await words.waitFor()
      assert.equal(await link(page).isVisible(), false)
      await until(() => page.context().pages().length === 1, 'no tab that is left')
      assert.ok(await words.evaluate(element => element === document.activeElement))
      await page.goto((await words.textContent()).slice(say('keeper.no_tab').length + 1))
      await engineIn(page)
    })
  }

  it("is a link to take along in a builder's sandbox in Firefox too, and opens outside of one", async t => {
    for (const [sandbox, words] of [
      ['sandbox="allow-scripts allow-same-origin allow-popups"', say('keeper.no_tab')],
      ['', ''],
    ]) {
      const product = await productSite({headers: true})
      const clinic = await clinicSite({
        '/': `<!doctype html><link rel="icon" href="data:,"><iframe ${sandbox} src="${product.origin}/keeper.html#v=1&amp;checks=readiness" width="900" height="800"></iframe>`,
      })
      t.after(() => Promise.all([product.close(), clinic.close()]))
      const driver = await openFirefox(`${clinic.origin}/`)
      t.after(() => driver.close())
      await driver.enterFrame(`() => document.querySelector('iframe')`)
      const there = await until(
        () =>
          driver.evaluate(
            `() => document.querySelector('.shown') && document.querySelector('#tab').getBoundingClientRect().toJSON()`,
          ),
        'the offer',
      )
      const asked = product.lines().length
      await driver.click(there.x + 20, there.y + there.height / 2)
      await until(() => product.lines().length > asked, 'the page of the tab')
      const seen = `document.querySelector('#stays').checkVisibility() && document.querySelector('#stays').innerText`
      if (words) assert.ok((await until(() => driver.evaluate(`() => ${seen}`), 'the link')).startsWith(words))
      else await until(() => driver.evaluate(`() => document.hidden && !(${seen})`), 'another tab before this one')
    }
  })

  for (const [width, height, colorScheme] of [
    [320, 568, 'light'],
    [390, 844, 'dark'],
    [1280, 800, 'light'],
  ]) {
    it(`is in sight, and takes nothing of the check out of it, at ${width} by ${height}, ${colorScheme}`, async t => {
      const html = origin =>
        clinicPage(origin, 'checks="readiness" urgent="Front desk"', {
          head: '<meta name="viewport" content="width=device-width">',
        })
      const {page} = await openedClinic(t, '', {html, viewport: {width, height}, colorScheme})
      const {y, height: high} = await link(page).boundingBox()
      assert.ok(y + high < height && high >= 24, `${y} ${high}`)
      assert.equal(
        await keeperOf(page).evaluate(
          () =>
            document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight,
        ),
        true,
      )
    })
  }
})
