// A box of a site builder that lets nothing be printed or saved, in the real sandbox: the person is told, and copying
// works.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {entersTheEngine} from './support/browsers/driven-frames.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {everything, stepsOf} from './support/people/packs.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {onPage, say} from './support/people/wording.mjs'

after(closeAll)

const notPrinted = `${say('out.not_printed')} ${say('out.instead')}`
const notSaved = `${say('out.not_saved')} ${say('out.instead')}`
let sites

before(async () => {
  const files = await productSite()
  const builder = sandbox =>
    `<!doctype html><title>Builder</title><link rel="icon" href="data:,"><iframe ${sandbox} src="/box" style="width: 900px; height: 760px"></iframe>`
  const clinic = await clinicSite({
    '/': builder('sandbox="allow-scripts allow-same-origin allow-forms allow-popups"'),
    '/open': builder(''),
    '/box': clinicPage(files.origin.replace('127.0.0.1', 'localhost'), 'checks="course"'),
  })
  sites = {
    sandboxed: `${clinic.origin}/`,
    open: `${clinic.origin}/open`,
    link: `${files.origin}/keeper.html?#v=1&checks=course`,
    close: () => Promise.all([files.close(), clinic.close()]),
  }
})
after(() => sites.close())

/** Presses a button of the engine and returns what is then seen right below it or at the end, and what is spoken. */
async function presses(engine, words) {
  const button = `words => [...document.querySelectorAll('form button')].find(button => button.innerText === words)`
  await until(() => engine.evaluate(`words => Boolean((${button})(words))`, words), words)
  await engine.evaluate(
    `words => new Promise(shown => { (${button})(words).click(); setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(shown))) })`,
    words,
  )
  return engine.evaluate(
    `words => ({
    below: (${button})(words)?.nextElementSibling?.innerText ?? '',
    all: document.querySelector('form').innerText,
    spoken: document.querySelector('[role=status]').textContent,
  })`,
    words,
  )
}

async function seesResults(engine, given) {
  await presses(engine, say('welcome.start'))
  await until(
    () =>
      engine.evaluate(
        `heading => document.querySelector('form h2').textContent === heading`,
        stepsOf('course')[0].heading,
      ),
    'the first question',
  )
  await goesTo(engine, 'course', say('results.title'), given)
}

async function saysWhatIsBlocked(engine) {
  await seesResults(engine, everything('course'))
  await presses(engine, say('history.next_time'))
  const data = await presses(engine, say('out.download_data'))
  assert.deepEqual([data.below, data.spoken], [notSaved, notSaved])
  await presses(engine, say('nav.stop_here'))
  await until(
    () => engine.evaluate(`title => document.querySelector('form h2').textContent === title`, onPage('title')),
    'the page',
  )
  const text = await presses(engine, say('out.download_text'))
  assert.equal(text.spoken, notSaved)
  assert.ok(text.all.includes(notSaved), text.all)
  const printed = await presses(engine, say('out.print'))
  assert.equal(printed.spoken, notPrinted)
  assert.ok(printed.all.includes(notPrinted), printed.all)
  assert.ok(!printed.all.includes(notSaved), 'what was said before is gone')
}

async function openChromium(t, url) {
  const {page} = await newWindow(t)
  await page.goto(url)
  const frame = await engineIn(page)
  const evaluate = (source, ...values) =>
    frame.evaluate(
      typeof source === 'string' ? `(${source})(...${JSON.stringify(values)})` : source,
      ...(typeof source === 'string' ? [] : values),
    )
  return {page, frame, engine: {evaluate}}
}

describe('in a box that lets nothing be printed or saved', () => {
  it('the person is told, and copying works: Chromium', async t => {
    const {page, frame, engine} = await openChromium(t, sites.sandboxed)
    let saved = 0
    page.on('download', () => saved++)
    await saysWhatIsBlocked(engine)
    assert.equal(saved, 0, 'the sandbox is real')
    await frame.getByRole('button', {name: say('out.copy'), exact: true}).click()
    await frame.getByText(say('out.copied')).filter({visible: true}).first().waitFor()
    const copied = await until(
      () => frame.evaluate(() => document.querySelector('[role=status]').textContent),
      'what is spoken',
    )
    assert.equal(copied, say('out.copied'))
  })

  it('the person is told: Firefox', async t => {
    const driver = await openFirefox(sites.sandboxed)
    t.after(() => driver.close())
    await driver.enterFrame(`() => document.querySelector('iframe')`)
    await entersTheEngine(driver)
    await saysWhatIsBlocked(driver)
  })
})

describe('where printing and saving work', () => {
  it('nothing is said of print, and of a file only where a page around might forbid it', async t => {
    for (const [route, expected] of [
      ['open', notSaved],
      ['link', ''],
    ]) {
      const {page, engine} = await openChromium(t, sites[route])
      await seesResults(engine, {CRS_3: 3})
      await presses(engine, say('history.next_time'))
      const [, {spoken}] = await Promise.all([page.waitForEvent('download'), presses(engine, say('out.download_data'))])
      assert.equal(spoken, expected, route)
      await presses(engine, say('nav.stop_here'))
      await until(
        () => engine.evaluate(`title => document.querySelector('form h2').textContent === title`, onPage('title')),
        'the page',
      )
      const printed = await presses(engine, say('out.print'))
      assert.ok(!printed.all.includes(notPrinted) && printed.spoken === '', printed.spoken)
    }
  })
})
