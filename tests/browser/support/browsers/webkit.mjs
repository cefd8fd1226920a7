// Drives WebKitGTK's MiniBrowser by plain W3C WebDriver calls. It is not Safari.
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import net from 'node:net'
import {until} from '../waiting.mjs'

const folders = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1',
  '/usr/libexec/webkit2gtk-4.1',
]

function miniBrowser() {
  const found = [process.env.MINIBROWSER, ...folders.map(folder => `${folder}/MiniBrowser`)].find(
    path => path && existsSync(path),
  )
  if (!found) throw new Error("WebKitGTK's MiniBrowser is not there: apt-get install webkit2gtk-driver")
  return found
}

async function freePort() {
  const server = net.createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

/**
 * Starts the driver on a screen of its own. `ended` settles when all of it is gone; `stop` ends the driver, which ends
 * the rest.
 */
function startDriver(port) {
  const env = {...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1'}
  const child = spawn('xvfb-run', ['-a', 'sh', '-c', `echo $$; exec WebKitWebDriver --port=${port}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  })
  const driverId = new Promise(resolve => child.stdout.once('data', bytes => resolve(Number(bytes))))
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(`xvfb-run cannot be started: ${error.message}`))
    child.once('exit', code => resolve(`WebKitWebDriver ended with ${code}`))
  })
  const stop = async () => {
    process.kill(await driverId)
    await ended
  }
  return {ended, stop}
}

/**
 * Opens `url` in WebKitGTK, with some of its settings, on a screen of its own: what a DrivenPerson needs, and close();
 * it cannot print.
 */
export async function openWebKit(url, {settings = []} = {}) {
  const browser = miniBrowser()
  const port = await freePort()
  const {ended, stop} = startDriver(port)
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)})
    const {value} = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }
  const failed = ended.then(reason => {
    throw new Error(`${reason}: apt-get install webkit2gtk-driver xvfb xauth`)
  })
  await Promise.race([
    failed,
    until(
      () =>
        call('GET', '/status').then(
          status => status.ready,
          () => null,
        ),
      'WebKitWebDriver',
    ),
  ])
  try {
    failed.catch(() => {})
    const {sessionId, capabilities} = await call('POST', '/session', {
      capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {binary: browser, args: ['--automation', ...settings]}}},
    })
    const session = `/session/${sessionId}`
    await call('POST', `${session}/window/rect`, {width: 500, height: 800})
    await call('POST', `${session}/url`, {url})
    return {
      ...driver(call, session),
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      close: () => call('DELETE', session).finally(stop),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

// How WebDriver writes the keys that write nothing.
const named = {ArrowDown: '\uE015', Tab: '\uE004', Enter: '\uE007'}

function driver(call, session) {
  const act = actions => call('POST', `${session}/actions`, {actions})
  const mouse = actions => act([{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}])
  const evaluate = (source, ...values) =>
    call('POST', `${session}/execute/sync`, {script: `return (${source})(...arguments)`, args: values})
  const keys = values =>
    act([
      {
        type: 'key',
        id: 'keys',
        actions: values.flatMap(value => [
          {type: 'keyDown', value},
          {type: 'keyUp', value},
        ]),
      },
    ])
  let corner = {x: 0, y: 0} // of the frame, in the window: the driver takes the places of the mouse there
  let turned = 0
  return {
    evaluate,
    // The browser is asked, not the page, which may be about to be replaced.
    address: () => call('GET', `${session}/url`),
    // From here on everything happens in the frame that `find` returns, or in the whole page again.
    enterFrame: async find => {
      const {x, y} = await evaluate(`() => { const {x, y} = (${find})().getBoundingClientRect(); return {x, y} }`)
      corner = {x: corner.x + x, y: corner.y + y}
      await call('POST', `${session}/frame`, {id: await evaluate(find)})
    },
    leaveFrames: async () => {
      corner = {x: 0, y: 0}
      await call('POST', `${session}/frame`, {id: null})
    },
    click: (x, y) =>
      mouse([
        {type: 'pointerMove', x: Math.round(corner.x + x), y: Math.round(corner.y + y)},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ]),
    type: text => keys([...text]),
    key: name => keys([named[name] ?? name]),
    // In the frame, not far from its corner. WebKit turns the wheel by what is more than at the last turn.
    wheel: by => {
      turned += by
      return act([
        {
          type: 'wheel',
          id: 'wheel',
          actions: [
            {type: 'scroll', x: Math.round(corner.x + 200), y: Math.round(corner.y + 200), deltaX: 0, deltaY: turned},
          ],
        },
      ])
    },
  }
}
