// Every way in which a page could send something out. Each is handed an address of its own and tries it; whether
// anything arrives is for the server to say. They run in the page, so each must be complete in itself.

const link = rel => `url => document.head.append(Object.assign(document.createElement('link'), {rel: '${rel}', href: url}))`
const made = (tag, properties) => `url => document.body.append(Object.assign(document.createElement('${tag}'), ${properties}))`
const styled = css => `url => { const style = document.createElement('style'); style.textContent = \`${css}\`; document.head.append(style); document.body.classList.add('probe') }`

/** Those that leave the page where it is. */
export const quiet = {
  fetch: 'url => fetch(url)',
  fetchNoCors: "url => fetch(url, {mode: 'no-cors'})",
  keepalive: "url => fetch(url, {mode: 'no-cors', keepalive: true, method: 'POST', body: 'x'})",
  fetchLater: 'url => fetchLater(url, {activateAfter: 0})',
  xhr: "url => { const request = new XMLHttpRequest(); request.open('GET', url); request.send() }",
  beacon: "url => navigator.sendBeacon(url, 'x')",
  webSocket: "url => new WebSocket(url.replace('http', 'ws'))",
  eventSource: 'url => new EventSource(url)',
  image: 'url => { new Image().src = url }',
  imageSet: "url => { new Image().srcset = url + ' 1x' }",
  imageInput: made('input', "{type: 'image', src: url}"),
  svgImage: "url => { const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')); const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', url); svg.append(image) }",
  styleProperty: 'url => { document.body.style.backgroundImage = `url(${url})` }',
  styleSheet: link('stylesheet'),
  styleImport: styled('@import url(${url})'),
  styleFont: styled('@font-face { font-family: probe; src: url(${url}) } .probe { font-family: probe }'),
  styleImage: styled('.probe { list-style-image: url(${url}); display: list-item }'),
  fontFace: "url => new FontFace('probe2', `url(${url})`).load()",
  prefetch: link('prefetch'),
  preload: "url => document.head.append(Object.assign(document.createElement('link'), {rel: 'preload', as: 'image', href: url}))",
  modulePreload: link('modulepreload'),
  manifest: link('manifest'),
  icon: link('icon'),
  script: made('script', '{src: url}'),
  moduleScript: made('script', "{type: 'module', src: url}"),
  dynamicImport: 'url => import(url)',
  speculation: "url => document.head.append(Object.assign(document.createElement('script'), {type: 'speculationrules', textContent: JSON.stringify({prefetch: [{source: 'list', urls: [url]}]})}))",
  worker: "url => new Worker(URL.createObjectURL(new Blob([`importScripts('${url}')`])))",
  sharedWorker: "url => new SharedWorker(URL.createObjectURL(new Blob([`importScripts('${url}')`])))",
  worklet: 'url => new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(url)',
  frame: made('iframe', '{src: url}'),
  frameInFrame: made('iframe', '{srcdoc: `<img src="${url}">`}'),
  object: made('object', '{data: url}'),
  embed: made('embed', '{src: url}'),
  audio: made('audio', "{src: url, preload: 'auto'}"),
  video: made('video', "{src: url, preload: 'auto'}"),
  poster: made('video', '{poster: url}'),
  track: "url => { const video = document.body.appendChild(document.createElement('video')); const track = Object.assign(document.createElement('track'), {src: url, default: true}); video.append(track); track.track.mode = 'showing' }",
  ping: "url => { const link = document.body.appendChild(Object.assign(document.createElement('a'), {href: '#', ping: url})); link.click() }",
  popup: 'url => open(url)',
  popupLink: "url => document.body.appendChild(Object.assign(document.createElement('a'), {href: url, target: '_blank'})).click()",
  formInNewWindow: "url => { const form = document.body.appendChild(Object.assign(document.createElement('form'), {action: url, target: '_blank', method: 'post'})); form.submit() }",
  webRtc: "url => { const connection = new RTCPeerConnection({iceServers: [{urls: url.replace('http://', 'stun:').replace(/\\/.*/, '')}]}); connection.createDataChannel('x'); connection.createOffer().then(offer => connection.setLocalDescription(offer)) }",
}

/** Those that take the page, or the one around it, somewhere else; each needs a page of its own. */
export const leaving = {
  locationHref: 'url => { location.href = url }',
  locationReplace: 'url => location.replace(url)',
  ownLink: "url => document.body.appendChild(Object.assign(document.createElement('a'), {href: url})).click()",
  metaRefresh: "url => document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: 'refresh', content: `0;url=${url}`}))",
  form: "url => document.body.appendChild(Object.assign(document.createElement('form'), {action: url})).submit()",
  topLocation: 'url => { top.location = url }',
  parentLocation: 'url => { parent.location.href = url }',
  topLink: "url => document.body.appendChild(Object.assign(document.createElement('a'), {href: url, target: '_top'})).click()",
}
