// One person's readiness check from the first word to their page, by keys: they go by what they hear.
import {check, onPage, option, say} from '../browser/support/people/wording.mjs'

/** What they respond, by place among the options; the first statement, the last ruler and one field are left out. */
const statements = {
  RDY_2: 4,
  RDY_13: 0,
  RDY_3: 0,
  RDY_4: 0,
  RDY_5: 0,
  RDY_6: 4,
  RDY_7: 2,
  RDY_8: 2,
  RDY_9: 2,
  RDY_10: 3,
  RDY_11: 3,
  RDY_12: 1,
}
const rulers = {RUL_1: 7, RUL_2: 1}

const saying = words => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const button = key => new RegExp(`${saying(say(key)).source} push button`)

/** Goes to a button by Tab, and presses it; what is heard then names the next screen. */
async function goesOn(person, key, screen) {
  await person.pressUntil('Tab', button(key))
  person.heading(screen)
  await person.press('Return', saying(screen))
}

const times = async (count, act) => {
  for (let i = 0; i < count; i++) await act()
}

/** In Orca's browse mode the arrows read on and choose nothing. */
async function readsAndChooses(person, place) {
  await person.pressUntil('Tab', saying(option('truth5.0')))
  await times(place, () => person.press('Down'))
  await person.press('space')
}

/** In its focus mode the page has the arrows, and each of them chooses. */
async function choosesOnRuler(person, place) {
  await person.pressUntil('Tab', /^0\b/)
  await person.press('Insert+a', /Focus mode/)
  await person.press('space')
  await times(place, () => person.press('Down'))
}

async function respondsTo(person, given, choose) {
  const stems = Object.keys(given).map(item => check(item))
  for (const [i, place] of Object.values(given).entries()) {
    if (i > 0) await goesOn(person, 'nav.next', stems[i])
    await choose(person, place)
  }
}

/** Responds to the first statement, takes it back, hears that it is gone, and leaves it out. */
async function changesTheirMind(person) {
  await readsAndChooses(person, 1)
  await person.pressUntil('Tab', button('item.clear'))
  await person.press('Return', saying(say('item.cleared')))
  await goesOn(person, 'nav.skip', check('RDY_2'))
}

async function fillsInTheRest(person) {
  await goesOn(person, 'nav.skip', check('RDY.sec3'))
  await person.pressUntil('Tab', saying(check('RDY_B2')))
  await person.press('space')
  await person.pressUntil('Tab', saying(check('RDY_B14')))
  await person.types('Rain')
  await goesOn(person, 'nav.next', check('RDY_T1'))
  await person.pressUntil('Tab', saying(check('RDY_T1')))
  await person.types('Sleep')
  await goesOn(person, 'nav.next', check('RDY_T2'))
  await goesOn(person, 'nav.next', say('review.title'))
}

/** Goes from heading to heading with the screen reader's own key, until it begins anew. */
const readsHeadings = person => person.pressUntil('h', /Wrapping to top|No more headings/)

export async function takesTheCheck(person) {
  person.heading(check('title'))
  await person.opens(saying(`Finished loading ${say('app.name')}`))
  await goesOn(person, 'welcome.start', check('RDY_1'))
  await changesTheirMind(person)
  await respondsTo(person, statements, readsAndChooses)
  await goesOn(person, 'nav.next', check('RUL_1'))
  await respondsTo(person, rulers, choosesOnRuler)
  await goesOn(person, 'nav.next', check('RUL_3'))
  await fillsInTheRest(person)
  await goesOn(person, 'review.show_results', say('results.title'))
  await readsHeadings(person)
  await goesOn(person, 'nav.stop_here', onPage('title'))
  await readsHeadings(person)
  await person.pressUntil('Tab', button('leave.button'))
}
