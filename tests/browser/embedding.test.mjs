import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {clinicPage, productSite, released} from './support/pages/sites.mjs'
import {engineIn, hurrying, listen, openClinic, personIn, told} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {everything} from './support/people/packs.mjs'
import {takesTheCheck} from './support/people/readiness-run.mjs'
import {entersCheck, walksThrough} from './support/people/check-run.mjs'
import {check, countries, say, top} from './support/people/wording.mjs'

after(closeAll)

const element = page => page.locator('groundwork-check')
const frames = page => page.frames().length - 1

describe("the self-check on a clinic's page", () => {
  for (const headers of [false, true]) {
    it(`takes a person through a whole check ${headers ? 'with the headers that come with it' : 'from any server of files'}`, async t => {
      const {page, problems, product, open} = await openClinic(t, {headers})
      await open()
      const engine = await engineIn(page)
      const asked = product.lines().length
      const person = personIn(page, engine)
      await takesTheCheck(person)
      await person.opens(check('RDY.own_reasons'))
      assert.deepEqual(
        product.lines().sort(),
        [
          ...['documents/readiness.en.json', 'documents/shared.en.json', 'engine.html'].map(released),
          'groundwork.js',
          'keeper.html',
        ]
          .map(name => `GET /${name}`)
          .sort(),
      )
      assert.equal(asked, 5, 'nothing is asked for once the check can be seen')
      assert.deepEqual(problems, [])
    })
  }

  it('offers several checks that use the same scales', async t => {
    const {page, problems, open} = await openClinic(t, {attributes: 'checks="readiness, support"'})
    await open()
    const person = personIn(page, await engineIn(page))
    await entersCheck(person, 'support')
    await walksThrough(person, 'support', everything('support'))
    assert.deepEqual(problems, [])
  })

  it('says who offers it and what they say, and speaks of no link', async t => {
    const {page, open} = await openClinic(t, {
      attributes: 'checks="readiness" from="Example Clinic" note="Take your time."',
    })
    await open()
    const engine = await engineIn(page)
    for (const words of [say('app.by_clinic', {clinic: 'Example Clinic'}), say('link.note_page'), 'Take your time.'])
      await engine.getByText(words, {exact: true}).first().waitFor()
    assert.equal(await engine.getByText(/link/i).count(), 0)
  })

  it('asks for nothing with the address of the page that it is on', async t => {
    const {page, product, open} = await openClinic(t)
    await open()
    await engineIn(page)
    const referrers = product.requests
      .filter(({line}) => !line.endsWith('/groundwork.js'))
      .map(({headers}) => headers.referer)
    assert.deepEqual(referrers, [undefined, undefined, undefined, undefined])
  })

  it('hands the engine what the clinic sets', async t => {
    const {page, open} = await openClinic(t, {attributes: 'checks="readiness" country="US" complaints="the office"'})
    await open()
    const engine = await engineIn(page)
    await engine
      .getByRole('button', {name: say('help.header')})
      .first()
      .click()
    await engine.getByRole('link', {name: /988/}).first().waitFor()
  })

  it('dials the one number of a contact, and shows as text what has two, of which the page is told', async t => {
    for (const [urgent, call, errors] of [
      ['24/7 line +44 20 7946 0018', 'tel:+442079460018', 0],
      ['020 7946 0018 or 07700 900123', null, 1],
    ]) {
      const {page, open} = await openClinic(t, {
        before: [listen],
        attributes: `checks="readiness" country="UK" urgent="${urgent}"`,
      })
      await open()
      const engine = await engineIn(page)
      await engine.getByRole('button', {name: say('help.button')}).click()
      await engine.getByText(urgent).waitFor()
      const links = await engine
        .getByRole('link')
        .evaluateAll(all =>
          all.map(({textContent, attributes}) => [textContent, attributes.getNamedItem('href').value]),
        )
      assert.deepEqual(
        links.filter(([text]) => text.includes(urgent)).map(([, href]) => href),
        call ? [call] : [],
      )
      assert.ok(
        links.some(([, href]) => href === 'tel:999'),
        'UK is read as GB',
      )
      assert.equal(
        (await told(page)).filter(line => line.startsWith('error urgent must have one telephone number')).length,
        errors,
      )
    }
  })

  it('tells the page which values cannot be used and what is there, and goes on without them', async t => {
    const {page, problems, open} = await openClinic(t, {
      before: [listen],
      attributes: 'checks="readiness" country="usa" height="tall" exit-url="javascript:alert(1)"',
    })
    await open()
    await engineIn(page)
    assert.deepEqual(await told(page), [
      'error height must be a number from 480 to 2000, but is "tall".',
      'error exit-url must be an address that begins with https:// or /, but is "javascript:alert(1)".',
      `error country is "usa", which has no help lines here. There are: ${countries.join(', ')}.`,
      'ready',
    ])
    assert.deepEqual(
      problems,
      (await told(page)).slice(0, 3).map(line => line.replace('error', 'groundwork-check:')),
      'the console says so too',
    )
  })

  it('takes its room before it is there, and never moves the page', async t => {
    const shifts = () =>
      new PerformanceObserver(list =>
        list.getEntries().forEach(entry => {
          globalThis.shifted = (globalThis.shifted ?? 0) + entry.value
        }),
      ).observe({type: 'layout-shift', buffered: true})
    const rule = /```css\n([^]*?)```/.exec(readFileSync(join(top, 'docs/embedding.md'), 'utf8'))[1]
    const seen = async (head, takes) => {
      const {page, open} = await openClinic(t, {
        before: [shifts],
        html: origin => `${clinicPage(origin, 'checks="readiness"', {head})}<h2>Below</h2>`,
      })
      let send
      const asked = new Promise(resolve => {
        send = resolve
      })
      await page.route('**/groundwork.js', route => asked.then(() => route.continue()))
      open()
      await page.getByRole('heading', {name: 'Below'}).waitFor()
      // a page that was not painted cannot move
      await page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))))
      send()
      const person = personIn(page, await engineIn(page))
      if (takes) await takesTheCheck(person)
      return page.evaluate(() => globalThis.shifted ?? 0)
    }
    assert.equal(await seen(`<style>${rule}</style>`, true), 0)
    assert.ok((await seen('', false)) > 0, 'without the rule of the recipe it moves once')
  })

  it('has the height that is asked for, within what is sensible, and is no higher than the window', async t => {
    for (const [height, pixels, window = 2500] of [
      ['640', 640],
      ['10', 480],
      ['99999', 2000],
      ['', 720],
      ['720', 568, 568],
    ]) {
      const {page, open} = await openClinic(t, {
        attributes: height && `height="${height}"`,
        viewport: {width: 390, height: window},
      })
      await open()
      await page.waitForFunction(() => customElements.get('groundwork-check'))
      assert.equal((await element(page).boundingBox()).height, pixels)
    }
  })

  it('starts only when it is near the window', async t => {
    const {page, product, open} = await openClinic(t, {
      html: origin => clinicPage(origin, 'checks="readiness"', {before: '<p style="height:6000px">Far up</p>'}),
    })
    await open()
    await page.waitForLoadState('networkidle')
    assert.deepEqual(product.lines(), ['GET /groundwork.js'])
    await element(page).scrollIntoViewIfNeeded()
    await engineIn(page)
  })

  it('shows what stands there until it is ready, and when it cannot start, of which it tells the page', async t => {
    const {page, open} = await openClinic(t, {
      before: [listen, {content: hurrying(5000)}],
      attributes: 'src="nowhere.html"',
    })
    await open()
    await page.waitForFunction(() => globalThis.told.length > 0)
    assert.match((await told(page))[0], /^error http:.*\/nowhere\.html did not answer as keeper\.html does\./)
    assert.ok(await page.getByText('The check opens here.').isVisible())
    const other = await openClinic(t)
    await other.open()
    await engineIn(other.page)
    await other.page.getByText('The check opens here.').waitFor({state: 'hidden'})
  })

  it('works twice on one page, each for itself', async t => {
    const {page, problems, open} = await openClinic(t, {
      html: origin =>
        clinicPage(origin, 'checks="readiness" height="480"').replace(
          '</body>',
          '<groundwork-check checks="fit,course" height="480"></groundwork-check></body>',
        ),
    })
    await open()
    const [first, second] = [await engineIn(page, 0), await engineIn(page, 1)]
    const starts = async engine => engine.getByRole('button', {name: say('welcome.start'), exact: true}).count()
    assert.deepEqual([await starts(first), await starts(second)].sort(), [0, 1])
    await page.evaluate(() => document.querySelector('groundwork-check').remove())
    assert.equal(frames(page), 2)
    assert.deepEqual(problems, [])
  })

  it('is gone without a rest when it is removed, and begins anew when it is put back and the person knows', async t => {
    const {page, open} = await openClinic(t)
    await open()
    await page.evaluate(listen)
    await engineIn(page)
    await page.evaluate(() => {
      globalThis.removed = document.querySelector('groundwork-check')
      globalThis.removed.remove()
    })
    assert.equal(frames(page), 0)
    assert.equal(await page.evaluate(() => globalThis.removed.shadowRoot.querySelectorAll('iframe').length), 0)
    await page.evaluate(() => document.body.append(globalThis.removed))
    await page
      .frameLocator('groundwork-check iframe')
      .getByRole('button', {name: say('keeper.start_again')})
      .click()
    await engineIn(page)
    assert.equal(frames(page), 2)
  })

  it('refuses to run in the page itself, and from anything but a web server', async t => {
    for (const [attributes, sentence] of [
      ['inline', /only in a frame of its own/],
      ['src="javascript:alert(1)"', /src must be/],
      ['src="data:text/html,x"', /src must be/],
    ]) {
      const {page, open} = await openClinic(t, {
        html: origin =>
          clinicPage(origin, attributes, {
            head: '<script>document.addEventListener("error", event => { globalThis.sentence = event.detail }, true)</script>',
          }),
      })
      await open()
      await page.waitForFunction(() => globalThis.sentence)
      assert.match(await page.evaluate(() => globalThis.sentence), sentence)
      assert.equal(frames(page), 0)
    }
  })

  it('can be defined by the page itself', async t => {
    const {page, open} = await openClinic(t, {
      headers: true,
      html: origin => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">import {GroundworkCheck, define} from '${origin}/groundwork-class.js'
      globalThis.before = customElements.get('groundwork-check') === undefined
      define()
      globalThis.same = customElements.get('groundwork-check') === GroundworkCheck</script><groundwork-check></groundwork-check>`,
    })
    await open()
    await engineIn(page)
    assert.deepEqual(await page.evaluate(() => [globalThis.before, globalThis.same]), [true, true])
  })
})

describe('the demonstration page', () => {
  it('shows the check under the strictest policy of its own, in six requests', async t => {
    const product = await productSite({headers: true})
    t.after(product.close)
    const {page, problems} = await newWindow(t, {viewport: {width: 1000, height: 1500}})
    await page.goto(`${product.origin}/`)
    await takesTheCheck(personIn(page, await engineIn(page)))
    assert.equal(product.lines().length, 6, product.lines().join())
    assert.deepEqual(problems, [])
  })
})
