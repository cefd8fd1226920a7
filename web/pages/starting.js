// @ts-check
// Starts the check itself in a frame, as a clinic's page does, is told whether it can run here, and then acts on it.
import {actOn} from './acting.js'
import {messages, readMessage} from '../protocol.js'

/** How long the check may take, in milliseconds; it says itself sooner why it cannot start, where it can. */
const patience = 15000

/**
 * Resolves to what a page that acts learned of the check, once its first screen is drawn; otherwise to why it is not,
 * in a sentence.
 * @param {Element} into @returns {Promise<{whyNot?: string, learned?: string[]}>}
 */
export const tryCheck = into =>
  new Promise(done => {
    const frame = document.createElement('iframe')
    frame.title = 'The check itself'
    frame.className = 'real'
    frame.tabIndex = -1
    const finish = (/** @type {{whyNot?: string, learned?: string[]}} */ what) => {
      frame.remove()
      done(what)
    }
    const hear = (/** @type {MessageEvent} */ event) => {
      if (event.source !== frame.contentWindow) return
      const heard = readMessage(event.data, messages.keeperToHost)
      if (heard?.kind !== 'ready' && heard?.kind !== 'error') return
      removeEventListener('message', hear)
      clearTimeout(late)
      if (heard.kind === 'error') finish({whyNot: String(heard.sentence)})
      else actOn(frame).then(learned => finish({learned}))
    }
    const late = setTimeout(
      () =>
        finish({
          whyNot:
            'It said nothing in time. Open keeper.html in a tab of its own: if it works there, something keeps it out of frames.',
        }),
      patience,
    )
    addEventListener('message', hear)
    frame.src = new URL('keeper.html#v=1', location.href).href
    into.append(frame)
  })
