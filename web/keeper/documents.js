// @ts-check
import {languages} from '../settings.js'
import {withCalls} from '../telephone.js'
import {OtherBuild} from './anew.js'
import {request, Unserved} from './faults.js'

/** @typedef {import('../protocol.js').Document} Document */
/** @typedef {import('../protocol.js').Configuration} Configuration */

/** How long what the keeper asks the server for may take, in milliseconds. */
export const limit = 60000

const sandboxed =
  'none. In a sandbox without allow-same-origin it must come with Access-Control-Allow-Origin: *, as in dist/headers'

/** The name of the folder of a build that a file of documents/ is in. */
const releaseOf = (/** @type {URL} */ {pathname}) => pathname.split('/').at(-3)

/** @param {URL} address @param {RequestCache} cache @returns {Promise<Document[]>} */
async function fetched(address, cache) {
  const must = `${address} must be the file of that name in documents/, but the answer is:`
  const response = await request(address, limit, {cache}).catch(async () => {
    if (self.origin !== 'null') throw new Unserved(`${must} none.`, false)
    // A page of no origin is not shown what comes without the header, but learns that it came.
    throw new Unserved(
      `${must} ${sandboxed}.`,
      await request(address, limit, {mode: 'no-cors'}).then(
        () => true,
        () => false,
      ),
    )
  })
  if (response.status === 404) throw new OtherBuild(`${must} 404.`, 'error.site_fault')
  if (!response.ok) throw new Unserved(`${must} ${response.status}.`, true)
  const answer = await response.json().catch(() => null)
  if (!Array.isArray(answer?.documents)) throw new Unserved(`${must} no JSON with documents.`, true)
  if (answer.release !== releaseOf(address))
    throw new OtherBuild(`${must} a file of another build than keeper.html.`, 'keeper.other_build')
  const all = /** @type {{kind: string, name: string, value: unknown}[]} */ (answer.documents)
  return all.map(({kind, name, value}) => ({kind, name, text: JSON.stringify(value)}))
}

/** Takes a file from wherever the browser has it, and from the server when that one does not belong to this keeper. */
const load = (/** @type {URL} */ address) =>
  fetched(address, 'default').catch(error => {
    if (error instanceof OtherBuild) return fetched(address, 'reload')
    throw error
  })

/**
 * What the engine is told: the settings, and whether a link sets them.
 * @param {Configuration} config
 * @param {boolean} isLink
 */
export function engineConfig(config, isLink) {
  const from = config.from?.replace(/[“”„«»]/g, '"') // it stands in quotation marks, which it must not end
  return withCalls({...config, from, link: isLink || undefined})
}

const languageOf = (/** @type {Configuration} */ {lang}) => lang ?? languages[0]

/**
 * What the pages say themselves in the language that is set; nothing where they were made in it.
 * @param {URL} folder @param {Configuration} config @returns {Promise<Document[]>}
 */
export async function loadTranslation(folder, config) {
  const language = languageOf(config)
  return language === languages[0] ? [] : load(new URL(`page.${language}.json`, folder))
}

/**
 * Fetches what the engine needs for these checks, all at once, so that the server cannot tell which of them a person
 * takes. Rejects when a file is not there in time.
 * @param {URL} folder @param {string[]} checks @param {Configuration} config @param {boolean} isLink whether a link
 * sets it
 * @returns {Promise<Document[]>}
 */
export async function loadDocuments(folder, checks, config, isLink) {
  const language = languageOf(config)
  const names = ['shared', ...(config.checks ? [] : ['matters']), ...checks]
  const loaded = await Promise.all(names.map(name => load(new URL(`${name}.${language}.json`, folder))))
  return [{kind: 'config', name: 'configuration', text: JSON.stringify(engineConfig(config, isLink))}, ...loaded.flat()]
}
