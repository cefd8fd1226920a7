// Serves the built pages on this machine only, with the headers that come with them: node web/server.mjs FOLDER [PORT].
// Prints the address when it listens.
import {createServer} from 'node:http'
import {readFile} from 'node:fs/promises'
import {extname, join, normalize} from 'node:path'
import {readHeaders} from './build/read-headers.mjs'

const [folder = 'dist', port = '8080'] = process.argv.slice(2)
const types = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8'}

const headersFor = readHeaders(await readFile(join(folder, 'headers', '_headers'), 'utf8'))

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

const server = createServer(async (request, response) => {
  const path = pathOf(request.url)
  if (path === undefined) return response.writeHead(400, {'Content-Type': 'text/plain; charset=utf-8'}).end(unreadable)
  try {
    const body = await readFile(join(folder, path))
    response.writeHead(200, {...headersFor(path), 'Cache-Control': 'no-store', 'Content-Type': types[extname(path)] ?? 'application/octet-stream'}).end(body)
  } catch {
    response.writeHead(404).end()
  }
})

server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `serve: port ${port} is taken by another program; choose one with PORT=` : `serve: ${error.message}`)
  process.exit(1)
})
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
