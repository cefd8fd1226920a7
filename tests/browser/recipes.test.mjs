// Each recipe of docs/embedding.md as it stands there, on the page of a clinic that sends the policy which stands there
// too.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {productSite, site} from './support/pages/sites.mjs'
import {closeAll, launch, watchedPage} from './support/browsers/open-page.mjs'
import {top} from './support/people/wording.mjs'

let check

before(async () => {
  check = await productSite()
})

after(async () => {
  await closeAll()
  await check.close()
})

const placed = text =>
  text
    .replaceAll('https://check.clinic.example/groundwork/', `${check.origin}/`)
    .replaceAll('https://check.clinic.example', check.origin)

/** The blocks of code under a heading of docs/embedding.md, with the address of the served folder in them. */
function recipes(heading) {
  const text = readFileSync(join(top, 'docs/embedding.md'), 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0]
  assert.ok(text, `docs/embedding.md has no heading ${heading}`)
  return [...text.matchAll(/```\w*\n([^]*?)```/g)].map(([, code]) => placed(code))
}

const hostPolicy = () => /Content-Security-Policy: (.*)/.exec(recipes('Headers')[0])[1]

/** Opens a clinic's page with this body and the policy of the recipe; it fails with what the page's console says. */
async function openClinic(t, body, files = {}, expected = /^$/) {
  const served = {
    '/': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title><link rel="icon" href="/icon.png"></head><body><h1>Clinic</h1>${body}</body></html>`,
    '/icon.png': '',
    ...files,
  }
  const types = path =>
    path.endsWith('.js') ? 'text/javascript' : path === '/icon.png' ? 'image/png' : 'text/html; charset=utf-8'
  const clinic = await site(path =>
    path in served
      ? {body: served[path], headers: {'content-type': types(path), 'content-security-policy': hostPolicy()}}
      : undefined,
  )
  const {context, page, problems} = await watchedPage(await launch(), {viewport: {width: 800, height: 900}})
  t.after(async () => {
    await context.close()
    await clinic.close()
    assert.deepEqual(
      problems.filter(problem => !expected.test(problem)),
      [],
    )
  })
  await page.goto(`${clinic.origin}/`)
  return page
}

/** Waits for the engine's first screen inside the keeper, wherever that stands on the page. */
async function firstScreen(page, title = 'Am I ready to start?') {
  const engine = page.locator('iframe').contentFrame().locator('iframe').contentFrame()
  await engine.getByText(title).first().waitFor({timeout: 20000})
}

test('plain HTML', async t => {
  const page = await openClinic(t, recipes('Plain HTML')[0])
  await firstScreen(page)
  assert.equal(await page.locator('groundwork-check').evaluate(element => element.clientHeight), 720)
})

test('plain HTML where scripts are off: the link is there', async t => {
  const page = await openClinic(t, recipes('Plain HTML')[0].replace(/<script[^]*?<\/script>/, ''))
  const link = page.getByRole('link', {name: 'Open the private self-check'})
  assert.equal(
    await link.getAttribute('href'),
    `${check.origin}/keeper.html?#v=1&checks=readiness,expectations&lang=en&country=US`,
  )
  await page
    .context()
    .newPage()
    .then(async other => {
      await other.goto(await link.getAttribute('href'))
      await other.locator('iframe').contentFrame().getByText('Am I ready to start?').first().waitFor({timeout: 20000})
    })
})

test('WordPress: the block, in the markup that a theme puts around it', async t => {
  const page = await openClinic(
    t,
    `<main class="wp-block-group"><div class="entry-content is-layout-flow">\n${recipes('WordPress')[0]}</div></main>`,
  )
  await firstScreen(page)
})

test('WordPress: a theme that makes paragraphs of line breaks leaves the block whole', async t => {
  const paragraphs = recipes('WordPress')[0]
    .trim()
    .split('\n')
    .map(line => `<p>${line}</p>`)
    .join('\n')
  const page = await openClinic(t, paragraphs)
  await firstScreen(page)
})

test('WordPress: the link of the link maker, in the markup of a button', async t => {
  const maker = await (await launch()).newPage()
  await maker.goto(`${check.origin}/link.html`)
  await maker.getByLabel('Country for the help lines').selectOption('US')
  const link = await maker.getByLabel('Link', {exact: true}).inputValue()
  await maker.close()
  const button = `<a class="wp-block-button__link" href="${link.replaceAll('&', '&#38;')}" target="_blank" rel="noreferrer noopener">Open the private self-check</a>`
  const page = await openClinic(t, `<div class="wp-block-buttons"><div class="wp-block-button">${button}</div></div>`)
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', {name: 'Open the private self-check'}).click()
  await (
    await opened
  )
    .locator('iframe')
    .contentFrame()
    .getByText('Am I ready to start?')
    .first()
    .waitFor({timeout: 20000})
})

/** The recipe's component in an application, bundled as people bundle it. */
function reactApplication(component) {
  const application = `${component}
import {StrictMode} from 'react'
import {createRoot} from 'react-dom/client'
const ready = () => document.body.dataset.ready = 'yes'
createRoot(document.getElementById('root')).render(<StrictMode><SelfCheck checks={['readiness', 'fit']} onReady={ready} /></StrictMode>)`
  return execFileSync(
    'esbuild',
    [
      '--bundle',
      '--minify',
      '--loader=jsx',
      '--jsx=automatic',
      '--define:process.env.NODE_ENV="production"',
      '--log-level=warning',
    ],
    {cwd: join(top, 'tests'), input: application, encoding: 'utf8'},
  )
}

test('React', async t => {
  const [tag, component] = recipes('React')
  const page = await openClinic(t, `${tag}<div id="root"></div><script type="module" src="/app.js"></script>`, {
    '/app.js': reactApplication(component),
  })
  await firstScreen(page)
  await page.locator('body[data-ready=yes]').waitFor()
  assert.equal(await page.locator('groundwork-check').count(), 1)
})

test('the snippet of the link maker', async t => {
  const maker = await (await launch()).newPage()
  await maker.goto(`${check.origin}/link.html`)
  await maker.getByLabel('Country for the help lines').selectOption('US')
  await maker.getByLabel('Name to show').fill('Dr. "Ana" & Müller')
  await maker.getByLabel('Short note').fill('Take your time & skip what you like.')
  const snippet = await maker.getByLabel('For your own site').inputValue()
  await maker.close()
  const page = await openClinic(t, snippet)
  await firstScreen(page)
  assert.equal(await page.locator('groundwork-check').getAttribute('from'), 'Dr. "Ana" & Müller')
})

test('the control: without frame-src of the policy the frame stays out', async t => {
  const page = await openClinic(t, '', {}, /violates .* "frame-src /)
  const refused = page.evaluate(
    () =>
      new Promise(done =>
        document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective)),
      ),
  )
  const other = await site(() => ({body: 'x', headers: {'content-type': 'text/html'}}))
  t.after(() => other.close())
  await page.evaluate(
    src => document.body.append(Object.assign(document.createElement('iframe'), {src, hidden: true})),
    `${other.origin}/`,
  )
  assert.equal(await refused, 'frame-src')
})

test('every attribute of the element but the old name of one is in the table, and nothing else', async () => {
  const {hostKeys, settings, tagSettings} = await import('../../web/settings.js')
  const table = readFileSync(join(top, 'docs/embedding.md'), 'utf8').split('| attribute |')[1].split('\n\n')[0]
  const named = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names]) =>
    names.split(', ').map(name => name.replaceAll('`', '')),
  )
  assert.deepEqual(
    named.toSorted(),
    [...hostKeys.filter(key => !settings[key].old), ...Object.keys(tagSettings)].toSorted(),
  )
})
