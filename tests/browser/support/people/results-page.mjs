// Reads what the results say.
import {openPage} from '../browsers/open-page.mjs'
import {Person} from './person.mjs'
import {takes} from './fill-in.mjs'

/** Somebody who reads the results of a check to which they gave this and nothing else. */
export async function resultsOf(t, id, given = {}) {
  const person = new Person(await openPage(t, 'all'))
  await takes(person.page, id, given)
  return person
}

/**
 * One window for one reader after the other: each finds the page loaded anew, and nothing of who was there before.
 * `close` fails if the page logged an error meanwhile.
 */
export function readersOfOneWindow() {
  let page
  let close = () => {}
  const opens = async () => {
    const after = later => {
      close = later
    }
    page = await openPage({after}, 'all')
  }
  const loadsAnew = async () => {
    await page.goto(page.url())
    await page.waitForFunction(() => globalThis.groundwork)
  }
  const resultsOf = async (id, given = {}) => {
    await (page ? loadsAnew() : opens())
    await takes(page, id, given)
    return new Person(page)
  }
  return {resultsOf, close: () => close()}
}
