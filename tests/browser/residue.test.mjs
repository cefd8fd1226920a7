import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {chromium} from 'playwright-core'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {entersTheEngine} from './support/browsers/driven-frames.mjs'
import {DrivenPerson} from './support/people/driven-person.mjs'
import {until} from './support/waiting.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {engineIn, personIn} from './support/pages/clinic-page.mjs'
import {address, closeAll} from './support/browsers/open-page.mjs'
import {unpacked} from './support/probes/mozlz4.mjs'
import {goesTo} from './support/people/fill-in.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {check, say} from './support/people/wording.mjs'
import {seesResults} from './support/people/check-run.mjs'

after(closeAll)

const tokens = count => Array.from({length: count}, () => `q${randomBytes(6).toString('hex')}`)

/** Chromium as a person has it, with a profile on the disk. `end` ends it as its window does, or kills it. */
async function withProfile(t, profile) {
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {stdio: 'ignore'},
  )
  const ended = new Promise(resolve => child.once('exit', resolve))
  // a test that fails before its end must not leave a browser, which would keep this process
  t.after(() => child.kill('SIGKILL'))
  // The file is there a moment before the number in it.
  const port = await until(
    () =>
      existsSync(join(profile, 'DevToolsActivePort')) &&
      /^(\d+)\n/.exec(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8'))?.[1],
    'Chromium',
  )
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const end = async way => {
    if (way === 'killed') child.kill('SIGKILL')
    else await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => {})
    await ended
    await browser.close().catch(() => {})
  }
  return {page: browser.contexts()[0].pages()[0], end}
}

/** What is in a file; nothing when the browser took it away since the folder was read. */
function contentOf(file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** Which of the words are in a file of that folder, in either of the ways that a browser writes text. */
function found(folder, words) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  const bytes = files.map(file => unpacked(contentOf(file)))
  assert.ok(files.length > 20, 'the profile has files')
  return words.filter(word =>
    bytes.some(content => content.includes(word) || content.includes(Buffer.from(word, 'utf16le'))),
  )
}

/** Writes words into the check, in two fields, and stays at the second. `frame` is that of the engine. */
async function writes(person, frame, words) {
  await starts(person)
  await goesTo(frame, 'readiness', check('RDY.sec3'))
  await person.write(check('RDY_B14'), words.slice(0, words.length / 2).join(' '))
  await person.press(say('nav.next'))
  await person.arrives(check('RDY_T1'))
  await person.write(check('RDY_T1'), words.slice(words.length / 2).join(' '))
}

/** Does so on a clinic's page, and goes on to the results. */
async function takesTheCheck(page, words) {
  const engine = await engineIn(page)
  const person = personIn(page, engine)
  await writes(person, engine, words)
  await goesTo(engine, 'readiness', say('review.title'))
  await seesResults(person)
}

/** Writes a word into a plain field that lets the browser remember, and sends it off. */
async function fillsInAForm(page, origin, word) {
  await page.goto(`${origin}/form`)
  await page.getByRole('textbox', {name: 'City'}).click()
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await page.waitForURL(/thanks/)
}

const form =
  '<!doctype html><link rel="icon" href="data:,"><form action="/thanks" method="post"><label>City <input name="city"></label><label>Story <textarea></textarea></label><button>Send</button></form>'

/** The two sites, and a folder for a profile; all of them are gone after the test. */
async function sites(t) {
  const product = await productSite()
  const clinic = await clinicSite({'/': clinicPage(product.origin), '/form': form, '/thanks': form})
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-profile-'))
  t.after(async () => {
    await Promise.all([product.close(), clinic.close()])
    // what a browser leaves running may still write
    rmSync(profile, {recursive: true, force: true, maxRetries: 20, retryDelay: 200})
  })
  return {clinic, profile}
}

describe('the profile of Chromium on the disk', () => {
  for (const way of ['closed', 'killed']) {
    it(`holds no word that was written in the check when the browser is ${way}, and does hold one from a plain field`, async t => {
      const {clinic, profile} = await sites(t)
      const {page, end} = await withProfile(t, profile)
      const [control, later] = tokens(2)
      const words = tokens(20)
      await page.setViewportSize({width: 1000, height: 1000})
      await fillsInAForm(page, clinic.origin, control)
      await page.goto(`${clinic.origin}/`)
      await takesTheCheck(page, words)
      if (way === 'killed') {
        await fillsInAForm(page, clinic.origin, later) // once this is on the disk, so is what came before
        await until(() => found(profile, [later]).length > 0, 'the browser to write what it remembers')
      }
      await end(way)
      assert.deepEqual(
        found(profile, [control]),
        [control],
        'the plain field is remembered, so the search finds what there is',
      )
      assert.deepEqual(found(profile, words), [])
    })
  }
})

// WebKitGTK keeps no profile on the disk while a driver holds it, so there nothing could be told from nothing.
describe('the profile of Firefox on the disk', () => {
  for (const way of ['closed', 'killed']) {
    it(`holds no word that was written in the check when the browser is ${way}, while a plain page's words are kept`, async t => {
      const {clinic, profile} = await sites(t)
      const page = await openFirefox(`${clinic.origin}/form`, {profile})
      t.after(page.kill)
      const [control, later] = tokens(2)
      const words = tokens(20)
      const person = new DrivenPerson(page)
      await person.write('City', control)
      await person.press('Send')
      await until(async () => new URL(await page.address()).pathname === '/thanks', 'the form to be sent')
      await page.goto(`${clinic.origin}/`)
      await entersTheEngine(page)
      await writes(person, page, words.slice(0, 10))
      await page.openTab(address('hooked.html')) // a whole page is what Firefox remembers best
      await writes(person, page, words.slice(10))
      await page.openTab(`${clinic.origin}/form`)
      await person.write('Story', later)
      // and with it the tabs of the check
      await until(() => found(profile, [later]).length > 0, 'the browser to write down what is open')
      assert.deepEqual(found(profile, words), [], 'while it is open')
      await (way === 'killed' ? page.kill() : page.close())
      assert.deepEqual(
        found(profile, [control]),
        [control],
        'the plain field is remembered, so the search finds what there is',
      )
      assert.deepEqual(found(profile, words), [])
    })
  }
})
