// Serves the built pages on this machine only: node web/server.mjs FOLDER [PORT]. Prints the address when it listens.
import {createServer} from 'node:http'
import {readFile} from 'node:fs/promises'
import {extname, join, normalize} from 'node:path'

const [folder = 'dist', port = '8080'] = process.argv.slice(2)
const types = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm'}

const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname))
  try {
    const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    response.writeHead(200, {...headers, 'Content-Type': types[extname(path) || '.html'] ?? 'application/octet-stream'}).end(body)
  } catch {
    response.writeHead(404, headers).end()
  }
})

server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `serve: port ${port} is taken by another program; choose one with PORT=` : `serve: ${error.message}`)
  process.exit(1)
})
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
