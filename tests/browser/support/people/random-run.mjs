// Somebody who wanders through a check by mouse and keys: random responses and skips, a look at the help lines, some
// turns of the wheel, and a random end. A plan is all that is random about it, so that a failure can show it.
import {until, untilCaused} from '../waiting.mjs'
import {stepsOf, titleOf} from './packs.mjs'
import {showsSummary} from './fill-in.mjs'
import {endsCheck, leadsOn} from './check-run.mjs'
import {aboutSafety, say} from './wording.mjs'

function responseTo({kind, options}, below) {
  if (kind === 'text') return `${below(2 ** 31).toString(36)} `.repeat(1 + below(4))
  if (kind === 'tick') return true
  const values = [...options.keys()]
  if (kind === 'multi') return values.filter(() => below(4) === 0)
  return values[below(values.length)]
}

/**
 * What somebody might do in one of these checks; every third item is skipped, and some stop early. `below` is a source
 * of numbers at random.
 */
export function randomPlan(checks, below) {
  const check = checks[below(checks.length)]
  const given = {}
  for (const {items} of stepsOf(check))
    for (const item of items) if (below(3) > 0) given[item.id] = responseTo(item, below)
  const steps = stepsOf(check, given).length
  const stopsAt = below(3) === 0 ? below(steps) : steps
  return {
    check,
    given,
    stopsAt,
    helpAt: below(stopsAt),
    wheelAt: [below(stopsAt), below(stopsAt)],
    keysAt: below(2),
    summary: below(3) > 0,
  }
}

/** Runs in the page: the place of the option that has the focus and is chosen, among those that it stands with. */
function placeOfChosen() {
  const {activeElement} = document
  return activeElement.checked ? [...document.getElementsByName(activeElement.name)].indexOf(activeElement) : -1
}

/** Chooses with the mouse, or by keys, by which the question stays: the option before, and then the arrow key. */
async function chooses(person, hands, {stem, options, inRows}, value, byKeys) {
  const values = [...options.keys()]
  const named = one => (inRows ? person.inRow(stem, options.get(one)) : options.get(one))
  const place = values.indexOf(value)
  if (!byKeys) return person.tap(named(value))
  if (place === 0) return person.choose(named(value))
  await untilCaused(
    async () => {
      await person.choose(named(values[place - 1]))
      await hands.key('ArrowDown')
    },
    () => hands.evaluate(placeOfChosen),
    chosen => chosen === place,
    `the arrow key to choose "${options.get(value)}", number ${place}`,
  )
}

/** A response about safety brings help before what comes next. */
async function readsPanels(person, items, given) {
  for (const {id, safety} of items) {
    if (!safety?.in.includes(given[id])) continue
    await person.arrives(aboutSafety(safety.panel))
    await person.press(say('panel.go_on'))
  }
}

async function responds(person, hands, item, value, byKeys) {
  if (item.kind === 'text') return person.write(item.stem, value)
  if (item.kind === 'tick') return person.tick(item.stem)
  if (item.kind !== 'multi') return chooses(person, hands, item, value, byKeys)
  for (const one of value) await person.tick(item.options.get(one))
}

async function looksForHelp(person) {
  await person.press(say('help.button'))
  await person.arrives(aboutSafety('title'))
  await person.press(say('nav.back'))
}

/** Runs in the page: how far it is scrolled, and how far it still can be. */
const placeOfScroll = () => ({top: scrollY, rest: document.documentElement.scrollHeight - innerHeight - scrollY})

/**
 * Turns the wheel over the frame until what is in there has moved, and waits until it rests. What cannot move is turned
 * once; WebKit would give that turn to the page around it, which then knows that the frame is at its end; the other two
 * do not tell.
 */
async function turnsTheWheel(hands) {
  const place = () => hands.evaluate(placeOfScroll)
  const {top, rest} = await place()
  if (rest < 2) return hands.wheelIsPassedOn || hands.wheel(150)
  await untilCaused(
    () => hands.wheel(150),
    place,
    now => now.top > top,
    `the wheel to move what is at ${top} and can be moved by ${rest}`,
  )
  let last = -1
  await until(async () => {
    const now = (await place()).top
    const rests = now === last
    last = now
    return rests
  }, 'what the wheel moved to come to rest')
}

/** The button that goes on is called Skip or Next while nothing is given, as the kind of screen has it. */
const goesOn = hands =>
  hands.evaluate(
    words =>
      words.find(word =>
        [...document.querySelectorAll('form button')].some(({textContent}) => textContent.trim() === word),
      ),
    [say('nav.skip'), say('nav.next')],
  )

/**
 * Does what is planned, from the welcome on. `hands` find the card of a check, turn the wheel, press
 * keys, look at the page and, where a file goes nowhere else, save.
 */
export async function wanders(person, hands, {check, given, stopsAt, helpAt, wheelAt, keysAt, summary}) {
  await person.press(await hands.card(titleOf(check)))
  const steps = stepsOf(check, given)
  for (const [i, {heading, items}] of steps.slice(0, stopsAt).entries()) {
    await person.arrives(heading)
    const onward = await goesOn(hands)
    for (const turn of wheelAt) if (turn === i) await turnsTheWheel(hands)
    if (i === helpAt) await looksForHelp(person)
    const responses = items.filter(({id}) => id in given && given[id].length !== 0)
    const byKeys = i % 2 === keysAt
    if (leadsOn(items) && responses.length > 0 && !byKeys) {
      await person.answers(items[0].options.get(given[items[0].id]))
      continue
    }
    for (const item of responses) await responds(person, hands, item, given[item.id], byKeys)
    await person.press(responses.length > 0 ? say('nav.next') : onward)
    await readsPanels(person, items, given)
  }
  if (stopsAt < steps.length) return
  await endsCheck(person, check, given)
  if (!summary) return
  await showsSummary(person)
  await hands.saves?.(say('out.download_text'))
}
