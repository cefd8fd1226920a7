// Every theme under every system: what a clinic sets, what the device prefers, and the colours that a person asks for.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {clinicPage, productSite} from './support/pages/sites.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {closeAll, framesWhenSettled, newWindow, openPage} from './support/browsers/open-page.mjs'
import {edgesBelow, linesIn, wordsBelow} from './support/probes/legible.mjs'
import {everything, stepsOf} from './support/people/packs.mjs'
import {pageBytes} from './support/pages/engine-pages.mjs'
import {Person} from './support/people/person.mjs'
import {goesTo, takes} from './support/people/fill-in.mjs'
import {starts, visitsEveryScreen} from './support/people/readiness-run.mjs'
import {toursAll} from './support/people/screen-tour.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const systems = ['light', 'dark']
const variants = {auto: 'all', light: 'allInLight', dark: 'allInDark'}
/** The systems under which all screens of a theme are looked at: on its own a theme looks as "auto" does there. */
const lookedAt = {auto: systems, light: ['dark'], dark: ['light']}

/** Has the page drawn, or as a plain form. */
async function inView(page, view) {
  const [now, other] =
    view === 'plain' ? ['display.drawn_view', 'display.plain_view'] : ['display.plain_view', 'display.drawn_view']
  const button = page.getByRole('button', {name: say(other), exact: true})
  if ((await button.count()) > 0) await button.click()
  await page.getByRole('button', {name: say(now), exact: true}).waitFor()
  await page.mouse.move(0, 0)
}

/** What of a screen stands out too little in one view, under each of the systems. */
async function faultsOf(page, under, view, counts) {
  const faults = []
  for (const colorScheme of under) {
    await page.emulateMedia({colorScheme, media: view === 'printed' ? 'print' : 'screen'})
    await framesWhenSettled(page)
    const words = await wordsBelow(page, 4.5)
    const edges = await edgesBelow(page, 3)
    counts[view] = (counts[view] ?? 0) + words.checked
    counts.edges = (counts.edges ?? 0) + edges.checked
    faults.push(...[...words.found, ...edges.found].map(fault => `${view}, on a ${colorScheme} system: ${fault}`))
  }
  await page.emulateMedia({media: 'screen'})
  return faults
}

/** Shows every kind of screen, and tells of each in which something stands out too little. */
async function faultsOfAll(t, theme) {
  const page = await openPage(t, variants[theme])
  const found = {}
  const counts = {}
  await toursAll(new Person(page), async name => {
    const faults = []
    for (const view of ['drawn', 'plain', 'printed']) {
      if (view !== 'printed') await inView(page, view)
      faults.push(...(await faultsOf(page, lookedAt[theme], view, counts)))
    }
    await inView(page, 'drawn')
    if (faults.length > 0) found[name] = faults
  })
  return {found, counts}
}

describe(
  'on every kind of screen, drawn, plain and printed, words can be read, selected too, and edges can be seen,',
  {concurrency: true},
  () => {
    before(() => Object.values(variants).forEach(pageBytes)) // nothing is served meanwhile
    for (const [theme, under] of Object.entries(lookedAt)) {
      it(`in the theme "${theme}" on a system that is ${under.join(' and on one that is ')}`, async t => {
        const {found, counts} = await faultsOfAll(t, theme)
        assert.deepEqual(found, {})
        const perSystem = Object.fromEntries(Object.entries(counts).map(([kind, n]) => [kind, n / under.length]))
        assert.ok(
          perSystem.drawn > 250 && perSystem.plain > 2500 && perSystem.printed > 2500 && perSystem.edges > 10,
          JSON.stringify(counts),
        )
      })
    }
  },
)

describe("the page's own controls", () => {
  for (const [theme, variant] of Object.entries(variants)) {
    it(`are those of the theme "${theme}", whatever the system has`, async t => {
      const page = await openPage(t, variant)
      for (const system of systems) {
        await page.emulateMedia({colorScheme: system})
        await framesWhenSettled(page)
        const used = await page.evaluate(() => getComputedStyle(document.querySelector('#app button')).colorScheme)
        assert.equal(used, theme === 'auto' ? system : theme)
      }
    })
  }
})

describe('the lines between the bands of a chart over time', () => {
  for (const variant of ['allInLight', 'allInDark']) {
    it(`stand out by 3 to 1, ${variant}`, async t => {
      const person = new Person(await openPage(t, variant))
      const {page} = person
      await takes(page, 'course', everything('course'))
      await person.opens(say('history.next_time'))
      await person.press(say('history.again'))
      await page.getByRole('heading', {level: 2, name: stepsOf('course')[0].heading, exact: true}).waitFor()
      await goesTo(page, 'course', say('results.title'), everything('course'))
      await person.opens(say('history.title'))
      // after those of the two items that are charted, which have no bands
      for (const table of (await page.getByRole('table').all()).slice(2, 6)) {
        await table.evaluate(element => element.scrollIntoView({block: 'center', behavior: 'instant'}))
        await framesWhenSettled(page)
        assert.equal(await linesIn(page, await table.evaluate(element => `#${element.id}`), 3), 4)
      }
    })
  }
})

describe('a person who asks for more contrast', () => {
  for (const colorScheme of systems) {
    it(`has words of 7 to 1 and edges of 4.5 to 1 from then on until they no longer do, ${colorScheme}`, async t => {
      const person = new Person(await openPage(t, 'hooked', {colorScheme}))
      const {page} = person
      const faults = async contrast => {
        await page.emulateMedia({contrast})
        await framesWhenSettled(page)
        await inView(page, 'drawn')
        const edges = await edgesBelow(page, 4.5, '.radio')
        assert.equal(edges.checked, 6)
        await inView(page, 'plain')
        await person.opensHelp()
        const words = await wordsBelow(page, 7)
        await person.press(say('nav.back'))
        return {edges: edges.found.length, links: words.found.some(fault => fault.startsWith('a.')), words: words.found}
      }
      await starts(person)
      assert.ok((await faults('no-preference')).edges > 0)
      assert.deepEqual(await faults('more'), {edges: 0, links: false, words: []})
      assert.ok((await faults('no-preference')).edges > 0)
    })
  }
})

describe('a person whose system forces its colours', () => {
  const switches = page => page.getByRole('button', {name: /view$/i}).count()

  it('is offered no other view, which would look the same, and is again when it no longer does', async t => {
    const page = await openPage(t, 'all', {forcedColors: 'active'})
    await page.getByRole('button', {name: say('help.button')}).waitFor()
    assert.equal(await switches(page), 0)
    await page.emulateMedia({forcedColors: 'none'})
    await page.getByRole('button', {name: say('display.plain_view'), exact: true}).waitFor()
  })

  it('is offered none without a canvas either', async t => {
    const page = await openPage(t, 'all', {
      before: [
        () => {
          HTMLCanvasElement.prototype.getContext = () => null
        },
      ],
    })
    await page.getByRole('button', {name: say('help.button')}).waitFor()
    assert.equal(await switches(page), 0)
  })

  for (const colorScheme of systems) {
    it(`can read every word of every kind of screen of one check, ${colorScheme}`, async t => {
      const person = new Person(await openPage(t, 'hooked', {forcedColors: 'active', colorScheme}))
      const found = {}
      await visitsEveryScreen(person, async name => {
        const {found: faults, checked} = await wordsBelow(person.page, 4.5)
        if (faults.length > 0 || checked < 5) found[name] = faults
      })
      assert.deepEqual(found, {})
    })
  }
})

/** The scheme that a page says. */
const schemeOf = frame => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)

describe('the boxes around the engine', () => {
  const keeperOf = page => page.frames().find(frame => frame.url().includes('/keeper.html'))

  for (const [theme, system] of [
    ['auto', 'light'],
    ['auto', 'dark'],
    ['light', 'light'],
    ['light', 'dark'],
    ['dark', 'light'],
    ['dark', 'dark'],
  ]) {
    const used = theme === 'auto' ? 'light dark' : theme

    it(`say the theme ${theme} on a ${system} system, in a clinic's page and on top`, async t => {
      const {
        page,
        product,
        open: opens,
      } = await openClinic(t, {attributes: `checks="readiness" theme="${theme}"`, colorScheme: system})
      await opens()
      const engine = await engineIn(page)
      assert.equal(await schemeOf(keeperOf(page)), used)
      assert.equal(await schemeOf(engine), theme === 'auto' ? system : theme)
      for (const box of [keeperOf(page), engine])
        assert.equal(await box.locator('meta[name=darkreader-lock]').count(), 1)
      assert.deepEqual((await wordsBelow(keeperOf(page), 4.5, true)).found, [])
      await page.goto(`${product.origin}/keeper.html#v=1&checks=readiness&theme=${theme}`)
      await engineIn(page)
      assert.equal(await schemeOf(page), used)
    })
  }

  // In Firefox the frame's own colours go before the device's.
  it("hear of the device from the element, whatever colours the clinic's page has", async t => {
    const head = '<style>:root { color-scheme: light }</style>'
    for (const [theme, scheme] of [
      ['auto', 'light dark'],
      ['light', 'light'],
      ['dark', 'dark'],
    ]) {
      const {page, open: opens} = await openClinic(t, {
        html: origin => clinicPage(origin, `checks="readiness" theme="${theme}"`, {head}),
      })
      await opens()
      await engineIn(page)
      const frame = await keeperOf(page).frameElement()
      assert.equal(await frame.evaluate(element => getComputedStyle(element).colorScheme), scheme)
    }
  })
})

describe('the pages', () => {
  for (const name of ['index.html', 'link.html', 'proof.html', 'keeper.html#v=1&theme=green', 'groundwork.en.html']) {
    it(`${name} can be read light, dark, with more contrast and in forced colours, and says that it has a dark theme`, async t => {
      const product = await productSite()
      t.after(product.close)
      for (const colorScheme of systems) {
        const {page} = await newWindow(t, {colorScheme})
        await page.goto(`${product.origin}/${name}`)
        await page.getByRole('heading').first().waitFor()
        assert.match(await schemeOf(page), name.startsWith('groundwork') ? new RegExp(colorScheme) : /light dark/)
        assert.equal(
          await page.locator('meta[name=darkreader-lock]').count(),
          1,
          'an extension that darkens pages leaves it alone',
        )
        for (const [wishes, least] of [
          [{}, 4.5],
          [{contrast: 'more'}, 7],
          [{contrast: 'no-preference', forcedColors: 'active'}, 4.5],
        ]) {
          await page.emulateMedia(wishes)
          await page.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))))
          const {found, checked} = await wordsBelow(page, least, /^(?:index|keeper)/.test(name))
          assert.deepEqual(found, [], JSON.stringify(wishes))
          assert.ok(checked > 3, `${checked} words`)
        }
      }
    })
  }
})
