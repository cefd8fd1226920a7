// Shapes and words while a page is scrolled on a slow processor: compared in the frames that a person sees.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, launch, openPage} from './support/browsers/open-page.mjs'

after(closeAll)

const slower = 6

/** The frames of the window while a finger moves the page so far up. */
async function framesOfScroll(page, distance) {
  const session = await page.context().newCDPSession(page)
  const frames = []
  session.on('Page.screencastFrame', ({data, sessionId}) => {
    frames.push(data)
    session.send('Page.screencastFrameAck', {sessionId}).catch(() => {}) // the last one may come when it is over
  })
  await session.send('Emulation.setCPUThrottlingRate', {rate: slower})
  await session.send('Page.startScreencast', {format: 'png', everyNthFrame: 1})
  await session.send('Input.synthesizeScrollGesture', {
    x: 200,
    y: 400,
    yDistance: -distance,
    speed: 2500,
    gestureSourceType: 'touch',
  })
  await session.send('Page.stopScreencast')
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1})
  return frames
}

/**
 * Runs in a page: in each picture, how far below the top of each option's white card its words begin, in CSS pixels.
 * A card is known by its white, left of the mark; words by their dark ink, right of it.
 */
async function wordsInCards({frames, width}) {
  const all = []
  for (const data of frames) {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    const pixels = context.getImageData(0, 0, image.width, image.height).data
    const scale = image.width / width
    const red = (x, y) => pixels[4 * (y * image.width + Math.round(x * scale))]
    const isInk = y => Array.from({length: 48}, (_, i) => 62 + i).some(x => red(x, y) < 110)
    for (let y = 1; y < image.height - 130 * scale; y++) {
      if (red(28, y) !== 255 || red(28, y - 1) === 255) continue
      let down = 0
      while (down < 40 * scale && !isInk(y + down)) down++
      all.push(down / scale)
    }
  }
  return all
}

describe('scrolling with a processor that is six times slower', () => {
  it('keeps the words of every option within a pixel of their place in its card', async t => {
    const page = await openPage(t, 'long50', {viewport: {width: 390, height: 844}, deviceScaleFactor: 1})
    await page.evaluate(() => document.querySelector('.primary').click())
    await page.getByRole('radio').first().waitFor()
    await framesWhenSettled(page)
    const frames = await framesOfScroll(page, 6000)
    const context = await (await launch()).newContext()
    t.after(() => context.close())
    const places = await (await context.newPage()).evaluate(wordsInCards, {frames, width: 390})
    assert.ok(frames.length > 1 && places.length > 10, `${places.length} options in ${frames.length} frames`)
    const usual = [...places].sort((a, b) => a - b)[places.length >> 1]
    assert.deepEqual(
      places.filter(place => Math.abs(place - usual) > 1),
      [],
      `their words begin ${usual} below the top of their cards`,
    )
  })
})
