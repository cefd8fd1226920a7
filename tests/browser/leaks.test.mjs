import assert from 'node:assert/strict'
import dgram from 'node:dgram'
import http from 'node:http'
import {after, describe, it} from 'node:test'
import {leaving, quiet, source} from './support/pages/channels.mjs'
import {until} from './support/waiting.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

/**
 * A site that writes down under which names anything came to it, by HTTP or, for WebRTC, by UDP on the same port. What
 * is only looked up or connected to in advance says no name, and is not seen here.
 */
async function openCanary() {
  const arrived = new Set()
  const server = http.createServer((request, response) => {
    arrived.add(request.url.slice(1).split('?')[0])
    response.writeHead(200, {'access-control-allow-origin': '*', 'content-type': 'text/plain'}).end()
  })
  server.on('upgrade', (request, socket) => {
    arrived.add(request.url.slice(1))
    socket.destroy()
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address()
  const udp = dgram.createSocket('udp4', () => {}).on('message', () => arrived.add('webrtc'))
  await new Promise(resolve => udp.bind(port, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    for (const one of [server, udp]) one.close()
  }
  return {arrived, origin: `http://127.0.0.1:${port}`, close}
}

const canary = await openCanary()
after(async () => {
  canary.close()
  await closeAll()
})

/**
 * Tries the channels in a frame, and has `attempted` hear of each before it is tried. What one of them throws is its
 * own affair: it did not work then. The source is compiled by the test's own tool, so it runs where the policy forbids
 * eval.
 */
async function tryIn({page, frame}, names, attempted = new Set()) {
  await page.exposeFunction('attempted', name => attempted.add(name))
  await frame.evaluate(source)
  const tried = frame.evaluate(
    addresses => {
      for (const [name, url] of addresses) {
        const tries = globalThis.channels[name]
        globalThis.attempted(name)
        try {
          Promise.resolve(tries(url)).catch(() => {})
        } catch {}
      }
    },
    names.map(name => [name, `${canary.origin}/${name}`]),
  )
  await tried.catch(() => {}) // the frame may be gone before it can say that it tried
  await until(() => names.every(name => attempted.has(name)), 'each of them to be attempted')
}

// A page that tries something else after this long is one that would have arrived: the server is on the same machine.
const grace = page => page.waitForTimeout(1500)

/** Tries everything in the frame that `open` opens, and returns the names of what arrived. */
async function arrivals(t, open) {
  canary.arrived.clear()
  const attempted = new Set()
  const first = await open(t)
  await tryIn(first, quiet, attempted)
  await grace(first.page)
  for (const name of leaving) {
    const opened = await open(t)
    await tryIn(opened, [name], attempted)
    await Promise.race([grace(opened.page), until(() => canary.arrived.has(name), name).catch(() => {})])
    await opened.page.context().close()
  }
  assert.deepEqual([...attempted].sort(), [...quiet, ...leaving].sort(), 'each was attempted')
  return [...canary.arrived].sort()
}

/** A frame like the engine's, without any policy and without a sandbox. */
async function unprotected(t) {
  const {page, open} = await openClinic(t, {
    html: () => '<!doctype html><link rel="icon" href="data:,"><iframe src="/before"></iframe>',
  })
  await open()
  const frame = await until(
    () => page.frames().length > 1 && page.frames()[1].url().endsWith('/before') && page.frames()[1],
    'the frame',
  )
  await frame.waitForLoadState()
  return {page, frame}
}

const engine = headers => async t => {
  const {page, open} = await openClinic(t, {headers})
  await open()
  return {page, frame: await engineIn(page)}
}

describe('what the engine could send', () => {
  it('would arrive by at least 30 channels from a page without protection: the other tests here do tell', async t => {
    const names = await arrivals(t, unprotected)
    t.diagnostic(`${names.length} of ${[...quiet, ...leaving].length}: ${names.join(' ')}`)
    assert.ok(names.length >= 30, names.join())
    for (const name of ['fetch', 'img', 'beacon', 'websocket', 'webrtc', 'popup', 'go-href', 'go-top'])
      assert.ok(names.includes(name), name)
  })

  for (const headers of [false, true]) {
    it(`does not arrive by any of them ${headers ? 'with the headers' : 'from any server of files'}`, async t => {
      assert.deepEqual(await arrivals(t, engine(headers)), [])
    })
  }

  it("does not even come to the engine's own server", async t => {
    const {page, product, open} = await openClinic(t)
    await open()
    const frame = await engineIn(page)
    const asked = product.lines().length
    await frame.evaluate(() => {
      location.search = '?secret'
    })
    await page.frameLocator('groundwork-check iframe').getByText(say('keeper.lost')).waitFor() // the keeper begins anew
    assert.deepEqual(product.lines().slice(asked), ['GET /keeper.html'])
  })
})

describe('what the keeper could send', () => {
  // Its tab of its own needs windows. It never sees an answer, and the engine tells it four words at most.
  it('does not arrive once the engine has its documents, but for WebRTC and windows', async t => {
    canary.arrived.clear()
    const {page, open} = await openClinic(t)
    await open()
    await engineIn(page)
    await tryIn({page, frame: page.frames()[1]}, quiet)
    await grace(page)
    t.diagnostic([...canary.arrived].join(' ') || 'nothing')
    assert.deepEqual(
      [...canary.arrived].filter(name => !['webrtc', 'popup', 'popup-link', 'favicon.ico'].includes(name)),
      [],
    )
  })
})
