import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, product, productSite, released} from './support/pages/sites.mjs'
import {entersTheEngine} from './support/browsers/driven-frames.mjs'
import {DrivenPerson} from './support/people/driven-person.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn, personIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {noticedBy, noticingHead, saysTheLastWord} from './support/pages/host-observer.mjs'
import {randomFor, seed} from './support/people/seeded.mjs'
import {randomPlan, wanders} from './support/people/random-run.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'

after(closeAll)

// The second of them can end in a response about safety, which changes the screen most of all.
const checks = ['readiness', 'situation']

/** Somebody in the frame of the engine, and the page around it, in Chromium. */
async function inChromium(t, url) {
  const {page} = await newWindow(t)
  await page.goto(url)
  const engine = await engineIn(page)
  const person = personIn(page, engine)
  const hands = {
    evaluate: (...values) => engine.evaluate(...values),
    card: title => engine.getByRole('button', {name: title}),
    key: key => page.keyboard.press(key),
    wheel: by => page.mouse.wheel(0, by),
    saves: button => Promise.all([page.waitForEvent('download'), person.press(button)]),
  }
  const host = {enter: async () => {}, evaluate: ask => page.evaluate(ask)}
  return {person, hands, host, close: () => page.context().close()}
}

/** The same in a browser that another driver holds. */
const inDriven =
  (openEngine, wheelIsPassedOn = false) =>
  async (t, url) => {
    const page = await openEngine(url)
    t.after(page.close)
    await entersTheEngine(page)
    const card = title =>
      page.evaluate(
        words =>
          [...document.querySelectorAll('button')]
            .map(({textContent}) => textContent)
            .find(text => text.startsWith(words)),
        title,
      )
    return {
      person: new DrivenPerson(page),
      hands: {...page, card, wheelIsPassedOn},
      host: {enter: page.leaveFrames, evaluate: page.evaluate},
      close: async () => {},
    }
  }

/** All that the page around the check and the servers can notice while somebody does what is planned, as a text. */
async function transcript(t, opens, plan, changed) {
  const site = await productSite({changed})
  const clinic = await clinicSite({
    '/': clinicPage(site.origin, `checks="${checks}" height="480"`, {head: noticingHead}),
  })
  t.after(() => Promise.all([site.close(), clinic.close()]))
  const {person, hands, host, close} = await opens(t, `${clinic.origin}/`)
  await wanders(person, hands, plan)
  await saysTheLastWord(hands, host)
  const noticed = await noticedBy(host)
  await close()
  const requests = [site, clinic].map(({lines}) => lines().sort())
  return JSON.stringify({...noticed, requests}, null, 1)
}

/** Compares each transcript with the first; what was done in the two of them is shown when they differ. */
async function assertAllTheSame(t, opens, runs) {
  const below = randomFor(t.name)
  const first = randomPlan(checks, below)
  const expected = await transcript(t, opens, first)
  for (const known of ['message {', 'blur ', `GET /${released('engine.html')}`])
    assert.ok(expected.includes(`"${known}`), `it is noticed: ${known}`)
  for (let i = 1; i < runs; i++) {
    const plan = randomPlan(checks, below)
    assert.equal(
      await transcript(t, opens, plan),
      expected,
      `${JSON.stringify(first)} and ${JSON.stringify(plan)} can be told apart; GROUNDWORK_SEED=${seed}`,
    )
  }
  t.diagnostic(expected)
}

const full = Boolean(process.env.GROUNDWORK_FULL)

describe("what a clinic's page can notice", () => {
  for (const [name, opens, runs] of [
    ['Chromium', inChromium, full ? 50 : 4],
    ['Firefox ESR', inDriven(openFirefox), full ? 3 : 2],
    ['WebKitGTK', inDriven(openWebKit, true), full ? 3 : 2],
  ]) {
    it(`is the same in ${runs} checks with different responses in ${name}`, t => assertAllTheSame(t, opens, runs))
  }
})

// An engine that tells something. Its policy would refuse a script of ours, so it goes without.
const engineThat = tells =>
  readFileSync(join(product(), released('engine.html')), 'utf8')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('<title>', () => `<script>addEventListener('change', () => { ${tells} }, true)</script><title>`)

const leaks = {
  'a message for each response': `top.postMessage('changed', '*')`,
  'the length of the history': `history.pushState(null, '')`,
  'the focus': 'top.focus()',
  'a request for each response': 'new Image().src = `engine.html?${Math.random()}`',
}

describe('a test that compares what can be noticed', () => {
  const skips = {check: 'readiness', given: {}, stopsAt: 3, helpAt: 1, wheelAt: [2], keysAt: -1, summary: false}
  for (const [what, tells] of Object.entries(leaks)) {
    it(`does notice ${what}`, async t => {
      const changed = {[`/${released('engine.html')}`]: engineThat(tells)}
      const without = await transcript(t, inChromium, skips, changed)
      assert.notEqual(await transcript(t, inChromium, {...skips, given: {RDY_1: 4, RDY_2: 0}}, changed), without)
    })
  }
})
