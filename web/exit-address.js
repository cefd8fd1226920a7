// @ts-check

/**
 * The whole address of the page that leaving leads to, which begins with https://, http:// or /; empty when it is none.
 */
export function exitAddress(/** @type {string} */ given, /** @type {string} */ base) {
  try {
    return /^(?:https?:\/)?\//i.test(given) ? new URL(given, base).href : ''
  } catch {
    return ''
  }
}
