// The policy of a page: which script and which style may run, each by its hash, and nothing else of anything.
import {createHash} from 'node:crypto'

export const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The SHA-256 of a file as sha256sum writes it. */
export const sha256Hex = bytes => createHash('sha256').update(bytes).digest('hex')

/**
 * The policy of a page with this inline script, or with scripts from its own server, and this style; `wasm` lets it
 * compile WebAssembly, `more` are directives of its own.
 */
export function policy({script, style, wasm = false, more = []}) {
  return [
    "default-src 'none'",
    `script-src ${script === undefined ? "'self'" : hash(script)}${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${hash(style)}`,
    ...more,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/**
 * Text for HTML's character data and double-quoted attributes, in ASCII: whatever character set a server names, it
 * stays what it is.
 */
export const html = text => text.replace(/[&<>"]|[^\0-\x7f]/gu, character => `&#${character.codePointAt(0)};`)

/** The attributes of a page's first element that say its language. */
export function languageOf({language, strings}) {
  return `lang="${language}"${strings['app.direction'] === 'rtl' ? ' dir="rtl"' : ''}`
}

/** The literals of a script, and JSON, in ASCII. */
export const escaped = (text, which = /[^\0-\x7f]/g) =>
  text.replace(which, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** JSON in ASCII, with nothing in it that could end a script. */
export const json = text => escaped(text, /[<\x7f-\uffff]/g)

/** The policy that a page carries in its first element, as a browser reads it. */
export function policyOf(page) {
  const [, first, content] =
    /<head>\s*<meta http-equiv="(Content-Security-Policy)" content="([^"]*)">\s*<meta charset="utf-8">/.exec(page) ?? []
  if (!first) throw new Error('the policy must be the first element of the page, and the character set the second')
  return content
}

/**
 * Fails unless the page is ASCII, begins with its policy, and each inline script and style of it has its hash there.
 */
export function assertSealed(page, name) {
  const content = policyOf(page)
  const [character] = /[^\0-\x7f]/u.exec(page) ?? []
  if (character)
    throw new Error(
      `${name}: a page must be ASCII, so that no server's character set changes it, but it has ${character}`,
    )
  if (Buffer.byteLength(page.slice(0, page.indexOf('<meta name='))) > 1024)
    throw new Error(`${name}: the character set must stand in the first 1024 bytes`)
  for (const [, tag, attributes, text] of page.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)) {
    const isData = /\btype="application\/json"/.test(attributes)
    const isFile = /\bsrc="/.test(attributes) && text === ''
    if (!isData && !isFile && !content.includes(hash(text)))
      throw new Error(`${name}: an inline ${tag} has no hash in the policy: ${text.slice(0, 60)}`)
  }
  const markup = page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '')
  const loose = /<[^>]*\s(on\w+|style)=/.exec(markup)
  if (loose) throw new Error(`${name}: the policy does not let an attribute ${loose[1]} work: ${loose[0]}`)
}

/** A template with each @name@ replaced by that part; what a script or a style holds must not end it. */
export function fill(template, parts) {
  if (/<\/script|<!--/i.test(parts.script ?? ''))
    throw new Error('the script must not hold "</script" or "<!--": the page would end there')
  return template.replace(/[^\0-\x7f]/gu, html).replace(/@(\w+)@/g, (all, name) => parts[name] ?? all)
}
