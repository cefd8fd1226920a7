// A clinic's page on which somebody has begun to answer, and how they leave it by keys.
import {engineIn, openClinic, personIn} from './clinic-page.mjs'
import {starts} from '../people/readiness-run.mjs'
import {option} from '../people/wording.mjs'

/** A clinic's page that was reached from another page, with the check at its first answer. */
export async function atAnAnswer(t, options) {
  const opened = await openClinic(t, options)
  await opened.page.goto(`${opened.clinic.origin}/before`)
  await opened.open()
  const engine = await engineIn(opened.page)
  const person = personIn(opened.page, engine)
  await starts(person)
  await person.choose(option('truth5.4'))
  return {...opened, engine, person}
}

/** Presses Escape, three times unless it is said. */
export const escape = async (page, times = 3) => {
  for (let i = 0; i < times; i++) await page.keyboard.press('Escape')
}
