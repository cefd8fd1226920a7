// Runs in a page that another driver than Playwright holds: finds what a person would use, by role and name.
import {until} from '../waiting.mjs'
import {Pace} from './pace.mjs'

/** The source of a function that the page can be given; everything it needs is inside. */
export const findControl = `(role, name) => {
  const selectors = {button: 'button', radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', textbox: 'textarea, input:not([type])', heading: 'h1, h2, h3'}
  const text = element => (element.querySelector('.said:not(.again)') ?? element).textContent.trim().replace(/\\s+/g, ' ')
  const nameOf = element => {
    const labelledBy = element.getAttribute('aria-labelledby')
    return text(labelledBy ? document.getElementById(labelledBy) : element.closest('label') ?? element)
  }
  return [...document.querySelectorAll('form :is(' + selectors[role] + ')')].find(element => [nameOf(element), element.querySelector('.words')?.textContent].includes(name) && element.getClientRects().length > 0)
}`

/**
 * The middle of a control, scrolled to when something else lies over it; null while there is no such control that would
 * hear a click.
 */
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

/** From now on the control remembers that a press met it. */
const listens = `(role, name) => {
  const control = (${findControl})(role, name)
  const hear = () => { control.isMet = true }
  if (control) (control.closest('label') ?? control).addEventListener('click', hear, {once: true, capture: true})
  globalThis.aimedAt = control
}`

/** Takes an option as a screen reader does; whether there is one. */
const pressWithoutPointer = `(role, name) => {
  const control = (${findControl})(role, name)
  control?.focus({preventScroll: true})
  control?.click()
  return Boolean(control)
}`

/** Whether a press met what was aimed at; a page that has gone was taken away by it. */
const isMet = `() => !globalThis.aimedAt || Boolean(globalThis.aimedAt.isMet)`

/** Whether the focus is on the heading with that name. */
export const hasArrived = `name => /^H[1-6]$/.test(document.activeElement.tagName) && document.activeElement.textContent === name`

/** The texts of the card under a heading. */
export const textsUnder = `name => [...(${findControl})('heading', name).parentElement.querySelectorAll('.words')].map(words => words.textContent)`

/**
 * A person at a page of which only two things are known: how to run a function in it and how to click and type. Has
 * what Person has for the story.
 */
export class DrivenPerson {
  #pace = new Pace()

  /**
   * @param {{evaluate: (source: string | Function, ...values: any[]) => Promise<any>, click: (x: number, y: number) =>
   * Promise<void>, type: (text: string) => Promise<void>}} driver
   */
  constructor(driver) {
    this.driver = driver
  }

  /** Aims again at what moved before the press met it; what hears nothing of three presses is a failure. */
  async #use(role, name) {
    for (let presses = 0; presses < 3; presses++) {
      await until(() => this.driver.evaluate(middleOf, role, name), `the ${role} "${name}"`)
      await this.driver.evaluate(listens, role, name)
      const {x, y} = await until(() => this.driver.evaluate(middleOf, role, name), `the ${role} "${name}"`)
      await this.driver.click(x, y)
      if (await this.#wasMet()) return
    }
    throw new Error(`three presses did not meet the ${role} "${name}"`)
  }

  /** A press may take the page away, and then the control was met. */
  async #wasMet() {
    try {
      return await this.driver.evaluate(isMet)
    } catch {
      return true
    }
  }

  async press(name) {
    await this.#pace.rest()
    await this.#use('button', name)
    this.#pace.pressed()
  }

  /** The words on each door of the results, with a comma between its lines. */
  doors() {
    return this.driver.evaluate(
      `() => [...document.querySelectorAll('.doors button')].map(door => [...door.children].map(words => words.textContent).join())`,
    )
  }

  /** Opens a part of the results by its door. */
  async opens(part) {
    await this.press(part)
    await this.arrives(part)
  }

  /** Rows have the same numbers: this is the first of them. */
  inRow(_row, name) {
    return name
  }

  async #hasChosen(name) {
    this.#pace.acted()
    await until(
      () => this.driver.evaluate(`(role, name) => (${findControl})(role, name)?.checked`, 'radio', name),
      `"${name}" to be chosen`,
    )
  }

  /** Takes an option and stays with the question, as with a screen reader. */
  async choose(name) {
    await until(() => this.driver.evaluate(pressWithoutPointer, 'radio', name), `the option "${name}"`)
    await this.#hasChosen(name)
  }

  /** Takes an option of a question that stays. */
  async tap(name) {
    await this.#pace.rest()
    await this.#use('radio', name)
    await this.#hasChosen(name)
  }

  /** Takes an option of one choice, which leads on. */
  async answers(name) {
    await this.#pace.rest()
    await this.#use('radio', name)
    this.#pace.pressed()
  }

  async tick(name) {
    await this.#pace.rest()
    await this.#use('checkbox', name)
    this.#pace.acted()
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
