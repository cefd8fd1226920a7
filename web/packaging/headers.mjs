// What a server says beside each file. The policies in the pages hold without it.
import {sandbox} from '../keeper/lock.js'
import {policyOf} from './seal.mjs'
import {writers} from './servers.mjs'

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
}

/** What is in a folder that is named by a hash never changes. */
const lasting = {'Cache-Control': 'public, max-age=31536000, immutable'}

/** Everything that Chromium lets a frame of an opaque origin use unless it is told not to. */
const features = [
  'aria-notify',
  'browsing-topics',
  'ch-save-data',
  'ch-ua',
  'ch-ua-high-entropy-values',
  'ch-ua-mobile',
  'ch-ua-platform',
  'deferred-fetch-minimal',
  'gamepad',
  'interest-cohort',
  'media-playback-while-not-visible',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'storage-access',
  'sync-xhr',
  'unload',
]

const nothing = [
  'connect-src',
  'img-src',
  'font-src',
  'media-src',
  'object-src',
  'frame-src',
  'child-src',
  'worker-src',
  'manifest-src',
]
  .map(name => `${name} 'none'`)
  .join('; ')

const framed = {
  'Permissions-Policy': features.map(name => `${name}=()`).join(', '),
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** A window that opens the page keeps no hand on it, though it is of the same site. In a frame it means nothing. */
const alone = {'Cross-Origin-Opener-Policy': 'same-origin'}

const unframed = "frame-ancestors 'none'"

const withPolicy = (...parts) => ({...everywhere, 'Content-Security-Policy': parts.join('; ')})

const sealed = (page, ...more) => ({
  ...withPolicy(policyOf(page), nothing, ...more),
  'Connection-Allowlist': '()',
  ...framed,
})

/**
 * The headers of each file by its name. `pages` are the pages' texts by name. A name that begins with :release/ is in
 * the folder that is named by a hash, and that of the release before is served alike; the name of the folder itself is
 * empty.
 */
export function headersOf(pages) {
  const names = Object.keys(pages)
  const engine = pages[names.find(name => name.endsWith('/engine.html'))]
  const whole = names.filter(name => /^groundwork\./.test(name))
  const shared = {...everywhere, 'Access-Control-Allow-Origin': '*'}
  const keeper = name => ({...withPolicy(policyOf(pages[name])), ...framed, ...alone})
  const around = name => withPolicy(policyOf(pages[name]), unframed)
  const own = withPolicy(unframed) // a clinic replaces this page by one of its own
  return {
    '': own,
    'index.html': own,
    ':release/engine.html': {...sealed(engine, `sandbox ${sandbox}`), ...lasting},
    ':release/documents/*': {...shared, ...lasting},
    'keeper.html': keeper('keeper.html'),
    'link.html': around('link.html'),
    'proof.html': around('proof.html'),
    'proof-engine.html': sealed(pages['proof-engine.html'], `sandbox ${sandbox}`),
    'proof-keeper.html': keeper('proof-keeper.html'),
    'control.html': everywhere,
    ...Object.fromEntries(whole.map(name => [name, {...sealed(pages[name], unframed), ...alone}])),
    'groundwork.js': shared,
    'groundwork-class.js': shared,
  }
}

/** The files for each server, by their names in the product. */
export function headerFiles(pages) {
  const all = Object.entries(headersOf(pages))
  return Object.fromEntries(Object.entries(writers).map(([file, write]) => [file, write(all)]))
}
