// @ts-check
// What mail programs, editors and gateways make of a link and of attributes, undone. writeLink writes letters, digits,
// - and _ as they are, a space as +, and everything else as percent signs: any other sign in its links was put there.

/** Spaces and ends of lines, and what is not seen, as a browser's address bar has them. */
const space = '%(?:20|09|c2%a0)'
const noise = `(?:\\+|${space}|%0[ad]|%e2%80%8[cd])*`
const equals = '(?:=|%(?:25)*3d|%ef%bc%9d)'

/** What counts how a link was reached: put behind links by those who send them, and nobody's setting. */
const counting = /^(?:_|\w\w\w?_)|clk?id$|braid$|^(?:s?data|reserved|igshid|.)$/

/** Percent signs undone; nothing when they are not whole. @returns {string | undefined} */
export function decoded(/** @type {string} */ text) {
  try {
    if (!/%(?=[0-9a-z])(?![0-9a-f]{2})/i.test(text))
      return text.replace(/(?:%[0-9a-f]{2})+/gi, run => decodeURIComponent(run))
  } catch {}
}

/** A text whose signs may have been written for HTML, up to three times. */
export function unescaped(/** @type {string} */ text) {
  const signs = /** @type {Record<string, string>} */ ({amp: '&', quot: '"', nbsp: ' '})
  for (let i = 0; i < 3; i++)
    text = text.replace(/&(?:(amp|quot|nbsp)|#(x[\da-f]{1,4}|\d{1,5}));/gi, (_, name, code) =>
      name ? signs[name.toLowerCase()] : String.fromCharCode(Number(`0${code}`)),
    )
  return text
}

/** A value without the quotation marks, and what quoted-printable puts before them, that an editor made part of it. */
export const unquoted = (/** @type {string} */ value) => unescaped(value).replace(/^(?:3d(?=\W))?[^\w#]+|\W+$/gi, '')

/**
 * A link as an address bar has it, without what takes no room; where nothing else is beyond ASCII, that is no part of a
 * word.
 */
const plain = (/** @type {string} */ link) =>
  unescaped(link)
    .replace(/^[\0-\x7f\p{Cf}]+$/u, all => all.replace(/\p{Cf}/gu, ''))
    .replace(/\p{Cs}/gu, '')
    .replace(/[^!-~]+/g, encodeURIComponent)
    .replace(/%c2%ad|%e2%80%8b|%e2%81%a0|%ef%bb%bf/gi, '')

/**
 * Whether all of the text is written as percent signs, and not only its = and &: nothing else in it is then a percent
 * sign. What a gateway put behind it does not count.
 */
function isWrapped(/** @type {string} */ text, /** @type {string} */ name) {
  const [own] = text.split('&')
  return (
    new RegExp(`^${name}%(?:25)*3d`, 'i').test(own) &&
    !/\+|%(?!2[356bc]|3[bd])/i.test(own) &&
    !new RegExp(`&${name}${equals}`, 'i').test(text)
  )
}

/** The settings of a link from the first on. @param {string} link @param {string} name a pattern of their names */
function unwrapped(link, name) {
  const start = new RegExp(`(?:#|%(?:25)*23|%ef%bc%83)${noise}(?=${name}${noise}${equals})`, 'i')
  const bare = (/** @type {string} */ some) =>
    some.replace(new RegExp(noise.replace('\\+|', '').replace('*', '+'), 'gi'), '')
  let text = plain(link)
  if (/=3d|v%(?:25)*3d/i.test(text)) text = text.replace(/=(?:%0d)?%0a/gi, '') // quoted-printable ends lines so
  let found = start.exec(text)
  for (let i = 0, all = bare(text); i < 4 && !found; i++, all = decoded(all) ?? all) found = start.exec(all)
  text = found ? found.input.slice(found.index + found[0].length) : text.slice(text.indexOf('#') + 1 || text.length)
  for (let i = 0; i < 6; i++) {
    if (/^v=?3d/i.test(text)) text = text.replace(/=(3d)?/gi, (_, sign) => (sign ? '=' : ''))
    else if (isWrapped(bare(text), name)) text = unescaped(bare(text).replace(/^[^&]+/, own => decoded(own) ?? own))
    else break
  }
  // Where = is written in another way, & may be too; else it would be a sign of a text.
  const sign = new RegExp(`^${name}%`, 'i').test(text) ? equals : '='
  return text
    .replace(/%c2%ace(?==)/gi, '&note')
    .replace(/[?#](?=[\w-]+=)/g, '&')
    .replace(
      new RegExp(`(?:^|(?:[&;]|%(?:25)*26|%ef%bc%86|#?0*38;|amp;)${noise})(${name})${noise}${sign}`, 'gi'),
      '&$1=',
    )
}

/**
 * The names and values of a link's settings, still with percent signs and +; nothing when they take more than `most`
 * bytes. `guess` has four bits, for what cannot be known: whether spaces are in it by mistake though it has no +,
 * dashes were hyphens, quotation marks are no part of it where they end it, and each %25 is meant though nothing else
 * has a %.
 * @param {string} link @param {string[]} names @param {number} most @param {number} guess
 * @returns {[string, string][] | undefined}
 */
export function settingsOf(link, names, most, guess) {
  let text = unwrapped(link, `(?:${names.join('|')})`).replace(/(?:%0[ad])+(?:%20|%09|%?3e|>)*/gi, '')
  text = /^.*[\w%+-]/.exec(text.replace(new RegExp(space, 'gi'), text.includes('+') || guess & 1 ? '' : '+'))?.[0] ?? ''
  if (!(guess & 8) && /%/.test(text) && !/%(?!25[0-9a-f]{2})/i.test(text)) text = text.replace(/%25/g, '%')
  if (guess & 2) text = text.replace(/%e2%80%9[0-3]|%e2%88%92/gi, '-').replace(/%e2%80%94/gi, '--')
  if (guess & 4) text = text.replace(/(?:%(?:3e|22|60|[57]d|c2%bb|e[23]%80%..|ef%b[cd]%..))+$/i, '')
  if (text.length > most + 1) return undefined // with the & before the first
  const settings = /** @type {[string, string][]} */ ([])
  for (const part of text.split('&')) {
    const [written, ...value] = part.split('=')
    const key = written.replace(/%[0-9a-f]{2}|[^\w-]/gi, '').toLowerCase()
    if (value.length === 0 || !key) {
      if (part && settings.length > 0) settings[settings.length - 1][1] += `&${part}` // an & that was undone too far
    } else if (names.includes(key) || !counting.test(key)) settings.push([key, value.join('=')])
  }
  return settings
}
