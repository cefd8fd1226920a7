// @ts-check
// Runs the attempts in frames, and says of each what became of it.
import {channels} from './channels.js'

/**
 * @typedef {{name: string, refused?: string, failed?: string, seen?: string, absent?: boolean}} Report
 * @typedef {{origin: string, storage: boolean, parent: boolean, rtc: boolean}} Walls
 * @typedef {{reports: Report[], walls?: Walls}} Trial
 * @typedef {'refused' | 'stopped' | 'out' | 'absent' | 'unknown'} Outcome
 */

/** How long a frame may take in all, in milliseconds. */
const patience = 9000

/** How long to wait for the other sign once a frame has gone or was held. */
const shortly = 700

const here = location.href.split(/[?#]/)[0]
const address = (/** @type {string} */ path) => new URL(path, here).href

/**
 * @param {'engine' | 'control'} box
 * @param {Element} into
 * @returns {{frame: HTMLIFrameElement, inside: HTMLIFrameElement, listener: Window}}
 */
function makeFrame(box, into, /** @type {boolean} */ wrapped) {
  const frame = document.createElement('iframe')
  frame.title = box === 'engine' ? 'The policy of the check' : 'Control'
  frame.tabIndex = -1 // what the attempts put into it is for nobody
  into.append(frame)
  if (!wrapped) {
    frame.src = address(box === 'engine' ? 'proof-keeper.html' : 'control.html')
    return {frame, inside: frame, listener: window}
  }
  const outer = /** @type {Document} */ (frame.contentDocument)
  const inside = outer.createElement('iframe')
  inside.src = address('control.html')
  outer.body.append(inside)
  return {frame, inside, listener: /** @type {Window} */ (frame.contentWindow)}
}

/** Where a frame of this origin went; nothing when that cannot be read. */
function placeOf(/** @type {HTMLIFrameElement} */ frame) {
  try {
    return frame.contentWindow?.location.href ?? ''
  } catch {
    return ''
  }
}

/**
 * Lets one frame make its attempts.
 * @param {'engine' | 'control'} box
 * @param {string[]} names
 * @returns {Promise<Trial>}
 */
function runFrame(box, names, /** @type {Element} */ into) {
  return new Promise(done => {
    const {frame, inside, listener} = makeFrame(box, into, box === 'control' && names[0] === 'go-parent')
    const signs = {gone: false, held: false}
    const finish = (/** @type {Trial} */ trial) => {
      listener.removeEventListener('message', hear)
      frame.remove()
      done(trial)
    }
    const left = () =>
      finish({
        reports: [
          signs.held
            ? {name: names[0], refused: 'frame-src'}
            : {name: names[0], seen: signs.gone ? 'the frame went there' : undefined},
        ],
      })
    const hear = (/** @type {MessageEvent} */ event) => {
      if (event.source !== inside.contentWindow) return
      const {proof} = event.data ?? {}
      if (proof === 'there') inside.contentWindow?.postMessage({proof: 'run', names, box}, location.origin)
      if (proof === 'report') finish(event.data)
      if (proof === 'gone' || proof === 'held') leave(proof)
    }
    const leave = (/** @type {'gone' | 'held'} */ how) => {
      signs[how] = true
      if (channels.find(({name}) => name === names[0])?.leave) setTimeout(left, shortly)
    }
    listener.addEventListener('message', hear)
    frame.addEventListener('load', () => placeOf(frame).includes('/canary/') && leave('gone'))
    setTimeout(left, patience)
  })
}

/** All attempts of a box, those that leave the page in a frame of their own each. @param {'engine' | 'control'} box */
async function runBox(box, /** @type {Element} */ into) {
  const staying = channels.filter(({leave}) => !leave).map(({name}) => name)
  const [first, ...rest] = await Promise.all(
    [staying, ...channels.filter(({leave}) => leave).map(({name}) => [name])].map(names => runFrame(box, names, into)),
  )
  return {
    reports: new Map([first, ...rest].flatMap(({reports}) => reports).map(report => [report.name, report])),
    walls: first.walls,
  }
}

/**
 * @param {Report | undefined} report
 * @param {boolean} visible whether what gets out this way can be seen
 * @returns {Outcome}
 */
function outcome(report, visible) {
  if (!report) return 'unknown'
  if (report.absent) return 'absent'
  if (report.refused) return 'refused'
  if (report.seen) return 'out'
  if (report.failed) return 'refused'
  return visible ? 'stopped' : 'unknown'
}

/**
 * The part of the policy that refused an attempt, by its name. What an error is called says nothing to people, and is
 * left out.
 */
const partOf = (/** @type {Report | undefined} */ report) =>
  report?.refused ?? (report?.failed?.endsWith('-src') ? report.failed : undefined)

/**
 * Runs everything; `started` says whether the frame with the policy did at all, and `why` which part of the policy
 * refused an attempt.
 */
export async function runAll(/** @type {Element} */ into) {
  const [control, engine] = [await runBox('control', into), await runBox('engine', into)]
  const rows = channels.map(({name, words}) => {
    const free = outcome(control.reports.get(name), false)
    return {
      name,
      words,
      control: free,
      engine: outcome(engine.reports.get(name), free === 'out'),
      why: partOf(engine.reports.get(name)),
    }
  })
  return {rows, walls: engine.walls, started: engine.walls !== undefined}
}
