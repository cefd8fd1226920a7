// @ts-check
// The engine in the keeper's frame: it takes one message, which brings everything it will ever have, and then no more.
import {message, messages, readMessage} from '../protocol.js'
import {noticeSheet} from './sheet.js'
import {refuse, start} from './start.js'

// To the window around: an opaque frame knows no origin, and nothing is said but the kind, and why the engine cannot
// run. The call is not returned: WebKit makes a returned call in the name of the window that is called.
function tell(/** @type {string} */ kind, /** @type {Record<string, unknown>} */ content = {}) {
  parent.postMessage(message(kind, content), '*')
}

/** Hears the first message of the keeper. */
function hear(/** @type {MessageEvent} */ event) {
  const init = event.source === parent ? readMessage(event.data, messages.keeperToEngine) : undefined
  if (!init?.documents) return
  removeEventListener('message', hear)
  start(init.documents, () => tell('exit'), parent === top).then(cause => {
    if (cause) return tell('error', {cause})
    tell('ready')
    noticeSheet(() => tell('covered'))
  })
}

// Without the keeper's sandbox it would be of an origin, and pages of that origin could read every answer.
if (parent === self || self.origin !== 'null') refuse()
else {
  addEventListener('message', hear)
  tell('loading')
}
