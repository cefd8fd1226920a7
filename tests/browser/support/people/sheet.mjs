// What a person does with the page to take along.
import {door, say} from './wording.mjs'

/** Opens a line, writes these words in its place, and is done. */
export async function rewrites(person, line, words) {
  await person.press(line)
  await person.page.locator('textarea').fill(words)
  await person.press(say('summary.done'))
  await person.page.locator('textarea').waitFor({state: 'detached'})
}

export async function takesOff(person, line) {
  await person.press(line)
  await person.press(say('summary.off'))
  await person.page.locator('textarea').waitFor({state: 'detached'})
}

/** The button that puts a part on the page again, or a line of it: its name goes on with the line. */
export const adder = (person, title) =>
  person.page
    .locator('form button')
    .filter({hasText: door('summary.put', title)})
    .first()

/** The titles of the parts that are on the page. */
export const partsOn = page => page.locator('form section h3').allTextContents()

/** The lines of a part of the page, as they are read. */
export const linesOf = (page, title) =>
  page.evaluate(name => {
    const heading = [...document.querySelectorAll('form section h3')].find(one => one.textContent === name)
    const lines = []
    for (let next = heading?.nextElementSibling; next?.matches('button'); next = next.nextElementSibling)
      if (!next.matches('.quiet')) lines.push((next.querySelector('.said') ?? next).textContent)
    return lines
  }, title)

/** Runs in the page: leaves these parts on it and no others; without a list it puts on it all that has lines. */
async function arrange({wanted, off, more, put}) {
  const nextFrame = () => new Promise(requestAnimationFrame)
  const buttons = () => [...document.querySelectorAll('form button')]
  const wordsOf = button => (button.querySelector('.said') ?? button).textContent
  const press = async button => {
    button.click()
    await nextFrame()
    await nextFrame()
  }
  const titles = () => [...document.querySelectorAll('form section h3')]
  const surplus = () => titles().find(title => wanted && !wanted.includes(title.textContent))
  for (let title = surplus(); title; title = surplus()) {
    await press(title.nextElementSibling)
    await press(buttons().find(button => wordsOf(button) === off))
  }
  const door = buttons().find(button => button.ariaExpanded === 'false' && button.textContent.startsWith(more))
  if (door) await press(door)
  const missing = () =>
    buttons().find(button =>
      wanted ? wanted.some(title => wordsOf(button).startsWith(`${put}${title}. `)) : wordsOf(button).startsWith(put),
    )
  for (let button = missing(); button; button = missing()) await press(button)
}

/** Leaves these parts on the page and no others, the quick way; without a list it puts on it all that has lines. */
export const keepsOnly = (page, wanted) =>
  page.evaluate(arrange, {wanted, off: say('summary.off'), more: say('summary.add'), put: door('summary.put', '')})
