// Drives Chromium as the other two are driven, for what is tried in all three.
import {newWindow} from './open-page.mjs'

/** Opens `url` in a window of Chromium: evaluate(), key(), enterFrame(), leaveFrames() and close(). */
export async function openChromium(url) {
  const atEnd = []
  const {page} = await newWindow({after: call => atEnd.push(call)}, {viewport: {width: 500, height: 800}})
  await page.goto(url)
  let frame = page.mainFrame()
  return {
    version: page.context().browser().version(),
    evaluate: (source, ...values) => frame.evaluate(`(${source})(...${JSON.stringify(values)})`),
    key: name => page.keyboard.press(name),
    enterFrame: async find => {
      frame = await (await frame.evaluateHandle(`(${find})()`)).asElement().contentFrame()
    },
    leaveFrames: async () => {
      frame = page.mainFrame()
    },
    close: () => Promise.all(atEnd.map(call => call())),
  }
}
