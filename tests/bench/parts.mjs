// What the one page consists of, and how many bytes each part has.
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'

const brotli = bytes =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Bytes as they are, with gzip -9 and with brotli -11. */
export function sizes(content) {
  const bytes = Buffer.from(content)
  return {raw: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli: brotli(bytes).length}
}

export const compressed = brotli

/** The list of string literals that hold the engine's bytes, brackets included. */
const engineLiteral = /\["[^"\\]+"(?:,"[^"\\]*"){200,}\]/

/** Every part of a page by its name; put together they are the page. */
export function partsOf(page) {
  const parts = {}
  let markup = page
  const take = (name, pattern) => {
    markup = markup.replace(pattern, (all, inside) => {
      parts[name] = inside
      return all.replace(inside, () => '')
    })
  }
  take('style', /<style>([^]*?)<\/style>/)
  take('script', /<script>([^]*?)<\/script>/)
  for (const [, name] of page.matchAll(/<script type="application\/json" data-kind="\w+" data-name="([^"]*)">/g)) {
    take(`document ${name}`, new RegExp(`data-name="${name.replace(/[.]/g, '\\.')}">([^]*?)</script>`))
  }
  const engine = parts.script.match(engineLiteral)?.[0]
  if (!engine) throw new Error("the engine's bytes are not where they used to be in the script")
  const {script, ...others} = parts
  return {
    'engine (wasm, as text)': engine,
    scripts: script.replace(engine, () => '[]'),
    ...others,
    'markup, help lines included': markup,
  }
}
