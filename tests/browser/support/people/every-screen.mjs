// Looks at every kind of screen that the ten checks have.
import {framesWhenSettled, openPage} from '../browsers/open-page.mjs'
import {Person} from './person.mjs'
import {toursAll} from './screen-tour.mjs'
import {say} from './wording.mjs'

async function turns(page, view, other) {
  await page.getByRole('button', {name: say(`display.${view}_view`), exact: true}).click()
  await page.getByRole('button', {name: say(`display.${other}_view`), exact: true}).waitFor()
}

/** From the top of a screen that is at rest. */
async function looksFromTheTop(page, look) {
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}))
  await framesWhenSettled(page)
  return look(page)
}

/**
 * What `look` finds on each screen in these views, each in a page that is opened with the options: the faults of each
 * kind, by screen and view.
 * @param {(page: any) => Promise<Record<string, string[]>>} look
 */
export async function looksAtAll(options, views, look) {
  let close
  const page = await openPage(
    {
      after: later => {
        close = later
      },
    },
    'all',
    options,
  )
  const found = {}
  await toursAll(new Person(page), async screen => {
    for (const view of views) {
      if (view === 'plain') await turns(page, 'plain', 'drawn')
      for (const [kind, faults] of Object.entries(await looksFromTheTop(page, look))) {
        found[kind] ??= {}
        if (faults.length > 0) found[kind][`${screen}, ${view}`] = faults
      }
    }
    if (views.includes('plain')) await turns(page, 'drawn', 'plain')
  })
  await close()
  return found
}
