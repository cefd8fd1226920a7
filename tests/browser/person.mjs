// A person at the page: with a mouse, with a finger, or with the keyboard alone. They find controls by role and name.
import {safety} from './wording.mjs'

/** The middle of a control in the window, scrolled to if something else lies there; fails if nothing would hear it. */
async function middleOf(control) {
  await control.waitFor()
  return control.evaluate(element => {
    const target = element.closest('label') ?? element
    const middle = () => {
      const box = target.getBoundingClientRect()
      return {x: box.left + box.width / 2, y: box.top + box.height / 2}
    }
    const isHit = () => target.contains(document.elementFromPoint(middle().x, middle().y))
    if (!isHit()) target.scrollIntoView({block: 'center', behavior: 'instant'})
    if (!isHit()) throw new Error(`something lies over "${target.textContent}"`)
    return middle()
  })
}

const hasFocus = control => control.evaluate(element => element === document.activeElement)

/** Presses a key until the condition holds. */
async function pressUntil(page, key, condition) {
  for (let presses = 0; presses < 80; presses++) {
    if (await condition()) return
    await page.keyboard.press(key)
  }
  throw new Error(`80 times ${key} did not lead there`)
}

// Tab stops once at a set of radios; the arrows choose among them.
async function chooseByKeys(page, control) {
  const isInGroup = () => control.evaluate(element => element.name === document.activeElement?.name)
  await pressUntil(page, 'Tab', isInGroup)
  if (await page.evaluate(() => !document.activeElement.checked)) await page.keyboard.press('Space')
  await pressUntil(page, 'ArrowDown', async () => await hasFocus(control) && control.isChecked())
}

/** The three ways to use a control. */
export const hands = {
  mouse: page => async control => {
    const {x, y} = await middleOf(control)
    await page.mouse.click(x, y)
  },
  finger: page => async control => {
    const {x, y} = await middleOf(control)
    await page.touchscreen.tap(x, y)
  },
  keyboard: page => async (control, role) => {
    await control.waitFor()
    if (role === 'radio') return chooseByKeys(page, control)
    await pressUntil(page, 'Tab', () => hasFocus(control))
    if (role === 'button') await page.keyboard.press('Enter')
    if (role === 'checkbox') await page.keyboard.press('Space')
  },
}

/** A text of the screen; the boxes that measure text, which nobody sees, are none. */
export const seen = (page, text) => page.getByText(text).filter({visible: true}).first()

/** Someone at the page who acts in one of these ways. */
export class Person {
  #use

  constructor(page, way = 'mouse') {
    this.page = page
    this.#use = hands[way](page)
  }

  find(role, name) {
    return this.page.getByRole(role, {name, exact: true})
  }

  /** A control is told by its name, or handed over when its name alone would not do. */
  #control(role, what) {
    return typeof what === 'string' ? this.find(role, what) : what
  }

  async press(what) {
    await this.#use(this.#control('button', what), 'button')
  }

  async choose(name) {
    const control = this.find('radio', name)
    await this.#use(control, 'radio')
    await this.page.waitForFunction(radio => radio.checked, await control.elementHandle())
  }

  async tick(name) {
    await this.#use(this.find('checkbox', name), 'checkbox')
  }

  async write(name, text) {
    await this.#use(this.find('textbox', name), 'textbox')
    await this.page.keyboard.type(text)
  }

  /** Waits for a screen: on arrival the focus is on its heading. */
  async arrives(heading) {
    await this.page.waitForFunction(text => {
      const focused = document.activeElement
      return /^H[1-6]$/.test(focused?.tagName) && focused.textContent === text
    }, heading)
  }

  /** Waits to be back from help or sources: the focus is on the button that led there. */
  async isBackAt(button) {
    await this.page.waitForFunction(text => document.activeElement?.textContent === text, button)
  }

  /** The part of the screen under a heading, line by line as one reads it. */
  async reads(heading) {
    return (await this.card(heading).innerText()).split('\n').map(line => line.trim()).filter(Boolean)
  }

  card(heading) {
    return this.find('heading', heading).locator('..')
  }

  async opensHelp(buttonName = safety.button) {
    await this.press(buttonName)
    await this.arrives(safety.title)
  }
}
