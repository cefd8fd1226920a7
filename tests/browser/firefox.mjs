// Drives Firefox by WebDriver BiDi.
import {existsSync} from 'node:fs'
import puppeteer from 'puppeteer-core'

/** Opens `url` in Firefox: what a DrivenPerson needs, print() and close(). */
export async function openFirefox(url) {
  const executablePath = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => path && existsSync(path))
  if (!executablePath) throw new Error('Firefox is not there: apt-get install firefox-esr')
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true})
  const page = await browser.newPage()
  await page.setViewport({width: 390, height: 844})
  await page.goto(url)
  let frame = page.mainFrame()
  let frames = []
  // A page may have scrolled since, so the place of a frame is looked up for each click.
  const corner = async () => {
    const boxes = await Promise.all(frames.map(element => element.evaluate(found => found.getBoundingClientRect().toJSON())))
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
    print: async () => Buffer.from(await page.pdf({format: 'A4'})),
    version: await browser.version(),
    close: () => browser.close(),
  }
}
