// Runs in a page that another driver than Playwright holds: finds what a person would use, by role and name.
import {Pace} from './pace.mjs'

/** The source of a function that the page can be given; everything it needs is inside. */
export const findControl = `(role, name) => {
  const selectors = {button: 'button', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', textbox: 'textarea, input:not([type])', heading: 'h1, h2, h3'}
  const text = element => (element.querySelector('.said') ?? element).textContent.trim().replace(/\\s+/g, ' ')
  const nameOf = element => {
    const labelledBy = element.getAttribute('aria-labelledby')
    return text(labelledBy ? document.getElementById(labelledBy) : element.closest('label') ?? element)
  }
  return [...document.querySelectorAll('form :is(' + selectors[role] + ')')].find(element => nameOf(element) === name && element.getClientRects().length > 0)
}`

/** The middle of a control, scrolled to when something else lies over it; null while there is no such control that would hear a click. */
export const middleOf = `(role, name) => {
  const control = (${findControl})(role, name)
  if (!control) return null
  const target = control.closest('label') ?? control
  const middle = () => {
    const box = target.getBoundingClientRect()
    return {x: box.left + box.width / 2, y: box.top + box.height / 2}
  }
  const isHit = () => target.contains(document.elementFromPoint(middle().x, middle().y))
  if (!isHit()) target.scrollIntoView({block: 'center', behavior: 'instant'})
  return isHit() ? middle() : null
}`

/** Whether the focus is on the heading with that name. */
export const hasArrived = `name => /^H[1-6]$/.test(document.activeElement.tagName) && document.activeElement.textContent === name`

/** The texts of the card under a heading. */
export const textsUnder = `name => [...(${findControl})('heading', name).parentElement.querySelectorAll('.words')].map(words => words.textContent)`

/** Asks until the answer is neither null nor false; gives up, with words, after thirty seconds. */
export async function until(ask, what) {
  const end = Date.now() + 30000
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false && answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`waited thirty seconds for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/**
 * Causes something, and causes it again whenever a second has passed in which what was asked for is not as it should
 * be: a browser that is busy loses a turn of the wheel or a key. Gives up, with words and the last answer, after thirty
 * seconds.
 * @param {() => Promise<unknown>} cause @param {() => Promise<any>} ask @param {(answer: any) => boolean} isSo
 */
export async function untilCaused(cause, ask, isSo, what) {
  const end = Date.now() + 30000
  let answer
  do {
    await cause()
    const again = Date.now() + 1000
    do {
      answer = await ask()
      if (isSo(answer)) return
      await new Promise(resolve => setTimeout(resolve, 20))
    } while (Date.now() < again)
  } while (Date.now() < end)
  throw new Error(`caused it for thirty seconds and waited for ${what}, but the last answer was ${JSON.stringify(answer)}`)
}

/**
 * A person at a page of which only two things are known: how to run a function in it and how to click and type. Has
 * what Person has for the story.
 */
export class DrivenPerson {
  #pace = new Pace()

  /** @param {{evaluate: (source: string | Function, ...values: any[]) => Promise<any>, click: (x: number, y: number) => Promise<void>, type: (text: string) => Promise<void>}} driver */
  constructor(driver) {
    this.driver = driver
  }

  async #use(role, name) {
    const {x, y} = await until(() => this.driver.evaluate(middleOf, role, name), `the ${role} "${name}"`)
    await this.driver.click(x, y)
  }

  async press(name) {
    await this.#pace.rest()
    await this.#use('button', name)
    this.#pace.pressed()
  }

  async choose(name) {
    this.#pace.acted()
    await this.#use('radio', name)
    await until(() => this.driver.evaluate(`(role, name) => (${findControl})(role, name)?.checked`, 'radio', name), `"${name}" to be chosen`)
  }

  tick(name) {
    this.#pace.acted()
    return this.#use('checkbox', name)
  }

  async write(name, text) {
    this.#pace.acted()
    await this.#use('textbox', name)
    await this.driver.type(text)
  }

  async arrives(heading) {
    await until(() => this.driver.evaluate(hasArrived, heading), `the focus on "${heading}"`)
    this.#pace.arrived()
  }

  reads(heading) {
    return this.driver.evaluate(textsUnder, heading)
  }
}
