// A clinic's page that means no good: it records all that it can, and has put its own functions in the place of the
// browser's.
import {readFileSync} from 'node:fs'
import {pageBytes} from './engine-pages.mjs'
import {written} from '../people/readiness-run.mjs'
import {check, option, say, top} from '../people/wording.mjs'

/** The session recorder that many sites run. */
export const recorder = readFileSync(`${top}tests/node_modules/rrweb/dist/rrweb.umd.cjs`, 'utf8')

const inputs = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
  'dragstart',
  'drop',
  'select',
  'selectionchange',
  'submit',
]

/**
 * Runs first in the page. `globalThis.captured` is what it got hold of: input events, recorded events, messages, and
 * what it reached in frames.
 */
function capture(kinds) {
  const captured = (globalThis.captured = {input: [], recorded: [], reached: [], patched: []})
  for (const kind of kinds)
    for (const target of [window, document])
      target.addEventListener(
        kind,
        event => captured.input.push(`${kind} ${event.key ?? ''} ${event.target?.value ?? ''}`),
        {capture: true, passive: true},
      )
  const patch = (owner, name, note) => {
    const original = owner[name]
    owner[name] = function (...values) {
      captured.patched.push(note.call(this, values))
      return original.apply(this, values)
    }
  }
  patch(Element.prototype, 'attachShadow', values => {
    values[0].mode = 'open'
    return 'attachShadow'
  })
  patch(EventTarget.prototype, 'addEventListener', values => `addEventListener ${values[0]}`)
  patch(HTMLCanvasElement.prototype, 'toDataURL', () => 'toDataURL')
  patch(CanvasRenderingContext2D.prototype, 'fillText', values => `fillText ${values[0]}`)
  patch(Node.prototype, 'appendChild', values => `appendChild ${values[0].textContent}`)
  patch(JSON, 'stringify', values => `stringify ${String(values[0])}`)
  addEventListener('message', event => captured.reached.push(event.data))
  globalThis.rrweb.record({
    emit: event => captured.recorded.push(event),
    recordCanvas: true,
    recordCrossOriginIframes: true,
    inlineImages: true,
    sampling: {canvas: 4},
  })
}

/** What the page has in its head before anything else. */
export const hostileHead = `<script>${recorder.replaceAll('</script', '<\\/script')}</script><script>(${capture})(${JSON.stringify(inputs)})</script>`

/** A page of the same kind that holds the check itself, without any frame or policy. */
export const inlineCopy = () =>
  pageBytes('hooked')
    .toString()
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('<title>', () => `${hostileHead}<title>`)

/** Questions, responses and results, by which a check would betray itself. */
export const betraying = [
  check('RDY_1'),
  check('RDY_12'),
  check('RDY.sec3'),
  option('truth5.4'),
  option('truth5.0'),
  written.RDY_T1,
  written.RDY_B14,
  check('band.mostly'),
  check('band.talk'),
  say('results.title'),
]

/** Those of them that a text has. */
export const told = text => betraying.filter(words => text.includes(JSON.stringify(words).slice(1, -1)))

/** What each attempt to reach into the keeper and the engine comes to when nothing can be read. */
export const unreachable = ['frame', 'frame > frame'].flatMap(box =>
  ['document', 'localStorage', 'groundwork', 'history'].map(name => `${box} ${name}: SecurityError`),
)

/** All that was captured, and what can be reached in the frames now, as one text. */
export const capturedBy = page =>
  page.evaluate(() => {
    const reach = (window, what) => {
      try {
        return what(window)
      } catch (error) {
        return error.name
      }
    }
    const inside = []
    const look = (box, window) => {
      inside.push(`${box} document: ${reach(window, () => window.document.documentElement.outerHTML)}`)
      for (const name of ['localStorage', 'groundwork', 'history'])
        inside.push(`${box} ${name}: ${reach(window, () => String(window[name]))}`)
      for (let i = 0; i < window.frames.length; i++) look(`${box} > frame`, window.frames[i])
    }
    for (const element of document.querySelectorAll('groundwork-check'))
      for (const frame of element.shadowRoot.querySelectorAll('iframe')) look('frame', frame.contentWindow)
    const {input, recorded, reached, patched} = globalThis.captured
    return {
      input,
      inside,
      events: recorded.length,
      text: JSON.stringify([input, recorded, reached, patched, inside, document.documentElement.outerHTML]),
    }
  })

/**
 * Runs in the page: what a page that acts does to the check between two responses, by name. None of it may end the run.
 */
export const acts = {
  scrolls: () => {
    for (const top of [99999, 200, 0]) scrollTo({top, behavior: 'instant'})
  },
  'changes the size of the frame': () => {
    const {style} = document.querySelector('groundwork-check')
    for (const [width, height] of [
      ['300px', '480px'],
      ['100%', '1200px'],
      ['', '720px'],
    ])
      Object.assign(style, {width, height})
  },
  'covers it, and takes the cover away': () => {
    const cover = document.body.appendChild(
      Object.assign(document.createElement('div'), {style: 'position:fixed;inset:0;background:red'}),
    )
    cover.getBoundingClientRect()
    cover.remove()
  },
  'takes the focus': () => {
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    field.remove()
    window.focus()
  },
  'sends messages that are wrong, forged and huge': () => {
    const keeper = document.querySelector('groundwork-check').shadowRoot.querySelector('iframe').contentWindow
    const forged = ['init', 'loading', 'ready', 'covered', 'exit', 'error', '__proto__'].flatMap(kind => [
      {groundwork: 1, kind},
      {groundwork: 1, kind, config: {checks: ['fit']}},
      {groundwork: 1, kind, documents: [{kind: 'config', name: 'x', text: '{'}]},
    ])
    const around = []
    around.push(around)
    const wrong = [
      null,
      undefined,
      0,
      '',
      [],
      around,
      new Map([[1, 2]]),
      new Error('no'),
      new Uint8Array(8),
      'x'.repeat(4e6),
      {groundwork: 1, kind: 'x'.repeat(4e6)},
      {groundwork: {}, kind: []},
    ]
    for (const box of [keeper, keeper.frames[0]]) for (const data of [...forged, ...wrong]) box.postMessage(data, '*')
    keeper.postMessage('port', '*', [new MessageChannel().port1])
  },
  'changes the attributes': () => {
    const element = document.querySelector('groundwork-check')
    for (const [name, value] of [
      ['checks', 'fit'],
      ['country', 'NZ'],
      ['theme', 'dark'],
      ['from', 'Somebody else'],
      ['inline', ''],
      ['src', 'https://nowhere.invalid/'],
      ['height', '500'],
    ])
      element.setAttribute(name, value)
  },
  "changes the frame's own attributes": () => {
    const frame = document.querySelector('groundwork-check').shadowRoot.querySelector('iframe')
    for (const [name, value] of [
      ['sandbox', 'allow-scripts allow-same-origin allow-top-navigation'],
      ['allow', '*'],
      ['name', 'known'],
      ['title', 'Known'],
      ['csp', 'default-src *'],
    ])
      frame.setAttribute(name, value)
  },
}

/**
 * Runs in the page: what ends the run, since a frame cannot hold itself. The person is told each time that it is gone.
 */
export const endings = {
  'moves the check to another place in the page': () =>
    document.body.append(document.querySelector('groundwork-check')),
  'takes the frame out and puts it back': () => {
    const frame = document.querySelector('groundwork-check').shadowRoot.querySelector('iframe')
    frame.parentNode.append(frame)
  },
  'loads the frame again': () => {
    const frame = document.querySelector('groundwork-check').shadowRoot.querySelector('iframe')
    frame.contentWindow.location.replace(`${frame.src}?again`)
  },
  "leads the engine's frame elsewhere": () => {
    document.querySelector('groundwork-check').shadowRoot.querySelector('iframe').contentWindow.frames[0].location =
      'about:blank'
  },
}
