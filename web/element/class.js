// @ts-check
import {sandbox} from '../keeper/lock.js'
import {hostKeys, message, messages, readMessage} from '../protocol.js'

/** Where this script or module came from. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : import.meta.url

const least = 480
const usual = 720
const most = 2000

const blank = 'about:blank'

/** How long a page at that address may take until it says that it is the keeper, in milliseconds. */
const patience = 20000

/** What is set here and goes no further. */
const ownSettings = ['src', 'height', 'label', 'exit-url']

/** Attributes that are no setting and no slip of the pen: those of every element, and those of frameworks, which have a hyphen. */
const usualElsewhere = /-|^(?:class|dir|hidden|id|part|role|slot|style|tabindex|title|translate)$/

/** How far below the window the element may still be when it starts. */
const near = '600px'

const styles = new CSSStyleSheet()
styles.replaceSync(`
  :host { display: block; position: relative; box-sizing: border-box; overflow: hidden; max-height: 100svh }
  :host([hidden]) { display: none }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; display: block; visibility: hidden }
  .started iframe { visibility: visible }
  .started slot { display: none }
`)

/** Whether the window shows the page at that address, as far as it can be seen: servers take / and /index.html for one. */
function isSamePage(/** @type {Window} */ page, /** @type {string} */ href) {
  const plain = (/** @type {string} */ address) => decodeURI(address).replace(/#.*/s, '').replace(/\?$/, '').replace(/\/(?:index\.\w+)?(?=\?|$)/, '')
  try {
    return plain(page.location.href) === plain(href)
  } catch {
    return false
  }
}

/**
 * The self-check in a frame of its own. It never runs in the page's own document, and what it tells the page is: `ready`,
 * `exit` and `error`, none of them about the person.
 * @fires ready - The first screen can be seen.
 * @fires exit - The person wants to leave; the page is replaced right after.
 * @fires {CustomEvent<string>} error - Something is wrong with the setting up; detail is a sentence, which the console has
 *   too unless the event is cancelled.
 */
export class GroundworkCheck extends HTMLElement {
  /** What is set, as attributes. Not a static field: for one of these esbuild 0.17 rewrites the whole class, which costs 400 bytes. */
  static get settings() {
    return [...hostKeys]
  }

  #root = this.attachShadow({mode: 'open'})
  #box = document.createElement('div')
  #frame = /** @type {HTMLIFrameElement | null} */ (null)
  #late = 0
  #near = /** @type {IntersectionObserver | null} */ (null)
  #until = new AbortController()

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [styles]
    this.#box.append(document.createElement('slot'))
    this.#root.append(this.#box)
  }

  connectedCallback() {
    this.#reserve()
    if (!('IntersectionObserver' in globalThis)) return this.#start()
    this.#near = new IntersectionObserver(entries => entries.some(({isIntersecting}) => isIntersecting) && this.#start(), {rootMargin: near})
    this.#near.observe(this)
  }

  disconnectedCallback() {
    this.#stop()
  }

  // The height is set once and stays: a height that changed would tell the page which screen it is.
  #reserve() {
    const asked = Number(this.getAttribute('height'))
    if (this.hasAttribute('height') || !(parseFloat(getComputedStyle(this).height) >= least)) this.style.height = `${Math.min(most, Math.max(least, asked || usual))}px`
  }

  /** The keeper's address, or nothing when there is none that can be used. */
  #address() {
    try {
      const address = new URL(this.getAttribute('src') ?? 'keeper.html', this.getAttribute('src') === null ? own : document.baseURI)
      address.hash = ''
      if (address.pathname.endsWith('/')) address.pathname += 'keeper.html'
      return /^https?:$/.test(address.protocol) ? address : undefined
    } catch {
      return undefined
    }
  }

  #start() {
    this.#near?.disconnect()
    if (this.#frame) return
    if (this.hasAttribute('inline')) return this.#fail('The self-check runs only in a frame of its own: there is no inline.')
    const address = this.#address()
    if (!address) return this.#fail('src must be the address of keeper.html on a web server.')
    this.#tellFaults()
    this.#until = new AbortController()
    addEventListener('message', event => this.#heard(event), {signal: this.#until.signal})
    this.#frame = this.#makeFrame(address)
    this.#box.append(this.#frame)
    this.#late = setTimeout(() => this.#fail(`${address} did not answer as keeper.html does. Open it in a browser. If it is there, see that frame-src of this page's policy allows it, and that its server sends no X-Frame-Options.`), patience)
  }

  /** Tells of the settings that are used here, and of those that there are not; the keeper tells of the others. */
  #tellFaults() {
    const height = this.getAttribute('height')
    if (height !== null && !(Number(height) >= least && Number(height) <= most)) this.#fail(`height must be a number from ${least} to ${most}, but is "${height}".`)
    const exit = this.getAttribute('exit-url')
    if (exit !== null && this.#exitGiven() === blank) this.#fail(`exit-url must be an address that begins with https:// or /, but is "${exit}".`)
    else if (exit !== null && this.#exitAddress() === blank) this.#fail(`exit-url must lead to another page than this one, but is "${exit}". An empty page is taken instead.`)
    const settings = [...GroundworkCheck.settings, ...ownSettings]
    for (const name of this.getAttributeNames()) if (!settings.includes(name) && !usualElsewhere.test(name)) this.#fail(`"${name}" is no setting. There are: ${settings.join(', ')}.`)
  }

  #makeFrame(/** @type {URL} */ address) {
    const frame = document.createElement('iframe')
    frame.title = this.getAttribute('label') ?? 'Private self-check'
    frame.referrerPolicy = 'no-referrer'
    frame.setAttribute('allow', '')
    // Beside the page's own files a sandbox with these words would hold nothing, and browsers warn of it. The tab that the
    // keeper offers is in no sandbox; what the engine may do is said by its own.
    if (address.origin !== location.origin) frame.setAttribute('sandbox', `allow-same-origin allow-popups allow-popups-to-escape-sandbox ${sandbox}`)
    frame.addEventListener('load', () => {
      // Not returned: WebKit makes a returned call in the name of the window that is called, and the keeper would not know us.
      frame.contentWindow?.postMessage(message('init', {config: this.#configuration()}), address.origin)
    })
    frame.src = address.href
    return frame
  }

  #configuration() {
    const set = GroundworkCheck.settings.filter(name => this.hasAttribute(name))
    return Object.fromEntries(set.map(name => [name, this.getAttribute(name)]))
  }

  #heard(/** @type {MessageEvent} */ event) {
    if (!this.#frame || event.source !== this.#frame.contentWindow) return
    const heard = readMessage(event.data, messages.keeperToHost)
    if (!heard) return
    clearTimeout(this.#late)
    if (heard.kind === 'exit') return this.#leave()
    if (heard.kind === 'error') this.#fail(String(heard.sentence))
    if (heard.kind === 'ready') this.dispatchEvent(new Event('ready'))
    if (heard.kind !== 'loading') this.#box.classList.add('started')
  }

  #fail(/** @type {string} */ sentence) {
    if (this.dispatchEvent(new CustomEvent('error', {detail: sentence, cancelable: true}))) console.warn(`groundwork-check: ${sentence}`)
  }

  // The frame goes first. Then the whole page goes, so that the way back does not lead to it; until the other page has
  // come, nothing of it is to be seen.
  #leave() {
    this.#stop()
    document.documentElement.style.setProperty('display', 'none', 'important')
    this.dispatchEvent(new Event('exit'))
    // The page may itself be in a frame, whose page would be what stays.
    for (const page of new Set([top, self])) try { page?.location.replace(this.#exitAddress()) } catch {}
  }

  #exitGiven() {
    const given = this.getAttribute('exit-url') ?? ''
    try {
      return /^(?:https?:\/)?\//i.test(given) ? new URL(given, document.baseURI).href : blank
    } catch {
      return blank
    }
  }

  // An address of this page, or of the one around it, would leave the check there or bring it back.
  #exitAddress() {
    const given = this.#exitGiven()
    return [self, top].some(page => page && isSamePage(page, given)) ? blank : given
  }

  #stop() {
    this.#near?.disconnect()
    clearTimeout(this.#late)
    this.#until.abort()
    this.#frame?.remove()
    this.#frame = null
    this.#box.classList.remove('started')
  }
}

/** Makes <groundwork-check> known to the page, once. */
export function define(name = 'groundwork-check') {
  if (!customElements.get(name)) customElements.define(name, GroundworkCheck)
}
