// @ts-check
// What the link maker hands out for a configuration: the address, the snippet and the mail.
import {linkTo, mostLinkBytes, writeLink} from '../protocol.js'

/** @typedef {import('../protocol.js').Configuration} Configuration */

/** The bytes of a link that count: its part after the #. */
export const linkBytes = (/** @type {Configuration} */ config) => new TextEncoder().encode(writeLink(config)).length - 1

/** @param {Configuration} config @param {'from' | 'note'} key @param {number} left */
const cut = (config, key, left) => ({...config, [key]: [...(config[key] ?? '')].slice(0, left).join('').trim()})

/**
 * By how many characters the note, and when that is not enough the name, must be shorter for the link to be short
 * enough. Both are 0 when it is.
 */
export function tooLong(/** @type {Configuration} */ config) {
  const by = {note: 0, from: 0}
  for (const key of /** @type {const} */ (['note', 'from'])) {
    const length = [...(config[key] ?? '')].length
    while (by[key] < length && linkBytes(cut(config, key, length - by[key])) > mostLinkBytes) by[key]++
    config = cut(config, key, length - by[key])
    if (by[key] < length) break
  }
  return by
}

const attribute = (/** @type {string} */ text) => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

/**
 * What to paste into a page: the element, with what no link carries in `own`, and for a page without it a plain link to
 * the same.
 */
export function snippet(
  /** @type {Configuration} */ config,
  /** @type {string} */ folder,
  /** @type {Record<string, string>} */ own = {},
) {
  const settings = Object.entries({...config, ...own}).map(
    ([key, value]) => `  ${key}="${attribute(Array.isArray(value) ? value.join(' ') : value)}"`,
  )
  return [
    `<script defer src="${attribute(folder)}groundwork.js"></script>`,
    ['<groundwork-check', `  src="${attribute(folder)}keeper.html"`, ...settings].join('\n') + '>',
    `  <a href="${attribute(linkTo(folder, config))}">Open the private self-check</a>`,
    '</groundwork-check>',
  ].join('\n')
}

export const mailSubject = 'Something to look at before we talk'

/** @param {string} link @param {number} minutes @param {string | undefined} from */
export function mailText(link, minutes, from) {
  return `Hello,

here is a private self-check. You can use it if you like. It takes about ${minutes} minutes.

${link}

Your answers stay on your own device. They are not sent to me or to anybody else. You choose what you bring up when we talk.

If the link does not open, copy all of it into your browser's address bar.

Nobody watches this tool. In an emergency, call your local emergency number.
${from ? `\n${from}\n` : ''}`
}

/** Why links of this page do not reach others, or not safely; nothing where they do. */
export function wayWarning(/** @type {{protocol: string, hostname: string}} */ {protocol, hostname}) {
  const alone = protocol === 'file:' || /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  if (alone)
    return 'This page runs on your own computer, so its links work only here. Open it on your site to make links for others.'
  if (protocol === 'https:') return ''
  return 'Do not send this link yet. It starts with http, so others can change the check on its way to the person. Send out only links that start with https: serve this folder over https, open this page there, and make the link again.'
}
