// @ts-check
// What can be seen of the server and the files: each as a line that says what is so, and what to do when it is not
// well.
import {barredLines, framersOf, standIns} from './framing.js'
import {sentLines} from './sending.js'

/**
 * @typedef {'barred' | 'told' | 'changed' | 'missing' | 'frame' | 'way' | 'sent' | 'start'} About what is wrong: who
 *   may frame a file, what a page around is told, a file, that it is not there, the stand-in's frame, the way here, how
 *   a file is sent, that the check does not start
 * @typedef {{state: 'well' | 'wrong' | 'better' | 'unseen', words: string, remedy?: string, about?: About, stops?:
 *   boolean}} Line one that `stops` says why the test could not run
 * @typedef {Record<string, {policy?: string, sum: string, extra?: boolean}>} Expected what the build wrote down of the
 *   files of the product, by name; an `extra` one may be left out
 * @typedef {Awaited<ReturnType<typeof get>>} Got
 */

const here = location.href.split(/[?#]/)[0]

async function get(/** @type {string} */ path) {
  try {
    const response = await fetch(new URL(path, here), {cache: 'no-store', credentials: 'omit'})
    return {path, status: response.status, headers: response.headers, bytes: await response.arrayBuffer()}
  } catch {
    return {path, status: 0, headers: new Headers(), bytes: new ArrayBuffer(0)}
  }
}

const policyIn = (/** @type {string} */ page) =>
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*(?:<meta charset="utf-8">\s*)?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(
    page,
  )?.[1]

/** A line that says what is wrong, or only what could be better where it is not `about` anything. @returns {Line} */
const line = (
  /** @type {boolean} */ well,
  /** @type {string} */ good,
  /** @type {string} */ bad,
  /** @type {string} */ remedy,
  /** @type {About | undefined} */ about = undefined,
) => (well ? {state: 'well', words: good} : {state: about ? 'wrong' : 'better', words: bad, remedy, about})

const again =
  'Upload the whole of dist/ of one build again, and change no file of it. If that does not help, something rewrites files on their way. Switch it off: an optimizer, a minifier or a plug-in of the server, or of a service in front of it.'

/** @param {string} file @param {Got} got @param {string} expected @returns {Line} */
function policyLine(file, got, expected) {
  return line(
    policyIn(new TextDecoder().decode(got.bytes)) === expected,
    `${file} carries exactly the policy that it was built with.`,
    `${file} does not carry the policy that it was built with.`,
    again,
    'changed',
  )
}

const hex = (/** @type {ArrayBuffer} */ bytes) =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

/**
 * A file that is not the one that was built, by its bytes.
 * @param {Got} got
 * @param {string} expected
 * @returns {Promise<Line[]>}
 */
async function differing({path, bytes}, expected) {
  const found = hex(await crypto.subtle.digest('SHA-256', bytes))
  if (found === expected) return []
  return [
    {
      state: 'wrong',
      about: 'changed',
      words: `${path} is not the file that was built.`,
      remedy: `Its SHA-256 is ${found}. It must be ${expected}, as in SHA256SUMS. ${again}`,
    },
  ]
}

/**
 * What is seen of the bytes of the files that are there; those that are right are one line.
 * @param {Got[]} there
 * @param {Expected} expected
 * @returns {Promise<Line[]>}
 */
async function sumLines(there, expected, /** @type {number} */ total) {
  if (!crypto.subtle) return [notCompared(total)]
  const wrong = (await Promise.all(there.map(got => differing(got, expected[got.path].sum)))).flat()
  const right = there.length - wrong.length
  const words =
    right === total
      ? `The ${total} files of the check are those that were built.`
      : `${right} of the ${total} files of the check, to the last byte.`
  return [...wrong, ...(right > 0 ? [/** @type {Line} */ ({state: 'well', words})] : [])]
}

/** @param {Got} got @returns {Line} */
const missing = ({path, status}) => ({
  state: 'wrong',
  about: 'missing',
  words: `${path} cannot be had from this server: it answers ${status || 'nothing'}, and must answer 200.`,
  remedy: again,
})

/**
 * What is seen of the files of the check.
 * @param {Got[]} files
 * @param {Expected} expected
 * @returns {Promise<Line[]>}
 */
async function fileLines(files, expected) {
  const there = files.filter(({status}) => status === 200)
  const policies = there.flatMap(got => {
    const {policy} = expected[got.path]
    return policy === undefined ? [] : [policyLine(got.path, got, policy)]
  })
  return [
    ...files.filter(({status}) => status !== 200).map(missing),
    ...policies,
    ...(await sumLines(there, expected, files.length)),
  ]
}

/** What a page says that a browser gives no hashes to, since others could change it on its way. @returns {Line} */
const notCompared = (/** @type {number} */ total) => ({
  state: 'unseen',
  words: `The ${total} files of the check could not be compared with those that were built.`,
  remedy:
    'The browser does that only on a page that came over https, and this one did not. Serve the folder over https, or compare the hashes by hand. The file docs/privacy.md of the project says how.',
})

const has = (/** @type {Headers} */ headers, /** @type {string} */ name, /** @type {RegExp} */ value) =>
  value.test(headers.get(name) ?? '')

function headerLines(/** @type {Headers} */ headers) {
  const remedy = 'Send the headers of dist/headers/ for your server. The check is sealed without them; they add to it.'
  const wanted = /** @type {[string, RegExp, string][]} */ ([
    ['X-Content-Type-Options', /^nosniff$/i, 'files are only what they say they are'],
    ['Referrer-Policy', /^no-referrer$/i, 'no address is passed on'],
    ['Content-Security-Policy', /default-src 'none'/, 'the policy also comes from the server'],
    ['Connection-Allowlist', /^\(\)$/, 'recent Chromium browsers close WebRTC and connections in advance as well'],
  ])
  return wanted.map(([name, value, why]) =>
    line(
      has(headers, name, value),
      `The server sends ${name}: ${why}.`,
      `The server does not send ${name} as it could.`,
      remedy,
    ),
  )
}

/** What the frame of the attempts is, which stands in for the check's: into that one no page can look. */
function standInLines(/** @type {import('./trials.js').Walls} */ walls) {
  const framed =
    'Upload the whole of dist/ of one build again. The stand-in must be framed as keeper.html frames the check: with a sandbox, and without allow-same-origin in it.'
  return [
    line(
      walls.origin === 'null',
      'The stand-in for the check runs as a page of no origin: it has no storage, and no page can look into it.',
      'The stand-in for the check does not run as a page of no origin.',
      framed,
      'frame',
    ),
    line(
      walls.storage && walls.parent,
      'The browser refuses the stand-in storage, and a look at the page around it.',
      'The browser lets the stand-in have storage, or look at the page around it.',
      framed,
      'frame',
    ),
  ]
}

/** What a page around the check learned of it, which acted while nobody answered anything. @returns {Line} */
const toldLine = (/** @type {string[]} */ learned) =>
  line(
    learned.length === 0,
    'A page that acts learns nothing of the check: this one scrolled, moved, covered and focused it, sent it messages, and tried to look inside.',
    `A page that acts learns something of the check: ${learned.join('; ')}.`,
    again,
    'told',
  )

const sameBytes = (/** @type {Got} */ one, /** @type {Got} */ other) =>
  one.bytes.byteLength === other.bytes.byteLength && hex(one.bytes) === hex(other.bytes)

/**
 * The files that must be here, and those that need not be and are. Some servers answer each address that is not there
 * with the same page.
 */
const present = (/** @type {Got[]} */ files, /** @type {Got} */ canary, /** @type {Expected} */ expected) =>
  files.filter(got => !expected[got.path].extra || (got.status === 200 && !sameBytes(got, canary)))

/**
 * The lines about the server and its headers, as far as they have nothing to do with the files.
 * @param {Got} canary
 * @param {Got | undefined} engine
 */
function serverLines(canary, engine) {
  const secure = location.protocol === 'https:' || isSecureContext
  return [
    line(
      canary.status === 404,
      'Addresses that do not exist are answered with 404, so nothing was fetched by the attempts.',
      `Addresses that do not exist are answered with ${canary.status || 'nothing'}.`,
      'Let the server answer 404 for unknown addresses of this folder.',
    ),
    line(
      secure,
      'The page came over a connection that nobody on the way can change.',
      'The page came over a connection on which others can change the files.',
      'Serve the folder over https.',
      'way',
    ),
    ...(engine ? headerLines(engine.headers) : []),
  ]
}

/**
 * Whether the check itself started. What else is wrong with the files or their frames says why it did not.
 * @param {string | undefined} whyNot @param {Line[]} others @param {Got | undefined} keeper @returns {Line[]}
 */
function startLines(whyNot, others, keeper) {
  if (whyNot === undefined)
    return [
      {
        state: 'well',
        words: 'The check itself starts here: its first screen was drawn, in a frame as on a clinic’s page.',
      },
    ]
  if (others.some(({about}) => about && ['barred', 'changed', 'missing', 'sent'].includes(about))) return []
  if (keeper && framersOf(keeper.headers, location)?.own === false)
    return [
      {
        state: 'unseen',
        words: 'The check itself could not be started on this page.',
        remedy: 'The server lets only other pages frame it. Open one of those, and see that it starts there.',
      },
    ]
  return [{state: 'wrong', about: 'start', words: 'The check itself does not start here.', remedy: whyNot}]
}

/**
 * What is seen besides, with the lines that say what is wrong first, and the names of the files that were compared.
 * @param {Expected} expected @param {import('./trials.js').Walls | undefined} walls nothing where the stand-in did not
 * start
 * @param {{whyNot?: string, learned?: string[]}} tried why the check itself did not start, or what a page that acts
 * learned of it
 */
export async function lookAtInstance(expected, walls, {whyNot, learned}) {
  const [canary, ...fetched] = await Promise.all(
    ['canary/nothing-is-here', ...Object.keys(expected), ...standIns].map(get),
  )
  const files = present(
    fetched.filter(({path}) => path in expected),
    canary,
    expected,
  )
  const there = fetched.filter(({status}) => status === 200)
  const lines = [
    ...barredLines(there),
    ...sentLines(there),
    ...(learned ? [toldLine(learned)] : []),
    ...(walls ? standInLines(walls) : []),
    ...(await fileLines(files, expected)),
    ...serverLines(
      canary,
      there.find(({path}) => path.endsWith('/engine.html')),
    ),
  ]
  lines.unshift(
    ...startLines(
      whyNot,
      lines,
      there.find(({path}) => path === 'keeper.html'),
    ),
  )
  const compared = crypto.subtle ? files.filter(({status}) => status === 200).map(({path}) => path) : []
  return {
    lines: [...lines.filter(({state}) => state === 'wrong'), ...lines.filter(({state}) => state !== 'wrong')],
    compared,
  }
}
