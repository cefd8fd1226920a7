// The quick way to where a test begins: responds to some items and skips all others, as fast as the page shows them.
import {stepsOf} from './packs.mjs'
import {checkDoor, momentDoor, seesWelcome} from './welcome.mjs'
import {literally, onPage, say} from './wording.mjs'

/**
 * Runs in the page: on each screen uses the controls that are listed for its heading, then goes on, until the heading
 * `last` is there. A control is found by its words, a field by what it is labelled with.
 */
async function goThrough({uses, last, onward}) {
  const form = document.querySelector('form')
  const heading = () => form.querySelector('h2').textContent
  const textOf = element => (element.querySelector('.said:not(.again)') ?? element).textContent.trim()
  const wordsOf = control =>
    control.hasAttribute('aria-labelledby')
      ? document.getElementById(control.getAttribute('aria-labelledby'))
      : (control.closest('label') ?? control)
  const isIn = (control, row) =>
    !row || [...(control.closest('.ruler')?.querySelectorAll('h2, h3') ?? [])].some(title => title.textContent === row)
  const find = (words, row) =>
    [...form.querySelectorAll('input, textarea, button')].find(
      control => textOf(wordsOf(control)) === words && isIn(control, row),
    )
  const use = ([words, text, row]) => {
    const control = find(words, row)
    if (!control) throw new Error(`there is no "${words}" on the screen "${heading()}"`)
    if ((text ?? undefined) === undefined) return control.click() // a driver hands nothing over as null
    control.value = text
    control.dispatchEvent(new InputEvent('input', {bubbles: true}))
  }
  const nextFrame = () => new Promise(requestAnimationFrame)
  // A key makes what is done next one of its own, however soon after the press that led here.
  form.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true}))
  const end = performance.now() + 30000
  while (heading() !== last) {
    const before = heading()
    for (const one of uses[before] ?? []) use(one)
    await nextFrame()
    if (heading() === last) return
    use([onward.find(words => find(words))])
    while (heading() === before) {
      if (performance.now() > end) throw new Error(`the way to "${last}" ends at "${before}"`)
      await nextFrame()
    }
  }
}

function usesOf(item, value) {
  if (item.kind === 'tick') return [[item.stem]]
  if (['text', 'integer', 'date'].includes(item.kind)) return [[item.stem, value]]
  return [value].flat().map(one => [item.options.get(one), undefined, item.kind === 'ruler' ? item.stem : undefined])
}

const onward = [say('nav.skip'), say('nav.next'), say('panel.go_on'), say('review.show_results')]

/** From any screen of a check to the one with the heading `last`, giving these responses on the way. */
export async function goesTo(page, id, last, given = {}) {
  const uses = {}
  for (const {heading, items} of stepsOf(id, given))
    uses[heading] = items.filter(item => item.id in given).flatMap(item => usesOf(item, given[item.id]))
  await page.evaluate(goThrough, {uses, last, onward})
}

/**
 * From the welcome with all checks into a check and through it to its results, or to another heading, with these
 * responses.
 */
export async function takes(page, id, given = {}, last = say('results.title')) {
  await momentDoor(page, id).click()
  await checkDoor(page, id).click()
  await page.getByRole('heading', {level: 2, name: stepsOf(id)[0].heading, exact: true}).waitFor()
  await goesTo(page, id, last, given)
}

/** What the door is called to what has none of its own. */
const theRest = new RegExp(`^(${literally(say('results.more'))}|${literally(say('results.how'))})`)

/** From the results of a check to the welcome with all checks. */
export async function goesHome(page) {
  await page.getByRole('button', {name: theRest}).click()
  await page.getByRole('button', {name: say('results.another_check'), exact: true}).click()
  await seesWelcome(page)
}

/** Stops at the results and goes on to the page to take along. */
export async function showsSummary(person) {
  const toPage = new RegExp(`^${literally(say('nav.stop_here'))}`) // and how many lines are new on it
  await person.press(person.page.getByRole('button', {name: toPage}))
  await person.arrives(onPage('title'))
}
