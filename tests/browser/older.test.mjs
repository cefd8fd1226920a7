// A browser without what is newer than the oldest ones that docs/embedding.md names: the check runs, or is said to need
// a newer one.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {productSite} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

/** Newer than those browsers: the check does without. */
const newer = [
  'AbortSignal.timeout',
  'AbortSignal.any',
  'Array.fromAsync',
  'Array.prototype.findLast',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.with',
  'CSSStyleSheet',
  'Document.prototype.adoptedStyleSheets',
  'ShadowRoot.prototype.adoptedStyleSheets',
  'CanvasRenderingContext2D.prototype.roundRect',
  'Element.prototype.checkVisibility',
  'Element.prototype.moveBefore',
  'Element.prototype.setHTML',
  'Intl.Segmenter',
  'Iterator',
  'Map.groupBy',
  'Object.groupBy',
  'Object.hasOwn',
  'Promise.try',
  'Promise.withResolvers',
  'RegExp.escape',
  'Set.prototype.union',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'URL.canParse',
  'URL.parse',
  'structuredClone',
  'reportError',
  'navigation',
  'CloseWatcher',
  'requestIdleCallback',
  'ReportingObserver',
  'trustedTypes',
  'IntersectionObserver',
]

/** What every browser has that could ever run it: without, the person is told that it is too old. */
const needed = ['AbortController', 'URL', 'TextDecoder', 'ResizeObserver', 'WebAssembly']

const without = path =>
  `{ const names = ${JSON.stringify(path)}.split('.'), last = names.pop(); const owner = names.reduce((at, name) => at?.[name], globalThis); if (owner) delete owner[last] }`

/** What a person sees at a link, in one window: "runs", or the words. */
async function seen(t, site, path) {
  const {page} = await newWindow(t, {before: [{content: without(path)}]})
  await page.goto(`${site.origin}/keeper.html#v=1&checks=readiness&country=IE`)
  const said = await until(async () => {
    for (const frame of page.frames()) {
      if (
        await frame.evaluate(() => Boolean(document.querySelector('#app:not([hidden]) .mirror h2'))).catch(() => false)
      )
        return 'runs'
      for (const words of ['error.too_old', 'error.no_wasm'])
        if (
          await frame
            .getByText(say(words))
            .isVisible()
            .catch(() => false)
        )
          return frame.locator('li[data-country]').first().innerText()
    }
  }, `the check or a sentence without ${path}`)
  await page.close()
  return said
}

describe('a browser without', () => {
  it('what is newer than 2022 runs the check, one by one', async t => {
    const site = await productSite()
    t.after(site.close)
    for (const path of newer) assert.equal(await seen(t, site, path), 'runs', path)
  })

  it('what the check cannot do without is said to be too old, and no network is blamed', async t => {
    const site = await productSite()
    t.after(site.close)
    for (const path of needed) assert.match(await seen(t, site, path), /: \d+/, path)
  })
})
