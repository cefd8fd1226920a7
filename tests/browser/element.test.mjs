// What the element makes of a clinic's settings, on the page that it stands on.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage} from './support/pages/sites.mjs'
import {engineIn, listen, openClinic, told} from './support/pages/clinic-page.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'
import {onWelcome} from './support/people/welcome.mjs'

after(closeAll)

describe('the element', () => {
  it('tells of attributes that are no settings, and of none that a page gives to any element', async t => {
    const {page, open} = await openClinic(t, {
      before: [listen],
      attributes:
        'check="readiness" exiturl="/" class="wide" id="check" data-x="1" aria-label="Check" v-on="1" style="margin:0"',
    })
    await open()
    await engineIn(page)
    const [first, ...more] = await told(page)
    assert.match(first, /^error "check" is no setting\. There are: .*\bchecks\b.*\bexit-url\b/)
    assert.deepEqual(
      more.map(line => line.split('.')[0]),
      ['error "exiturl" is no setting', 'ready'],
    )
  })

  it('tells of a place to leave to that is the page itself, however it is written, and of no other page', async t => {
    const {page, open} = await openClinic(t)
    await open()
    await engineIn(page)
    const errorsFor = exit =>
      page.evaluate(async exit => {
        const other = document.querySelector('groundwork-check').cloneNode(true)
        other.setAttribute('exit-url', exit)
        const told = []
        other.addEventListener('error', event => told.push(event.detail))
        document.body.prepend(other) // told at once where it starts, which is before its frame is there
        while (!other.shadowRoot.querySelector('iframe')) await new Promise(requestAnimationFrame)
        other.remove()
        return told
      }, exit)
    const {origin, host} = new URL(page.url())
    for (const exit of [
      '/',
      '/#below',
      '/?',
      '/?#x',
      '/./',
      '/x/..',
      '/index.html',
      '/%2e/',
      `//${host}`,
      origin,
      `${origin.toUpperCase()}/#`,
    ])
      assert.deepEqual(
        await errorsFor(exit),
        [`exit-url must lead to another page than this one, but is "${exit}". An empty page is taken instead.`],
        exit,
      )
    for (const exit of ['', './', '#below', '?'])
      assert.deepEqual(
        await errorsFor(exit),
        [`exit-url must be an address that begins with https:// or /, but is "${exit}".`],
        exit,
      )
    for (const exit of ['/before', '/?page=2', '/before/#x', 'https://example.org/', 'https://example.org'])
      assert.deepEqual(await errorsFor(exit), [], exit)
  })

  it('takes the address of the folder for that of keeper.html in it', async t => {
    const {page, product, open} = await openClinic(t, {
      html: origin => clinicPage(origin, `checks="readiness" src="${origin}/"`),
    })
    await open()
    await engineIn(page)
    assert.ok(product.lines().includes('GET /keeper.html'))
  })

  it("keeps the height of the page's own style sheet, also where it is not shown yet", async t => {
    for (const [rule, pixels] of [
      ['height:560px', 560],
      ['height:480px;border:1px solid', 480],
      ['height:200px', 480],
    ]) {
      const head = `<style>groundwork-check{${rule}}.away{display:none}</style>`
      const html = origin =>
        clinicPage(origin, 'checks="readiness"', {head}).replace(
          /<groundwork-check.*<\/groundwork-check>/,
          '<div class="away">$&</div>',
        )
      const {page, open} = await openClinic(t, {html})
      await open()
      await page.waitForFunction(() => customElements.get('groundwork-check'))
      await page.evaluate(() => document.querySelector('.away').classList.remove('away'))
      assert.equal((await page.locator('groundwork-check').boundingBox()).height, pixels, rule)
    }
  })
})

const within = {
  block: 'div',
  'a row of boxes': 'div style="display:flex"',
  'a row, centred': 'div style="display:flex;justify-content:center"',
  'a column, centred': 'div style="display:flex;flex-direction:column;align-items:center"',
  'a grid, centred': 'div style="display:grid;place-items:center"',
  'a float': 'div style="float:left"',
  'a cell': 'table><tr><td',
  'a dialog': 'dialog open',
  'fit-content': 'div style="width:fit-content"',
  'min-content': 'div style="width:min-content"',
  'max-content': 'div style="width:max-content"',
  'an inline block': 'div style="display:inline-block"',
  'an absolute box': 'div style="position:absolute"',
  'an inline grid': 'div style="display:inline-grid"',
  'a row that wraps': 'div style="display:flex;flex-wrap:wrap"',
  'a row beside a text': 'div style="display:flex"><p style="width:100%">Text</p',
}

/** The page with one check in each of these parents, opened with open(). */
const inEach = parents => origin =>
  clinicPage(origin).replace(/<groundwork-check.*<\/groundwork-check>/, '') +
  Object.values(parents)
    .map(
      parent =>
        `<${parent}><groundwork-check src="${origin}/keeper.html" checks="readiness"></groundwork-check></${parent.split(' ')[0]}>`,
    )
    .join('')

describe('the room of the element', () => {
  for (const width of [1280, 390]) {
    it(`has a width in every parent, in a window of ${width} pixels`, async t => {
      const {page, open} = await openClinic(t, {html: inEach(within), viewport: {width, height: 800}})
      await open()
      await page.waitForFunction(() => customElements.get('groundwork-check'))
      const widths = await page.evaluate(() =>
        [...document.querySelectorAll('groundwork-check')].map(element => element.getBoundingClientRect().width),
      )
      const narrow = Object.keys(within).filter((_, i) => widths[i] < 300 || widths[i] > 1280)
      assert.deepEqual(
        narrow.map(name => [name, widths[Object.keys(within).indexOf(name)]]),
        [],
      )
    })
  }

  it('is as narrow as a block that has a width, and says so where nobody could use it', async t => {
    const {page, open} = await openClinic(t, {before: [listen], html: inEach({narrow: 'div style="width:120px"'})})
    await open()
    await page.waitForFunction(() => globalThis.told.length > 0)
    assert.match((await told(page))[0], /^error The check must have at least 200 by 150 pixels, but has 120 by 720/)
    assert.equal((await page.locator('groundwork-check').boundingBox()).width, 120)
  })

  it('is there though its frame, which may be of another process, gets its first size under way', async t => {
    const late = () => {
      if (!location.pathname.endsWith('/keeper.html')) return
      let isEarly = true
      requestAnimationFrame(() => {
        isEarly = false
      })
      const {get} = Object.getOwnPropertyDescriptor(globalThis, 'innerWidth')
      Object.defineProperty(globalThis, 'innerWidth', {get: () => (isEarly ? 0 : get.call(globalThis))})
    }
    const html = origin =>
      `<!doctype html><link rel="icon" href="data:,"><iframe width="900" height="800" src="${origin}/keeper.html#v=1&amp;checks=readiness"></iframe>`
    const {page, open} = await openClinic(t, {before: [late], html})
    await open()
    await engineIn(page)
  })

  for (const height of [150, 300, 400]) {
    it(`keeps help and leave in view in a frame of ${height} pixels, whose page can grow with it`, async t => {
      const html = origin =>
        `<!doctype html><link rel="icon" href="data:,"><body style="margin:0"><iframe style="border:0" width="600" height="${height}" srcdoc="${clinicPage(origin, 'checks=&quot;readiness&quot;').replaceAll('"', '&quot;').replaceAll('&amp;quot;', '&quot;')}"></iframe>`
      const {page, open} = await openClinic(t, {html, viewport: {width: 800, height: 900}})
      await open()
      const engine = await engineIn(page)
      const clinic = engine.parentFrame().parentFrame()
      assert.equal(
        await clinic.evaluate(() => document.querySelector('groundwork-check').getBoundingClientRect().height),
        480,
      )
      for (const scroll of ['start', 'end']) {
        await clinic.evaluate(
          block => document.querySelector('groundwork-check').scrollIntoView({block, behavior: 'instant'}),
          scroll,
        )
        for (const name of ['help.button', 'leave.button']) {
          const {y, height: high} = await engine
            .getByRole('button', {name: say(name)})
            .last()
            .boundingBox()
          assert.ok(y >= 0 && y + high <= height, `${name} is at ${y} with the ${scroll} in view`)
        }
      }
    })
  }

  it("leaves the element's own attributes to the page", async t => {
    const {page, open} = await openClinic(t, {attributes: 'checks="readiness" height="640"'})
    await open()
    await engineIn(page)
    assert.deepEqual(await page.evaluate(() => document.querySelector('groundwork-check').getAttributeNames()), [
      'checks',
      'height',
    ])
  })

  for (const [what, shut, show] of [
    [
      'display: none',
      'div style="display:none"',
      () => {
        document.querySelector('div').style.display = 'block'
      },
    ],
    [
      'a closed <details>',
      'details',
      () => {
        document.querySelector('details').open = true
      },
    ],
    [
      'a closed dialog',
      'dialog',
      () => {
        document.querySelector('dialog').showModal()
      },
    ],
    [
      'a box without a size',
      'div style="width:0;height:0;overflow:hidden"',
      () => {
        document.querySelector('div').style = ''
      },
    ],
  ]) {
    it(`is ready once it is shown, after ${what}`, async t => {
      const {page, open} = await openClinic(t, {before: [listen], html: inEach({shut})})
      await open()
      await page.waitForLoadState('networkidle')
      assert.equal((await told(page)).includes('ready'), false)
      await page.evaluate(show)
      await page.waitForFunction(() => globalThis.told.includes('ready'))
    })
  }
})

describe('while the check runs', () => {
  it('a later change of an attribute is told and changes nothing, but for exit-url', async t => {
    const {page, open} = await openClinic(t, {before: [listen], attributes: 'checks="readiness" country="US"'})
    await open()
    await engineIn(page)
    await page.evaluate(() => {
      const element = document.querySelector('groundwork-check')
      for (const [name, value] of [
        ['country', 'US'],
        ['country', 'IE'],
        ['height', '900'],
        ['exit-url', '/away'],
        ['title', 'x'],
      ])
        element.setAttribute(name, value)
      element.removeAttribute('checks')
    })
    const [ready, ...changes] = await told(page)
    assert.equal(ready, 'ready')
    assert.deepEqual(
      changes.map(line => line.split(' while')[0]),
      ['error country was changed to "IE"', 'error height was changed to "900"', 'error checks was changed to nothing'],
    )
    assert.equal((await page.locator('groundwork-check').boundingBox()).height, 720)
  })

  it('what is set before it starts counts, in whatever order', async t => {
    const {page, open} = await openClinic(t, {before: [listen], attributes: 'checks="readiness"'})
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const element = document.querySelector('groundwork-check')
        element.setAttribute('height', '640')
        element.setAttribute('country', 'IE')
      }),
    )
    await open()
    assert.match(await (await engineIn(page)).locator('li[data-country]').first().textContent(), /^Ireland: /)
    assert.equal((await page.locator('groundwork-check').boundingBox()).height, 640)
    assert.deepEqual(await told(page), ['ready'])
  })

  it('moving the element with moveBefore keeps the answers', async t => {
    const {page, open} = await openClinic(t)
    await open()
    const engine = await engineIn(page)
    await engine.getByRole('button', {name: say('welcome.start'), exact: true}).click()
    await engine.getByRole('button', {name: onWelcome}).waitFor({state: 'detached'})
    const heading = await engine.getByRole('heading', {level: 2}).textContent()
    await page.evaluate(() =>
      document.body.moveBefore(document.querySelector('groundwork-check'), document.body.firstChild),
    )
    assert.equal(await engine.getByRole('heading', {level: 2}).textContent(), heading)
  })
})
