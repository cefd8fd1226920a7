// What a person sees, and a clinic's page is told, while the check loads or does not come.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {releaseIn} from '../../web/packaging/release.mjs'
import {product, productSite, released} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {engineIn, hurrying, listen, openClinic, told} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const keeperIn = page => page.frameLocator('groundwork-check iframe')

/**
 * Runs in the page before its own scripts: the engine's code traps at each frame, and the first is drawn once the page,
 * which is hidden at first, is shown.
 */
const trapping = () => {
  let hidden = true
  Object.defineProperty(document, 'hidden', {get: () => hidden})
  const {instantiate} = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const {
      instance: {exports},
    } = await instantiate(...given)
    const shown = (...values) => {
      setTimeout(() => {
        hidden = false
        document.dispatchEvent(new Event('visibilitychange'))
      })
      return exports.groundwork_window(...values)
    }
    return {
      instance: {
        exports: {
          ...exports,
          groundwork_window: shown,
          groundwork_frame: () => {
            throw new WebAssembly.RuntimeError('unreachable')
          },
        },
      },
    }
  }
}

describe('while the self-check loads', () => {
  const hurried = `if (location.pathname === '/keeper.html') { ${hurrying(60000, 3000)}; ${hurrying(5000)} }`
  for (const [what, never, sentence] of [
    ['the questions', '**/documents/*', /documents\/\w+\.en\.json must be .* the answer is: none\.$/],
    ['the engine', '**/engine.html', /engine\.html did not answer as engine\.html does: there is no answer\.$/],
  ]) {
    it(`a server that never sends ${what} is not waited for without end`, async t => {
      const {page, open} = await openClinic(t, {before: [listen, {content: hurried}]})
      await page.route(never, () => {})
      await open()
      await keeperIn(page).getByText(say('keeper.no_files')).waitFor()
      await keeperIn(page)
        .getByRole('button', {name: say('keeper.try_again')})
        .waitFor()
      assert.match((await told(page))[0], sentence)
    })
  }

  for (const body of ['null', '{}', '{"documents": "none"}', '<!doctype html>']) {
    it(`the page is told which file is not the check's when the answer is ${body}`, async t => {
      const {page, open} = await openClinic(t, {
        before: [listen],
        changed: {[`/${released('documents/readiness.en.json')}`]: body},
      })
      await open()
      await keeperIn(page).getByText(say('error.site_fault')).waitFor()
      assert.match(
        (await told(page))[0],
        /documents\/readiness\.en\.json must be the file of that name in documents\/, but the answer is: no JSON with documents\.$/,
      )
    })
  }

  it('says of questions that cannot be read what is wrong with them, and blames no browser', async t => {
    const {page, open} = await openClinic(t, {
      changed: {
        [`/${released('documents/shared.en.json')}`]: JSON.stringify({release: releaseIn(product()), documents: []}),
      },
    })
    await open()
    const engine = keeperIn(page).frameLocator('iframe')
    await engine.getByText(say('error.broken')).waitFor()
    assert.equal(await engine.getByText(say('error.no_wasm')).isVisible(), false)
    const faults = (await engine.getByRole('listitem').allInnerTexts()).join('\n')
    assert.match(faults, /safety/, faults)
  })

  it('says of an engine that fails at its first frame that it does, to the person and to the page', async t => {
    const html = origin =>
      `<!doctype html><link rel="icon" href="data:,"><script>globalThis.told = []; addEventListener('message', ({data}) => told.push(data.kind))</script><iframe src="${origin}/keeper.html#v=1" width="900" height="900"></iframe>`
    const {page, open} = await openClinic(t, {before: [trapping], html})
    await open()
    await page.waitForFunction(() => globalThis.told.includes('error'))
    assert.equal((await told(page)).includes('ready'), false)
    await page.frameLocator('iframe').frameLocator('iframe').getByText(say('error.broken')).waitFor()
  })

  it('trying again without a network keeps the sentence and the button, and with one it goes on', async t => {
    const {page, open} = await openClinic(t, {before: [listen]})
    let absent = /documents/
    await page.route(
      address => absent.test(address),
      route => route.abort('internetdisconnected'),
    )
    await open()
    const again = keeperIn(page).getByRole('button', {name: say('keeper.try_again')})
    await again.waitFor()
    absent = /./
    for (const times of [2, 3]) {
      await again.click()
      await page.waitForFunction(count => globalThis.told.length === count, times)
      await keeperIn(page).getByText(say('keeper.no_files')).waitFor()
    }
    absent = /^$/
    await again.click()
    await engineIn(page)
    assert.deepEqual((await told(page)).at(-1), 'ready')
  })

  it("another page in the engine's place can be tried again without loading the rest anew", async t => {
    const {page, product, open} = await openClinic(t, {
      before: [listen, {content: `globalThis.unhurried = setTimeout; ${hurrying(4000)}`}],
    })
    await page.route(
      '**/engine.html',
      route => route.fulfill({status: 502, contentType: 'text/html', body: 'Bad gateway'}),
      {times: 2},
    )
    await open()
    const again = keeperIn(page).getByRole('button', {name: say('keeper.try_again')})
    await again.waitFor()
    assert.match((await told(page))[0], /engine\.html did not answer as engine\.html does: the answer is 502\.$/)
    await page
      .frames()
      .find(frame => frame.url().endsWith('/keeper.html'))
      .evaluate(() => {
        globalThis.setTimeout = globalThis.unhurried
      })
    await again.click()
    await engineIn(page)
    assert.equal(product.lines().filter(line => line.endsWith('/keeper.html')).length, 1)
  })

  it('leaving a frame that no element made ends it, though the questions come later', async t => {
    const {page, problems, clinic, product} = await openClinic(t, {
      html: origin =>
        `<!doctype html><meta http-equiv="Content-Security-Policy" content="frame-src ${origin}"><link rel="icon" href="data:,"><iframe src="${origin}/keeper.html#v=1" width="900" height="900"></iframe>`,
    })
    const held = []
    await page.route('**/documents/*', route => held.push(route))
    await page.goto(`${clinic.origin}/`)
    await page.frameLocator('iframe').getByText(say('keeper.loading')).click()
    await until(() => held.length > 1, 'the keeper that waits')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
    await until(() => page.frames()[1]?.url() === 'about:blank', 'the empty frame')
    for (const route of held) await route.continue().catch(() => {})
    await page.keyboard.press('Escape')
    assert.deepEqual(
      [page.frames().length, problems, product.lines().filter(line => line.includes('documents'))],
      [2, [], []],
    )
  })

  it('a folder whose name has a comma and a semicolon is as good as any', async t => {
    const folder = '/for,you;all/'
    const files = [
      'keeper.html',
      ...['engine.html', 'documents/shared.en.json', 'documents/readiness.en.json'].map(released),
    ]
    const site = await productSite({
      changed: Object.fromEntries(files.map(name => [folder + name, readFileSync(join(product(), name))])),
    })
    t.after(site.close)
    const {page, problems} = await newWindow(t)
    await page.goto(`${site.origin}${folder}keeper.html#v=1&checks=readiness`)
    await engineIn(page)
    assert.deepEqual(problems, [])
  })

  it('a browser without scripts is told so, and does not say that it is loading', async t => {
    const site = await productSite()
    t.after(site.close)
    const {page} = await newWindow(t, {javaScriptEnabled: false})
    await page.goto(`${site.origin}/keeper.html`)
    const lines = (await page.locator('main').innerText()).split(/\n+/)
    assert.deepEqual(lines.slice(0, 3), [say('app.name'), say('error.no_wasm'), say('keeper.help')])
    assert.equal(await page.getByRole('link', {name: '988'}).first().getAttribute('href'), 'tel:988')
  })
})
