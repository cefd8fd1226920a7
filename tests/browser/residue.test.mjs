import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {chromium} from 'playwright-core'
import {clinicPage, clinicSite, productSite} from './boxes.mjs'
import {until} from './driven-page.mjs'
import {engineIn, personIn} from './framed.mjs'
import {closeAll} from './harness.mjs'
import {goesTo} from './quickly.mjs'
import {seesResults, starts} from './story.mjs'
import {check, say} from './wording.mjs'

after(closeAll)

const tokens = count => Array.from({length: count}, () => `q${randomBytes(6).toString('hex')}`)

/** Chromium as a person has it, with a profile on the disk. `end` ends it as its window does, or kills it. */
async function withProfile(t) {
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-profile-'))
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {stdio: 'ignore'})
  const ended = new Promise(resolve => child.once('exit', resolve))
  t.after(() => child.kill('SIGKILL')) // a test that fails before its end must not leave a browser, which would keep this process
  const port = await until(() => existsSync(join(profile, 'DevToolsActivePort')) && readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0], 'Chromium')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const end = async way => {
    if (way === 'killed') child.kill('SIGKILL')
    else await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => {})
    await ended
    await browser.close().catch(() => {})
  }
  return {profile, page: browser.contexts()[0].pages()[0], end}
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
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name))
  const bytes = files.map(contentOf)
  assert.ok(files.length > 20, 'the profile has files')
  return words.filter(word => bytes.some(content => content.includes(word) || content.includes(Buffer.from(word, 'utf16le'))))
}

/** Writes words into the check on a clinic's page, and goes on to the results. */
async function takesTheCheck(page, words) {
  const engine = await engineIn(page)
  const person = personIn(page, engine)
  await starts(person)
  await goesTo(engine, 'readiness', check('RDY.sec3'))
  await person.write(check('RDY_B14'), words.slice(0, words.length / 2).join(' '))
  await person.press(say('nav.next'))
  await person.arrives(check('RDY_T1'))
  await person.write(check('RDY_T1'), words.slice(words.length / 2).join(' '))
  await goesTo(engine, 'readiness', say('review.title'))
  await seesResults(person)
}

/** Writes a word into a plain field that lets the browser remember, and sends it off. */
async function fillsInAForm(page, origin, word) {
  await page.goto(`${origin}/form`)
  await page.getByRole('textbox').click()
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await page.waitForURL(/thanks/)
}

describe('the browser\'s profile on the disk', () => {
  for (const way of ['closed', 'killed']) {
    it(`holds no word that was written in the check when the browser is ${way}, and does hold one from a plain field`, async t => {
      const product = await productSite()
      const form = '<!doctype html><link rel="icon" href="data:,"><form action="/thanks" method="post"><label>City <input name="city"></label><button>Send</button></form>'
      const clinic = await clinicSite({'/': clinicPage(product.origin), '/form': form, '/thanks': form})
      const {profile, page, end} = await withProfile(t)
      t.after(async () => {
        await Promise.all([product.close(), clinic.close()])
        rmSync(profile, {recursive: true, force: true})
      })
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
      assert.deepEqual(found(profile, [control]), [control], 'the plain field is remembered, so the search finds what there is')
      assert.deepEqual(found(profile, words), [])
    })
  }
})
