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
  return {
    evaluate: (source, ...values) => page.evaluate(`(${source})(...${JSON.stringify(values)})`),
    click: (x, y) => page.mouse.click(x, y),
    type: text => page.keyboard.type(text),
    print: async () => Buffer.from(await page.pdf({format: 'A4'})),
    version: await browser.version(),
    close: () => browser.close(),
  }
}
