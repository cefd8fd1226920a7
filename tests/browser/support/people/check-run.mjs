// How a person gets through any of the checks, step by step, with whatever they use.
import {leavesGaps, momentOf, stepsOf} from './packs.mjs'
import {checkDoor, momentDoor} from './welcome.mjs'
import {say} from './wording.mjs'

/** From a screen with the door of a check to its first question. */
export async function entersCheck(person, id) {
  await person.press(checkDoor(person.page, id))
  await person.arrives(stepsOf(id)[0].heading)
}

/** Whether a tap on an option of the only item of a screen leads on. */
export const leadsOn = ([item, ...others]) =>
  others.length === 0 && item.kind === 'choice' && !item.safety && !item.overPanel

/** From the welcome with all checks to the first question of one. */
export async function opensCheck(person, id) {
  await person.press(momentDoor(person.page, id))
  await person.arrives(say(`welcome.${momentOf(id)}`))
  await entersCheck(person, id)
}

/** Gives a response: the value of an option, a list of them, true for a tick, or what is written. */
export async function responds(person, item, value) {
  if (item.kind === 'ruler' && item.inRows) return person.tap(person.inRow(item.stem, item.options.get(value)))
  if (item.kind === 'tick') return person.tick(item.stem)
  if (item.kind === 'date') return person.date(item.stem, value)
  if (item.kind === 'text' || item.kind === 'integer') return person.write(item.stem, value)
  if (item.kind === 'choice') return person.choose(item.options.get(value))
  if (item.kind !== 'multi') return person.tap(item.options.get(value))
  for (const one of value) await person.tick(item.options.get(one))
}

/** From the first question of a check to its results. */
export async function walksThrough(person, id, given) {
  for (const {heading, items} of stepsOf(id, given)) {
    await person.arrives(heading)
    if (leadsOn(items) && items[0].id in given) {
      await person.answers(items[0].options.get(given[items[0].id]))
      continue
    }
    for (const item of items) if (item.id in given) await responds(person, item, given[item.id])
    const skips =
      items.length === 1 && ['choice', 'ruler', 'bipolar'].includes(items[0].kind) && !(items[0].id in given)
    await person.press(say(skips ? 'nav.skip' : 'nav.next'))
  }
  await endsCheck(person, id, given)
}

/** From the last question of a check to its results: over the review, where something was left empty. */
export async function endsCheck(person, id, given) {
  if (!leavesGaps(id, given)) return person.arrives(say('results.title'))
  await person.arrives(say('review.title'))
  await seesResults(person)
}

/** From the review to the results. */
export async function seesResults(person) {
  await person.press(say('review.show_results'))
  await person.arrives(say('results.title'))
}
