// @ts-check
// What a header makes of a file that is there: another kind of file, or one that other pages may not use.

/**
 * @typedef {import('./instance.js').Line} Line
 * @typedef {{path: string, headers: Headers}} Sent
 */

const kinds = /** @type {[RegExp, RegExp, string][]} */ ([
  [/\.html$/, /^text\/html$/, 'text/html'],
  [/\.js$/, /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/, 'text/javascript'],
])

/**
 * A line for each file that is sent as something else than it is, or in a charset in which its letters are not those of
 * ASCII.
 * @param {Sent} sent
 * @returns {Line[]}
 */
function typeLines({path, headers}) {
  const type = headers.get('Content-Type') ?? ''
  const kind = kinds.find(([name]) => name.test(path))
  if (!kind) return []
  const remedy = `Send it as ${kind[2]}; charset=utf-8. A browser that is told of another kind shows it as text, saves it, or does not run it.`
  if (!kind[1].test(type.split(';')[0].trim().toLowerCase()))
    return [
      {
        state: 'wrong',
        about: 'sent',
        words: `${path} must be sent as ${kind[2]}, but is sent as ${type || 'nothing'}.`,
        remedy,
      },
    ]
  if (/charset\s*=\s*"?utf-?(?:16|32)/i.test(type))
    return [{state: 'wrong', about: 'sent', words: `${path} must be sent in UTF-8, but is sent as ${type}.`, remedy}]
  return []
}

/** What keeps pages of other addresses from the script that brings the check. @param {Sent} sent @returns {Line[]} */
function resourceLines({path, headers}) {
  const policy = headers.get('Cross-Origin-Resource-Policy') ?? ''
  if (path !== 'groundwork.js' || !/^same-(?:origin|site)$/i.test(policy)) return []
  return [
    {
      state: 'better',
      words: `Only pages of this same ${/origin/i.test(policy) ? 'address' : 'site'} may use groundwork.js: the server sends Cross-Origin-Resource-Policy: ${policy}.`,
      remedy:
        'That is well where the check stands on no other pages. Where it does, send Cross-Origin-Resource-Policy: cross-origin for this folder, as dist/headers/ has it.',
    },
  ]
}

const embeds = (/** @type {Sent | undefined} */ sent) =>
  /^(?:require-corp|credentialless)\b/i.test(sent?.headers.get('Cross-Origin-Embedder-Policy') ?? '')

/**
 * keeper.html and engine.html are asked for the same by that header, or the engine is kept out.
 * @param {Sent[]} all
 * @returns {Line[]}
 */
function embedderLines(all) {
  const [keeper, engine] = ['keeper.html', 'engine.html'].map(name =>
    all.find(({path}) => path.split('/').at(-1) === name),
  )
  if (!keeper || !engine || !embeds(keeper) || embeds(engine)) return []
  return [
    {
      state: 'wrong',
      about: 'sent',
      words: `${engine.path} is kept out of keeper.html: the server sends Cross-Origin-Embedder-Policy with keeper.html alone.`,
      remedy:
        'Send Cross-Origin-Embedder-Policy: require-corp with both, as dist/headers/ has it, or with none of them.',
    },
  ]
}

/** A line for each header that makes something else of a file than it is. @param {Sent[]} sent */
export const sentLines = sent => [
  ...sent.flatMap(one => [...typeLines(one), ...resourceLines(one)]),
  ...embedderLines(sent),
]
