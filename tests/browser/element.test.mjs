// What the element makes of a clinic's settings, on the page that it stands on.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage} from './boxes.mjs'
import {engineIn, listen, openClinic, told} from './framed.mjs'
import {closeAll} from './harness.mjs'

after(closeAll)

describe('the element', () => {
  it('tells of attributes that are no settings, and of none that a page gives to any element', async t => {
    const {page, open} = await openClinic(t, {before: [listen], attributes: 'check="readiness" exiturl="/" class="wide" id="check" data-x="1" aria-label="Check" v-on="1" style="margin:0"'})
    await open()
    await engineIn(page)
    const [first, ...more] = await told(page)
    assert.match(first, /^error "check" is no setting\. There are: .*\bchecks\b.*\bexit-url\b/)
    assert.deepEqual(more.map(line => line.split('.')[0]), ['error "exiturl" is no setting', 'ready'])
  })

  it('tells of a place to leave to that is the page itself, however it is written, and of no other page', async t => {
    const {page, open} = await openClinic(t)
    await open()
    await engineIn(page)
    const errorsFor = exit => page.evaluate(async exit => {
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
    for (const exit of ['/', '/#below', '/?', '/?#x', '/./', '/x/..', '/index.html', '/%2e/', `//${host}`, origin, `${origin.toUpperCase()}/#`])
      assert.deepEqual(await errorsFor(exit), [`exit-url must lead to another page than this one, but is "${exit}". An empty page is taken instead.`], exit)
    for (const exit of ['', './', '#below', '?']) assert.deepEqual(await errorsFor(exit), [`exit-url must be an address that begins with https:// or /, but is "${exit}".`], exit)
    for (const exit of ['/before', '/?page=2', '/before/#x', 'https://example.org/', 'https://example.org']) assert.deepEqual(await errorsFor(exit), [], exit)
  })

  it('takes the address of the folder for that of keeper.html in it', async t => {
    const {page, product, open} = await openClinic(t, {html: origin => clinicPage(origin, `checks="readiness" src="${origin}/"`)})
    await open()
    await engineIn(page)
    assert.ok(product.lines().includes('GET /keeper.html'))
  })

  it('keeps the height of the page\'s own style sheet, also where it is not shown yet', async t => {
    for (const [rule, pixels] of [['height:560px', 560], ['height:480px;border:1px solid', 480], ['height:200px', 480]]) {
      const head = `<style>groundwork-check{${rule}}.away{display:none}</style>`
      const html = origin => clinicPage(origin, 'checks="readiness"', {head}).replace(/<groundwork-check.*<\/groundwork-check>/, '<div class="away">$&</div>')
      const {page, open} = await openClinic(t, {html})
      await open()
      await page.waitForFunction(() => customElements.get('groundwork-check'))
      await page.evaluate(() => document.querySelector('.away').classList.remove('away'))
      assert.equal((await page.locator('groundwork-check').boundingBox()).height, pixels, rule)
    }
  })
})
