// @ts-check
// The keeper's policy grows stricter twice while it works: a policy that is added can only take away.

/** What the links of the help lines open, outside of every page. */
export const helpLinks = 'tel: sms:'

/**
 * What the sandbox of the engine's frame lets it do; that of the proof page's stand-in and of its header are the same.
 */
export const sandbox = 'allow-scripts allow-downloads allow-modals allow-top-navigation-to-custom-protocols'

function add(/** @type {string} */ policy) {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  document.head.append(meta)
}

/** An address as a policy can hold it, where a comma or a semicolon would end it. */
const named = (/** @type {URL} */ {href}) => href.replace(/[,;]/g, encodeURIComponent)

/**
 * From here on only the engine can be framed, and only that and the documents can be fetched: the engine's page to see
 * why it is not there. The origin is spelled out: WebKit lets 'self' match nothing in a document of an opaque origin.
 * @param {{engine: URL, documents: URL}} addresses
 */
export const allowOnly = ({engine, documents}) =>
  add(`frame-src ${named(engine)} ${helpLinks}; connect-src ${named(documents)} ${named(engine)}`)

/**
 * From here on nothing can be fetched, and the frame can go nowhere else. Without default-src Chromium would still
 * prefetch.
 */
export const allowNothing = () => add(`default-src 'none'; connect-src 'none'; frame-src ${helpLinks}`)
