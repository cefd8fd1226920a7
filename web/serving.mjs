// Answers with the files of a folder, on this machine only, and with the headers that come with them.
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {extname, join, normalize} from 'node:path'
import {readHeaders} from './packaging/read-headers.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** The path of the file that is asked for; nothing when the address cannot be read. */
function pathOf(address) {
  try {
    const asked = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname))
    return asked.endsWith('/') ? `${asked}index.html` : asked
  } catch {
    return undefined
  }
}

const unreadable = 'This address cannot be read. A % in it must come before two digits, as in %20.\n'

/** The headers of a file, read anew each time: a build gives the pages other policies. */
async function headersOf(folder, path) {
  return readHeaders(await readFile(join(folder, 'headers', '_headers'), 'utf8'))(path)
}

/**
 * Serves a folder on that port, or on any that is free where it is 0, and prints the address, which ends with `start`.
 * `first(path, response)` may answer itself and says whether it did; `dressed` has the last word on the headers.
 */
export function serve(folder, port, {first = async () => false, dressed = headers => headers, start = ''} = {}) {
  if (!existsSync(join(folder, 'headers', '_headers'))) {
    console.error(`serve: ${folder} must be a folder that web/build.mjs made, but it has no headers/_headers`)
    process.exit(1)
  }
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url)
    if (path === undefined) return response.writeHead(400, {'Content-Type': types['.txt']}).end(unreadable)
    if (await first(path, response)) return
    try {
      const body = await readFile(join(folder, path))
      const type = types[extname(path)] ?? 'application/octet-stream'
      const headers = dressed(await headersOf(folder, path))
      response.writeHead(200, {...headers, 'Cache-Control': 'no-store', 'Content-Type': type}).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.on('error', error => {
    const taken = `port ${port} is taken by another program; choose one with PORT=`
    console.error(`serve: ${error.code === 'EADDRINUSE' ? taken : error.message}`)
    process.exit(1)
  })
  server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/${start}`))
}
