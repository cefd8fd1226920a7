// A page with nothing on it but single modules of web/engine and the style sheet, for tests that hand a screen to the
// mirror themselves.
import {modules} from '../../../../web/packaging/abi.mjs'
import {engineStyle, script} from '../../../../web/packaging/bundle.mjs'
import {openPage} from '../browsers/open-page.mjs'

let bundled
const bundle = () =>
  (bundled ??= script('../tests/browser/support/pages/parts-entry.js', 'iife', modules, '--global-name=parts'))

/** Opens such a page: `parts` are the modules in it, and what the mirror says is heard goes to `heard`. */
export async function openParts(t, options = {}) {
  const page = await openPage(t, 'index', {path: 'before', ...options})
  const style = engineStyle()
  await page.setContent(
    `<!doctype html><html lang="en"><title>Parts</title><link rel="icon" href="data:,"><style>${style}</style><main id="app"></main>`,
  )
  await page.addScriptTag({content: bundle()})
  await page.evaluate(() => {
    globalThis.heard = []
    globalThis.root = document.getElementById('app')
    const {Mirror, Sight} = globalThis.parts
    globalThis.mirror = new Mirror(
      globalThis.root,
      (id, text) => globalThis.heard.push(text === undefined ? [id] : [id, text]),
      new Sight(document.body),
      () => {},
    )
  })
  return page
}

let nodes = 0

/** A node as wasm/browser/screen_json.cpp writes it; each has a place of its own, one under the other. */
export const node = (role, rest = {}) => {
  const id = ++nodes
  return {id, role, box: [0, 60 * (id % 8), 200, 48], ...rest}
}

/** The same with its words where they stand. */
export const drawn = (role, label, rest = {}) => node(role, {label, texts: [[0, 0, 180, 24, 3, 0, 0]], ...rest})

/** Shows these nodes in the mirror. */
export const show = (page, ...content) =>
  page.evaluate(nodes => globalThis.mirror.show({key: 'screen', height: 2000, contentEnd: 1900, nodes}), content)

/** What was heard since it was last asked. */
export const heard = page => page.evaluate(() => globalThis.heard.splice(0))
