// Opens pages that hold the self-check in frames, and puts a person in front of what is inside.
import {until} from '../waiting.mjs'
import {newWindow} from '../browsers/open-page.mjs'
import {clinicPage, clinicSite, productSite} from './sites.mjs'
import {Person} from '../people/person.mjs'
import {onWelcome} from '../people/welcome.mjs'

/** Runs in the page: writes down what the element tells it. */
export function listen() {
  globalThis.told = []
  for (const kind of ['ready', 'exit', 'error'])
    document.addEventListener(kind, event => globalThis.told.push([kind, event.detail].join(' ').trim()), true)
}

/** What it was told since, one line each. */
export const told = page => page.evaluate(() => globalThis.told)

/**
 * The source of a script that has the page wait a moment only, or `instead`, wherever it would wait for so many
 * milliseconds.
 */
export const hurrying = (milliseconds, instead = 1) =>
  `globalThis.setTimeout = new Proxy(setTimeout, {apply: (target, self, [call, wait, ...more]) => target.call(self, call, wait === ${milliseconds} ? ${instead} : wait, ...more)})`

/** What each frame of the page has on it, for a failure that nobody can look at. */
const sayings = page =>
  Promise.all(
    page
      .frames()
      .map(
        async frame =>
          `${frame.url()}: ${await frame.evaluate(() => document.body.innerText.slice(0, 300)).catch(String)}`,
      ),
  )

/**
 * Waits for the frame of the engine that shows the first heading; `which` counts those on the page. A frame that goes
 * meanwhile, as with a keeper that is loaded anew, is not the one.
 */
export async function engineIn(page, which = 0) {
  const drawn = frame =>
    frame
      .getByRole('button', {name: onWelcome, exact: true})
      .isVisible()
      .catch(() => false)
  const present = () => page.frames().filter(frame => frame.url().endsWith('/engine.html'))[which]
  const engine = await until(async () => {
    const frame = present()
    return frame && (await drawn(frame)) && frame
  }, 'the frame of the engine, with its heading').catch(async ({message}) => {
    throw new Error(`${message}; the frames say:\n${(await sayings(page)).join('\n')}`)
  })
  // a click before that misses the frame
  await engine.evaluate(() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))))
  return engine
}

/** Somebody at what is in a frame: their mouse and keys are those of the window. */
export function personIn(page, frame) {
  const click = async (x, y) => {
    const box = await (await frame.frameElement()).boundingBox()
    await page.mouse.click(box.x + x, box.y + y)
  }
  const handed =
    name =>
    (...values) =>
      frame[name](...values)
  const inside = Object.fromEntries(
    ['getByRole', 'getByText', 'waitForFunction', 'evaluate', 'locator'].map(name => [name, handed(name)]),
  )
  return new Person({...inside, keyboard: page.keyboard, mouse: {click}})
}

/** A clinic's page with the self-check of another site on it. Both sites close with the test. */
export async function openClinic(t, {attributes, headers, html, changed, ...options} = {}) {
  const product = await productSite({headers, changed})
  const pages = {
    '/': html?.(product.origin) ?? clinicPage(product.origin, attributes),
    '/before': '<!doctype html><title>Before</title><link rel="icon" href="data:,"><h1>Before</h1>',
  }
  const clinic = await clinicSite(pages)
  t.after(() => Promise.all([product.close(), clinic.close()]))
  const {page, problems} = await newWindow(t, options)
  return {page, problems, product, clinic, open: () => page.goto(`${clinic.origin}/`)}
}
