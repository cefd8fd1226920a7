// @ts-check
// Runs in the frame with the check's policy and in the control frame: tries what it is told to, and says what it saw.
import {channels} from './channels.js'

/** How long a request may take until something of it can be seen, in milliseconds. */
const patience = 2500

const refused = /** @type {Map<string, string>} */ (new Map())
const failed = /** @type {Map<string, string>} */ (new Map())
const seen = /** @type {Map<string, string>} */ (new Map())
const absent = /** @type {Set<string>} */ (new Set())

/** The name of the attempt that an address belongs to. */
const nameOf = (/** @type {string} */ url) => /\/canary\/\w+\/([a-z-]+)/.exec(url)?.[1]

const note = (
  /** @type {Map<string, string>} */ where,
  /** @type {string | undefined} */ name,
  /** @type {string} */ how,
) => {
  if (name && !where.has(name)) where.set(name, how)
}

// Of a frame that is refused the browser names the origin alone; only one attempt makes a frame that goes anywhere.
const nameOfRefused = (/** @type {SecurityPolicyViolationEvent} */ {blockedURI, effectiveDirective}) =>
  nameOf(blockedURI) ?? (/^(frame|child)-src$/.test(effectiveDirective) ? 'iframe' : undefined)

// What a policy only reports is not refused.
document.addEventListener('securitypolicyviolation', event => {
  if (event.disposition === 'enforce') note(refused, nameOfRefused(event), event.effectiveDirective)
})
new PerformanceObserver(list =>
  list.getEntries().forEach(entry => note(seen, nameOf(entry.name), 'in the list of requests')),
).observe({type: 'resource', buffered: true})

async function attempt(/** @type {import('./channels.js').Channel} */ channel, /** @type {string} */ url) {
  try {
    const saw = await channel.tries(url)
    if (saw === 'absent') absent.add(channel.name)
    else if (typeof saw === 'string') note(seen, channel.name, saw)
  } catch (error) {
    note(
      failed,
      channel.name,
      error instanceof Error && error.name === 'Error' ? error.message : /** @type {Error} */ (error).name,
    )
  }
}

/** Whether a thing that an opaque frame may not do is refused. */
function isRefused(/** @type {() => unknown} */ act) {
  try {
    act()
    return false
  } catch {
    return true
  }
}

/** What the frame is, besides its policy. */
const walls = () => ({
  origin: self.origin,
  storage: isRefused(() => localStorage.length),
  parent: isRefused(() => parent.document.title),
  rtc: 'RTCPeerConnection' in globalThis,
})

const report = (/** @type {string} */ name) => ({
  name,
  refused: refused.get(name),
  failed: failed.get(name),
  seen: seen.get(name),
  absent: absent.has(name),
})

async function run(/** @type {{names: string[], box: string}} */ {names, box}) {
  const chosen = channels.filter(({name}) => names.includes(name))
  const canary = new URL(`canary/${box === 'engine' ? 'engine' : 'control'}/`, location.href)
  for (const channel of chosen) attempt(channel, canary + channel.name)
  await new Promise(done => setTimeout(done, patience))
  parent.postMessage({proof: 'report', reports: names.map(report), walls: walls()}, '*')
}

// A page of another site that made attempts here would make them in the name of this one.
addEventListener(
  'message',
  event => {
    if (
      event.origin === new URL(location.href).origin &&
      [parent, top].includes(/** @type {Window} */ (event.source)) &&
      event.data?.proof === 'run'
    )
      run(event.data)
  },
  {once: true},
)
parent.postMessage({proof: 'there'}, '*')
