// Somebody who is quick, in a page that another driver than Playwright holds: what a tour of every screen asks of a
// Person and of a page. Controls are found by role and name, and used by the page's own means instead of a pointer.
import {hasArrived} from './driven-person.mjs'
import {until} from '../waiting.mjs'
import {say} from './wording.mjs'

/** Runs in the page: the first control of that role that is shown and called so. */
const found = `({role, name, pattern, exact}) => {
  const selectors = {
    button: 'button, label.file', radio: '[type=radio]', checkbox: '[type=checkbox]', table: 'table',
    textbox: 'textarea, input:not([type=radio], [type=checkbox], [type=file])', heading: 'h1, h2, h3, h4',
  }
  const text = element => element.textContent.trim().replace(/\\s+/g, ' ')
  const nameOf = element => {
    const ids = element.getAttribute('aria-labelledby')
    if (ids) return ids.split(' ').map(id => text(document.getElementById(id))).join(' ')
    return element.ariaLabel || text(element.caption ?? element.closest('label') ?? element)
  }
  return [...document.querySelectorAll(selectors[role])].find(element => {
    const own = nameOf(element)
    const isCalledSo = pattern ? new RegExp(pattern).test(own) : exact ? own === name : own.includes(name)
    return element.getClientRects().length > 0 && isCalledSo
  })
}`

class Control {
  #driver
  #what

  constructor(driver, role, {name, exact = false}) {
    this.#driver = driver
    this.#what = {role, ...(name instanceof RegExp ? {pattern: name.source} : {name}), exact}
  }

  waitFor({state = 'visible'} = {}) {
    const isThere = `what => Boolean((${found})(what))`
    const isSo = async () => (await this.#driver.evaluate(isThere, this.#what)) === (state === 'visible')
    return until(isSo, `${state}: ${JSON.stringify(this.#what)}`)
  }

  async click() {
    await this.waitFor()
    await this.#driver.evaluate(`what => (${found})(what).click()`, this.#what)
  }

  async fill(text) {
    await this.waitFor()
    await this.#driver.evaluate(
      `(what, text) => {
      const field = (${found})(what)
      field.value = text
      field.dispatchEvent(new InputEvent('input', {bubbles: true}))
      field.dispatchEvent(new Event('change', {bubbles: true}))
    }`,
      this.#what,
      text,
    )
  }
}

export class QuickPerson {
  /** @param {{evaluate: (source: string | Function, ...values: any[]) => Promise<any>}} driver */
  constructor(driver) {
    this.driver = driver
    this.page = {
      evaluate: (source, ...values) => driver.evaluate(source, ...values),
      waitForFunction: (source, ...values) => until(() => driver.evaluate(source, ...values), String(source)),
      getByRole: (role, what) => new Control(driver, role, what),
    }
  }

  find(role, name) {
    return new Control(this.driver, role, {name, exact: true})
  }

  press(what) {
    return (typeof what === 'string' ? this.find('button', what) : what).click()
  }

  /** Opens a part of the results by its door, which may have a second line. */
  async opens(part) {
    await new Control(this.driver, 'button', {name: part}).click()
    await this.arrives(part)
  }

  async closesPart() {
    await this.press(say('nav.back'))
    await this.find('heading', say('results.title')).waitFor()
  }

  choose(name) {
    return this.find('radio', name).click()
  }

  /** Rows have the same numbers: this is the first of them. */
  inRow(_row, name) {
    return name
  }

  tap(name) {
    return this.choose(name)
  }

  tick(name) {
    return this.find('checkbox', name).click()
  }

  write(name, text) {
    return this.find('textbox', name).fill(text)
  }

  date(name, date) {
    return this.write(name, date)
  }

  arrives(heading) {
    return until(() => this.driver.evaluate(hasArrived, heading), `the focus on "${heading}"`)
  }
}
