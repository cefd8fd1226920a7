// @ts-check
// The keeper stands between the clinic's page and the engine. It fetches what the engine needs, locks itself, and then
// takes five kinds of messages from it only: that it has loaded, that it is there or why it cannot run, that something
// comes and goes over it, and that the person wants to leave. It never sees an answer.
import {checks, release, wording} from 'groundwork-keeper'
import {countEscapes} from '../escape.js'
import {begunBefore, message, messages, readConfiguration, readLink, readMessage} from '../protocol.js'
import {hostKeys} from '../settings.js'
import {loadAnew, OtherBuild} from './anew.js'
import {limit, loadDocuments, loadTranslation} from './documents.js'
import {engineFaults, Unserved, whyNoEngine} from './faults.js'
import {allowNothing, allowOnly, sandbox} from './lock.js'
import {ask, countries, hide, onLeave, putFirst, say, show, speak} from './status.js'
import {offerTab, warnOfSheet} from './tab.js'

const isTop = parent === self
// A pull at the top would load the page anew, and every answer be gone; in a clinic's page scrolling goes on as it does
// there.
if (isTop) document.documentElement.style.overscrollBehavior = 'none'

/**
 * How long a frame waits for the page around it to speak, and for an engine that has loaded to speak, in milliseconds.
 * The element names its frame, and may be kept from answering for long by a busy page; a frame without a name is
 * nobody's.
 */
const [hostTimeoutMs, engineTimeoutMs] = [self.name ? 10000 : 3000, 4000]

/**
 * How long a frame stays, empty, once it has said that the person leaves, in milliseconds: in Chromium that may else
 * get lost.
 */
const delay = 100

/** How long a frame may have no size before the page around is told of it, in milliseconds. */
const late = 1000

/** The smallest frame in which the check can be used, in pixels. */
const [leastWidth, leastHeight] = [200, 150]

/** Where the engine and the documents of this keeper's own build are. */
const addresses = {
  engine: new URL(`${release}/engine.html`, location.href),
  documents: new URL(`${release}/documents/`, location.href),
}

/** Says something to the page around this one; any page may know it. */
function tellHost(/** @type {string} */ kind, /** @type {Record<string, unknown>} */ content = {}) {
  if (!isTop) parent.postMessage(message(kind, content), '*')
}

/**
 * Hides everything at once; then the page goes, or the clinic's page is told that it should. This one goes in a frame
 * too: a frame that nobody takes away would otherwise go on with what it has begun.
 */
function leave() {
  document.body.replaceChildren()
  tellHost('exit')
  if (isTop) location.replace('about:blank')
  else setTimeout(() => location.replace('about:blank'), delay)
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
 * Hears the engine, and nothing else. That it is there, or cannot run, is told once: told again, it would tell
 * something.
 * @param {HTMLIFrameElement} frame @param {AbortSignal} signal ends it @param {() => void} onLoading
 */
function hearEngine(frame, signal, onLoading) {
  let isThere = false
  frame.addEventListener('load', () => isThere && location.reload()) // the page around took it elsewhere
  addEventListener(
    'message',
    event => {
      if (event.source !== frame.contentWindow || event.source === null) return
      const heard = readMessage(event.data, messages.engineToKeeper)
      if (heard?.kind === 'exit') leave()
      if (heard?.kind === 'loading') onLoading()
      if (heard?.kind === 'covered' && !isTop) warnOfSheet(frame)
      if (!heard || !['ready', 'error'].includes(heard.kind) || isThere) return
      isThere = true
      hide()
      frame.className = 'shown'
      if (isTop) frame.focus()
      if (heard.kind === 'ready') {
        self.name = begunBefore
        tellHost('ready')
      } else tellHost('error', {sentence: engineFaults[String(heard.cause)]?.(addresses.engine)})
    },
    {signal},
  )
}

/**
 * Puts the engine's frame on the page, and resolves when it speaks. From outside, a page of the server's about an error
 * looks like the engine, but it does not speak. Once the signal is aborted, nothing is asked or heard any more.
 */
const bringEngine = (/** @type {HTMLIFrameElement} */ frame, /** @type {AbortSignal} */ signal) =>
  new Promise((resolve, reject) => {
    let isDone = false
    const fail = async () => {
      if (isDone || signal.aborted) return
      isDone = true
      reject(await whyNoEngine(addresses.engine))
    }
    hearEngine(frame, signal, () => {
      isDone = true
      resolve(undefined)
    })
    frame.addEventListener('load', () => setTimeout(fail, engineTimeoutMs))
    setTimeout(fail, limit)
    document.body.append(frame)
  })

const hasSize = () => innerWidth > 0 && innerHeight > 0

/**
 * Resolves once this frame has a size. No event tells of the first one that a frame of another process gets, under way.
 */
const sized = () =>
  new Promise(resolve =>
    new ResizeObserver((_, observer) => {
      if (!hasSize()) return
      observer.disconnect()
      resolve(undefined)
    }).observe(document.documentElement),
  )

/**
 * Tells of a frame that is too small for anybody to use, and waits for one that has no size: in it nothing would be
 * drawn.
 */
async function waitForSize() {
  if (!hasSize()) await Promise.race([sized(), new Promise(over => setTimeout(over, late))])
  if (innerWidth < leastWidth || innerHeight < leastHeight)
    tellHost('error', {
      sentence: `The check must have at least ${leastWidth} by ${leastHeight} pixels, but has ${innerWidth} by ${innerHeight}: give it, or what it stands in, a width and a height.`,
    })
  if (!hasSize()) await sized()
}

/**
 * Tries until everything is there, and tells the clinic's page what it was that did not come. This page is loaded again
 * only when the server has just answered: without a network it would be lost.
 * @param {import('../protocol.js').Configuration} config @param {boolean} [isLink] whether a link sets it
 */
async function start(config, isLink = false) {
  allowOnly(addresses)
  document.documentElement.style.colorScheme = config.theme?.replace('auto', '') ?? ''
  if (!isTop) offerTab(config)
  await waitForSize()
  putFirst(config.country)
  const translated = () => loadTranslation(addresses.documents, config).then(speak)
  await translated().catch(() => {}) // what is wrong is told when all is fetched
  if (!isTop && self.name === begunBefore) await ask('keeper.lost', [], 'keeper.start_again')
  for (let isAsked = false; ; isAsked = true) {
    const frame = makeFrame()
    const attempt = new AbortController()
    try {
      const documents = loadDocuments(addresses.documents, config.checks ?? checks, config, isLink)
      const [page, loaded] = await Promise.all([translated(), documents, bringEngine(frame, attempt.signal)])
      allowNothing()
      const init = message('init', {documents: [...page, ...loaded]})
      frame.contentWindow?.postMessage(init, '*') // an opaque frame has no origin to name
      return
    } catch (error) {
      attempt.abort()
      frame.remove()
      if (!(error instanceof Unserved)) throw error
      if (error instanceof OtherBuild && loadAnew(isAsked)) return
      tellHost('error', {sentence: error.message})
      await ask(error.sentence, [], 'keeper.try_again')
    }
  }
}

/** Starts with what the address sets, once the person knows what of it cannot be used. */
async function startFromLink() {
  const {config, problems} = readLink(location.href, checks, countries())
  if (problems.length > 0) await ask('keeper.link_faults', problems, 'keeper.go_on')
  // To those who see it, a bare frame on a clinic's page is not a link.
  await start(config, isTop ? Object.keys(config).length > 0 : Boolean(config.from))
}

/** Starts with what the clinic's page sets. */
async function startFromHost(/** @type {unknown} */ given) {
  tellHost('loading')
  const {config, problems} = readConfiguration(given, checks, hostKeys, countries())
  for (const sentence of problems) tellHost('error', {sentence})
  await start(config)
}

/**
 * Resolves to the first message of the page around, which is asked for it; to nothing when it says none. Nobody but
 * that page is heard, whatever origin it has: it could as well set the same by a link.
 * @returns {Promise<import('../protocol.js').Message | undefined>}
 */
const askHost = () =>
  new Promise(resolve => {
    const hear = (/** @type {MessageEvent | undefined} */ event) => {
      const init = event?.source === parent ? readMessage(event.data, messages.hostToKeeper) : undefined
      if (event && !init) return
      removeEventListener('message', hear)
      resolve(init)
    }
    addEventListener('message', hear)
    tellHost('asking')
    setTimeout(hear, hostTimeoutMs)
  })

async function begin() {
  show('keeper.loading')
  onLeave(leave)
  countEscapes(say, leave)
  if (!/^https?:$/.test(location.protocol)) return show('keeper.no_server')
  const init = isTop || location.hash ? undefined : await askHost()
  await (init ? startFromHost(init.config) : startFromLink())
}

// Whatever else fails is something that this browser does not have.
begin().catch(error => {
  show('error.too_old')
  tellHost('error', {sentence: `This browser is too old for the check: ${error}.`})
})
