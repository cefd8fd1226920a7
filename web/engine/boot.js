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

start(takeDocuments(), () => location.replace('about:blank'), parent === self)
