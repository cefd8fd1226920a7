// How a person gets through any of the checks, step by step, with whatever they use.
import {stepsOf, titleOf} from './packs.mjs'
import {say} from './wording.mjs'

/** From the welcome to the first question of a check. */
export async function opensCheck(person, id) {
  await person.press(person.page.getByRole('button', {name: titleOf(id)}))
  await person.arrives(stepsOf(id)[0].heading)
}

/** Gives a response: the value of an option, a list of them, true for a tick, or what is written. */
export async function responds(person, item, value) {
  if (item.kind === 'tick') return person.tick(item.stem)
  if (item.kind === 'date') return person.date(item.stem, value)
  if (item.kind === 'text' || item.kind === 'integer') return person.write(item.stem, value)
  if (item.kind !== 'multi') return person.choose(item.options.get(value))
  for (const one of value) await person.tick(item.options.get(one))
}

/**
 * From the first question of a check to its review. `visit` is told of each screen and its items, with what was given.
 */
export async function walksThrough(person, id, given, visit = () => {}) {
  for (const {heading, items} of stepsOf(id, given)) {
    await person.arrives(heading)
    for (const item of items) if (item.id in given) await responds(person, item, given[item.id])
    await visit(heading, items)
    const skips =
      items.length === 1 && ['choice', 'ruler', 'bipolar'].includes(items[0].kind) && !(items[0].id in given)
    await person.press(say(skips ? 'nav.skip' : 'nav.next'))
  }
  await person.arrives(say('review.title'))
}

/** From the review to the results. */
export async function seesResults(person) {
  await person.press(say('review.show_results'))
  await person.arrives(say('results.title'))
}
