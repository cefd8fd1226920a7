// @ts-check
// Every known way for a page to send something, each as an attempt on one address. `words` says it to people. An
// attempt may return "absent" (this browser has no such way), or a promise of what was seen. `leave` says that it takes
// the frame itself away.

/** @typedef {{name: string, words: string, leave?: boolean, tries: (url: string) => unknown}} Channel */

/** @param {string} tag @param {Record<string, string>} attributes */
function add(tag, attributes, parent = document.body) {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  parent.append(made)
  return made
}

const link =
  (/** @type {string} */ rel, more = {}) =>
  (/** @type {string} */ href) => {
    add('link', {rel, href, ...more}, document.head)
  }
const source =
  (/** @type {string} */ tag, more = {}) =>
  (/** @type {string} */ src) => {
    add(tag, {src, ...more})
  }

/** Text that an inline style or script holds; where the policy refuses it, nothing comes of it. */
function inline(/** @type {string} */ tag, /** @type {string} */ text, attributes = {}) {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(text)
  document.head.append(made)
  return made
}

function sheet(/** @type {string} */ text) {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, made]
}

function svgImage(/** @type {string} */ href) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
  image.setAttribute('href', href)
  svg.append(image)
  document.body.append(svg)
}

function track(/** @type {string} */ src) {
  const video = add('video', {crossorigin: 'anonymous'})
  const made = /** @type {HTMLTrackElement} */ (add('track', {src, default: '', kind: 'subtitles'}, video))
  made.track.mode = 'showing'
}

function form(/** @type {string} */ action, /** @type {string} */ method) {
  const name = `target-${method}`
  const target = add('iframe', {name})
  const made = /** @type {HTMLFormElement} */ (add('form', {action, method, target: name}))
  setTimeout(() => made.submit(), 100) // the frame's own empty page has loaded by then
  return new Promise(done => setTimeout(() => target.addEventListener('load', () => done('loaded')), 90))
}

function ping(/** @type {string} */ url) {
  const made = /** @type {HTMLAnchorElement} */ (add('a', {href: '#here', ping: url}))
  made.click()
}

/** A handshake that fails says so either way; where the policy refuses it, the browser says that first. */
const socket = (/** @type {string} */ url) =>
  new Promise(done => new WebSocket(url.replace(/^http/, 'ws')).addEventListener('error', () => done('tried')))

function popup(/** @type {string} */ url) {
  const opened = open(url)
  if (!opened) throw new Error('no window was opened')
  setTimeout(() => opened.close(), 1500)
  return 'opened'
}

function rtc(/** @type {string} */ url) {
  if (!('RTCPeerConnection' in globalThis)) return 'absent'
  const connection = new RTCPeerConnection({iceServers: [{urls: `stun:${new URL(url).host}`}]})
  connection.createDataChannel('x')
  connection.createOffer().then(offer => connection.setLocalDescription(offer))
  setTimeout(() => connection.close(), 1500)
}

const api = (/** @type {string} */ name) => /** @type {any} */ (globalThis)[name]

async function webTransport(/** @type {string} */ url) {
  if (!api('WebTransport')) return 'absent'
  if (!url.startsWith('https')) return 'absent'
  await new (api('WebTransport'))(url).ready
}

async function serviceWorker(/** @type {string} */ url) {
  await navigator.serviceWorker.register(url).catch(error => {
    if (!/404|status|script/i.test(error.message) || error.name === 'SecurityError') throw error
  })
  return 'answered'
}

async function worklet(/** @type {string} */ url) {
  const audio = new OfflineAudioContext(1, 128, 44100)
  await audio.audioWorklet.addModule(url).catch(() => undefined)
}

/** Later, so that the attempt is noted before the page goes. */
function navigate(/** @type {() => void} */ go) {
  setTimeout(go, 50)
}

/** @type {Channel[]} */
export const channels = [
  {name: 'fetch', words: 'fetch', tries: url => fetch(url, {mode: 'no-cors'})},
  {
    name: 'fetch-post',
    words: 'fetch that posts',
    tries: url => fetch(url, {mode: 'no-cors', method: 'POST', body: ''}),
  },
  {
    name: 'fetch-keepalive',
    words: 'fetch that outlives the page',
    tries: url => fetch(url, {mode: 'no-cors', keepalive: true}),
  },
  {
    name: 'fetch-later',
    words: 'fetch when the page is left',
    tries: url => (api('fetchLater') ? void api('fetchLater')(url, {activateAfter: 0}) : 'absent'),
  },
  {
    name: 'xhr',
    words: 'XMLHttpRequest',
    tries: url => {
      const x = new XMLHttpRequest()
      x.open('GET', url)
      x.send()
    },
  },
  {
    name: 'beacon',
    words: 'beacon',
    tries: url => {
      if (!navigator.sendBeacon(url, '')) throw new Error('refused')
    },
  },
  {name: 'websocket', words: 'WebSocket', tries: socket},
  {
    name: 'eventsource',
    words: 'stream of events',
    tries: url => {
      const s = new EventSource(url)
      setTimeout(() => s.close(), 1500)
    },
  },
  {name: 'webtransport', words: 'WebTransport', tries: webTransport},
  {name: 'img', words: 'picture', tries: source('img')},
  {
    name: 'img-object',
    words: 'picture that is not on the page',
    tries: url => {
      new Image().src = url
    },
  },
  {
    name: 'img-srcset',
    words: 'picture in several sizes',
    tries: url => {
      add('img', {srcset: `${url} 1x`})
    },
  },
  {
    name: 'picture',
    words: 'picture with sources',
    tries: url => {
      const p = document.createElement('picture')
      add('source', {srcset: url}, p)
      add('img', {}, p)
      document.body.append(p)
    },
  },
  {name: 'svg-image', words: 'picture in a drawing', tries: svgImage},
  {name: 'input-image', words: 'button with a picture', tries: source('input', {type: 'image'})},
  {
    name: 'css-background',
    words: 'background of a style sheet',
    tries: url => {
      sheet(`#css-background{background:url(${url})}`)
      add('p', {id: 'css-background'})
    },
  },
  {
    name: 'css-content',
    words: 'content of a style sheet',
    tries: url => {
      sheet(`#css-content::before{content:url(${url})}`)
      add('p', {id: 'css-content'})
    },
  },
  {
    name: 'css-mask',
    words: 'mask of a style sheet',
    tries: url => {
      sheet(`#css-mask{mask-image:url(${url})}`)
      add('p', {id: 'css-mask'}).append('x')
    },
  },
  {
    name: 'css-cursor',
    words: 'mouse pointer of a style sheet',
    tries: url => {
      sheet(`#css-cursor{cursor:url(${url}),auto}`)
      add('p', {id: 'css-cursor'})
    },
  },
  {
    name: 'css-import',
    words: 'style sheet that imports',
    tries: url => {
      if (!(/** @type {HTMLStyleElement} */ (inline('style', `@import url(${url});`)).sheet))
        throw new Error('style-src')
    },
  },
  {name: 'stylesheet', words: 'style sheet', tries: link('stylesheet')},
  {
    name: 'font',
    words: 'font',
    tries: url => {
      new FontFace('canary', `url(${url})`).load().catch(() => undefined)
    },
  },
  {
    name: 'font-css',
    words: 'font of a style sheet',
    tries: url => {
      sheet(`@font-face{font-family:canary2;src:url(${url})}#font-css{font-family:canary2}`)
      add('p', {id: 'font-css'}).append('x')
    },
  },
  {name: 'prefetch', words: 'prefetch', tries: link('prefetch')},
  {name: 'preload', words: 'preload', tries: link('preload', {as: 'image'})},
  {name: 'preload-fetch', words: 'preload of data', tries: link('preload', {as: 'fetch', crossorigin: 'anonymous'})},
  {name: 'modulepreload', words: 'preload of a module', tries: link('modulepreload')},
  {name: 'dns-prefetch', words: 'looking up a name in advance', tries: link('dns-prefetch')},
  {name: 'preconnect', words: 'connecting in advance', tries: link('preconnect')},
  {name: 'icon', words: 'icon', tries: link('icon')},
  {name: 'manifest', words: 'manifest', tries: link('manifest')},
  {name: 'script', words: 'script', tries: source('script')},
  {name: 'module', words: 'module', tries: source('script', {type: 'module'})},
  {
    name: 'import',
    words: 'module that is imported',
    tries: url => {
      import(url).catch(() => undefined)
    },
  },
  {
    name: 'worker',
    words: 'worker',
    tries: url => new Promise(done => new Worker(url).addEventListener('error', () => done('tried'))),
  },
  {
    name: 'shared-worker',
    words: 'shared worker',
    tries: url =>
      api('SharedWorker')
        ? new Promise(done => new SharedWorker(url).addEventListener('error', () => done('tried')))
        : 'absent',
  },
  {name: 'worklet', words: 'worklet', tries: worklet},
  {name: 'service-worker', words: 'service worker', tries: serviceWorker},
  {name: 'iframe', words: 'frame', tries: source('iframe')},
  {
    name: 'object',
    words: 'object',
    tries: url => {
      add('object', {data: url})
    },
  },
  {name: 'embed', words: 'embedded object', tries: source('embed')},
  {name: 'video', words: 'video', tries: source('video', {preload: 'auto'})},
  {
    name: 'poster',
    words: 'picture of a video',
    tries: url => {
      add('video', {poster: url})
    },
  },
  {name: 'audio', words: 'sound', tries: source('audio', {preload: 'auto'})},
  {name: 'track', words: 'subtitles', tries: track},
  {
    name: 'speculation',
    words: 'page fetched in advance',
    tries: url => {
      inline('script', JSON.stringify({prefetch: [{source: 'list', urls: [url]}]}), {type: 'speculationrules'})
    },
  },
  {name: 'form-get', words: 'form', tries: url => form(url, 'get')},
  {name: 'form-post', words: 'form that posts', tries: url => form(url, 'post')},
  {name: 'ping', words: 'ping of a link', tries: ping},
  {name: 'popup', words: 'new window', tries: popup},
  {name: 'webrtc', words: 'WebRTC', tries: rtc},
  {
    name: 'go-href',
    words: 'going to another page',
    leave: true,
    tries: url =>
      navigate(() => {
        location.href = url
      }),
  },
  {
    name: 'go-replace',
    words: 'putting another page in its place',
    leave: true,
    tries: url => navigate(() => location.replace(url)),
  },
  {name: 'go-link', words: 'pressing a link', leave: true, tries: url => navigate(() => add('a', {href: url}).click())},
  {
    name: 'go-refresh',
    words: 'being sent on',
    leave: true,
    tries: url =>
      navigate(() => {
        add('meta', {'http-equiv': 'refresh', content: `0;url=${url}`}, document.head)
      }),
  },
  {
    name: 'go-form',
    words: 'form in the page’s own place',
    leave: true,
    tries: url => navigate(() => /** @type {HTMLFormElement} */ (add('form', {action: url})).submit()),
  },
  {
    name: 'go-parent',
    words: 'sending the page around it away',
    leave: true,
    tries: url => {
      parent.location.href = url
    },
  },
]
