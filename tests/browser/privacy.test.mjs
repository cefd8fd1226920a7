import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {address, closeAll, openPage, requests} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {starts, takesTheCheck, visitsEveryScreen, written} from './support/people/readiness-run.mjs'
import {check, option, say} from './support/people/wording.mjs'
import {seesWelcome} from './support/people/welcome.mjs'

after(closeAll)

/** Everything in the page that could be read: markup, what fields hold, what is chosen, the address and the title. */
const everything = page =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map(field => field.value),
      `${document.querySelectorAll(':checked').length} chosen`,
      location.href,
      document.title,
    ].join('\n'),
  )

/** What the answers or the results would betray themselves by. */
const betraying = [
  written.RDY_B14,
  written.RDY_T1,
  'Sleep through the night',
  option('truth5.4'),
  check('RDY_1'),
  check('band.mostly'),
]

function assertNothingBetrayed(text) {
  for (const words of betraying) assert.ok(!text.includes(words), `"${words}" can still be read`)
  assert.match(text, /^0 chosen$/m)
}

describe('the network', () => {
  it('is asked for one page and then for nothing more during a whole check', async t => {
    const page = await openPage(t, 'index')
    const asked = []
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    for (const event of ['requestWillBeSent', 'webSocketCreated', 'webTransportCreated'])
      session.on(`Network.${event}`, ({request, url}) => asked.push(request?.url ?? url))
    requests.length = 0
    await page.reload()
    await visitsEveryScreen(new Person(page), () => {})
    assert.deepEqual(requests, ['GET /index.html'])
    assert.deepEqual(asked, [address('index.html')])
  })

  it('is refused to whatever runs in the page', async t => {
    const page = await openPage(t, 'index', {faulty: true})
    const reached = await page.evaluate(async url => {
      const tries = {
        fetch: () => fetch(url).then(() => true),
        beacon: async () => navigator.sendBeacon(url) && new Promise(resolve => setTimeout(resolve, 300, false)),
        image: () =>
          new Promise((resolve, reject) =>
            Object.assign(new Image(), {onload: () => resolve(true), onerror: reject, src: url}),
          ),
        socket: () =>
          new Promise((resolve, reject) =>
            Object.assign(new WebSocket(url.replace('http', 'ws')), {onopen: () => resolve(true), onerror: reject}),
          ),
        frame: () =>
          new Promise(resolve =>
            document.body.append(
              Object.assign(document.createElement('iframe'), {
                onload: event => resolve(event.target.contentWindow.length < 0),
                src: url,
              }),
            ),
          ),
      }
      const outcomes = {}
      for (const [name, attempt] of Object.entries(tries)) outcomes[name] = await attempt().catch(() => false)
      return outcomes
    }, address('before'))
    assert.deepEqual(reached, {fetch: false, beacon: false, image: false, socket: false, frame: false})
    assert.ok(!requests.some(request => request.endsWith('/before')), String(requests))
  })
})

describe('the browser', () => {
  it('is given nothing to keep', async t => {
    const page = await openPage(t, 'index')
    await takesTheCheck(new Person(page))
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({name}) => name),
      caches: await caches.keys(),
      address: location.hash + location.search,
      historyState: history.state,
    }))
    assert.deepEqual(kept, {
      cookies: '',
      local: [],
      session: [],
      databases: [],
      caches: [],
      address: '',
      historyState: null,
    })
  })

  it('does not fill in again what was given before the page was loaded anew', async t => {
    const page = await openPage(t, 'index')
    const person = new Person(page)
    await takesTheCheck(person)
    await page.reload()
    await seesWelcome(page)
    await starts(person)
    assert.equal(await page.getByRole('radio', {checked: true}).count(), 0)
  })
})

// Playwright switches the browser's back/forward cache off; these tests are about it.
const withHistory = {flagsGone: ['--disable-back-forward-cache'], path: 'before'}

describe('a person who leaves', () => {
  async function leavesFromResults(t) {
    const page = await openPage(t, 'index', withHistory)
    await page.goto(address('index.html'))
    const person = new Person(page)
    await takesTheCheck(person)
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
    return page
  }

  it('is at an empty page at once', async t => {
    const page = await leavesFromResults(t)
    assert.equal(await page.evaluate(() => document.body.childNodes.length), 0)
  })

  it('does not come back to their answers by going back, nor by going on again', async t => {
    const page = await leavesFromResults(t)
    for (const move of [page.goBack, page.goForward, page.goBack]) {
      await move.call(page, {waitUntil: 'commit'}).catch(() => {})
      assertNothingBetrayed(await everything(page))
    }
    assert.equal(page.url(), address('before'), 'the page before this one')
  })

  it('leaves nothing for the next one who presses Back, even by going elsewhere without a word', async t => {
    const page = await openPage(t, 'index', withHistory)
    await page.goto(address('index.html'))
    await takesTheCheck(new Person(page))
    await page.evaluate(() => {
      globalThis.sameDocument = true
    })
    await page.goto(address('before'))
    await page.goBack({waitUntil: 'commit'})
    await seesWelcome(page)
    assert.ok(await page.evaluate(() => globalThis.sameDocument), 'the browser kept the page and showed it again')
    assertNothingBetrayed(await everything(page))
    await starts(new Person(page))
    assert.equal(await page.locator('[type=radio]:checked').count(), 0)
  })

  it('leaves from any screen, help included', async t => {
    const page = await openPage(t, 'index', withHistory)
    await page.goto(address('index.html'))
    const person = new Person(page)
    await starts(person)
    await person.choose(option('truth5.4'))
    await person.opensHelp()
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
  })
})
