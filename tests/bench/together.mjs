// How long a screen takes that has many items: its first drawing, and a response on it.
import {closeAll, openPage} from '../browser/support/browsers/open-page.mjs'

/** Runs in the page: the time until a frame that follows `act` was painted, in milliseconds. */
async function timeTogether(runs) {
  const painted = () =>
    new Promise(resolve => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      requestAnimationFrame(() => channel.port2.postMessage(0))
    })
  const time = async act => {
    const start = performance.now()
    act()
    await painted()
    return performance.now() - start
  }
  const first = await time(() => document.querySelector('.primary').click())
  const radios = document.querySelectorAll('input[type=radio]')
  const responses = []
  for (let i = 0; i < runs; i++) responses.push(await time(() => radios[7 * i].click()))
  return {first, response: responses.sort((a, b) => a - b)[runs >> 1]}
}

/** The times for so many items on one screen, each the median of `runs` in new windows. */
export async function togetherTimes(counts, runs) {
  const times = {}
  for (const count of counts) {
    const all = []
    for (let run = 0; run < runs; run++) {
      let close
      const page = await openPage(
        {
          after: later => {
            close = later
          },
        },
        `long${count}`,
      )
      all.push(await page.evaluate(timeTogether, 5))
      await close()
    }
    const median = kind => all.map(one => one[kind]).sort((a, b) => a - b)[runs >> 1]
    times[count] = {first: median('first'), response: median('response')}
  }
  await closeAll()
  return times
}
