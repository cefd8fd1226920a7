// Serves a folder as web/server.mjs does, and makes it anew when a file of web/ or assets/ changes:
//   node web/watch.mjs FOLDER PORT COMMAND...   the command makes the folder; WATCHED=FOLDER:FOLDER watches others
// The page /watch shows the pages in a frame, and loads them again. What is in the folder is served as it is, without a
// word of this: the keeper and the engine keep their policies, and the engine no network, while somebody works on them.
import {spawn} from 'node:child_process'
import {readFileSync, readdirSync, watch} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fill, hash} from './packaging/seal.mjs'
import {serve} from './serving.mjs'

const [folder, port, ...command] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const watched = process.env.WATCHED?.split(':') ?? [here, join(here, '../assets')]

/** For how long nothing must change before it is built, in milliseconds: an editor touches a file several times. */
const calm = 60

/** The pages that wait for news, each by the answer that it reads. */
const pages = new Set()

/** Resolves once no build is under way: until then no file is answered, for half of them may be missing. */
let built = Promise.resolve()
let waiting

/** The files that changed since the last build began. */
const changed = new Set()

function tell(kind, what) {
  for (const page of pages) page.write(`event: ${kind}\ndata: ${JSON.stringify(what)}\n\n`)
}

function build() {
  return new Promise(done => {
    const made = spawn(command[0], command.slice(1))
    let said = ''
    for (const stream of [made.stdout, made.stderr])
      stream.on('data', data => {
        said += data
      })
    made.on('error', ({message}) => done({status: 1, said: message}))
    made.on('close', status => done({status, said}))
  })
}

async function buildAndTell() {
  const began = Date.now(),
    names = [...changed]
  changed.clear()
  const {status, said} = await build()
  process.stdout.write(said)
  const done = status === 0 ? `built anew in ${Date.now() - began} ms` : 'not built, as the lines above say,'
  console.log(`${done} for ${names.join(', ')}`)
  if (status === 0) tell('built', names)
  else tell('failed', said)
}

function noteChange(name) {
  changed.add(relative('.', name))
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    built = built.then(buildAndTell)
  }, calm)
}

const isOurs = name => name !== 'node_modules' && !name.startsWith('.')

/** Watches a folder and those in it, each by itself: Node 18 cannot watch a tree. One that comes later is too. */
function watchTree(top, known = new Set()) {
  if (known.has(top)) return
  known.add(top)
  const watcher = watch(top, (event, name) => {
    if (!isOurs(name)) return
    watchFolders(top, known)
    noteChange(join(top, name))
  })
  watcher.on('error', () => known.delete(top)) // the folder is gone
  watchFolders(top, known)
}

function watchFolders(top, known) {
  try {
    const entries = readdirSync(top, {withFileTypes: true})
    for (const entry of entries) if (entry.isDirectory() && isOurs(entry.name)) watchTree(join(top, entry.name), known)
  } catch {
    known.delete(top) // it is gone
  }
}

const script = readFileSync(join(here, 'pages/watch.js'), 'utf8')
const style = readFileSync(join(here, 'pages/watch.css'), 'utf8')
const own = `script-src ${hash(script)}; style-src ${hash(style)}`
const policy = `default-src 'none'; ${own}; connect-src 'self'; frame-src 'self'`
const page = fill(readFileSync(join(here, 'pages/watch.html'), 'utf8'), {policy, script, style})

const plain = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'}

/** Answers with the page around and with its news; everything else waits for the build. */
async function answerFirst(path, response) {
  if (path === '/watch') response.writeHead(200, {...plain, 'Content-Type': 'text/html; charset=utf-8'}).end(page)
  else if (path === '/watch/news') {
    response.writeHead(200, {...plain, 'Content-Type': 'text/event-stream'}).write(': listening\n\n')
    pages.add(response)
    response.on('close', () => pages.delete(response))
  } else {
    await built
    return false
  }
  return true
}

/** Some pages may be in no frame at all: here they may be in one of this server's. */
const framable = value => value.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
const inOurFrame = headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, framable(value)]))

for (const top of watched) watchTree(top)
serve(folder, port, {first: answerFirst, dressed: inOurFrame, start: 'watch'})
