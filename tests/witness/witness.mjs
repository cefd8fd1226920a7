// Takes the check in each browser while Orca listens, and compares what was spoken: see tests/witness/orca.
import {spawn, spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {top} from '../browser/support/people/wording.mjs'
import {commands, prepareHome} from './browsers.mjs'
import {Listener} from './listener.mjs'
import {takesTheCheck} from './story.mjs'

const options = {update: {type: 'boolean', default: false}}
const {
  values: {update},
  positionals,
} = parseArgs({options, allowPositionals: true})
const wanted = positionals.length > 0 ? positionals : Object.keys(commands)
const strange = wanted.find(name => !(name in commands))
if (strange) {
  console.error(`tests/witness/orca: the browser must be one of ${Object.keys(commands).join(', ')} but is ${strange}`)
  process.exit(2)
}

const running = new Set()

function signal(child, name) {
  try {
    process.kill(-child.pid, name)
  } catch {
    running.delete(child) // it has ended already
  }
}

for (const name of ['SIGINT', 'SIGTERM']) {
  process.once(name, () => {
    for (const child of running) signal(child, 'SIGTERM')
    process.exit(1)
  })
}

/** Starts a program in a process group of its own, so that whatever it starts can be ended with it. */
function start([command, ...values], how = {}) {
  const child = spawn(command, values, {detached: true, stdio: ['ignore', 'ignore', 'ignore'], ...how})
  running.add(child)
  const ended = new Promise(resolve => child.once('close', resolve))
  const end = async () => {
    signal(child, 'SIGTERM')
    const late = setTimeout(signal, 5000, child, 'SIGKILL')
    await ended
    clearTimeout(late)
    running.delete(child)
  }
  return {child, end}
}

const folder = join(top, 'build/witness')
mkdirSync(folder, {recursive: true})

/** Serves dist/ on a free port. */
async function serve() {
  const how = {cwd: top, stdio: ['ignore', 'pipe', 'inherit']}
  const {child, end} = start([process.execPath, 'web/server.mjs', 'dist', '0'], how)
  const address = String(await new Promise(resolve => child.stdout.once('data', resolve))).trim()
  return {address, end}
}

/** What Orca speaks while the check is taken in that browser. */
async function listens(name, address) {
  const home = mkdtempSync(join(tmpdir(), 'witness-'))
  const log = join(folder, `${name}.log`)
  rmSync(log, {force: true})
  const env = prepareHome(home)
  const started = []
  try {
    started.push(start(['orca', '--debug-file', log], {env}))
    const listener = new Listener(log, env)
    await listener.hears(/Screen reader on/)
    started.push(start(commands[name](join(home, 'profile'), `${address}keeper.html#v=1&checks=readiness`), {env}))
    await takesTheCheck(listener)
    return listener.transcript()
  } finally {
    for (const {end} of started.reverse()) await end()
    rmSync(home, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

/** Compares with the golden, or writes it anew; says whether they were alike, with every screen heard. */
function compare(name, spoken) {
  const golden = join(top, 'tests/witness', `${name}.txt`)
  const fresh = join(folder, `${name}.txt`)
  writeFileSync(fresh, spoken)
  if (update) copyFileSync(fresh, golden)
  const same = existsSync(golden) && spawnSync('diff', ['-u', golden, fresh], {stdio: 'inherit'}).status === 0
  const changed = `not as before; what was heard now is in ${fresh}, and Orca's log beside it`
  console.log(`${name}: ${update ? 'written anew' : same ? 'spoken as before' : changed}`)
  const missed = spoken.split('\n').filter(line => line.includes('(not heard'))
  if (missed.length > 0) console.log(`${name}: a screen was not heard:\n${missed.join('\n')}`)
  return same && missed.length === 0
}

const server = await serve()
let alike = true
try {
  for (const name of wanted) alike = compare(name, await listens(name, server.address)) && alike
} finally {
  await server.end()
}
process.exit(alike ? 0 : 1)
