import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, productSite} from './boxes.mjs'
import {engineIn, newWindow, openClinic, personIn} from './framed.mjs'
import {closeAll} from './harness.mjs'
import {everything} from './packs.mjs'
import {takesTheCheck} from './story.mjs'
import {opensCheck, seesResults, walksThrough} from './walk.mjs'
import {check, say} from './wording.mjs'

after(closeAll)

const element = page => page.locator('groundwork-check')
const frames = page => page.frames().length - 1

/** Writes down what the element tells its page. */
const listen = page => page.evaluate(() => {
  globalThis.told = []
  for (const kind of ['ready', 'exit', 'error']) document.addEventListener(kind, event => globalThis.told.push([kind, event.detail].join(' ').trim()), true)
})
const told = page => page.evaluate(() => globalThis.told)

describe('the self-check on a clinic\'s page', () => {
  for (const headers of [false, true]) {
    it(`takes a person through a whole check ${headers ? 'with the headers that come with it' : 'from any server of files'}`, async t => {
      const {page, problems, product, open} = await openClinic(t, {headers})
      await open()
      const engine = await engineIn(page)
      const asked = product.lines().length
      const person = personIn(page, engine)
      await takesTheCheck(person)
      assert.ok((await person.reads(check('RDY.own_reasons'))).length > 1)
      assert.deepEqual(product.lines().sort(), ['GET /documents/readiness.en.json', 'GET /documents/shared.en.json', 'GET /engine.html', 'GET /groundwork.js', 'GET /keeper.html'])
      assert.equal(asked, 5, 'nothing is asked for once the check can be seen')
      assert.deepEqual(problems, [])
    })
  }

  it('offers several checks that use the same scales', async t => {
    const {page, problems, open} = await openClinic(t, {attributes: 'checks="readiness, support"'})
    await open()
    const person = personIn(page, await engineIn(page))
    await opensCheck(person, 'support')
    await walksThrough(person, 'support', everything('support'))
    await seesResults(person)
    assert.deepEqual(problems, [])
  })

  it('asks for nothing with the address of the page that it is on', async t => {
    const {page, product, open} = await openClinic(t)
    await open()
    await engineIn(page)
    const referrers = product.requests.filter(({line}) => !line.endsWith('/groundwork.js')).map(({headers}) => headers.referer)
    assert.deepEqual(referrers, [undefined, undefined, undefined, undefined])
  })

  it('hands the engine what the clinic sets', async t => {
    const {page, open} = await openClinic(t, {attributes: 'checks="readiness" country="US" complaints="the office"'})
    await open()
    const engine = await engineIn(page)
    await engine.getByRole('button', {name: say('help.header')}).first().click()
    await engine.getByRole('link', {name: /988/}).first().waitFor()
  })

  it('tells the page that a value cannot be used, and goes on without it', async t => {
    const {page, open} = await openClinic(t, {html: origin => clinicPage(origin, 'checks="readiness" country="usa"', {head: '<script>document.addEventListener("error", event => { globalThis.sentence = event.detail }, true)</script>'})})
    await open()
    await engineIn(page)
    assert.equal(await page.evaluate(() => globalThis.sentence), 'country must be a country\'s code of two capital letters, such as US.')
  })

  it('takes its room before it is there, and never moves the page', async t => {
    const shifts = () => new PerformanceObserver(list => list.getEntries().forEach(entry => { globalThis.shifted = (globalThis.shifted ?? 0) + entry.value })).observe({type: 'layout-shift', buffered: true})
    const {page, open} = await openClinic(t, {before: [shifts], html: origin => `${clinicPage(origin, 'checks="readiness" style="display:block;height:720px"')}<h2>Below</h2>`})
    await open()
    const place = () => page.getByRole('heading', {name: 'Below'}).boundingBox()
    const before = await place()
    await takesTheCheck(personIn(page, await engineIn(page)))
    assert.deepEqual(await place(), before)
    assert.equal(await page.evaluate(() => globalThis.shifted ?? 0), 0)
  })

  it('has the height that is asked for, within what is sensible', async t => {
    for (const [height, pixels] of [['640', 640], ['10', 480], ['99999', 2000], ['', 720]]) {
      const {page, open} = await openClinic(t, {attributes: height && `height="${height}"`})
      await open()
      await page.waitForFunction(() => customElements.get('groundwork-check'))
      assert.equal((await element(page).boundingBox()).height, pixels)
    }
  })

  it('starts only when it is near the window', async t => {
    const {page, product, open} = await openClinic(t, {html: origin => clinicPage(origin, 'checks="readiness"', {before: '<p style="height:6000px">Far up</p>'})})
    await open()
    await page.waitForLoadState('networkidle')
    assert.deepEqual(product.lines(), ['GET /groundwork.js'])
    await element(page).scrollIntoViewIfNeeded()
    await engineIn(page)
  })

  it('shows what stands there until it is ready, and in its place when it cannot start', async t => {
    const {page, open} = await openClinic(t, {attributes: 'src="nowhere.html"'})
    await open()
    await page.waitForLoadState('networkidle')
    assert.ok(await page.getByText('The check opens here.').isVisible())
    const other = await openClinic(t)
    await other.open()
    await engineIn(other.page)
    await other.page.getByText('The check opens here.').waitFor({state: 'hidden'})
  })

  it('works twice on one page, each for itself', async t => {
    const {page, problems, open} = await openClinic(t, {html: origin => clinicPage(origin, 'checks="readiness" height="480"').replace('</body>', '<groundwork-check checks="fit,course" height="480"></groundwork-check></body>')})
    await open()
    const [first, second] = [await engineIn(page, 0), await engineIn(page, 1)]
    const starts = async engine => engine.getByRole('button', {name: say('welcome.start'), exact: true}).count()
    assert.deepEqual([await starts(first), await starts(second)].sort(), [0, 1])
    await page.evaluate(() => document.querySelector('groundwork-check').remove())
    assert.equal(frames(page), 2)
    assert.deepEqual(problems, [])
  })

  it('is gone without a rest when it is removed, and begins anew when it is put back', async t => {
    const {page, open} = await openClinic(t)
    await open()
    await listen(page)
    await engineIn(page)
    await page.evaluate(() => {
      globalThis.removed = document.querySelector('groundwork-check')
      globalThis.removed.remove()
    })
    assert.equal(frames(page), 0)
    assert.equal(await page.evaluate(() => globalThis.removed.shadowRoot.querySelectorAll('iframe').length), 0)
    await page.evaluate(() => document.body.append(globalThis.removed))
    await engineIn(page)
    assert.equal(frames(page), 2)
  })

  it('refuses to run in the page itself, and from anything but a web server', async t => {
    for (const [attributes, sentence] of [['inline', /only in a frame of its own/], ['src="javascript:alert(1)"', /src must be/], ['src="data:text/html,x"', /src must be/]]) {
      const {page, open} = await openClinic(t, {html: origin => clinicPage(origin, attributes, {head: '<script>document.addEventListener("error", event => { globalThis.sentence = event.detail }, true)</script>'})})
      await open()
      await page.waitForFunction(() => globalThis.sentence)
      assert.match(await page.evaluate(() => globalThis.sentence), sentence)
      assert.equal(frames(page), 0)
    }
  })

  it('can be defined by the page itself', async t => {
    const {page, open} = await openClinic(t, {html: origin => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">import {GroundworkCheck, define} from '${origin}/groundwork-class.js'
      globalThis.before = customElements.get('groundwork-check') === undefined
      define()
      globalThis.same = customElements.get('groundwork-check') === GroundworkCheck</script><groundwork-check></groundwork-check>`})
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

describe('the parts', () => {
  it('say so when they are opened alone', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page, problems} = await newWindow(t)
    await page.goto(`${product.origin}/engine.html`)
    await page.getByText(say('error.alone')).waitFor()
    assert.deepEqual(problems, [])
  })

  it('start from a link, and say first what of it cannot be used', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.goto(`${product.origin}/keeper.html#v=1&checks=readiness&country=nowhere`)
    await page.getByText('country must be').waitFor()
    assert.equal(product.lines().length, 1)
    await page.getByRole('button', {name: say('keeper.go_on')}).click()
    const engine = await engineIn(page)
    await engine.getByRole('button', {name: say('welcome.start'), exact: true}).waitFor()
  })

  it('say so when the questions cannot be loaded, and try again', async t => {
    const {page, open} = await openClinic(t)
    await page.route('**/documents/readiness.en.json', route => route.abort(), {times: 1})
    await open()
    const keeper = page.frameLocator('groundwork-check iframe')
    await keeper.getByText(say('keeper.no_files')).waitFor()
    await keeper.getByRole('button', {name: say('keeper.try_again')}).click()
    await engineIn(page)
  })

  it('open the telephone from the lines of help', async t => {
    const {page, problems, open} = await openClinic(t, {attributes: 'checks="readiness" country="US"'})
    await open()
    const engine = await engineIn(page)
    const person = personIn(page, engine)
    await person.press(engine.getByRole('button', {name: say('help.header')}).first())
    const line = engine.getByRole('link', {name: /988/}).first()
    await line.waitFor()
    const session = await page.context().newCDPSession(engine)
    await session.send('Page.enable')
    const asked = new Promise(resolve => session.on('Page.frameRequestedNavigation', ({url}) => resolve(url)))
    const refused = page.waitForEvent('console', message => /tel:|sandbox|Refused|blocked/i.test(message.text())).then(message => message.text(), () => 'nothing')
    await line.click()
    assert.match(await Promise.race([asked, refused]), /^(tel|sms):/)
    await page.waitForTimeout(300) // a refusal would be logged by now
    assert.deepEqual(problems.filter(text => !/scheme does not have a registered handler/.test(text)), [])
  })
})
