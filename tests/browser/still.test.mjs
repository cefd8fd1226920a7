import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {openChromium} from './support/browsers/chromium.mjs'
import {entersTheEngine} from './support/browsers/driven-frames.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {Keyboard} from './support/people/keyboard.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'
import {check, say} from './support/people/wording.mjs'

after(closeAll)

const counting = resets => `<script>globalThis.scrolls = []
addEventListener('scroll', () => {
  if (scrollY > 0) globalThis.scrolls.push(Math.round(scrollY))
  if (${resets}) scrollTo(0, 0)
})</script>`

const hosts = {
  // Whatever gets the focus counts as out of sight there, and that the page scrolled is taken back before it is seen.
  'made to be scrolled': `${counting(true)}<style>html { scroll-padding-bottom: calc(100vh - 40px) } body { margin: 0; height: 3000px }</style>`,
  'that shows half of the frame': `${counting(false)}<style>body { margin: 0; height: 3000px } h1 { margin: 0; height: 440px }</style>`,
}

/** A whole check by keys: the n-th item is responded to with the n-th option, over and over, and no word is typed. */
async function takesIt(keyboard) {
  await keyboard.goesOnBy(({words}) => words === say('welcome.start'))
  for (let n = 0; (await keyboard.screen()) !== say('review.title'); n++) {
    const kinds = await keyboard.driver.evaluate(
      '() => [...document.querySelectorAll("form input")].map(({type}) => type)',
    )
    if (kinds.includes('radio')) assert.equal(await keyboard.chooses(n % 5), n % 5)
    // Beside radios it is the switch above them, which Tab reaches only by leaving the document.
    if (kinds.includes('checkbox') && !kinds.includes('radio')) {
      await keyboard.tabsTo(({kind}) => kind === 'checkbox')
      await keyboard.driver.key(' ')
    }
    await keyboard.goesOnBy(({words}) => [say('nav.next'), say('nav.skip')].includes(words))
  }
  await keyboard.goesOnBy(({words}) => words === say('review.show_results'))
}

/**
 * Brings the focus into the check, as the browser does it, which may scroll the page: what is counted begins after
 * that.
 */
async function comesIn(page) {
  await page.evaluate('() => { document.querySelector("form h2").focus({preventScroll: true}) }')
  for (let i = 0; i < 3; i++) await page.key('Tab') // the keeper has a control of its own before the check
  await page.leaveFrames()
  await page.evaluate(
    '() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.scrolls = []; next(true) })))',
  )
  await entersTheEngine(page, {isSeen: true})
  await page.evaluate('() => { document.querySelector("form h2").focus({preventScroll: true}) }')
}

/** Opens a fold of the results, looks at the sources and at the help lines, and comes back. */
async function looksAround(keyboard) {
  await keyboard.goesOnBy(({words}) => words.startsWith(check('RDY.own_reasons')))
  await keyboard.tabsTo(({words}) => words.startsWith(say('results.why')))
  await keyboard.driver.key('Enter')
  await until(
    () => keyboard.driver.evaluate('() => document.activeElement.ariaExpanded === "true"'),
    'what stands below the door',
  )
  await keyboard.goesOnBy(({words}) => words.startsWith(say('nav.sources')))
  for (const button of [say('nav.back'), say('help.button'), say('nav.back')]) {
    await keyboard.tabsTo(({words}) => words === button)
    const left = await keyboard.screen()
    await keyboard.driver.key('Enter')
    await until(async () => (await keyboard.screen()) !== left, `another screen than "${left}"`)
  }
}

for (const [name, openEngine] of Object.entries({
  Chromium: openChromium,
  'Firefox ESR': openFirefox,
  WebKitGTK: openWebKit,
})) {
  describe(`a clinic's page in ${name}`, () => {
    for (const [host, head] of Object.entries(hosts)) {
      it(`${host} is not scrolled by a whole check by keyboard`, async t => {
        const product = await productSite()
        const clinic = await clinicSite({'/': clinicPage(product.origin, 'checks="readiness" height="720"', {head})})
        t.after(() => Promise.all([product.close(), clinic.close()]))
        const page = await openEngine(`${clinic.origin}/`)
        t.after(() => page.close())
        t.diagnostic(page.version)
        await entersTheEngine(page, {isSeen: true})
        const keyboard = new Keyboard(page)
        await comesIn(page)
        await takesIt(keyboard)
        await looksAround(keyboard)
        assert.deepEqual(keyboard.hidden, [], 'what had the focus lay under nothing')
        await page.leaveFrames()
        assert.deepEqual(await page.evaluate('() => globalThis.scrolls'), [])
      })
    }
  })
}
