// Measures the page with the readiness check alone, and the files of dist/, in Chromium, in the same way as the peers
// were measured: brotli from 127.0.0.1, a new browser for each run.
import {readFileSync} from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import {parseArgs} from 'node:util'
import {chromium} from 'playwright-core'
import {pageBytes} from '../browser/support/pages/engine-pages.mjs'
import {momentOf, titleOf} from '../browser/support/people/packs.mjs'
import {check, option, say, top} from '../browser/support/people/wording.mjs'
import {budget, verdict} from './budget.mjs'
import {leaveTimes} from './leaving.mjs'
import {compressed, partsOf, sizes} from './parts.mjs'
import {togetherTimes} from './together.mjs'

const {values: options} = parseArgs({
  options: {json: {type: 'boolean', default: false}, runs: {type: 'string', default: '7'}},
})
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const files = {'/index.html': readFileSync(`${top}dist/groundwork.en.html`), '/all.html': pageBytes('all')}
const bodies = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, compressed(bytes)]))
const requests = []

const server = http.createServer((request, response) => {
  requests.push(request.url)
  const body = bodies[request.url]
  response
    .writeHead(body ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': body ? 'br' : 'identity',
    })
    .end(body)
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))

/** Opens a page in a browser that nobody used before. */
async function inNewBrowser(path, before, look) {
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags})
  try {
    const page = await browser.newPage({viewport: {width: 1000, height: 900}})
    await page.addInitScript(...before)
    await page.goto(`http://127.0.0.1:${server.address().port}${path}`, {waitUntil: 'commit'})
    return await look(page)
  } finally {
    await browser.close()
  }
}

/** The doors that are pressed on the way into a check: how each begins. */
const pressed = [say(`welcome.${momentOf('readiness')}`), titleOf('readiness')]

/**
 * Runs in the page: looks in every frame whether a click in the middle of one of these doors would reach it, clicks it
 * as soon as that is so, then looks for the first radio in the same way. Each time is taken after the frame was
 * painted, in milliseconds from the start of the navigation.
 */
function watch(names) {
  globalThis.times = {}
  let last
  const isHit = control => {
    const target = control?.closest('label') ?? control
    const box = target?.getBoundingClientRect()
    return Boolean(
      box?.height && target.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)),
    )
  }
  const afterPaint = then => {
    const channel = new MessageChannel()
    channel.port1.onmessage = then
    channel.port2.postMessage(0)
  }
  const look = () => {
    const start = [...document.querySelectorAll('form button')].find(button =>
      names.some(name => button.textContent.startsWith(name)),
    )
    const radio = document.querySelector('input[type=radio]')
    if (isHit(radio))
      return afterPaint(() => {
        globalThis.times.item = performance.now()
      })
    if (start && start !== last && isHit(start)) {
      last = start
      afterPaint(() => {
        globalThis.times.start ??= performance.now()
        start.click()
      })
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Runs in the page: keeps a hand on the engine's memory. */
function keepMemory() {
  const instantiate = WebAssembly.instantiate
  WebAssembly.instantiate = async (...parameters) => {
    const result = await instantiate.apply(WebAssembly, parameters)
    const all = [
      ...Object.values((result.instance ?? result).exports),
      ...Object.values(parameters[1] ?? {}).flatMap(part => Object.values(part)),
    ]
    globalThis.engineMemory = all.find(value => value instanceof WebAssembly.Memory)
    return result
  }
}

const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const waitForItem = page => page.waitForFunction(() => globalThis.times.item)

async function startTimes() {
  const runs = []
  for (let run = 0; run < Number(options.runs); run++) {
    requests.length = 0
    runs.push(
      await inNewBrowser('/index.html', [watch, pressed], async page => {
        await waitForItem(page)
        return page.evaluate(() => globalThis.times)
      }),
    )
  }
  return {
    start: median(runs.map(({start}) => start)),
    item: median(runs.map(({item}) => item)),
    all: runs.map(({item}) => Math.round(item)),
    asked: [...requests],
  }
}

const memory = () =>
  inNewBrowser('/index.html', [`(${keepMemory})();(${watch})(${JSON.stringify(pressed)})`], async page => {
    await waitForItem(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    for (let pass = 0; pass < 2; pass++) await session.send('HeapProfiler.collectGarbage')
    const {metrics} = await session.send('Performance.getMetrics')
    return {
      heap: metrics.find(({name}) => name === 'JSHeapUsedSize').value,
      engine: await page.evaluate(() => globalThis.engineMemory.buffer.byteLength),
    }
  })

/** Runs in the page: waits until no frame was drawn for five of the browser's own. */
const settle = () =>
  new Promise(resolve => {
    let last = -1
    let quiet = 0
    const look = () => {
      quiet = globalThis.groundwork.frames === last ? quiet + 1 : 0
      last = globalThis.groundwork.frames
      if (quiet === 5) resolve(last)
      else requestAnimationFrame(look)
    }
    look()
  })

const frames = () =>
  inNewBrowser('/all.html', [watch, pressed], async page => {
    await waitForItem(page)
    const counts = []
    for (const value of [0, 3, 1]) {
      const box = await page.getByRole('radio', {name: option(`truth5.${value}`), exact: true}).boundingBox()
      const before = await page.evaluate(settle)
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      counts.push((await page.evaluate(settle)) - before)
    }
    const before = await page.evaluate(settle)
    await page.waitForTimeout(3000) // resting is what is measured
    return {response: Math.max(...counts), rest: (await page.evaluate(settle)) - before}
  })

/** The sizes of two pages by what they are called, and by how much the second is larger. */
function compared([nameOfOne, one], [nameOfOther, other]) {
  const sizeOfOne = sizes(pageBytes(one)),
    sizeOfOther = sizes(pageBytes(other))
  const difference = Object.fromEntries(Object.keys(sizeOfOne).map(key => [key, sizeOfOther[key] - sizeOfOne[key]]))
  return {[nameOfOne]: sizeOfOne, [nameOfOther]: sizeOfOther, difference}
}

/** What nine more checks add to a page that has the readiness check alone. */
const growth = () => compared(['page with one check', 'index'], ['page with all ten', 'shipped'])

/** What all of Dear ImGui would add to that page; both are built with the tests' hooks. */
const wholeImgui = () => compared(['with what is used of Dear ImGui', 'hooked'], ['with all of Dear ImGui', 'whole'])

function print({load, growth, wholeImgui, parts, embedded, time, memory, frames, leaving, together}) {
  const kib = bytes => (bytes / 1024).toFixed(1).padStart(9)
  const row = (name, {raw, gzip, brotli}) => console.log(`${name.padEnd(40)}${kib(raw)}${kib(gzip)}${kib(brotli)}`)
  console.log(`${'KiB'.padEnd(40)}      raw   gzip 9 brotli 11`)
  for (const [path, size] of Object.entries(load)) row(path, size)
  for (const [name, size] of Object.entries(parts)) row(`  ${name}`, size)
  console.log('  (each part compressed alone; together they take less)\n')
  for (const [name, size] of [...Object.entries(growth), ...Object.entries(wholeImgui)]) row(name, size)
  console.log()
  console.log("on a clinic's page, with one check:")
  for (const [name, size] of Object.entries(embedded.files)) row(`  ${name}`, size)
  for (const {name, size} of embedded.sums) row(name, size)
  for (const sum of embedded.sums) console.log(verdict(sum))
  console.log()
  console.log(`requests                    ${time.asked.length}: ${time.asked.join(' ')}`)
  console.log(`a check can be started      ${time.start.toFixed(0)} ms`)
  console.log(
    `first item can be answered  ${time.item.toFixed(0)} ms after the navigation (median of ${time.all.join(', ')}; ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)})`,
  )
  console.log(
    `frames                      ${frames.response} at most for a response ("${check('RDY_1')}"), ${frames.rest} in 3 s at rest`,
  )
  for (const [count, {first, response}] of Object.entries(together))
    console.log(
      `${count} items on one screen`.padEnd(28) +
        `${first.toFixed(0)} ms until they are drawn, ${response.toFixed(0)} ms for a response`,
    )
  console.log(
    `left                        ${median(leaving)} ms from the click to an empty page (median of ${leaving.join(', ')}; 100 at most is wanted)`,
  )
  console.log(
    `memory                      JavaScript heap ${kib(memory.heap).trim()} KiB, WebAssembly ${kib(memory.engine).trim()} KiB`,
  )
}

const time = await startTimes()
const load = Object.fromEntries([...new Set(time.asked)].map(path => [path, sizes(files[path] ?? '')]))
const parts = Object.fromEntries(
  Object.entries(partsOf(files['/index.html'].toString())).map(([name, text]) => [name, sizes(text)]),
)
const result = {
  load,
  growth: growth(),
  wholeImgui: wholeImgui(),
  parts,
  embedded: budget(`${top}dist`),
  time,
  memory: await memory(),
  frames: await frames(),
  leaving: await leaveTimes(Number(options.runs)),
  together: await togetherTimes([50, 160], Number(options.runs)),
}
server.closeAllConnections()
server.close()
if (options.json) console.log(JSON.stringify(result, null, 1))
else print(result)
