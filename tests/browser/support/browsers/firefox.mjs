// Drives Firefox by WebDriver BiDi.
import {existsSync} from 'node:fs'
import puppeteer from 'puppeteer-core'

// With a profile that is kept, Firefox is as a person has it: it writes down what is open, here twice a second.
const remembering = {
  'browser.sessionstore.interval': 500,
  'browser.sessionstore.privacy_level': 0,
  'browser.sessionstore.resume_from_crash': true,
}

/**
 * Opens `url` in Firefox, with a new profile and some preferences or the one in a folder: what a DrivenPerson needs,
 * goto(), openTab(), print(), close() and kill().
 */
export async function openFirefox(url, {profile, preferences = {}} = {}) {
  const executablePath = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    path => path && existsSync(path),
  )
  if (!executablePath) throw new Error('Firefox is not there: apt-get install firefox-esr')
  const kept = profile ? {userDataDir: profile, extraPrefsFirefox: remembering} : {extraPrefsFirefox: preferences}
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true, ...kept})
  let page = await browser.newPage()
  await page.setViewport({width: 390, height: 844})
  await page.goto(url)
  let frame = page.mainFrame()
  let frames = []
  // A page may have scrolled since, so the place of a frame is looked up for each click.
  const corner = async () => {
    const boxes = await Promise.all(
      frames.map(element => element.evaluate(found => found.getBoundingClientRect().toJSON())),
    )
    return boxes.reduce((sum, {x, y}) => ({x: sum.x + x, y: sum.y + y}), {x: 0, y: 0})
  }
  return {
    evaluate: (source, ...values) => frame.evaluate(`(${source})(...${JSON.stringify(values)})`),
    click: async (x, y) => {
      const from = await corner()
      await page.mouse.click(from.x + x, from.y + y)
    },
    // From here on everything happens in the frame that `find` returns, or in the whole page again.
    enterFrame: async find => {
      const element = (await frame.evaluateHandle(`(${find})()`)).asElement()
      frames.push(element)
      frame = await element.contentFrame()
    },
    leaveFrames: async () => {
      frame = page.mainFrame()
      frames = []
    },
    type: text => page.keyboard.type(text),
    key: name => page.keyboard.press(name),
    // In the frame, not far from its corner.
    wheel: async by => {
      const {x, y} = await corner()
      await page.mouse.move(x + 200, y + 200)
      await page.mouse.wheel({deltaY: by})
    },
    address: async () => page.url(),
    goto: address => page.goto(address),
    openTab: async address => {
      page = await browser.newPage()
      frame = page.mainFrame()
      frames = []
      await page.goto(address)
    },
    print: async () => Buffer.from(await page.pdf({format: 'A4'})),
    version: await browser.version(),
    close: () => browser.close(),
    kill: async () => {
      const process = browser.process()
      if (process.exitCode !== null || process.signalCode !== null) return
      const ended = new Promise(resolve => process.once('exit', resolve))
      process.kill('SIGKILL')
      await ended
    },
  }
}
