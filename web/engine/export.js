// @ts-check
// Hands a text to the person: into the clipboard, or as a file. It goes nowhere else.
import {quiet} from '../quiet.js'

/** Copies the text. Resolves to whether the browser did it. */
export async function copyText(/** @type {HTMLElement} */ root, /** @type {string} */ text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(root, text) // a page that was opened as a file has no other way
  }
}

function copySelected(/** @type {HTMLElement} */ root, /** @type {string} */ text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)
  const field = document.createElement('textarea')
  field.className = 'said'
  quiet(field)
  field.setAttribute('aria-hidden', 'true')
  field.value = text
  root.append(field)
  field.focus({preventScroll: true})
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  focused?.focus({preventScroll: true})
  return copied
}

/** Offers the text as a file to be saved. */
export function saveText(/** @type {string} */ name, /** @type {string} */ text) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/octet-stream'}))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href)) // not before the browser has taken it over
}
