import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {linkTo} from '../../web/protocol.js'
import {productSite, released} from './support/pages/sites.mjs'
import {engineIn, hurrying, listen, openClinic, personIn, told} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'
import {momentDoor, onWelcome} from './support/people/welcome.mjs'

after(closeAll)

describe('the parts', () => {
  it('say so when they are opened alone', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page, problems} = await newWindow(t)
    await page.goto(`${product.origin}/${released('engine.html')}`)
    await page.getByText(say('error.alone')).waitFor()
    assert.deepEqual(problems, [])
  })

  it("do nothing in a frame that is not the keeper's: its pages could read the answers", async t => {
    const product = await productSite({
      changed: {
        '/around.html': `<!doctype html><link rel="icon" href="data:,"><iframe src="${released('engine.html')}"></iframe>`,
      },
    })
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.goto(`${product.origin}/around.html`)
    await page.frameLocator('iframe').getByText(say('error.alone')).waitFor()
  })

  it('begin by themselves in a frame that nobody sets anything in', async t => {
    const {page, open} = await openClinic(t, {
      before: [hurrying(3000)],
      html: origin =>
        `<!doctype html><link rel="icon" href="data:,"><iframe src="${origin}/keeper.html" width="900" height="900"></iframe>`,
    })
    await open()
    const engine = await engineIn(page)
    await momentDoor(engine, 'readiness').waitFor()
  })

  it('wait longer for a busy page that has the element', async t => {
    const busy = () =>
      self === top &&
      addEventListener(
        'message',
        event => {
          if (!event.isTrusted) return
          event.stopImmediatePropagation()
          setTimeout(() => dispatchEvent(new MessageEvent('message', {data: event.data, source: event.source})), 1000)
        },
        true,
      )
    const {page, open} = await openClinic(t, {
      before: [busy, {content: hurrying(3000)}],
      attributes: 'checks="readiness" from="A busy clinic"',
    })
    await open()
    await (await engineIn(page)).getByText('A busy clinic').first().waitFor()
  })

  it('say so when the engine does not come, which is another page then, and try again', async t => {
    const {page, open} = await openClinic(t, {before: [listen, hurrying(4000)]})
    await page.route(
      '**/engine.html',
      route => route.fulfill({status: 404, contentType: 'text/html', body: 'Not found'}),
      {times: 2},
    )
    await open()
    const keeper = page.frameLocator('groundwork-check iframe')
    await keeper.getByRole('status').getByText(say('error.site_fault')).waitFor()
    await keeper.getByText(say('keeper.help')).waitFor()
    assert.match(
      (await told(page))[0],
      /^error http:.*\/engine\.html did not answer as engine\.html does: the answer is 404\.$/,
    )
  })

  it('tell a person what a link is and whom it is from, and nobody else', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    const open = async config => {
      await page.goto(linkTo(`${product.origin}/`, config).replace('#', '%23')) // as some mail programs write it
      return engineIn(page)
    }
    const named = await open({
      checks: ['readiness'],
      country: 'IE',
      from: 'د. سارة',
      note: 'Dr. Lee” says: take your time.',
    })
    await named.getByText(say('link.unchecked')).waitFor()
    for (const [words, direction] of [
      ['“د. سارة”', 'rtl'],
      ['Dr. Lee” says: take your time.', 'ltr'],
    ]) {
      const line = named.getByText(words, {exact: true})
      assert.deepEqual(
        await line.evaluate(span => [
          span.closest('[lang]').lang,
          getComputedStyle(span).direction,
          getComputedStyle(span.closest('[dir]')).unicodeBidi,
        ]),
        ['', direction, 'isolate'],
        words,
      )
    }
    await named.getByRole('button', {name: onWelcome}).click()
    await named.getByText('help lines for this country: Ireland').waitFor()
    await named.getByRole('heading', {name: say('link.title')}).waitFor()
    await named.getByText(say('link.warning')).waitFor()
    assert.equal(await named.locator('meta[name="format-detection"]').count(), 1)
    const breaking = await open({checks: ['readiness'], from: 'Dr. Lee” We'})
    await breaking.getByText('“Dr. Lee" We”', {exact: true}).waitFor()
    const unnamed = await open({checks: ['readiness']})
    await unnamed.getByRole('button', {name: onWelcome}).click()
    await unnamed.getByText(say('link.sets')).waitFor()
    assert.equal(await unnamed.getByText(say('link.warning')).count(), 0)
  })

  it('start from a link, and say first what of it cannot be used', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.goto(`${product.origin}/keeper.html#v=1&checks=readiness&country=nowhere`)
    await page.getByRole('status').getByText('country is "nowhere"').waitFor()
    assert.equal(product.lines().length, 1)
    await page.getByRole('button', {name: say('keeper.go_on')}).click()
    const engine = await engineIn(page)
    await engine.getByRole('button', {name: say('welcome.start'), exact: true}).waitFor()
  })

  it('say so when the questions cannot be loaded, and try again', async t => {
    const {page, open} = await openClinic(t, {before: [listen]})
    await page.route('**/documents/readiness.en.json', route => route.abort(), {times: 1})
    await open()
    const keeper = page.frameLocator('groundwork-check iframe')
    await keeper.getByText(say('keeper.no_files')).waitFor()
    assert.match(
      (await told(page))[0],
      /^error http:.*\/documents\/readiness\.en\.json must be the file of that name in documents\/, but the answer is: none\.$/,
    )
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
    const refused = page
      .waitForEvent('console', message => /tel:|sandbox|Refused|blocked/i.test(message.text()))
      .then(
        message => message.text(),
        () => 'nothing',
      )
    await line.click()
    assert.match(await Promise.race([asked, refused]), /^(tel|sms):/)
    // a refusal is logged before that
    await engine.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))))
    assert.deepEqual(
      problems.filter(text => !/scheme does not have a registered handler/.test(text)),
      [],
    )
  })
})
