// What a server says beside each file, for the servers that clinics have. The policies in the pages hold without it.
import {sandbox} from '../keeper/lock.js'
import {policyOf} from './seal.mjs'

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
}

/** Everything that Chromium lets a frame of an opaque origin use unless it is told not to. */
const features = ['aria-notify', 'browsing-topics', 'ch-save-data', 'ch-ua', 'ch-ua-high-entropy-values', 'ch-ua-mobile', 'ch-ua-platform',
  'deferred-fetch-minimal', 'gamepad', 'interest-cohort', 'media-playback-while-not-visible', 'picture-in-picture', 'private-state-token-issuance',
  'private-state-token-redemption', 'storage-access', 'sync-xhr', 'unload']

const nothing = ['connect-src', 'img-src', 'font-src', 'media-src', 'object-src', 'frame-src', 'child-src', 'worker-src', 'manifest-src'].map(name => `${name} 'none'`).join('; ')

const framed = {
  'Permissions-Policy': features.map(name => `${name}=()`).join(', '),
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/**
 * The headers of each file by its name, or by its folder and a star. `pages` are the pages' texts by name, and `release`
 * is the folder of the engine.
 */
export function headersOf(pages, release) {
  const shared = {...everywhere, 'Access-Control-Allow-Origin': '*'}
  const own = name => ({...everywhere, 'Content-Security-Policy': policyOf(pages[name])})
  const engine = name => ({...own(name), 'Content-Security-Policy': `${policyOf(pages[name])}; ${nothing}`, 'Connection-Allowlist': '()', ...framed})
  const sealedEngine = name => sandboxed(engine(name))
  const keeper = name => ({...own(name), ...framed})
  const special = {[`${release}/engine.html`]: sealedEngine, 'proof-engine.html': sealedEngine, 'keeper.html': keeper, 'proof-keeper.html': keeper}
  const pageHeaders = Object.keys(pages).map(name => [name, (special[name] ?? (/^groundwork\./.test(name) ? engine : own))(name)])
  // Caddy and others ask for the name that the visitor asked for, which for the folder itself is none.
  return Object.fromEntries([['', own('index.html')], ...pageHeaders, ['groundwork.js', shared], ['groundwork-class.js', shared], [`${release}/documents/*`, shared]])
}

function sandboxed(headers) {
  return {...headers, 'Content-Security-Policy': `${headers['Content-Security-Policy']}; sandbox ${sandbox}`}
}

const about = [
  'The headers of the self-check. The folder stands at the top of the site; where it does not, put its path before each name.',
  'When you know who frames it, add to the policy of keeper.html: frame-ancestors and the addresses of those sites.',
]

const comments = about.map(line => `# ${line}\n`).join('')

const block = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value)).join('')

const writers = {
  'nginx.conf': (path, headers) => `location ${path.endsWith('*') ? `^~ /${path.slice(0, -1)}` : `= /${path}`} {\n${block(headers, (name, value) => `    add_header ${name} "${value}" always;\n`)}}\n`,
  'apache.conf': (path, headers) => `<LocationMatch "^/${path.replaceAll('.', '\\.').replace('*', '.*')}$">\n${block(headers, (name, value) => `    Header always set ${name} "${value}"\n`)}</LocationMatch>\n`,
  'Caddyfile': (path, headers) => `header /${path} {\n${block(headers, (name, value) => `\t${name} "${value}"\n`)}}\n`,
  '_headers': (path, headers) => `/${path}\n${block(headers, (name, value) => `  ${name}: ${value}\n`)}`,
}

/** The files for each server, by name. */
export function headerFiles(pages, release) {
  const all = Object.entries(headersOf(pages, release))
  return Object.fromEntries(Object.entries(writers).map(([file, write]) => [file, `${comments}\n${all.map(([path, headers]) => write(path, headers)).join('\n')}`]))
}
