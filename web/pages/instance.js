// @ts-check
// What can be seen of the server and the files: each as a line that says what is so, and what to do when it is not well.

/**
 * @typedef {{state: 'well' | 'wrong' | 'better' | 'unseen', words: string, remedy?: string}} Line
 * @typedef {Record<string, {policy: string, sum: string}>} Expected what the build wrote down of its files, by name
 * @typedef {Awaited<ReturnType<typeof get>>} Got
 */

const here = location.href.split(/[?#]/)[0]

async function get(/** @type {string} */ path) {
  try {
    const response = await fetch(new URL(path, here), {cache: 'no-store', credentials: 'omit'})
    return {status: response.status, headers: response.headers, bytes: await response.arrayBuffer()}
  } catch {
    return {status: 0, headers: new Headers(), bytes: new ArrayBuffer(0)}
  }
}

const policyIn = (/** @type {string} */ page) => /^<!doctype html>\s*<html[^>]*>\s*<head>\s*(?:<meta charset="utf-8">\s*)?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(page)?.[1]

/** @returns {Line} */
const line = (/** @type {boolean} */ well, /** @type {string} */ good, /** @type {string} */ bad, /** @type {string} */ remedy, /** @type {'wrong' | 'better'} */ otherwise = 'wrong') =>
  well ? {state: 'well', words: good} : {state: otherwise, words: bad, remedy}

const again = 'Upload the whole of dist/ of one build again, and change no file of it. If that does not help, something rewrites HTML on its way. Switch it off: an optimizer, a minifier or a plug-in of the server, or of a service in front of it.'

/** @param {string} file @param {Got} got @param {string} expected @returns {Line} */
function policyLine(file, got, expected) {
  return line(policyIn(new TextDecoder().decode(got.bytes)) === expected, `${file} carries exactly the policy that it was built with.`, `${file} does not carry the policy that it was built with.`, again)
}

const hex = (/** @type {ArrayBuffer} */ bytes) => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

/** Whether a file is the one that was built, by its bytes. @param {string} file @param {Got} got @param {string} expected @returns {Promise<Line>} */
async function sumLine(file, got, expected) {
  const found = hex(await crypto.subtle.digest('SHA-256', got.bytes))
  return line(found === expected, `${file} is the file that was built, to the last byte.`, `${file} is not the file that was built.`,
    `Its SHA-256 is ${found}. It must be ${expected}, as in SHA256SUMS. ${again}`)
}

/** What is seen of one file. @param {string} file @param {Got} got @param {Expected[string]} expected @returns {Promise<Line[]>} */
async function fileLines(file, got, {policy, sum}) {
  if (got.status !== 200) return [{state: 'wrong', words: `${file} cannot be had from this server: it answers ${got.status || 'nothing'}, and must answer 200.`, remedy: again}]
  return [policyLine(file, got, policy), ...crypto.subtle ? [await sumLine(file, got, sum)] : []]
}

/** What a page says that a browser gives no hashes to, since others could change it on its way. @type {Line} */
const notCompared = {
  state: 'unseen',
  words: 'engine.html and keeper.html could not be compared with the files that were built.',
  remedy: 'The browser does that only on a page that came over https, and this one did not. Serve the folder over https, or compare the hashes by hand. How to do so stands in docs/privacy.md.',
}

const has = (/** @type {Headers} */ headers, /** @type {string} */ name, /** @type {RegExp} */ value) => value.test(headers.get(name) ?? '')

function headerLines(/** @type {Headers} */ headers) {
  const remedy = 'Send the headers of dist/headers/ for your server. The check is sealed without them; they add to it.'
  const wanted = /** @type {[string, RegExp, string][]} */ ([
    ['X-Content-Type-Options', /^nosniff$/i, 'files are only what they say they are'],
    ['Referrer-Policy', /^no-referrer$/i, 'no address is passed on'],
    ['Content-Security-Policy', /default-src 'none'/, 'the policy also comes from the server'],
    ['Connection-Allowlist', /^\(\)$/, 'recent Chromium browsers close WebRTC and connections in advance as well'],
  ])
  return wanted.map(([name, value, why]) => line(has(headers, name, value), `The server sends ${name}: ${why}.`, `The server does not send ${name} as it could.`, remedy, 'better'))
}

/** What the frame of the attempts is, which stands in for the check's: into that one no page can look. */
function standInLines(/** @type {import('./trials.js').Walls | undefined} */ walls) {
  const framed = 'Upload the whole of dist/ of one build again. The stand-in must be framed as keeper.html frames the check: with a sandbox, and without allow-same-origin in it.'
  return [
    line(walls?.origin === 'null', 'The stand-in for the check runs as a page of no origin: it has no storage, and no page can look into it.', 'The stand-in for the check does not run as a page of no origin.', framed),
    line(walls?.storage === true && walls.parent, 'The browser refuses the stand-in storage, and a look at the page around it.', 'The browser lets the stand-in have storage, or look at the page around it.', framed),
  ]
}

/** @param {Expected} expected @param {import('./trials.js').Walls | undefined} walls @returns {Promise<Line[]>} */
export async function lookAtInstance(expected, walls) {
  const [engine, keeper, canary] = await Promise.all(['engine.html', 'keeper.html', 'canary/nothing-is-here'].map(get))
  const secure = location.protocol === 'https:' || isSecureContext
  return [
    ...standInLines(walls),
    ...await fileLines('engine.html', engine, expected['engine.html']),
    ...await fileLines('keeper.html', keeper, expected['keeper.html']),
    ...crypto.subtle ? [] : [notCompared],
    line(canary.status === 404, 'Addresses that do not exist are answered with 404, so nothing was fetched by the attempts.', `Addresses that do not exist are answered with ${canary.status || 'nothing'}.`, 'Let the server answer 404 for unknown addresses of this folder.', 'better'),
    line(secure, 'The page came over a connection that nobody on the way can change.', 'The page came over a connection on which others can change the files.', 'Serve the folder over https.'),
    ...headerLines(engine.headers),
  ]
}
