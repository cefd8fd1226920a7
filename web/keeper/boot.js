// @ts-check
// The keeper stands between the clinic's page and the engine. It fetches what the engine needs, locks itself, and then
// only hears three things from it: that it is there, that something comes and goes over it, and that the person wants to
// leave. It never sees an answer.
import {checks, release, wording} from 'groundwork-keeper'
import {countEscapes} from '../escape.js'
import {message, messages, readConfiguration, readLink, readMessage} from '../protocol.js'
import {limit, loadDocuments} from './documents.js'
import {allowNothing, allowOnly, sandbox} from './lock.js'
import {offerTab, warnOfSheet} from './tab.js'
import {ask, hide, say, show} from './words.js'

const isTop = parent === self

/** How long a frame waits for the page around it to speak, and for an engine that has loaded to speak, in milliseconds. */
const [courtesy, patience] = [10000, 4000]
/** Where the engine and the documents of this keeper's own build are. */
const addresses = {engine: new URL(`${release}/engine.html`, location.href), documents: new URL(`${release}/documents/`, location.href)}

/** Says something to the page around this one; whoever that is may know it. */
function tellHost(/** @type {string} */ kind, /** @type {Record<string, unknown>} */ content = {}) {
  if (!isTop) parent.postMessage(message(kind, content), '*')
}

/**
 * Hides everything at once; then the page goes, or the clinic's page is told that it should. This one goes in a frame too:
 * a frame that nobody takes away would otherwise go on with what it has begun.
 */
function leave() {
  document.body.replaceChildren()
  tellHost('exit')
  location.replace('about:blank')
}

/** The engine's frame, which can do nothing but what a person asks it for; it is not yet on the page. */
function makeFrame() {
  const frame = document.createElement('iframe')
  frame.title = wording['app.name']
  frame.setAttribute('sandbox', sandbox)
  frame.setAttribute('allow', '')
  frame.referrerPolicy = 'no-referrer'
  frame.src = addresses.engine.href
  return frame
}

/**
 * Hears the engine, and nothing else. That it is there is told once: told again, it would tell something.
 * @param {HTMLIFrameElement} frame @param {(value?: unknown) => void} onLoading
 */
function hearEngine(frame, onLoading) {
  let isThere = false
  addEventListener('message', event => {
    if (event.source !== frame.contentWindow || event.source === null) return
    const heard = readMessage(event.data, messages.engineToKeeper)
    if (heard?.kind === 'exit') leave()
    if (heard?.kind === 'loading') onLoading()
    if (heard?.kind === 'covered' && !isTop) warnOfSheet(frame)
    if (heard?.kind !== 'ready' || isThere) return
    isThere = true
    hide()
    frame.style.visibility = 'visible'
    if (isTop) frame.focus()
    tellHost('ready')
  })
}

/**
 * Puts the engine's frame on the page, and resolves when it speaks. From outside, a page of the server's about an error
 * looks like the engine, but it does not speak.
 */
const bringEngine = (/** @type {HTMLIFrameElement} */ frame) => new Promise((resolve, reject) => {
  const fail = () => reject(new Error(`${addresses.engine} did not answer as engine.html does.`))
  hearEngine(frame, resolve)
  frame.addEventListener('load', () => setTimeout(fail, patience))
  setTimeout(fail, limit)
  document.body.append(frame)
})

/**
 * Tries until everything is there, and tells the clinic's page what it was that did not come. This page is not loaded
 * again: without a network it would be lost.
 * @param {import('../protocol.js').Configuration} config @param {boolean} [isLink] whether a link sets it
 */
async function start(config, isLink = false) {
  allowOnly(addresses)
  if (!isTop) offerTab(config)
  for (;;) {
    const frame = makeFrame()
    try {
      const [documents] = await Promise.all([loadDocuments(addresses.documents, config.checks ?? checks, config, isLink), bringEngine(frame)])
      allowNothing()
      frame.contentWindow?.postMessage(message('init', {documents}), '*') // an opaque frame has no origin to name
      return
    } catch (error) {
      frame.remove()
      tellHost('error', {sentence: /** @type {Error} */ (error).message})
      await ask('keeper.no_files', [], 'keeper.try_again')
    }
  }
}

/** Starts with what the address sets, once the person knows what of it cannot be used. */
async function startFromLink() {
  const {config, problems} = readLink(location.href, checks)
  if (problems.length > 0) await ask('keeper.link_faults', problems, 'keeper.go_on')
  start(config, isTop ? Object.keys(config).length > 0 : Boolean(config.from)) // a bare frame on a clinic's page is no link to whoever sees it
}

/** Starts with what the clinic's page sets, in its first message. */
function startFromHost(/** @type {MessageEvent} */ event) {
  const init = event.source === parent ? readMessage(event.data, messages.hostToKeeper) : undefined
  if (!init) return
  removeEventListener('message', startFromHost)
  clearTimeout(unasked)
  tellHost('loading')
  const {config, problems} = readConfiguration(init.config, checks)
  for (const sentence of problems) tellHost('error', {sentence})
  start(config)
}

let unasked = 0
show('keeper.loading')
countEscapes(say, leave)
if (!/^https?:$/.test(location.protocol)) show('keeper.no_server')
else if (isTop || location.hash) startFromLink()
else {
  addEventListener('message', startFromHost)
  unasked = setTimeout(() => {
    removeEventListener('message', startFromHost)
    startFromLink()
  }, courtesy)
}
