// @ts-check
// Why the check cannot run here, in a sentence for the page around, whose author can mend it.

/** How long the server is asked what it sends in place of a file, in milliseconds. */
const limit = 5000

const remedy = 'Send that of dist/headers, or none: the page has its own.'

/** Why an engine that is there cannot run, by what it says of it. @type {Record<string, (address: URL) => string>} */
export const engineFaults = {
  forbidden: address =>
    `${address} may not run WebAssembly: its server sends a policy without 'wasm-unsafe-eval' in script-src. ${remedy}`,
  unstyled: address => `${address} may not use its own style: its server sends a policy that forbids it. ${remedy}`,
  old: () => 'This browser is too old for the check, or may not run WebAssembly. The person is told so.',
  broken: () => 'A file in documents/ cannot be read, or the engine failed at it: the check shows what is known.',
}

/**
 * The server does not send what it should; the person is told whether the fault is the site's or may be the network's.
 */
export class Unserved extends Error {
  /** @param {string} words @param {boolean} isSites */
  constructor(words, isSites) {
    super(words)
    this.sentence = isSites ? 'error.site_fault' : 'keeper.no_files'
  }
}

/**
 * Resolves to the answer to a request without anything about the one who asks; rejects when it takes longer than that.
 */
export function request(/** @type {URL} */ address, /** @type {number} */ most, /** @type {RequestInit} */ more = {}) {
  const late = new AbortController() // AbortSignal.timeout is younger than some browsers that can run the check
  setTimeout(() => late.abort(), most)
  return fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: late.signal, ...more})
}

/**
 * What a server's answer has that a page of the check must not have; nothing when there is nothing to see.
 * @returns {string | undefined}
 */
function oddity(/** @type {Response} */ {type, ok, status, headers}) {
  if (type === 'opaqueredirect') return 'it leads to another address'
  if (!ok) return `the answer is ${status}`
  const [kind, barred, policy] = ['Content-Type', 'X-Frame-Options', 'Content-Security-Policy'].map(name =>
    headers.get(name),
  )
  if (!kind?.startsWith('text/html')) return `it must be sent as text/html, but is sent as ${kind}`
  if (barred) return `it is sent with X-Frame-Options: ${barred}`
  if (policy)
    return `it is sent with a policy, which must let its script run and let it be framed: ${policy.slice(0, 300)}`
}

/** Why the engine's page did not speak, as far as the server tells. */
export async function whyNoEngine(/** @type {URL} */ address) {
  const none = 'there is no answer'
  const why = await request(address, limit, {redirect: 'manual'}).then(oddity, () => none)
  return new Unserved(
    `${address} did not answer as engine.html does: ${why ?? 'it may be another page, or something keeps it out of frames. Open proof.html, which names more'}.`,
    why !== none,
  )
}
