// @ts-check
// Who may frame a file, by the headers that came with it, as browsers read them, and what a header keeps from working.

/**
 * @typedef {{protocol: string, hostname: string, port: string}} Place
 * @typedef {{header: string, own: boolean, others: boolean}} Framers whether pages of this server may frame a file,
 *   whether others may, and the header that says so
 */

/** Whether a source of frame-ancestors means the pages of this server. */
function meansHere(/** @type {string} */ source, /** @type {Place} */ {protocol, hostname, port}) {
  if (["'self'", '*', protocol].includes(source)) return true
  const [, scheme = protocol, host = '', asked = ''] =
    /^(?:(https?:)\/\/)?([^/:]+)(?::(\d+|\*))?\/?$/.exec(source) ?? []
  const usual = protocol === 'https:' ? '443' : '80'
  const samePort = asked === '*' || (asked || usual) === (port || usual)
  return (
    scheme === protocol &&
    samePort &&
    (host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))))
  )
}

/** Whether a source of frame-ancestors means pages of other servers. */
const meansOthers = (/** @type {string} */ source, /** @type {Place} */ place) =>
  /^\*|^https?:$/.test(source) || (!meansHere(source, place) && source !== "'none'")

/** Each frame-ancestors of the policies that a server sends. @returns {Framers[]} */
function byPolicy(/** @type {Headers} */ headers, /** @type {Place} */ place) {
  const directives = (headers.get('Content-Security-Policy') ?? '').split(/[,;]/).map(text => text.trim().toLowerCase())
  return directives
    .filter(text => /^frame-ancestors(\s|$)/.test(text))
    .map(text => {
      const sources = text.split(/\s+/).slice(1)
      return {
        header: `Content-Security-Policy: ${text}`,
        own: sources.some(source => meansHere(source, place)),
        others: sources.some(source => meansOthers(source, place)),
      }
    })
}

/** Several values that differ let nobody in, and one that no browser knows keeps nobody out. @returns {Framers[]} */
function byOption(/** @type {Headers} */ headers) {
  const header = `X-Frame-Options: ${headers.get('X-Frame-Options')}`
  const values = [
    ...new Set(
      (headers.get('X-Frame-Options') ?? '')
        .toLowerCase()
        .split(',')
        .map(value => value.trim()),
    ),
  ]
  if (!values.some(value => ['deny', 'sameorigin'].includes(value))) return []
  return [{header, own: values.join() === 'sameorigin', others: false}]
}

/**
 * Who may frame a file; nothing where no header limits that. A browser does not read X-Frame-Options where a policy has
 * frame-ancestors.
 * @returns {Framers | undefined}
 */
export function framersOf(/** @type {Headers} */ headers, /** @type {Place} */ place) {
  const said = byPolicy(headers, place)
  const all = (said.length > 0 ? said : byOption(headers)).filter(({own, others}) => !own || !others)
  if (all.length === 0) return undefined
  return {
    header: all.map(({header}) => header).join(' and '),
    own: all.every(({own}) => own),
    others: all.every(({others}) => others),
  }
}

/** The files that the proof page frames. */
export const standIns = ['control.html', 'proof-keeper.html', 'proof-engine.html']

/**
 * Whether a limit keeps something from working: engine.html stands in keeper.html and, with that, in the clinic's page.
 */
function matters(/** @type {string} */ path, /** @type {Framers} */ {own, others}) {
  if (path === 'keeper.html') return !others
  if (path.endsWith('/engine.html')) return !own || !others
  return standIns.includes(path) && !own
}

const named = 'Who may frame the check is said by frame-ancestors in the policy of keeper.html: see dist/headers/.'

/** @param {string} files @param {Framers} framers @returns {import('./instance.js').Line} */
function framersLine(files, {header, own, others}) {
  const sends = `the server sends ${header}.`
  if (own)
    return {
      state: 'better',
      words: `Only pages of this same address may frame ${files}: ${sends}`,
      remedy: `That is well where the check stands on no other pages. Where yours have another address, the check is not shown there. Then take this header away for this folder. ${named}`,
    }
  if (others)
    return {
      state: 'wrong',
      about: 'barred',
      words: `Pages of this same address may not frame ${files}: ${sends}`,
      remedy:
        'keeper.html frames engine.html, so the check cannot be shown. Send frame-ancestors with keeper.html alone.',
    }
  return {
    state: 'wrong',
    about: 'barred',
    words: `No page may frame ${files}: ${sends}`,
    remedy: `The check runs in frames, so it cannot be shown. Take this header away for this folder. ${named}`,
  }
}

const list = new Intl.ListFormat('en')

/**
 * A line for each header that keeps a frame of the check, or of the test itself, from being shown.
 * @param {{path: string, headers: Headers}[]} files
 */
export function barredLines(files) {
  const limited = files.flatMap(({path, headers}) => {
    const framers = framersOf(headers, location)
    return framers && matters(path, framers) ? [{path, framers}] : []
  })
  const headers = [...new Set(limited.map(({framers}) => framers.header))]
  return headers.map(header => {
    const alike = limited.filter(({framers}) => framers.header === header)
    const paths = alike.map(({path}) => path)
    return {...framersLine(list.format(paths), alike[0].framers), stops: paths.some(path => standIns.includes(path))}
  })
}
