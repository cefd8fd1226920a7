// @ts-check
// A page that acts, as one of a clinic's could: what it does to the check in its frame, and what it learns by that.
import {messages} from '../protocol.js'

/** How long what comes of an act may take, in milliseconds. */
const moment = 150

const pause = (wait = moment) => new Promise(over => setTimeout(over, wait))

/** How long a browser may take to tell of a scroll, in milliseconds: it is told late where much else is to be done. */
const late = 3000

/** Scrolls this page, and resolves once that was told: told later, it would be taken for the check's. */
async function scrollHere(/** @type {number} */ top) {
  const told = new Promise(over => addEventListener('scroll', over, {once: true}))
  scrollTo(0, top)
  await Promise.race([told, pause(late)])
}

/** What no window but its own may be asked for. */
const inside = /** @type {const} */ (['document', 'localStorage', 'history', 'name', 'performance'])

/** Messages that only look like those of the boxes, and others. */
const forged = Object.values(messages)
  .flatMap(Object.keys)
  .flatMap(kind => [
    {groundwork: 1, kind},
    {groundwork: 1, kind, config: {checks: ['fit']}},
    {groundwork: 1, kind, documents: []},
  ])
const wrong = [null, '', [], 'x'.repeat(1e5), {groundwork: {}, kind: []}, {groundwork: 1, kind: '__proto__'}]

/** What the page does, one after another. @type {((frame: HTMLIFrameElement, boxes: Window[]) => void)[]} */
const acts = [
  ({style}) => {
    style.transform = 'translate(40px, 40px) scale(0.5)'
  },
  ({style}) => {
    style.transform = ''
  },
  ({style}) => {
    Object.assign(style, {width: '320px', height: '480px'})
  },
  ({style}) => {
    Object.assign(style, {width: '', height: ''})
  },
  frame => {
    frame.parentElement?.append(Object.assign(document.createElement('div'), {className: 'cover'}))
  },
  frame => {
    frame.parentElement?.querySelector('.cover')?.remove()
  },
  frame => frame.focus({preventScroll: true}),
  (_, boxes) => boxes.at(-1)?.focus(),
  (_, boxes) => {
    for (const box of boxes) for (const data of [...forged, ...wrong]) box.postMessage(data, '*')
  },
]

/** What of a window can be read. */
const readable = (/** @type {Window} */ box) =>
  inside.filter(what => {
    try {
      return box[what] !== undefined
    } catch {
      return false
    }
  })

/** What can be seen of the frame from around it, in so many words. */
const seen = (/** @type {HTMLIFrameElement} */ {style, name}, /** @type {Window[]} */ boxes) =>
  [style.cssText, name, boxes.map(({length}) => length), history.length].join()

/**
 * Does all that to a check that has started, and resolves to what the page learned by it: words for each, none when all
 * is well.
 * @param {HTMLIFrameElement} frame @returns {Promise<string[]>}
 */
export async function actOn(frame) {
  const keeper = /** @type {Window} */ (frame.contentWindow)
  const boxes = [keeper, keeper.frames[0]]
  const learned = new Set(readable(keeper.frames[0]).map(what => `its ${what}`))
  const hear = (/** @type {MessageEvent} */ {source, data}) => {
    if (boxes.some(box => box === source)) learned.add(`a message, ${JSON.stringify(data)?.slice(0, 80)}`)
  }
  const scrolled = () => {
    learned.add('that something in it scrolled this page')
  }
  const room = document.body.appendChild(document.createElement('div')) // to scroll in
  room.style.height = '200vh'
  for (const top of [200, 0]) await scrollHere(top)
  await pause()
  addEventListener('message', hear)
  document.addEventListener('scroll', scrolled, true)
  for (const act of acts) {
    act(frame, boxes)
    const before = seen(frame, boxes)
    await pause()
    if (seen(frame, boxes) !== before) learned.add('that something in it changed its frame')
  }
  document.removeEventListener('scroll', scrolled, true)
  removeEventListener('message', hear)
  room.remove()
  return [...learned]
}
