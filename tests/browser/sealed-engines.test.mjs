import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite} from './boxes.mjs'
import {entersTheEngine} from './driven-frames.mjs'
import {DrivenPerson, until} from './driven-page.mjs'
import {openFirefox} from './firefox.mjs'
import {closeAll} from './harness.mjs'
import {betraying, capturedBy, hostileHead, inlineCopy, told} from './hostile.mjs'
import {bands, takesTheCheck} from './story.mjs'
import {openWebKit} from './webkit.mjs'
import {check, say} from './wording.mjs'

after(closeAll)

/** Opens the demonstration page and goes into the engine's frame; `page` is the driver. */
async function openDemo(t, openEngine, headers) {
  const site = await productSite({headers})
  t.after(site.close)
  const page = await openEngine(`${site.origin}/`)
  t.after(() => page.close())
  t.diagnostic(page.version)
  await entersTheEngine(page)
  return {page, site}
}

for (const [name, openEngine] of Object.entries({'Firefox ESR': openFirefox, WebKitGTK: openWebKit})) {
  describe(`the demonstration page in ${name}`, () => {
    for (const headers of [false, true]) {
      it(`takes a person through a check ${headers ? 'with the headers' : 'from any server of files'}, asks for no more, and is left for good`, async t => {
        const {page, site} = await openDemo(t, openEngine, headers)
        const asked = site.lines().length
        await page.evaluate(`() => { globalThis.against = []; document.addEventListener('securitypolicyviolation', event => globalThis.against.push(event.effectiveDirective)) }`)
        const person = new DrivenPerson(page)
        await takesTheCheck(person)
        for (const [facet, band] of Object.entries(bands)) assert.equal((await person.reads(check(facet)))[1], check(`band.${band}`), facet)
        assert.deepEqual(await page.evaluate('() => globalThis.against'), [])
        assert.equal(await page.evaluate(`() => { try { return parent.document.title } catch (error) { return error.name } }`), 'SecurityError')
        assert.equal(site.lines().length, asked, site.lines().join())
        await person.press(say('leave.button'))
        await page.leaveFrames()
        await until(() => page.evaluate('() => location.href === "about:blank"'), 'the empty page')
      })
    }

    it('does not let the engine go elsewhere, nor ask for anything', async t => {
      const {page, site} = await openDemo(t, openEngine, false)
      const asked = site.lines().length
      const tried = await page.evaluate(`async () => [await fetch('engine.html').then(() => 'sent', () => 'refused'), await new Promise(resolve => Object.assign(new Image(), {onload: () => resolve('sent'), onerror: () => resolve('refused'), src: 'x.png'}))]`).catch(() => 'refused')
      await page.evaluate(`() => { location.search = '?secret' }`).catch(() => {})
      await page.leaveFrames()
      await page.evaluate(`() => new Promise(resolve => setTimeout(resolve, 1000))`).catch(() => {}) // what would go has gone by then
      assert.ok(!String(tried).includes('sent'), String(tried))
      assert.equal(site.lines().length, asked, site.lines().slice(asked).join())
    })
  })

  describe(`a clinic's page that records everything in ${name}`, () => {
    const opens = async (t, html) => {
      const product = await productSite()
      const clinic = await clinicSite({'/': html(product.origin)})
      t.after(() => Promise.all([product.close(), clinic.close()]))
      const page = await openEngine(`${clinic.origin}/`)
      t.after(() => page.close())
      return page
    }

    it('gets hold of everything when the check is in the page itself: the recorder works', async t => {
      const page = await opens(t, inlineCopy)
      await takesTheCheck(new DrivenPerson(page))
      const {input, text} = await capturedBy(page)
      assert.deepEqual(told(text), betraying)
      assert.ok(input.some(event => event.startsWith('click')) && input.some(event => event.startsWith('keydown')))
    })

    it('gets hold of no response, no key and no click when the check is in its frame', async t => {
      const page = await opens(t, origin => clinicPage(origin, 'checks="readiness"', {head: hostileHead}))
      await entersTheEngine(page)
      await takesTheCheck(new DrivenPerson(page))
      await page.leaveFrames()
      const {input, inside, events, text} = await capturedBy(page)
      assert.ok(events > 1, 'the recorder runs')
      assert.deepEqual(told(text), [])
      assert.deepEqual(input, [])
      assert.deepEqual([...new Set(inside.filter(found => !found.startsWith('[object')))], ['SecurityError'])
    })
  })
}
