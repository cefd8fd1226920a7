// Builds the whole product once per process and serves it as its own site, beside the site of a clinic.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import http from 'node:http'
import {extname, join} from 'node:path'
import {readHeaders} from '../../../../web/packaging/read-headers.mjs'
import {releaseIn} from '../../../../web/packaging/release.mjs'
import {top} from '../people/wording.mjs'

const types = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json'}

let folder

/** The folder of the product, as dist/ is. */
export function product() {
  if (folder) return folder
  mkdirSync(join(top, 'build'), {recursive: true})
  folder = mkdtempSync(join(top, 'build', 'product-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  execFileSync('node', ['web/build.mjs', '--engine', 'build/browser/wasm', '--folder', folder], {
    cwd: top,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}

/** The whole name of a file of the engine's folder, such as engine.html: that folder is called by a hash. */
export const released = name => `${releaseIn(product())}/${name}`

/**
 * Serves `answer(path)`, which is {body, headers, status} or nothing; `requests` are the "METHOD path" and headers of
 * all that came.
 */
export async function site(answer) {
  const requests = []
  const server = http.createServer((request, response) => {
    requests.push({line: `${request.method} ${request.url}`, headers: request.headers})
    const found = answer(new URL(request.url, 'http://x').pathname, request)
    response.writeHead(found ? (found.status ?? 200) : 404, found?.headers ?? {}).end(found?.body)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${server.address().port}`
  const close = () => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  }
  return {origin, requests, lines: () => requests.map(({line}) => line), close}
}

/**
 * The product on a site of its own: as any server of files serves it, or with the headers that come with it. `changed`
 * are bodies by path, and `dressed` has the last word on each answer, by its path.
 */
export function productSite({
  headers = false,
  changed = {},
  dressed = found => found,
  folder: served = product(),
} = {}) {
  const rules = headers ? readHeaders(readFileSync(join(served, 'headers/_headers'), 'utf8')) : () => ({})
  return site(path => {
    const file = join(served, path === '/' ? 'index.html' : path)
    if (!(path in changed) && (!existsSync(file) || (path.endsWith('/') && path !== '/'))) return undefined
    return dressed(
      {
        body: changed[path] ?? readFileSync(file),
        headers: {'content-type': types[extname(file)] ?? 'text/plain', ...rules(path)},
      },
      path,
    )
  })
}

/** The site of a clinic: pages by path. */
export const clinicSite = pages =>
  site(path =>
    path in pages
      ? {body: pages[path], headers: {'content-type': types[extname(path)] ?? 'text/html; charset=utf-8'}}
      : undefined,
  )

/** A page of a clinic around the self-check of another site. */
export const clinicPage = (
  origin,
  attributes = 'checks="readiness"',
  {head = '', before = ''} = {},
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title><link rel="icon" href="data:,">${head}
<script defer src="${origin}/groundwork.js"></script></head><body><h1>Clinic</h1>${before}<groundwork-check ${attributes}><p>The check opens here.</p></groundwork-check></body></html>`
