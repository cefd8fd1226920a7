// @ts-check
import {start} from './start.js'

/** The documents that the build put into the page; read once and taken out again. */
function takeDocuments() {
  return [...document.querySelectorAll('script[type="application/json"]')].map(element => {
    element.remove()
    const {kind = '', name = ''} = /** @type {HTMLElement} */ (element).dataset
    return {kind, name, text: element.textContent ?? ''}
  })
}

// A pull at the top of the page would load it anew, and every answer be gone. In a frame, what scrolls is the page
// around.
const isTop = parent === self
if (isTop) document.documentElement.style.overscrollBehavior = 'none'
start(takeDocuments(), () => location.replace('about:blank'), isTop)
