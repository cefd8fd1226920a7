import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, product, productSite, released} from './support/pages/sites.mjs'
import {entersTheEngine} from './support/browsers/driven-frames.mjs'
import {DrivenPerson} from './support/people/driven-person.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {betraying, capturedBy, hostileHead, inlineCopy, told, unreachable} from './support/pages/hostile-page.mjs'
import {listening, wentAgainst} from './support/pages/csp-log.mjs'
import {bands, takesTheCheck} from './support/people/readiness-run.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'
import {check, say} from './support/people/wording.mjs'

after(closeAll)

/** Opens the demonstration page and goes into the engine's frame; `page` is the driver. */
async function openDemo(t, openEngine, options) {
  const site = await productSite(options)
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
        const {page, site} = await openDemo(t, openEngine, {headers, dressed: listening})
        const asked = site.lines().length
        const person = new DrivenPerson(page)
        await takesTheCheck(person)
        const doors = await person.doors()
        for (const [facet, band] of Object.entries(bands))
          assert.ok(doors.includes(`${check(facet)},${check(`band.${band}`)}`), `${facet} of ${band}: ${doors}`)
        assert.deepEqual(await wentAgainst(page), {engine: [], keeper: [], top: []})
        assert.equal(
          await page.evaluate(`() => { try { return parent.document.title } catch (error) { return error.name } }`),
          'SecurityError',
        )
        assert.equal(site.lines().length, asked, site.lines().join())
        await person.press(say('leave.button'))
        await page.leaveFrames()
        await until(async () => (await page.address()) === 'about:blank', 'the empty page')
      })
    }

    it('notices what goes against the policy of the engine or the keeper while it loads', async t => {
      const faulty = (name, markup) =>
        readFileSync(join(product(), name), 'utf8').replace(/<body[^>]*>/, all => all + markup)
      const engineFile = released('engine.html')
      const changed = {
        [`/${engineFile}`]: faulty(engineFile, '<img src="x.png" alt="">'),
        '/keeper.html': faulty('keeper.html', '<object data="x.png"></object>'),
      }
      const {page} = await openDemo(t, openEngine, {changed, dressed: listening})
      const {engine, keeper} = await wentAgainst(page)
      assert.match(engine.join(), /^img-src .*x\.png$/)
      assert.match(keeper.join(), /^object-src .*x\.png$/)
    })

    it('does not let the engine go elsewhere, nor ask for anything', async t => {
      const {page, site} = await openDemo(t, openEngine)
      const asked = site.lines().length
      const tried = await page.evaluate(
        `async () => [await fetch('engine.html').then(() => 'sent', () => 'refused'), await new Promise(resolve => Object.assign(new Image(), {onload: () => resolve('sent'), onerror: () => resolve('refused'), src: 'x.png'}))]`,
      )
      assert.deepEqual(tried, ['refused', 'refused'])
      // Later, so that the driver is told that it was attempted before the frame may go.
      assert.equal(
        await page.evaluate(`() => { setTimeout(() => { location.search = '?secret' }); return 'attempted' }`),
        'attempted',
      )
      await page.leaveFrames()
      await page.evaluate(`() => new Promise(resolve => setTimeout(resolve, 1000))`) // what would go has gone by then
      // Where the attempt empties the engine's frame, the keeper begins anew.
      assert.deepEqual(
        site
          .lines()
          .slice(asked)
          .filter(line => line !== 'GET /keeper.html'),
        [],
      )
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
      assert.deepEqual(inside, unreachable)
    })
  })
}
