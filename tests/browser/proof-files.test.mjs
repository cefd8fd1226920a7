// What the proof page says of files that are not as they were built.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {after, test} from 'node:test'
import {axe} from './support/probes/axe.mjs'
import {released} from './support/pages/sites.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {checkFiles, extraFiles, file, prove, wrong} from './support/pages/proof-page.mjs'

after(closeAll)

/** The line about a file that is not as it was built: what it is, what it must be and what to do. */
const differs = (name, body) =>
  new RegExp(
    `^Wrong: ${name} is not the file that was built\\.Its SHA-256 is ${sum(body)}\\. It must be ${listed(name)}, as in SHA256SUMS\\. Upload the whole of dist/.* Switch it off: an optimizer`,
  )

const sum = body => createHash('sha256').update(body).digest('hex')
const listed = name => new RegExp(`^([0-9a-f]{64})  ${name.replaceAll('.', '\\.')}$`, 'm').exec(file('SHA256SUMS'))[1]

/** A text in which this was replaced; what is not there cannot be, and the test would show nothing. */
function without(text, what, put) {
  assert.ok(text.includes(what), what)
  return text.replace(what, put)
}

/** The page with another end of its script, and the policy that lets it run. */
function otherScript(page) {
  const [, script] = /<script>([^]*?)<\/script>/.exec(page)
  const hash = text => createHash('sha256').update(text).digest('base64')
  return {
    changed: page.replace(script, () => `${script};0`),
    allowed: page.replace(script, () => `${script};0`).replace(hash(script), hash(`${script};0`)),
  }
}

test('an engine.html with another policy and a keeper.html that is not there are called wrong, with what to do', async t => {
  const other = without(file(released('engine.html')), "default-src 'none'", "default-src 'self'")
  const {status, headline, lines} = await prove(t, {
    changed: {[`/${released('engine.html')}`]: other},
    absent: 'keeper.html',
  })
  assert.equal(status, 'Done. Three things are wrong: see below.')
  assert.deepEqual(headline, ['The check here is not the one that was built. The check here is not whole.'])
  assert.ok(
    lines.some(line =>
      /^Wrong: [0-9a-f]{16}\/engine\.html does not carry the policy.*Upload the whole of dist/.test(line),
    ),
    lines.join('\n'),
  )
  assert.ok(
    lines.some(line =>
      /^Wrong: keeper\.html cannot be had from this server: it answers 404, and must answer 200\.Upload the whole of dist/.test(
        line,
      ),
    ),
    lines.join('\n'),
  )
})

test('another script in engine.html is called wrong, with what is, what must be and what to do', async t => {
  const {changed} = otherScript(file(released('engine.html')))
  const {page, status, headline, verdict, lines} = await prove(
    t,
    {changed: {[`/${released('engine.html')}`]: changed}},
    {viewport: {width: 320, height: 568}, colorScheme: 'dark'},
  )
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.deepEqual(headline, ['The check here is not the one that was built.'])
  assert.match(
    verdict,
    /But that was tried with a stand-in: it says nothing about files that are not as they were built\.$/,
  )
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.deepEqual(lines.slice(0, 1), wrong(lines), 'what is wrong stands first')
  assert.ok(
    lines.includes(
      `As it should be: ${checkFiles().length - 1} of the ${checkFiles().length} files of the check, to the last byte.`,
    ),
    lines.join('\n'),
  )
  assert.deepEqual((await axe(page)).violations, [])
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
  assert.match(wrong(lines)[0], differs(released('engine.html'), changed))
})

test('a keeper.html that puts the check into no sandbox is called wrong, with what is, what must be and what to do', async t => {
  const changed = without(file('keeper.html'), '"sandbox"', '"data-box"')
  const {lines} = await prove(t, {changed: {'/keeper.html': changed}})
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.match(wrong(lines)[0], differs('keeper.html', changed))
})

test('a help line with another number in a file of words is called wrong, with what is, what must be and what to do', async t => {
  const name = released('documents/shared.en.json')
  const changed = without(file(name), '988', '900')
  const {headline, lines} = await prove(t, {changed: {[`/${name}`]: changed}})
  assert.deepEqual(headline, ['The check here is not the one that was built.'])
  assert.equal(wrong(lines).length, 1, lines.join('\n'))
  assert.match(wrong(lines)[0], differs(name, changed))
})

test('each file that the check uses is compared, those of the words as well, and those that a clinic may leave out', async t => {
  const changed = Object.fromEntries(checkFiles().map(name => [`/${name}`, `${file(name)}\n`]))
  const {status, lines} = await prove(t, {changed})
  assert.deepEqual(
    wrong(lines)
      .map(line => /^Wrong: (\S+) is not the file that was built\./.exec(line)?.[1])
      .sort(),
    checkFiles().sort(),
  )
  assert.equal(status, `Done. ${checkFiles().length} things are wrong: see below.`)
})

/** The names of the files that the page says it compared. */
async function named(page) {
  await page.getByText('The files that were compared').click()
  const details = page.getByRole('group').filter({hasText: 'The files that were compared'})
  return details.getByRole('listitem').allTextContents()
}

test('the names of the files that were compared are shown', async t => {
  const {page} = await prove(t, {}, {viewport: {width: 320, height: 568}})
  assert.deepEqual((await named(page)).sort(), checkFiles().sort())
  assert.deepEqual((await axe(page)).violations, [])
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
})

test('files that a clinic may leave out are no fault where they are not there, and are not counted', async t => {
  const {page, status, lines} = await prove(t, {
    dressed: (found, path) => (extraFiles.includes(path.slice(1)) ? undefined : found),
  })
  const there = checkFiles().filter(name => !extraFiles.includes(name))
  assert.equal(status, 'Done.')
  assert.ok(
    lines.includes(`As it should be: The ${there.length} files of the check are those that were built.`),
    lines.join('\n'),
  )
  assert.deepEqual((await named(page)).sort(), there.sort())
})

test('a page that a server sends for every address that is not there is not taken for a file', async t => {
  const page404 = '<!doctype html><title>Nothing is here</title>'
  const everywhere = Object.fromEntries([...extraFiles, 'canary/nothing-is-here'].map(name => [`/${name}`, page404]))
  const {lines} = await prove(t, {changed: everywhere})
  assert.deepEqual(wrong(lines), [])
  assert.ok(
    lines.some(line => line.startsWith('Could be better: Addresses that do not exist are answered with 200.')),
    lines.join('\n'),
  )
})

test('a check of which files are not there is called not whole, and each file is named', async t => {
  const {status, headline, lines} = await prove(t, {absent: released('documents/*.json')})
  const documents = checkFiles().filter(name => name.includes('/documents/'))
  assert.deepEqual(headline, ['The check here is not whole.'])
  assert.equal(status, `Done. ${documents.length} things are wrong: see below.`)
  assert.deepEqual(
    lines
      .slice(0, documents.length)
      .map(
        line =>
          /^Wrong: (\S+) cannot be had from this server: it answers 404, and must answer 200\.Upload/.exec(line)?.[1],
      )
      .sort(),
    documents.sort(),
  )
})

test('without https alone, the words above the numbers are about the way here, not about the files', async t => {
  const {status, headline, verdict} = await prove(t, {name: 'clinic.example'})
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.deepEqual(headline, ['Others can change the check on its way to you.'])
  assert.match(verdict, /The control shows that the test can see it\.$/)
})

test('without https the page says that it compared no files, and why, and still sees a script that the policy was changed for', async t => {
  const {allowed} = otherScript(file('keeper.html'))
  const {lines} = await prove(t, {name: 'clinic.example', changed: {'/keeper.html': allowed}})
  const unseen = lines.filter(line => line.startsWith('Not seen'))
  assert.equal(unseen.length, 1, lines.join('\n'))
  assert.match(
    unseen[0],
    /The \d+ files of the check could not be compared with those that were built\..*only on a page that came over https, and this one did not\. Serve the folder over https/,
  )
  assert.deepEqual(
    lines.filter(line => /to the last byte|are those that were built/.test(line) && !line.startsWith('Not seen')),
    [],
  )
  assert.ok(
    wrong(lines).some(line => line.startsWith('Wrong: keeper.html does not carry the policy that it was built with.')),
    lines.join('\n'),
  )
})
