// One person's readiness check: what they respond, and how they get from screen to screen.
import {seesResults} from './check-run.mjs'
import {onWelcome} from './welcome.mjs'
import {aboutSafety, check, option, say} from './wording.mjs'

/** Chosen so that the four facets come out in four different ways; `undefined` is skipped. */
export const chosen = {
  RDY_1: 4,
  RDY_2: 4,
  RDY_13: 0,
  RDY_3: 0,
  RDY_4: 0,
  RDY_5: 0,
  RDY_6: 4,
  RDY_7: 2,
  RDY_8: 2,
  RDY_9: 2,
  RDY_10: undefined,
  RDY_11: undefined,
  RDY_12: 1,
}
export const rulers = {RUL_1: 7, RUL_2: 1, RUL_3: undefined}
export const ticked = ['RDY_B2', 'RDY_B10']
export const written = {
  RDY_B14: 'Rain, and a <b>long</b> way home',
  RDY_T1: 'Sleep through the night & wake rested',
  RDY_T2: undefined,
}

/** What that comes to. */
export const bands = {'RDY.own_reasons': 'mostly', 'RDY.goals': 'talk', 'RDY.between': 'partly', 'RDY.active': 'none'}
export const skipped = ['RDY_10', 'RDY_11', 'RUL_3', 'RDY_T2']

export const starts = async person => {
  await person.press(say('welcome.start'))
  await person.arrives(check('RDY_1'))
}

/** Answers the statement on the screen, or skips it. */
export const answersOrSkips = (person, name) =>
  name === undefined ? person.press(say('nav.skip')) : person.answers(name)

async function fillsInBarriers(person, visit) {
  await person.arrives(check('RDY.sec3'))
  for (const item of ticked) await person.tick(check(item))
  await person.write(check('RDY_B14'), written.RDY_B14)
  await visit('barriers')
  await person.press(say('nav.next'))
}

async function fillsInOwnWords(person, visit) {
  await person.arrives(check('RDY_T1'))
  await person.write(check('RDY_T1'), written.RDY_T1)
  await visit('own words')
  await person.press(say('nav.next'))
  await person.arrives(check('RDY_T2'))
  await person.press(say('nav.next'))
}

/** From the first item to the review. `visit` is told of each kind of screen. */
export async function fillsIn(person, visit = () => {}) {
  for (const [item, value] of Object.entries(chosen)) {
    await person.arrives(check(item))
    if (item === 'RDY_1') await visit('item')
    await answersOrSkips(person, value === undefined ? undefined : option(`truth5.${value}`))
  }
  for (const [item, value] of Object.entries(rulers)) {
    await person.arrives(check(item))
    if (item === 'RUL_1') await visit('ruler')
    if (value !== undefined) await person.tap(String(value))
    await person.press(say(value === undefined ? 'nav.skip' : 'nav.next'))
  }
  await fillsInBarriers(person, visit)
  await fillsInOwnWords(person, visit)
  await person.arrives(say('review.title'))
}

/** From the welcome to the results, without looking left or right. */
export async function takesTheCheck(person) {
  await starts(person)
  await fillsIn(person)
  await seesResults(person)
}

async function looksForHelp(person, visit) {
  await person.opensHelp()
  await visit('help countries')
  await person.pick(say('help.country'), aboutSafety('US'))
  await person.page.getByRole('link', {name: /988/}).first().waitFor()
  await visit('help lines')
  await person.press(say('nav.back'))
  await person.isBackAt(say('help.button'))
}

async function opensDetails(person, visit) {
  await person.opens(check('RDY.own_reasons'))
  const why = person.find('button', say('results.why'))
  await person.press(why)
  await person.page.waitForFunction(
    element => element.getAttribute('aria-expanded') === 'true',
    await why.elementHandle(),
  )
  await visit('details')
  await person.press(say('nav.sources'))
  await person.arrives(say('sources.title'))
  await visit('sources')
}

/** Visits every screen that a working check has, and tells of each by name. */
export async function visitsEveryScreen(person, visit) {
  await person.find('button', onWelcome).waitFor()
  await visit('welcome')
  await looksForHelp(person, visit)
  await starts(person)
  await fillsIn(person, visit)
  await visit('review')
  await seesResults(person)
  await visit('results')
  await opensDetails(person, visit)
}
