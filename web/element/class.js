// @ts-check
import {hostKeys, offeredKeys} from 'groundwork-settings'
import {exitAddress} from '../exit-address.js'
import {sandbox} from '../keeper/lock.js'
import {begunBefore, message, messages, readMessage} from '../protocol.js'
import {tagSettings} from '../settings.js'

/** Where this script or module came from. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : import.meta.url

const {least: minHeight, usual: usualHeight, most: maxHeight} = tagSettings.height

const blank = 'about:blank'

/**
 * How long a page at that address may take until it says that it is the keeper, and once it has loaded, in
 * milliseconds.
 */
const [keeperTimeoutMs, loadedTimeoutMs] = [20000, 5000]

/** What is set here and goes no further. */
const ownSettings = Object.keys(tagSettings)

/**
 * Attributes that are no setting and no slip of the pen: those of every element, and those of frameworks, which have a
 * hyphen.
 */
const usualElsewhere = /-|^(?:class|dir|hidden|id|part|role|slot|style|tabindex|title|translate)$/

/** How far below the window the element may still be when it starts. */
const near = '600px'

/**
 * The element is no higher than the window, but never so low that a frame around that takes its height from it is a
 * slit. In a window that is lower still the inner frame stays in view as a whole, and with it help and the way out. The
 * two boxes of the paragraph give the element a width where its parent is as wide as what is in it: 640 pixels, or 300
 * at least. Until it has started the frame is clear and not hidden: Chromium lays out no hidden frame of another
 * origin.
 */
const styles = `
  :host { display: block; position: relative; box-sizing: border-box; max-height: 100vh; max-height: 100svh; min-height: ${minHeight}px !important }
  :host([hidden]) { display: none !important }
  p { display: flex; flex-wrap: wrap; gap: 40px; height: 0; margin: 0; overflow: hidden }
  p::before, p::after { content: ""; width: 300px; max-width: 80vw }
  div { position: absolute; inset: 0; opacity: 0; pointer-events: none }
  iframe { position: sticky; top: 0; display: block; width: 100%; height: 100%; max-height: 100vh; max-height: 100svh; border: 0 }
  @media print { :host { height: auto !important; min-height: 0 !important; max-height: none; width: min(100%, 75vh); aspect-ratio: 3 / 4; break-inside: avoid } }
  slot { display: block; height: 100%; overflow: hidden }
  .started { opacity: 1; pointer-events: auto }
  .started + slot { display: none }
`

/**
 * Whether the window shows the page at that address, as far as it can be seen: servers take / and /index.html for one.
 */
function isSamePage(/** @type {Window} */ page, /** @type {string} */ href) {
  const plain = (/** @type {string} */ address) =>
    decodeURI(address)
      .replace(/#.*/s, '')
      .replace(/\?$/, '')
      .replace(/\/(?:index\.\w+)?(?=\?|$)/, '')
  try {
    return plain(page.location.href) === plain(href)
  } catch {
    return false
  }
}

/**
 * The self-check in a frame of its own. It never runs in the page's own document. What its frame says to it is `asking`
 * (for the settings), `loading`, `ready`, `exit` and `error`; what it tells the page is the last three. None is about
 * the person.
 * @fires ready - The first screen can be seen.
 * @fires exit - The person wants to leave; the page is replaced right after.
 * @fires {CustomEvent<string>} error - Something is wrong with the setting up; detail is a sentence, which the console
 * has
 *   too unless the event is cancelled.
 */
export class GroundworkCheck extends HTMLElement {
  /**
   * What is set, as attributes. Not a static field: for one of these esbuild 0.17 rewrites the whole class, which costs
   * 400 bytes.
   */
  static get settings() {
    return [...hostKeys]
  }

  #root = this.attachShadow({mode: 'open'})
  #box = document.createElement('div')
  #frame = /** @type {HTMLIFrameElement | null} */ (null)
  #late = 0
  #answered = false
  #hasBegun = false
  #near = /** @type {IntersectionObserver | null} */ (null)

  static get observedAttributes() {
    return [...hostKeys, ...ownSettings]
  }

  constructor() {
    super()
    this.#root.append(document.createElement('p'), this.#box, document.createElement('slot'))
    this.#dress()
  }

  connectedCallback() {
    if (!('IntersectionObserver' in globalThis)) return this.#start()
    this.#near = new IntersectionObserver(
      entries => entries.some(({isIntersecting}) => isIntersecting) && this.#start(),
      {rootMargin: near},
    )
    this.#near.observe(this)
  }

  disconnectedCallback() {
    this.#stop()
  }

  // That it is there keeps the frame, and what was given in it, when a page moves the element with moveBefore.
  connectedMoveCallback() {}

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return
    if (!this.#frame) return this.#dress()
    // The address of leaving is read when the person leaves.
    if (name !== 'exit-url')
      this.#fail(
        `${name} was changed to ${now === null ? 'nothing' : `"${now}"`} while the check runs, and stays as it was when it started. To start with other settings, take the element away and put in a new one.`,
      )
  }

  /**
   * Sets the size in the shadow and not on the element, whose attributes belong to the page. The height stays as it is
   * at the start: a height that changed would tell the page which screen it is.
   */
  #dress() {
    const asked = this.getAttribute('height')
    const height = `${Math.min(maxHeight, Math.max(minHeight, Number(asked) || usualHeight))}px`
    const text = `:host { height: ${height}${asked === null ? '' : ' !important'} }${styles}`
    try {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      if (!('adoptedStyleSheets' in this.#root)) throw sheet
      this.#root.adoptedStyleSheets = [sheet]
    } catch {
      // a browser of before 2023
      const style = this.#root.querySelector('style') ?? this.#root.appendChild(document.createElement('style'))
      style.textContent = text
    }
  }

  /** The keeper's address, or nothing when there is none that can be used. */
  #address() {
    try {
      const address = new URL(
        this.getAttribute('src') ?? 'keeper.html',
        this.getAttribute('src') === null ? own : document.baseURI,
      )
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
    if (this.hasAttribute('inline'))
      return this.#fail('The self-check runs only in a frame of its own: there is no inline.')
    const address = this.#address()
    if (!address) return this.#fail('src must be the address of keeper.html on a web server.')
    this.#tellFaults()
    this.#answered = false
    addEventListener('message', this.#hear)
    document.addEventListener('securitypolicyviolation', this.#hear)
    this.#frame = this.#makeFrame(address)
    this.#box.append(this.#frame)
    this.#wait(address, keeperTimeoutMs)
  }

  // What keeps another page's frame from being shown is hidden from this one: it can only say what it may be.
  #wait(/** @type {URL} */ {href}, /** @type {number} */ most) {
    clearTimeout(this.#late)
    if (!this.#answered)
      this.#late = setTimeout(
        () =>
          this.#fail(
            `${href} did not answer as keeper.html does. Open it in a tab of its own. If it is not there, src is wrong. If it says that it could not start, or shows its code, its server sends it with a policy or a type of its own: proof.html beside it names that. If it works there, it is kept out of this page: by X-Frame-Options or frame-ancestors of its server, by frame-src of this page's policy, or by this page's Cross-Origin-Embedder-Policy, with which its server must send the headers of dist/headers.`,
          ),
        most,
      )
  }

  /** Tells of the settings that are used here, and of those that there are not; the keeper tells of the others. */
  #tellFaults() {
    const height = this.getAttribute('height')
    if (height !== null && !(Number(height) >= minHeight && Number(height) <= maxHeight))
      this.#fail(`height must be a number from ${minHeight} to ${maxHeight}, but is "${height}".`)
    const exit = this.getAttribute('exit-url')
    if (exit !== null && this.#exitGiven() === blank)
      this.#fail(`exit-url must be an address that begins with https:// or /, but is "${exit}".`)
    else if (exit !== null && this.#exitAddress() === blank)
      this.#fail(`exit-url must lead to another page than this one, but is "${exit}". An empty page is taken instead.`)
    const settings = [...GroundworkCheck.settings, ...ownSettings]
    for (const name of this.getAttributeNames())
      if (!settings.includes(name) && !usualElsewhere.test(name))
        this.#fail(`"${name}" is no setting. There are: ${[...offeredKeys, ...ownSettings].join(', ')}.`)
  }

  #makeFrame(/** @type {URL} */ address) {
    const frame = document.createElement('iframe')
    frame.title = this.getAttribute('label') ?? 'Private self-check'
    frame.referrerPolicy = 'no-referrer'
    frame.name = 'element' // to the keeper: somebody will answer
    if (this.#hasBegun) {
      frame.name = begunBefore
      this.#box.className = 'started' // the keeper has something to say before it begins
    }
    frame.setAttribute('allow', '')
    // A browser tells a frame that it should be dark by this, and not by what the device is, which "auto" means.
    const theme = this.getAttribute('theme')
    frame.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark'
    // Beside the page's own files a sandbox with these words would hold nothing, and browsers warn of it. The tab that
    // the keeper offers is in no sandbox; what the engine may do is said by its own.
    if (address.origin !== location.origin)
      frame.setAttribute('sandbox', `allow-same-origin allow-popups allow-popups-to-escape-sandbox ${sandbox}`)
    frame.addEventListener('load', () => this.#wait(address, loadedTimeoutMs))
    frame.src = address.href
    return frame
  }

  #configuration() {
    const set = GroundworkCheck.settings.filter(name => this.hasAttribute(name))
    return Object.fromEntries(set.map(name => [name, this.getAttribute(name)]))
  }

  #hear = (/** @type {Event} */ event) =>
    event.type === 'message'
      ? this.#heard(/** @type {MessageEvent} */ (event))
      : this.#barred(/** @type {SecurityPolicyViolationEvent} */ (event))

  #barred(/** @type {SecurityPolicyViolationEvent} */ {effectiveDirective, blockedURI, disposition}) {
    const {origin} = new URL(this.#frame?.src ?? blank)
    if (
      this.#answered ||
      disposition === 'report' ||
      effectiveDirective !== 'frame-src' ||
      !blockedURI.startsWith(origin)
    )
      return
    this.#answered = true // by the browser: what its page of an error says no more is known
    clearTimeout(this.#late)
    this.#fail(
      `The policy of this page does not let it frame ${blockedURI}, or what that leads to: add ${origin} to frame-src in its Content-Security-Policy.`,
    )
  }

  #heard(/** @type {MessageEvent} */ event) {
    const inside = this.#frame?.contentWindow
    if (!inside || event.source !== inside) return
    const heard = readMessage(event.data, messages.keeperToHost)
    if (!heard) return
    this.#answered = true
    clearTimeout(this.#late)
    // Whatever page is in the frame now: it may have been sent on, or have no origin that could be named. What is set
    // is no secret, it stands in this page. Not returned: WebKit makes a returned call in the name of the window that
    // is called.
    if (heard.kind === 'asking') inside.postMessage(message('init', {config: this.#configuration()}), '*')
    if (heard.kind === 'exit') return this.#leave()
    if (heard.kind === 'error') this.#fail(String(heard.sentence))
    if (!['ready', 'error'].includes(heard.kind)) return
    this.#box.className = 'started'
    if (heard.kind !== 'ready' || !this.#frame) return
    this.#frame.name = begunBefore // for a frame that the page takes out and puts back
    this.#hasBegun = this.dispatchEvent(new Event('ready'))
  }

  #fail(/** @type {string} */ sentence) {
    if (this.dispatchEvent(new CustomEvent('error', {detail: sentence, cancelable: true})))
      console.warn(`groundwork-check: ${sentence}`)
  }

  // The frame goes first. Then the whole page goes, so that the way back does not lead to it; until the other page has
  // come, nothing of it is to be seen.
  #leave() {
    this.#stop()
    document.documentElement.style.setProperty('display', 'none', 'important')
    this.dispatchEvent(new Event('exit'))
    // The page may itself be in a frame, whose page would be what stays.
    for (const page of new Set([top, self]))
      try {
        page?.location.replace(this.#exitAddress())
      } catch {}
  }

  #exitGiven() {
    return exitAddress(this.getAttribute('exit-url') ?? '', document.baseURI) || blank
  }

  // An address of this page, or of the one around it, would leave the check there or bring it back.
  #exitAddress() {
    const given = this.#exitGiven()
    return [self, top].some(page => page && isSamePage(page, given)) ? blank : given
  }

  #stop() {
    this.#near?.disconnect()
    clearTimeout(this.#late)
    removeEventListener('message', this.#hear)
    document.removeEventListener('securitypolicyviolation', this.#hear)
    this.#frame?.remove()
    this.#frame = null
    this.#box.className = ''
  }
}

/** Makes <groundwork-check> known to the page, once. */
export function define(name = 'groundwork-check') {
  if (!customElements.get(name)) customElements.define(name, GroundworkCheck)
}
