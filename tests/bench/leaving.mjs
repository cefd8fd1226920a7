// Measures how long a clinic's page stays on the screen after its "Leave now" is clicked.
import {clinicPage, clinicSite, productSite} from '../browser/support/pages/sites.mjs'
import {engineIn, personIn} from '../browser/support/pages/clinic-page.mjs'
import {closeAll, newWindow} from '../browser/support/browsers/open-page.mjs'
import {starts} from '../browser/support/people/readiness-run.mjs'
import {option, say} from '../browser/support/people/wording.mjs'

/** Runs in the engine's frame: tells when a click comes. */
const tellOfClicks = () => addEventListener('click', () => console.debug(`clicked ${Date.now()}`), {capture: true})

/** When the browser says that something happened. */
const when = (page, event, isIt) =>
  new Promise(resolve => page.on(event, found => isIt(found) && resolve({found, at: Date.now()})))

/** From the click, as the page felt it, to the word from the browser that the page is an empty one, in milliseconds. */
async function leaveOnce(clinic) {
  const closing = []
  const {page} = await newWindow({after: close => closing.push(close)})
  try {
    await page.goto(`${clinic.origin}/`)
    const engine = await engineIn(page)
    const person = personIn(page, engine)
    await starts(person)
    await person.choose(option('truth5.4'))
    const empty = when(page, 'framenavigated', frame => frame === page.mainFrame() && frame.url() === 'about:blank')
    await engine.evaluate(tellOfClicks)
    const click = when(page, 'console', message => message.text().startsWith('clicked '))
    await person.press(say('leave.button'))
    return (await empty).at - Number((await click).found.text().split(' ')[1])
  } finally {
    for (const close of closing) await close()
  }
}

/** How long leaving took, once for each of so many runs, in milliseconds. */
export async function leaveTimes(runs) {
  const product = await productSite()
  const clinic = await clinicSite({'/': clinicPage(product.origin)})
  try {
    const times = []
    for (let run = 0; run < runs; run++) times.push(await leaveOnce(clinic))
    return times
  } finally {
    await closeAll()
    await Promise.all([product.close(), clinic.close()])
  }
}
