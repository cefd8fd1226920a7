// @ts-check

/**
 * What tells the browser, Grammarly and four managers of passwords to keep away. Edge and Grammarly would send what is
 * typed to a service, browsers and managers would keep it or lay a box of their own over it. Others have no such word.
 */
const services = {
  autocomplete: 'off',
  spellcheck: 'false',
  autocorrect: 'off',
  writingsuggestions: 'false',
  'data-gramm': 'false',
  'data-enable-grammarly': 'false',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
}

/** What is given in this field, in any script, is for nobody to remember, to look over or to send. */
export function quiet(/** @type {HTMLElement} */ field) {
  field.dir = 'auto'
  for (const [name, value] of Object.entries(services)) field.setAttribute(name, value)
}
