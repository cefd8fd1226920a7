// A tour of every kind of screen that the ten checks have.
import {everything, stepsOf} from './packs.mjs'
import {goesHome, goesTo} from './fill-in.mjs'
import {keepsOnly} from './sheet.mjs'
import {opensCheck, responds} from './check-run.mjs'
import {momentDoor, onWelcome} from './welcome.mjs'
import {aboutSafety, onPage, say, wordsOf} from './wording.mjs'

/**
 * Where the tour stops in each check: an item and what it shows. What is said about safety comes last, since it keeps
 * charts away.
 */
const stops = {
  readiness: {},
  preferences: {PRF_1: 'circles', PRF_W3: 'importance', PRF_W1: 'short text', PRF_W2: 'choice of three'},
  expectations: {EXP_S1: 'sessions', EXP_P2: 'long stem'},
  techniques: {TEC_1: 'card'},
  therapist: {THP_X2: 'date', THP_X3: 'meeting', THP_1: 'rating with do not know'},
  fit: {CF_3: 'checklist'},
  course: {CRS_X1: 'number', CRS_X2: 'direction'},
  support: {SUP_X3: 'words for home'},
  traits: {},
  situation: {SIT_2: 'duration', SIT_SAFE: 'panel', SIT_A1: 'rows of rulers', SIT_5: 'several or none'},
}

const without = (given, items) => Object.fromEntries(Object.entries(given).filter(([item]) => !items.includes(item)))

/** Says that they are not safe, which opens the panel, and goes on. */
async function toursPanel(person, item, visit) {
  await person.choose(item.options.get('not_safe'))
  await person.find('heading', aboutSafety('immediate')).waitFor()
  await visit('panel below')
  await person.press(say('nav.next'))
  await person.arrives(aboutSafety('immediate'))
  await visit('panel')
  await person.press(say('panel.go_on'))
  await person.find('heading', aboutSafety('immediate')).waitFor({state: 'detached'})
}

/** From the first question of a check to its results, stopping on the way. */
async function toursCheck(person, id, visit, given = everything(id)) {
  const done = []
  for (const [name, what] of Object.entries(stops[id])) {
    const {heading, items} = stepsOf(id, given).find(step => step.items.some(one => one.id === name))
    const item = items.find(one => one.id === name)
    await goesTo(person.page, id, heading, without(given, done))
    done.push(name)
    if (item.safety) {
      await toursPanel(person, item, visit)
      continue
    }
    await responds(person, item, given[name])
    await visit(what)
  }
  await goesTo(person.page, id, say('results.title'), without(given, done))
}

const names = ['Anna', 'Dr. Benedikta Okonkwo-Lindqvist', 'C', 'Dora', 'Eva']

/** All that is written on the tour, the longest first. */
export const writtenWords = [...names, ...Object.keys(stops).flatMap(id => Object.values(everything(id)))]
  .filter(value => typeof value === 'string')
  .sort((a, b) => b.length - a.length)

async function toursTherapists(person, visit) {
  for (const [i, name] of names.entries()) {
    const rated = Object.fromEntries(
      Object.entries(everything('therapist')).map(([item, value]) => [
        item,
        /^THP_\d/.test(item) ? [4, 0, 'dk', 3, 2][i] : value,
      ]),
    )
    if (i > 0) await goesTo(person.page, 'therapist', say('results.title'), {...rated, THP_X1: name})
    await person.press(say('compare.title'))
    await person.arrives(say('compare.title'))
    if (i === 0) await visit('one therapist')
    if (i === 1) await visit('two therapists')
    if (i === names.length - 1) return visit('five therapists')
    await person.press(say('compare.add'))
    await person.arrives(stepsOf('therapist')[0].heading)
  }
}

async function toursCourse(person, visit) {
  await person.opens(say('history.next_time'))
  await visit('for next time')
  await person.closesPart()
  for (const [value, direction] of [
    [4, 2],
    [2, 0],
    [0, -3],
  ]) {
    await person.opens(say('history.next_time'))
    await person.press(say('history.again'))
    await person.arrives(stepsOf('course')[0].heading)
    await goesTo(person.page, 'course', say('results.title'), {
      ...everything('course'),
      CRS_X2: direction,
      CRS_9: direction,
      CRS_3: 3,
      CRS_4: value,
    })
  }
  await person.opens(say('history.title'))
  await person.press(say('history.table'))
  await person.find('table', say('history.as_table')).waitFor()
  await visit('course of four times')
  await person.closesPart()
}

async function toursSummary(person, visit) {
  const page = person.page
  await person.press(say('nav.stop_here'))
  await person.arrives(onPage('title'))
  await visit('summary')
  await keepsOnly(page)
  await page.evaluate(() => [...document.querySelectorAll('form section h3 + button')].at(-1).click())
  await page.waitForFunction(() => document.querySelector('textarea') !== null)
  await visit('summary with everything')
}

/** The parts of the results whose screens have what no other has. */
const parts = {
  preferences: ['wishes', 'PRF.style'],
  fit: ['a part', 'FIT.repair'],
  readiness: ['the rest', 'results.more'],
  support: ['help at home', 'unsafe_at_home'],
}

async function toursParts(person, id, visit) {
  if (!parts[id]) return
  const [what, key] = parts[id]
  const title = key.startsWith('results.') ? say(key) : key === 'unsafe_at_home' ? aboutSafety(key) : wordsOf(id)(key)
  await person.opens(title)
  await visit(what)
  await person.closesPart()
}

/** The screens behind the doors of the welcome. */
async function toursDoors(person, visit) {
  for (const key of ['welcome.private', 'welcome.limits', 'welcome.before_first', 'welcome.matters']) {
    await person.press(person.page.getByRole('button', {name: say(key)}))
    await person.arrives(say(key))
    await visit(say(key).toLowerCase().replaceAll(',', ''))
    await person.press(say('nav.back'))
    await person.find('button', onWelcome).waitFor()
  }
}

const after = {therapist: toursTherapists, course: toursCourse}

/** Visits every kind of screen, from the welcome with all checks on, and tells of each by name. */
export async function toursAll(person, visit) {
  const {page} = person
  await momentDoor(page, 'situation').waitFor()
  await visit('welcome of all')
  await toursDoors(person, visit)
  for (const id of Object.keys(stops)) {
    await opensCheck(person, id)
    await toursCheck(person, id, visit)
    await visit(`results of ${id}`)
    await toursParts(person, id, visit)
    await after[id]?.(person, visit)
    if (id === 'therapist') await page.getByRole('button', {name: say('nav.home'), exact: true}).click()
    else if (id !== 'situation') await goesHome(page)
  }
  await toursSummary(person, visit)
}
