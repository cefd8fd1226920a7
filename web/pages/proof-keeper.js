// @ts-check
// Stands where the keeper stands: makes the frame with the check's policy as the keeper makes the engine's, locks
// itself as the keeper does, and passes messages on. It says when the frame went somewhere, and when the lock held it.
import {allowNothing, sandbox} from '../keeper/lock.js'

const frame = document.createElement('iframe')
frame.title = 'The policy of the check'
frame.setAttribute('sandbox', sandbox)
frame.setAttribute('allow', '')
frame.referrerPolicy = 'no-referrer'

let loads = 0
frame.addEventListener('load', () => {
  loads++
  if (loads === 1) allowNothing()
  parent.postMessage({proof: loads === 1 ? 'there' : 'gone'}, location.origin)
})
document.addEventListener('securitypolicyviolation', event => {
  if (event.effectiveDirective === 'frame-src' && event.disposition === 'enforce')
    parent.postMessage({proof: 'held'}, location.origin)
})
addEventListener('message', event => {
  // an opaque frame has no origin to name
  if (event.source === parent && event.origin === location.origin && event.data?.proof === 'run')
    frame.contentWindow?.postMessage(event.data, '*')
  if (event.source === frame.contentWindow && event.data?.proof === 'report')
    parent.postMessage(event.data, location.origin)
})
frame.src = new URL('proof-engine.html', location.href).href
document.body.append(frame)
