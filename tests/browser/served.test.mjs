// What keeps the check from running is named to the clinic's page; the person has a sentence, help lines and a way out.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite, site} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn, hurrying, listen, told} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

/** A server that sends these headers with the files whose path has the word. */
const sends = (word, headers) => (found, path) =>
  path.includes(word) ? {...found, headers: {...found.headers, ...headers}} : found
const policy = text => ({'content-security-policy': text})
const ordinary = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"

/** A server that sends a file on to the same file of another one. */
const leadsTo = (word, origin) => (found, path) =>
  path.includes(word) ? {...found, status: 302, headers: {location: origin + path}} : found

/** Opens a clinic's page around the check as that server sends it. */
async function openServed(t, {head = '', html, headers = {}, dressed = found => found}) {
  const product = await productSite({dressed})
  const body = html?.(product.origin) ?? clinicPage(product.origin, 'checks="readiness" country="IE"', {head})
  const clinic = await site(() => ({body, headers: {'content-type': 'text/html; charset=utf-8', ...headers}}))
  t.after(() => Promise.all([product.close(), clinic.close()]))
  const {page} = await newWindow(t, {
    before: [listen, {content: hurrying(4000, 1000)}, {content: hurrying(5000, 2000)}],
  })
  await page.goto(`${clinic.origin}/`)
  return page
}

/** The country's lines come first in what the engine would show if it could not go on. */
const firstLine = engine => engine.locator('li[data-country]').first().textContent()

const first = async page => {
  await page.waitForFunction(() => globalThis.told.length > 0)
  return (await told(page))[0]
}

/** The person reads that sentence, has the country's help line first and leaves. */
async function hasHelpAndLeaves(page, words) {
  const frame = await until(async () => {
    for (const inner of page.frames().slice(1))
      if (
        await inner
          .getByText(words)
          .isVisible()
          .catch(() => false)
      )
        return inner
  }, words)
  const [line] = await frame.locator('li[data-country]').allInnerTexts()
  assert.match(line, /^Ireland: /)
  await frame.getByRole('button', {name: say('leave.button')}).click()
  await until(() => page.url() === 'about:blank', 'the empty page')
}

describe('what keeps the engine from running is named', () => {
  for (const [what, dressed, sentence, words = 'error.site_fault'] of [
    [
      "a server's policy without WebAssembly",
      sends('', policy(ordinary)),
      /engine\.html may not run WebAssembly: .*'wasm-unsafe-eval'/,
    ],
    [
      "a server's policy without the style",
      sends('', policy("style-src 'self'")),
      /engine\.html may not use its own style/,
    ],
    [
      "a server's policy without the script",
      sends('engine.html', policy("script-src 'self'")),
      /engine\.html did not answer .* policy.*: script-src 'self'/,
    ],
    [
      'a header that keeps it out of frames',
      sends('engine.html', {'x-frame-options': 'DENY'}),
      /engine\.html did not answer .* X-Frame-Options: DENY/,
    ],
    [
      'frame-ancestors',
      sends('engine.html', policy("frame-ancestors 'none'")),
      /engine\.html did not answer .*: frame-ancestors 'none'/,
    ],
    [
      "a type that is not a page's",
      sends('engine.html', {'content-type': 'text/plain', 'x-content-type-options': 'nosniff'}),
      /engine\.html did not answer .* must be sent as text\/html, but is sent as text\/plain\.$/,
    ],
  ]) {
    it(`${what}, and the person has help and a way out`, async t => {
      const page = await openServed(t, {dressed})
      assert.match(await first(page), sentence)
      assert.equal((await told(page)).includes('ready'), false)
      await hasHelpAndLeaves(page, say(words))
    })
  }

  it('as another address that the server leads to', async t => {
    const other = await productSite()
    t.after(other.close)
    const page = await openServed(t, {dressed: leadsTo('engine.html', other.origin)})
    assert.match(await first(page), /engine\.html did not answer as engine\.html does: it leads to another address\.$/)
  })

  it('in Firefox too, where a policy has no word for WebAssembly', async t => {
    const product = await productSite({dressed: sends('', policy(ordinary))})
    const clinic = await clinicSite({
      '/': clinicPage(product.origin, undefined, {head: `<script>(${listen})()</script>`}),
    })
    t.after(() => Promise.all([product.close(), clinic.close()]))
    const page = await openFirefox(`${clinic.origin}/`)
    t.after(() => page.close())
    assert.match(
      await until(() => page.evaluate('() => globalThis.told[0] ?? null'), 'a sentence'),
      /may not run WebAssembly/,
    )
  })
})

describe('what keeps the keeper from running', () => {
  for (const [what, options, sentence] of [
    [
      "this page's own policy is named at once",
      {head: '<meta http-equiv="Content-Security-Policy" content="frame-src \'self\'">'},
      /^error The policy of this page does not let it frame http.* add http:\/\/[^/]+ to frame-src/,
    ],
    [
      'a header may be, as one of the candidates',
      {dressed: sends('keeper.html', {'x-frame-options': 'SAMEORIGIN'})},
      /keeper\.html did not answer .* X-Frame-Options/,
    ],
    [
      'a policy without its script may be',
      {dressed: sends('keeper.html', policy("script-src 'self'"))},
      /keeper\.html did not answer .* a policy or a type of its own: proof\.html/,
    ],
    [
      "this page's Cross-Origin-Embedder-Policy may be",
      {
        headers: {'cross-origin-embedder-policy': 'require-corp'},
        dressed: sends('groundwork.js', {'cross-origin-resource-policy': 'cross-origin'}),
      },
      /keeper\.html did not answer .* Cross-Origin-Embedder-Policy/,
    ],
  ]) {
    it(what, async t => {
      const page = await openServed(t, options)
      assert.match(await first(page), sentence)
      assert.ok(await page.getByText('The check opens here.').isVisible(), 'what the clinic has put there')
    })
  }

  it("is told once where this page's own policy does", async t => {
    const loads = () => {
      globalThis.loads = 0
      const {addEventListener} = EventTarget.prototype
      HTMLIFrameElement.prototype.addEventListener = function (kind, hear) {
        addEventListener.call(this, kind, hear)
        addEventListener.call(this, kind, () => globalThis.loads++)
      }
    }
    const page = await openServed(t, {
      head: `<meta http-equiv="Content-Security-Policy" content="frame-src 'self'"><script>(${loads})(); ${hurrying(5000)}</script>`,
    })
    await page.waitForFunction(() => globalThis.told.length > 0 && globalThis.loads > 0)
    await page.evaluate(() => new Promise(later => setTimeout(later, 2))) // after what waited for one
    assert.match((await told(page)).join('\n'), /^error The policy of this page does not let it frame [^\n]*$/)
  })

  it('is said by the page itself, with help lines, when no script of it runs', async t => {
    const product = await productSite({dressed: sends('keeper.html', policy("script-src 'self'"))})
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.goto(`${product.origin}/keeper.html#v=1`)
    await page.getByText(say('error.no_wasm')).waitFor()
    await page.getByRole('link', {name: '116 123'}).first().waitFor()
  })
})

describe('the check runs all the same', () => {
  it('whatever character set the server names', async t => {
    const page = await openServed(t, {
      dressed: ({body, headers}) => ({
        body,
        headers: {...headers, 'content-type': headers['content-type'].replace(/;.*|$/, '; charset=iso-8859-1')},
      }),
    })
    assert.equal(await first(page), 'ready')
  })

  it('with what the page sets, where the keeper is sent on to another address', async t => {
    const other = await productSite()
    t.after(other.close)
    const page = await openServed(t, {dressed: leadsTo('keeper.html', other.origin)})
    assert.equal(await first(page), 'ready')
    assert.match(await firstLine(await engineIn(page)), /^Ireland: /)
  })

  it('with what the page sets, where it is in a sandbox of no origin', async t => {
    const inner = origin =>
      clinicPage(origin, 'checks="readiness" country="IE"').replace(/[&"]/g, sign => `&#${sign.charCodeAt(0)};`)
    const page = await openServed(t, {
      dressed: sends('documents', {'access-control-allow-origin': '*'}),
      html: origin =>
        `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="900" height="900" srcdoc="${inner(origin)}"></iframe>`,
    })
    assert.match(await firstLine(await engineIn(page)), /^Ireland: /)
  })

  it('in a sandbox of no origin and without our headers, the person reads that the site is at fault, and without a network that it may be that', async t => {
    const html = origin =>
      `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="900" height="900" src="${origin}/keeper.html#v=1"></iframe>`
    const page = await openServed(t, {html})
    await page.frameLocator('iframe').getByText(say('error.site_fault')).waitFor()
    await page.route('**/documents/*', route => route.abort())
    await page
      .frameLocator('iframe')
      .getByRole('button', {name: say('keeper.try_again')})
      .click()
    await page.frameLocator('iframe').getByText(say('keeper.no_files')).waitFor()
  })
})
