// Somebody at the check by keyboard alone. Of the page only two things are known: how to run a function in it, and how
// to press a key.
import {until} from '../waiting.mjs'

const heading = '() => document.querySelector("form h2")?.textContent'

/** What has the focus: its kind, the words on it, and whether it is the button that goes on. */
const focused = `() => {
  const {activeElement: at} = document
  return {kind: at.localName === 'input' ? at.type : at.localName, words: at.closest('label, button, a')?.textContent.trim() ?? '', primary: at.matches('.primary')}
}`

/** Which option is taken in the group that has the focus. */
const chosen = '() => [...document.getElementsByName(document.activeElement.name)].findIndex(radio => radio.checked)'

/** The middle of what has the focus lies in the window and under nothing that is pinned. */
const isClear = `() => {
  const at = document.activeElement.closest('label') ?? document.activeElement
  const {left, top, width, height} = at.getBoundingClientRect()
  return at.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}`

export class Keyboard {
  /**
   * @param {{evaluate: (source: string, ...values: any[]) => Promise<any>, key: (name: string) => Promise<void>}}
   * driver
   */
  constructor(driver) {
    this.driver = driver
    /** What had the focus and could not be seen. */
    this.hidden = []
  }

  on() {
    return this.driver.evaluate(focused)
  }

  screen() {
    return this.driver.evaluate(heading)
  }

  async press(name) {
    await this.driver.key(name)
    if (!(await this.driver.evaluate(isClear)))
      this.hidden.push(`${name} on "${await this.screen()}": ${(await this.on()).words}`)
  }

  /** Presses Tab until the focus is on what is wanted. */
  async tabsTo(wanted) {
    for (let i = 0; i < 90; i++) {
      await this.press('Tab')
      if (wanted(await this.on())) return
    }
    throw new Error(`90 times Tab did not lead there on "${await this.screen()}"`)
  }

  /** Presses Enter on the button that is wanted, and waits for another screen, which takes the focus to its heading. */
  async goesOnBy(wanted) {
    const left = await this.screen()
    await this.tabsTo(on => on.kind === 'button' && wanted(on))
    await this.driver.key('Enter')
    await until(
      async () => (await this.screen()) !== left && (await this.on()).kind === 'h2',
      `another screen than "${left}"`,
    )
  }

  /** Takes one option after the other, down to that place, and tells which is taken then. */
  async chooses(place) {
    await this.tabsTo(({kind}) => kind === 'radio')
    await this.driver.key(' ')
    for (let i = 0; i < place; i++) await this.press('ArrowDown')
    return this.driver.evaluate(chosen)
  }
}
