// @ts-check
// Starts the check itself in a frame, as a clinic's page does, and hears whether it can run here.
import {messages, readMessage} from '../protocol.js'

/** How long the check may take, in milliseconds; it says itself sooner why it cannot start, where it can. */
const patience = 15000

/**
 * Resolves to nothing once the first screen is drawn; otherwise to why it is not, in a sentence.
 * @param {Element} into @returns {Promise<string | undefined>}
 */
export const whyNotStarted = into => new Promise(done => {
  const frame = document.createElement('iframe')
  frame.title = 'The check itself'
  frame.className = 'real'
  frame.tabIndex = -1
  const finish = (/** @type {string | undefined} */ why) => {
    removeEventListener('message', hear)
    clearTimeout(late)
    frame.remove()
    done(why)
  }
  const hear = (/** @type {MessageEvent} */ event) => {
    if (event.source !== frame.contentWindow) return
    const heard = readMessage(event.data, messages.keeperToHost)
    if (heard?.kind === 'ready') finish(undefined)
    if (heard?.kind === 'error') finish(String(heard.sentence))
  }
  const late = setTimeout(() => finish('It said nothing in time. Open keeper.html in a tab of its own: if it works there, something keeps it out of frames.'), patience)
  addEventListener('message', hear)
  frame.src = new URL('keeper.html#v=1', location.href).href
  into.append(frame)
})
