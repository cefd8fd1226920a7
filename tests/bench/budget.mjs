// What the self-check with one check may cost on a clinic's page, and what it does cost.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {releaseIn} from '../../web/packaging/release.mjs'
import {sizes} from './parts.mjs'

/** The most that may come, compressed with brotli -11: for the check, and with the clinic's page and the element. */
const most = {check: {bytes: 147.5 * 1024, requests: 4}, all: {bytes: 151.5 * 1024, requests: 6}}

/** What comes with the keeper for the readiness check in English, and what the clinic's own page asks for besides. */
const released = ['engine.html', 'documents/shared.en.json', 'documents/readiness.en.json']
const host = ['index.html', 'groundwork.js']

/** The size of each of these files of the product, by its name. */
const filesOf = (folder, names) =>
  Object.fromEntries(names.map(name => [name, sizes(readFileSync(join(folder, name)))]))

function sumOf(name, files, most) {
  const all = Object.values(files)
  const sum = kind => all.reduce((total, size) => total + size[kind], 0)
  const size = {raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli')}
  return {name, size, requests: all.length, most, within: size.brotli <= most.bytes && all.length <= most.requests}
}

/**
 * The size of each file of the product in that folder, and the sums without and with the clinic's page and the element.
 */
export function budget(folder) {
  const check = ['keeper.html', ...released.map(name => `${releaseIn(folder)}/${name}`)]
  const files = {check: filesOf(folder, check), host: filesOf(folder, host)}
  const all = {...files.check, ...files.host}
  return {
    files: all,
    sums: [
      sumOf('engine, keeper and one check', files.check, most.check),
      sumOf("with the host's page and the element", all, most.all),
    ],
  }
}

/** What is printed of a sum. */
export const verdict = ({name, size, requests, most, within}) =>
  `${name}: ${size.brotli} bytes of ${most.bytes} in ${requests} requests of ${most.requests}, ${within ? 'within' : 'NOT within'} the limit`
