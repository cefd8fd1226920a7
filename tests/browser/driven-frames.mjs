// Leads a driver into the frame of the engine on a clinic's page.
import {until} from './driven-page.mjs'
import {say} from './wording.mjs'

const inElement = `() => document.querySelector('groundwork-check')?.shadowRoot?.querySelector('iframe') ?? null`
const inKeeper = `() => document.querySelector('iframe')`
const heading = name => `() => document.querySelector('form h2')?.textContent === ${JSON.stringify(name)}`

/** Scrolls to the self-check, waits for its first screen, and has everything happen in there from now on. */
export async function entersTheEngine(page) {
  await page.evaluate(`() => { document.querySelector('groundwork-check').scrollIntoView({behavior: 'instant'}) }`)
  await until(() => page.evaluate(`() => Boolean(document.querySelector('groundwork-check').shadowRoot?.querySelector('.started'))`), 'the self-check')
  for (const find of [inElement, inKeeper]) {
    await until(() => page.evaluate(`() => (${find})() !== null`), 'a frame')
    await page.enterFrame(find)
  }
  await until(() => page.evaluate(heading(say('app.title'))), 'the first screen')
}
