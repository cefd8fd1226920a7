// Leads a driver into the frame of the engine on a clinic's page.
import {until} from '../waiting.mjs'
import {onWelcome} from '../people/welcome.mjs'

const inElement = `() => document.querySelector('groundwork-check')?.shadowRoot?.querySelector('iframe') ?? null`
const inKeeper = `() => document.querySelector('iframe.shown')` // before, it may not be where it will stay
const shown = `() => [document.URL, innerWidth, innerHeight, document.hidden, document.body.innerText.slice(0, 300)].join(', ')`
const welcome = `() => [...document.querySelectorAll('form button')].some(({textContent}) => textContent === ${JSON.stringify(onWelcome)})`

/** Waits like until; a failure says what there is instead, for nobody can look at it. */
const waits = (page, ask, what) =>
  until(() => page.evaluate(ask), what).catch(async ({message}) => {
    throw new Error(`${message}, but there is: ${await page.evaluate(shown)}`)
  })

const enters = async (page, find) => {
  await waits(page, `() => (${find})() !== null`, 'a frame')
  await page.enterFrame(find)
}

/** Scrolls to the self-check, waits until it is there, and has everything happen in the keeper's frame from now on. */
export async function entersTheKeeper(page) {
  await page.evaluate(`() => { document.querySelector('groundwork-check').scrollIntoView({behavior: 'instant'}) }`)
  await entersWhatIsSeen(page)
}

/** The same where the self-check is in sight already: nothing is scrolled. */
async function entersWhatIsSeen(page) {
  await until(
    () =>
      page.evaluate(`() => Boolean(document.querySelector('groundwork-check').shadowRoot?.querySelector('.started'))`),
    'the self-check',
  )
  await enters(page, inElement)
}

/** From the keeper into the engine, whatever it shows. */
export const entersTheInnerFrame = page => enters(page, inKeeper)

/**
 * From the page into the engine, at its first screen. Scrolls the page to the self-check unless that is in sight
 * already.
 */
export async function entersTheEngine(page, {isSeen = false} = {}) {
  await (isSeen ? entersWhatIsSeen : entersTheKeeper)(page)
  await entersTheInnerFrame(page)
  await waits(page, welcome, 'the first screen')
}
