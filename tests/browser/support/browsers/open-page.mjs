// Serves the pages on 127.0.0.1, opens them in Chromium and writes down whatever should not have happened.
import assert from 'node:assert/strict'
import http from 'node:http'
import {chromium} from 'playwright-core'
import {pageBytes} from '../pages/engine-pages.mjs'

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Every request that the server was sent, as "METHOD path". */
export const requests = []

const others = {'/before': '<!doctype html><title>Before</title><link rel=icon href=data:,><h1>Before</h1>'}

function answer(request, response) {
  requests.push(`${request.method} ${request.url}`)
  const variant = /^\/(\w+)\.html/.exec(request.url)?.[1]
  const body = variant ? pageBytes(variant) : others[request.url]
  response.writeHead(body ? 200 : 404, {'content-type': 'text/html; charset=utf-8'}).end(body)
}

const server = http.createServer(answer)
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))

/** Where a page is served. */
export const address = path => `http://127.0.0.1:${server.address().port}/${path}`

const browsers = new Map()

/**
 * Chromium, started once for each set of Playwright's own flags that a test wants gone, and of others that it wants.
 */
async function browserWithout(flagsGone, more = []) {
  const key = [...flagsGone, ...more].join()
  if (!browsers.has(key)) {
    browsers.set(
      key,
      chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [...flags, ...more],
        ignoreDefaultArgs: flagsGone,
      }),
    )
  }
  return browsers.get(key)
}

/** Chromium as it is, for scripts that open windows of their own. */
export const launch = () => browserWithout([])

/** Closes the browsers and the server; every test file does so in the end. */
export async function closeAll() {
  for (const browser of browsers.values()) await (await browser).close()
  server.closeAllConnections()
  server.close()
}

/** Runs in the page before its own scripts. */
function listen() {
  globalThis.violations = []
  document.addEventListener('securitypolicyviolation', event =>
    globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  )
}

/**
 * A page of its own in a browser, with scripts that run in it before its own. `problems` is what it has logged as
 * errors or warnings so far.
 */
export async function watchedPage(browser, {before = [], ...options} = {}) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(30000)
  for (const script of before) await context.addInitScript(script)
  const page = await context.newPage()
  const problems = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()))
  page.on('pageerror', error => problems.push(String(error)))
  return {context, page, problems}
}

/** A new window of Chromium, which closes with the test. */
export async function newWindow(t, options = {}) {
  const {context, page, problems} = await watchedPage(await launch(), {
    viewport: {width: 1000, height: 1000},
    ...options,
  })
  t.after(() => context.close())
  return {page, problems}
}

/**
 * Opens a page in a window of its own, which closes with the test. The test fails if the page logged an error, threw
 * one or went against its policy, unless `faulty` says that this is what the test is about.
 */
export async function openPage(
  t,
  variant = 'hooked',
  {before = [], flagsGone = [], more = [], faulty = false, path = `${variant}.html`, ...options} = {},
) {
  const browser = await browserWithout(flagsGone, more)
  const {context, page, problems} = await watchedPage(browser, {
    viewport: {width: 390, height: 844},
    before: [listen, ...before],
    ...options,
  })
  t.after(async () => {
    const violations = faulty ? [] : await page.evaluate(() => globalThis.violations ?? [])
    await context.close()
    if (!faulty) assert.deepEqual([...problems, ...violations], [], 'the page logged errors or went against its policy')
  })
  await page.goto(address(path))
  if (!['index', 'shipped'].includes(variant) && !faulty) await page.waitForFunction(() => globalThis.groundwork)
  return page
}

/** Waits until no more frames are drawn and returns how many there were. */
export function framesWhenSettled(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        setTimeout(reject, 30000, new Error('frames are drawn without end'))
        let last = globalThis.groundwork.frames
        let quiet = 0
        const look = () => {
          quiet = globalThis.groundwork.frames === last ? quiet + 1 : 0
          last = globalThis.groundwork.frames
          if (quiet > 3) resolve(last)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}
