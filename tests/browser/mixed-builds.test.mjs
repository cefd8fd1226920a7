// What a person meets while files of two builds are on a server, or an old keeper comes from a cache.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, product, released, site} from './support/pages/sites.mjs'
import {until} from './support/waiting.mjs'
import {engineIn, listen, told} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const read = name => readFileSync(join(product(), name), 'utf8')

/** The folder's name in a build before this one, whose files are gone. */
const before = '0123456789abcdef'
const older = text => text.replaceAll(released('').slice(0, -1), before)

/** The keeper of that build, whose policy lets it run. */
function olderKeeper() {
  const page = older(read('keeper.html'))
  const hash = text =>
    createHash('sha256')
      .update(/<script>([^]*?)<\/script>/.exec(text)[1])
      .digest('base64')
  return page.replace(hash(read('keeper.html')), hash(page))
}

/**
 * A site that has the product, but answers as `answers(name, query)` does where that is a text, or 404 where it is
 * null. `changed` can be set later. Everything may be kept for a while, as by a server that sends no headers.
 */
async function mixedSite(t, answers) {
  const served = {answers}
  const found = await site((path, {url}) => {
    const name = path.slice(1)
    const body = served.answers(name, new URL(url, 'http://x').search)
    if (body === null) return undefined
    try {
      return {
        body: body ?? read(name),
        headers: {
          'content-type': name.endsWith('.json')
            ? 'application/json'
            : name.endsWith('.js')
              ? 'text/javascript'
              : 'text/html; charset=utf-8',
          'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
        },
      }
    } catch {
      return undefined
    }
  })
  t.after(found.close)
  return Object.assign(served, {
    origin: found.origin,
    lines: found.lines,
    keepers: () => found.lines().filter(line => line.includes('/keeper.html')),
  })
}

/** An old keeper, as a cache gives it: only an address that it does not know is asked of the server. */
const cached = (name, query) => (name === 'keeper.html' && !query.startsWith('?anew') ? olderKeeper() : undefined)

describe('a keeper of a build that is gone', () => {
  for (const hash of [
    '?#v=1&checks=readiness&country=IE',
    '#v=1&checks=readiness&country=IE',
    '?%23v=1&checks=readiness&country=IE',
  ]) {
    it(`is loaded anew, once, and starts with what the link sets: ${hash}`, async t => {
      const mixed = await mixedSite(t, cached)
      const {page} = await newWindow(t)
      await page.goto(`${mixed.origin}/keeper.html${hash}`)
      await page.waitForURL(/anew/)
      const engine = await engineIn(page)
      await engine.getByRole('button', {name: say('welcome.private'), exact: true}).click()
      await engine.getByText('help lines for this country: Ireland').waitFor()
      assert.equal(mixed.keepers().length, 2)
      assert.equal(
        await page.evaluate(
          () => Object.keys(localStorage).length + Object.keys(sessionStorage).length + history.length,
        ),
        2,
        'nothing is stored, and Back leads nowhere else',
      )
    })
  }

  it("is loaded anew on a clinic's page, and keeps what the clinic sets", async t => {
    const mixed = await mixedSite(t, cached)
    const clinic = await clinicSite({'/': clinicPage(mixed.origin, 'checks="readiness" from="Example Clinic"')})
    t.after(clinic.close)
    const {page} = await newWindow(t, {before: [listen]})
    await page.goto(`${clinic.origin}/`)
    await until(() => page.frames().some(frame => frame.url().includes('?anew')), 'the keeper again')
    const engine = await engineIn(page)
    await engine
      .getByText(say('app.by_clinic', {clinic: 'Example Clinic'}), {exact: true})
      .first()
      .waitFor()
    assert.deepEqual(await told(page), ['ready'])
  })

  it('says so when it comes again, tries again only when it is asked to, and starts once the files fit', async t => {
    const mixed = await mixedSite(t, name => (name === 'keeper.html' ? olderKeeper() : undefined))
    const {page} = await newWindow(t)
    await page.goto(`${mixed.origin}/keeper.html#v=1&checks=readiness`)
    await page.getByText(say('error.site_fault')).waitFor()
    assert.equal(mixed.keepers().length, 2)
    await page.getByRole('button', {name: say('keeper.try_again')}).click()
    await until(() => mixed.keepers().length === 3, 'the keeper again')
    await page.getByText(say('error.site_fault')).waitFor()
    mixed.answers = () => undefined
    await page.getByRole('button', {name: say('keeper.try_again')}).click()
    await engineIn(page)
  })
})

describe('files of another build in the folder', () => {
  it('are never shown: the clinic is told which, and the person that they do not fit', async t => {
    const name = released('documents/readiness.en.json')
    const mixed = await mixedSite(t, asked => (asked === name ? older(read(name)) : undefined))
    const clinic = await clinicSite({'/': clinicPage(mixed.origin)})
    t.after(clinic.close)
    const {page} = await newWindow(t, {before: [listen]})
    await page.goto(`${clinic.origin}/`)
    await page.frameLocator('groundwork-check iframe').getByText(say('keeper.other_build')).waitFor()
    assert.match(
      (await told(page)).join(),
      /^error http:\S+\/documents\/readiness\.en\.json must be .* the answer is: a file of another build than keeper\.html\.$/,
    )
  })

  it('that only a cache has are asked of the server', async t => {
    const name = released('documents/readiness.en.json')
    const mixed = await mixedSite(t, asked => (asked === name ? older(read(name)) : undefined))
    const {page} = await newWindow(t)
    await page.goto(`${mixed.origin}/${name}`) // now the browser has it, and need not ask again
    mixed.answers = () => undefined
    await page.goto(`${mixed.origin}/keeper.html#v=1&checks=readiness`)
    await engineIn(page)
    assert.equal(mixed.keepers().length, 1)
  })
})
