// Printing by the browser's own menu, on every way that the check is opened: what comes out of the printer is the form
// or the page, whole, and never the drawing. No script of ours is asked first.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {isDeepStrictEqual} from 'node:util'
import {clinicPage, clinicSite, product, productSite} from './support/pages/sites.mjs'
import {entersTheEngine, entersTheInnerFrame} from './support/browsers/driven-frames.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {everything, stepsOf} from './support/people/packs.mjs'
import {bare, inkOf, picturesIn, readPdf} from './support/probes/pdf.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {check, onPage, say} from './support/people/wording.mjs'
import {seesWelcome} from './support/people/welcome.mjs'

after(closeAll)

const id = 'readiness'
const given = everything(id)
const screens = ['item', 'results', 'summary']
let sites

before(async () => {
  product()
  const files = await productSite()
  const clinic = await clinicSite({
    '/': clinicPage(files.origin.replace('127.0.0.1', 'localhost'), `checks="${id}" src="${files.origin}/keeper.html"`),
  })
  sites = {
    file: `${files.origin}/groundwork.en.html`,
    link: `${files.origin}/keeper.html?#v=1&checks=${id}`,
    clinic: `${clinic.origin}/`,
    close: () => Promise.all([files.close(), clinic.close()]),
  }
})
after(() => sites.close())

const presses = (engine, words) =>
  engine.evaluate(
    `words => [...document.querySelectorAll('form button')].find(button => button.innerText.startsWith(words)).click()`,
    words,
  )
const isAt = (engine, heading) =>
  until(
    () => engine.evaluate(`heading => document.querySelector('form h2')?.textContent === heading`, heading),
    heading,
  )

/** From the first screen to one of those that are printed; returns words that must be on the paper. */
const ways = {
  async item(engine, route) {
    if (route === 'file') {
      await presses(engine, say('welcome.before_first'))
      await isAt(engine, say('welcome.before_first'))
    }
    await presses(engine, route === 'file' ? check('title') : say('welcome.start'))
    const [{heading, items}] = stepsOf(id)
    await isAt(engine, heading)
    return [heading, ...items[0].options.values()]
  },
  async results(engine) {
    await goesTo(engine, id, say('results.title'), given)
    return [say('results.title'), check('RDY.own_reasons'), say('results.untested')]
  },
  async summary(engine) {
    await presses(engine, say('nav.stop_here'))
    await isAt(engine, onPage('title'))
    return [onPage('title'), onPage('footer').split('{date}')[1]]
  },
}

/** What is wrong with what was printed. */
function faultsOf(pdf, words, isWhole) {
  const ink = inkOf(pdf)
  const text = bare(readPdf(pdf).text)
  return [
    ...words.filter(one => !text.includes(bare(one))).map(one => `"${one}" is not there`),
    ...ink
      .map((part, i) => (part > 0.4 ? `sheet ${i + 1} is black` : part < 0.001 ? `sheet ${i + 1} is empty` : ''))
      .filter(Boolean),
    ...(picturesIn(pdf) > 0 ? ['it is a picture'] : []),
    ...(isWhole && ink.length !== 1 ? [`it is ${ink.length} sheets`] : []),
  ]
}

/** Every pixel of the drawing, and whether it is seen. */
const drawing = `() => { const canvas = document.querySelector('canvas'); return [canvas.toDataURL(), canvas.clientWidth, document.documentElement.style.cssText] }`

const frames = `() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`

/** What is drawn once two looks at it, some frames apart, are alike. */
function whenStill(engine) {
  let last = []
  return until(async () => {
    await engine.evaluate(frames)
    const now = await engine.evaluate(drawing)
    const isStill = isDeepStrictEqual(now, last)
    last = now
    return isStill && now
  }, 'a drawing that stands still')
}

async function printsEach(page, engine, route) {
  const faults = {}
  for (const screen of screens) {
    const words = await ways[screen](engine, route)
    const drawn = await whenStill(engine)
    const whole = screen === 'summary' && route !== 'clinic'
    faults[screen] = faultsOf(await page.print(), words, whole)
    assert.deepEqual(await whenStill(engine), drawn, `${screen}: what is on the screen afterwards`)
  }
  assert.deepEqual(faults, {item: [], results: [], summary: []})
}

/** Chromium at the engine: handles as the other driver has them. */
async function openChromium(t, route, options = {}) {
  const {page} = await newWindow(t, {viewport: {width: 1000, height: 900}, ...options})
  await page.goto(sites[route])
  const frame = route === 'file' ? page.mainFrame() : await engineIn(page)
  await seesWelcome(frame)
  const evaluate = (source, ...values) =>
    frame.evaluate(
      typeof source === 'string' ? `(${source})(...${JSON.stringify(values)})` : source,
      ...(typeof source === 'string' ? [] : values),
    )
  return {page: {print: format => page.pdf({format: 'A4', ...format}), window: page}, engine: {evaluate}}
}

for (const route of ['file', 'link', 'clinic']) {
  describe(`print from the browser's menu (${route})`, () => {
    it('is whole, and the drawing is right again: Chromium', async t => {
      const {page, engine} = await openChromium(t, route)
      await printsEach(page, engine, route)
    })

    it('is whole on a dark screen, after it was made small, with its backgrounds: Chromium', async t => {
      const {page, engine} = await openChromium(t, route, {colorScheme: 'dark'})
      await page.window.setViewportSize({width: 360, height: 640})
      await printsEach({print: () => page.print({format: 'Letter', printBackground: true})}, engine, route)
    })

    it('is whole, and the drawing is right again: Firefox', async t => {
      const driver = await openFirefox(sites[route])
      t.after(() => driver.close())
      if (route === 'clinic') await entersTheEngine(driver)
      if (route === 'link') await entersTheInnerFrame(driver)
      await isAt(driver, route === 'file' ? say('app.title') : check('title'))
      await printsEach(driver, driver, route)
    })
  })
}

describe("print from the browser's menu", () => {
  it('needs no script of ours: whatever takes the plain view back, the paper has it', async t => {
    const {page, engine} = await openChromium(t, 'file')
    const words = await ways.item(engine, 'file')
    await engine.evaluate(
      `() => { const root = document.querySelector('#app'); for (const name of ['beforeprint', 'resize']) addEventListener(name, () => { root.className = '' }); new MutationObserver(() => root.classList.contains('plain') && root.classList.remove('plain')).observe(root, {attributes: true}) }`,
    )
    assert.deepEqual(faultsOf(await page.print(), words), [])
  })

  it("has a size of its own where it is asked for inside the check, and the box's where the page around is printed", async t => {
    const {page, engine} = await openChromium(t, 'clinic')
    await ways.item(engine, 'clinic')
    await engine.evaluate(
      `() => { globalThis.sizes = []; addEventListener('beforeprint', () => globalThis.sizes.push(document.documentElement.style.getPropertyValue('--fit'))); document.querySelector('form h2').focus() }`,
    )
    const sizes = () => engine.evaluate(`() => globalThis.sizes.splice(0)`)
    await page.window.keyboard.press('Control+p')
    assert.deepEqual(
      await until(async () => {
        const all = await sizes()
        return all.length > 0 && all
      }, 'print'),
      [''],
    )
    await engine.evaluate(`() => dispatchEvent(new Event('afterprint'))`) // nothing prints here, so nothing ends
    await page.print()
    assert.match((await sizes()).join(), /^[\d.]+vw$/)
    assert.equal(await engine.evaluate(`() => document.documentElement.style.getPropertyValue('--fit')`), '')
  })

  it('is the same from the plain view and with forced colours', async t => {
    const {page, engine} = await openChromium(t, 'file', {forcedColors: 'active', colorScheme: 'dark'})
    const words = await ways.item(engine, 'file')
    assert.deepEqual(faultsOf(await page.print({format: 'A4', printBackground: true}), words), [])
    await page.window.emulateMedia({forcedColors: 'none'})
    await presses(engine, say('display.plain_view'))
    await until(
      () => engine.evaluate(`() => document.querySelector('#app').classList.contains('plain')`),
      'the plain view',
    )
    assert.deepEqual(faultsOf(await page.print({format: 'A4', printBackground: true}), words), [])
  })
})
