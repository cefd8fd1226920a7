// @ts-check
// What can be seen of the server and the files: each as a line that says what is so, and what to do when it is not well.

/** @typedef {{state: 'well' | 'wrong' | 'better', words: string, remedy?: string}} Line */

const here = location.href.split(/[?#]/)[0]

async function get(/** @type {string} */ path) {
  try {
    const response = await fetch(new URL(path, here), {cache: 'no-store', credentials: 'omit'})
    return {status: response.status, headers: response.headers, text: await response.text()}
  } catch {
    return {status: 0, headers: new Headers(), text: ''}
  }
}

/** A policy without its hashes, which differ from file to file. */
const shape = (/** @type {string} */ policy) => policy.replace(/'sha256-[^']+'/g, "'sha256'")
const policyIn = (/** @type {string} */ page) => /^<!doctype html>\s*<html[^>]*>\s*<head>\s*(?:<meta charset="utf-8">\s*)?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(page)?.[1]

/** @returns {Line} */
const line = (/** @type {boolean} */ well, /** @type {string} */ good, /** @type {string} */ bad, /** @type {string} */ remedy, /** @type {'wrong' | 'better'} */ otherwise = 'wrong') =>
  well ? {state: 'well', words: good} : {state: otherwise, words: bad, remedy}

function policyLine(/** @type {string} */ file, /** @type {{status: number, text: string}} */ got, /** @type {string} */ tried) {
  const found = policyIn(got.text)
  return line(found !== undefined && shape(found) === shape(tried), `${file} carries exactly the policy that was tried here.`,
    got.status === 200 ? `${file} does not carry the policy that was tried here.` : `${file} is not on this server.`, 'Upload the whole of dist/ of one build again, and change no file of it.')
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

/** @param {string} enginePolicy @param {import('./trials.js').Walls | undefined} walls @returns {Promise<Line[]>} */
export async function lookAtInstance(enginePolicy, walls) {
  const [engine, canary] = await Promise.all([get('engine.html'), get('canary/nothing-is-here')])
  const secure = location.protocol === 'https:' || isSecureContext
  return [
    line(walls?.origin === 'null', 'The check runs as a page of no origin: it has no storage, and no page can look into it.', 'The check does not run as a page of no origin.', 'Frame it with the sandbox of dist/keeper.html, without allow-same-origin.'),
    line(walls?.storage === true && walls.parent, 'The browser refuses it storage, and a look at the page around it.', 'The browser lets it have storage, or look at the page around it.', 'Remove allow-same-origin from the sandbox of the frame.'),
    policyLine('engine.html', engine, enginePolicy),
    line(canary.status === 404, 'Addresses that do not exist are answered with 404, so nothing was fetched by the attempts.', `Addresses that do not exist are answered with ${canary.status || 'nothing'}.`, 'Let the server answer 404 for unknown addresses of this folder.', 'better'),
    line(secure, 'The page came over a connection that nobody on the way can change.', 'The page came over a connection on which others can change the files.', 'Serve the folder over https.'),
    ...headerLines(engine.headers),
  ]
}
