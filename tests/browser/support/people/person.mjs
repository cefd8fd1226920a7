// A person at the page: with a mouse, with a finger, or with the keyboard alone. They find controls by role and name.
import {Pace} from './pace.mjs'
import {aboutSafety, literally, say} from './wording.mjs'

/** Runs in the page: the middle of a control in the window, scrolled to if something else lies there. */
function middle(element) {
  const target = element.closest('label') ?? element
  const place = () => {
    const box = target.getBoundingClientRect()
    return {x: box.left + box.width / 2, y: box.top + box.height / 2}
  }
  const isHit = () => target.contains(document.elementFromPoint(place().x, place().y))
  if (!isHit()) target.scrollIntoView({block: 'center', behavior: 'instant'})
  if (!isHit()) throw new Error(`something lies over "${target.textContent}"`)
  return place()
}

/** Runs in the page: from now on the control remembers that a press met it. */
const listen = element =>
  (element.closest('label') ?? element).addEventListener('click', () => (element.isMet = true), {
    once: true,
    capture: true,
  })

/**
 * Acts at the middle of a control. What moved meanwhile, as a frame does that grows or is scrolled, is aimed at again;
 * a control that hears nothing of three presses is a failure.
 */
async function aimAt(control, act) {
  for (let presses = 0; presses < 3; presses++) {
    await control.waitFor()
    const element = await control.elementHandle()
    await element.evaluate(listen)
    await act(await element.evaluate(middle))
    // a press may take the page away, and then the control was met
    if (await element.evaluate(pressed => pressed.isMet).catch(() => true)) return
  }
  throw new Error(`three presses did not meet ${control}`)
}

/** Presses a key until the condition, which is asked in the page, holds for the element. */
async function pressUntil(page, key, element, condition) {
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate(condition)) return
    await page.keyboard.press(key)
  }
  throw new Error(`80 times ${key} did not lead there`)
}

const hasFocus = element => element === document.activeElement

// Tab stops once at a set of radios; the arrows choose among them, on their way as well.
async function chooseByKeys(page, element) {
  await pressUntil(page, 'Tab', element, radio => radio.name === document.activeElement?.name)
  if (await element.evaluate(hasFocus)) await page.keyboard.press('Space')
  await pressUntil(page, 'ArrowDown', element, radio => radio === document.activeElement && radio.checked)
}

// A list that opens is the browser's own and no part of the page. The keyboard needs none: typing picks what begins so.
async function pickByKeys(page, element, name) {
  await pressUntil(page, 'Tab', element, hasFocus)
  await page.keyboard.type(name)
}

/** The three ways to use a control. */
export const hands = {
  mouse: page => control => aimAt(control, ({x, y}) => page.mouse.click(x, y)),
  finger: page => control => aimAt(control, ({x, y}) => page.touchscreen.tap(x, y)),
  keyboard: page => async (control, role) => {
    const element = await control.elementHandle()
    if (role === 'radio') return chooseByKeys(page, element)
    await pressUntil(page, 'Tab', element, hasFocus)
    if (role === 'button') await page.keyboard.press('Enter')
    if (role === 'checkbox') await page.keyboard.press('Space')
  },
}

/** A text that is seen: the boxes that measure text are left out. */
export const seen = (page, text) => page.getByText(text).filter({visible: true}).first()

/** Someone at the page who acts in one of these ways. */
export class Person {
  #use
  #way
  #pace = new Pace()

  constructor(page, way = 'mouse') {
    this.page = page
    this.#way = way
    this.#use = hands[way](page)
  }

  find(role, name) {
    return this.page.getByRole(role, {name, exact: true})
  }

  /** An option of one of several rows. */
  inRow(row, name) {
    return this.find('group', row).getByRole('radio', {name, exact: true})
  }

  /** A control is told by its name, or handed over when its name alone would not do. */
  #control(role, what) {
    return typeof what === 'string' ? this.find(role, what) : what
  }

  async press(what) {
    if (this.#way !== 'keyboard') await this.rests()
    await this.#use(this.#control('button', what), 'button')
    this.#pace.pressed()
  }

  /** Waits for as long as a person needs from one press to the next. */
  rests() {
    return this.#pace.rest()
  }

  /** Presses twice, as fast as it goes, as nobody means to. */
  async pressTwice(name) {
    await this.rests()
    await aimAt(this.find('button', name), ({x, y}) => this.page.mouse.dblclick(x, y))
    this.#pace.pressed()
  }

  /** Takes an option and stays with the question, as with keys and a screen reader. */
  async choose(name) {
    this.#pace.acted()
    const element = await this.#control('radio', name).elementHandle()
    if (this.#way === 'keyboard') await chooseByKeys(this.page, element)
    else {
      await element.evaluate(radio => radio.focus({preventScroll: true}))
      await this.page.keyboard.press('Space')
    }
    await this.page.waitForFunction(radio => radio.checked, element)
  }

  /** Takes an option in their own way, of a question that stays. */
  async tap(name) {
    if (this.#way === 'keyboard') return this.choose(name)
    await this.rests()
    const control = this.#control('radio', name)
    await this.#use(control, 'radio')
    this.#pace.acted()
    await this.page.waitForFunction(radio => radio.checked, await control.elementHandle())
  }

  /** Takes an option of one choice in their own way: a tap leads on, and a key does not. */
  async answers(name) {
    if (this.#way === 'keyboard') {
      await this.choose(name)
      return this.press(say('nav.next'))
    }
    await this.rests()
    await this.#use(this.find('radio', name), 'radio')
    this.#pace.pressed()
  }

  async tick(name) {
    if (this.#way !== 'keyboard') await this.rests()
    this.#pace.acted()
    await this.#use(this.find('checkbox', name), 'checkbox')
  }

  /** Picks from a list that is closed. */
  async pick(name, option) {
    const list = await this.find('combobox', name).elementHandle()
    if (this.#way === 'keyboard') await pickByKeys(this.page, list, option)
    else await list.selectOption(option)
    await this.page.waitForFunction(
      ([element, label]) => element.selectedOptions[0]?.textContent === label,
      [list, option],
    )
  }

  async write(name, text) {
    this.#pace.acted()
    await this.#use(this.find('textbox', name), 'textbox')
    await this.page.keyboard.type(text)
  }

  /** Gives a date, YYYY-MM-DD; by keys as it is written in American English. */
  async date(name, date) {
    if (this.#way === 'keyboard') await this.write(name, date.replace(/^(\d+)-(\d+)-(\d+)$/, '$2$3$1'))
    else await this.find('textbox', name).fill(date)
  }

  /** Waits for a screen: on arrival the focus is on its heading. */
  async arrives(heading) {
    await this.page.waitForFunction(text => {
      const focused = document.activeElement
      return /^H[1-6]$/.test(focused?.tagName) && focused.textContent === text
    }, heading)
    this.#pace.arrived()
  }

  /** Waits to be back from help or sources: the focus is on the button that led there. */
  async isBackAt(button) {
    await this.page.waitForFunction(
      text => (document.activeElement?.querySelector('.said') ?? document.activeElement)?.textContent === text,
      button,
    )
  }

  /** Opens a part of the results by its door, which may have a second line. */
  async opens(part) {
    const words = this.page.locator('.words', {hasText: new RegExp(`^${literally(part)}$`)})
    await this.press(this.page.getByRole('button').filter({has: words}).first())
    await this.arrives(part)
  }

  /** Goes back from a part of the results, where the focus returns to its door; in a wide window it stands beside. */
  async closesPart() {
    const results = this.find('heading', say('results.title')) // which is heard, not seen
    if ((await results.count()) > 0) return
    await this.press(say('nav.back'))
    await results.waitFor({state: 'attached'})
    this.#pace.arrived()
  }

  /** The part of the screen under a heading, line by line as one reads it. */
  async reads(heading) {
    return (await this.card(heading).innerText())
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
  }

  card(heading) {
    return this.find('heading', heading).locator('xpath=parent::section')
  }

  /** Waits until that is what is said politely. */
  async hears(words) {
    await this.page.waitForFunction(text => document.querySelector('[role=status]').textContent === text, words)
  }

  /** What a button saves: the file's name and its text. */
  async saves(button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(button)])
    const chunks = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    return {name: download.suggestedFilename(), text: Buffer.concat(chunks).toString()}
  }

  async opensHelp(buttonName = say('help.button')) {
    await this.press(buttonName)
    await this.arrives(aboutSafety('title'))
  }
}
