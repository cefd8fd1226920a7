// The proof page in Chromium: what it says must be what the server saw, with the policy, without it, and without a
// control.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {channels} from '../../web/pages/channels.js'
import {axe} from './support/probes/axe.mjs'
import {productSite, released} from './support/pages/sites.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {checkFiles, file, prove, wrong} from './support/pages/proof-page.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'

after(closeAll)

const named = (said, box, words) => Object.keys(said).filter(name => said[name][box].startsWith(words))

test('nothing gets out under the policy, at least 30 out of the control, and the server saw the same', async t => {
  const {status, headline, verdict, numbers, said, arrived, lines, open, problems} = await prove(t)
  assert.deepEqual(problems, [], 'the proof page goes against no policy of its own')
  assert.equal(status, 'Done.')
  assert.deepEqual(headline, [])
  assert.equal(
    verdict,
    'Nothing was seen to get out under the policy of the check. The control shows that the test can see it.',
  )
  assert.deepEqual([...arrived.engine], [])
  assert.equal(numbers[0], 0)
  assert.deepEqual(open, [])
  assert.ok(numbers[1] >= 30, `control: ${numbers[1]}`)
  const claimed = named(said, 'control', 'got out')
  assert.equal(claimed.length, numbers[1])
  assert.deepEqual(
    claimed.filter(name => !arrived.control.has(name)),
    [],
    'what is said to get out did come to the server',
  )
  assert.deepEqual(wrong(lines), [])
  for (const right of [
    ...[released('engine.html'), 'keeper.html'].map(
      name => `${name} carries exactly the policy that it was built with.`,
    ),
    `The ${checkFiles().length} files of the check are those that were built.`,
  ])
    assert.ok(lines.includes(`As it should be: ${right}`), lines.join('\n'))
  for (const words of ['no origin', 'storage'])
    assert.deepEqual(
      lines.filter(line => line.includes(words) && !line.includes('stand-in')),
      [],
      'what the attempts ran in is not called the check',
    )
  console.log(
    `control: the page saw ${claimed.length} get out, the server ${arrived.control.size}; under the policy 0 and ${arrived.engine.size}; of ${channels.length} attempts`,
  )
})

test('the headers that come with the product are seen, and nothing is wrong with them', async t => {
  const {numbers, lines, said, arrived} = await prove(t, {headers: true})
  assert.deepEqual([...arrived.engine], [])
  assert.equal(numbers[0], 0)
  assert.ok(numbers[1] >= 30, `control: ${numbers[1]}`)
  assert.deepEqual(
    lines.filter(line => !line.startsWith('As it should be')),
    [],
  )
  for (const [name, {engine}] of Object.entries(said))
    assert.match(
      engine,
      /^[a-z ]+( \([a-z]+(-[a-z]+)*\))?$/,
      `${name}: in brackets stands nothing but a part of the policy`,
    )
})

test('ways that only a server could see are named, not counted as closed', async t => {
  const {page, said} = await prove(t)
  for (const name of ['dns-prefetch', 'preconnect', 'webrtc']) assert.equal(said[name].engine, 'cannot be seen here')
  const limits = await page.locator('#unknown').textContent()
  for (const words of ['looking up a name in advance', 'connecting in advance', 'WebRTC'])
    assert.ok(limits.includes(words), words)
})

test('without the policy the page says what got out and what to do', async t => {
  const bare = file('proof-engine.html').replace(/<meta http-equiv[^>]*>/, '')
  const {status, verdict, numbers, open, said, arrived} = await prove(t, {changed: {'/proof-engine.html': bare}})
  assert.equal(status, `Done. ${numbers[0]} things are wrong: see below.`)
  assert.match(verdict, /ways out are open under the policy of the check/)
  assert.ok(numbers[0] >= 20, `engine: ${numbers[0]}`)
  assert.equal(open.length, numbers[0])
  assert.ok(open.every(line => /Upload the whole of dist|Open the check only|Frame the check as/.test(line)))
  assert.deepEqual(
    named(said, 'engine', 'got out').filter(name => !arrived.engine.has(name)),
    [],
  )
})

test("without the keeper's lock the ways of leaving are named", async t => {
  const {numbers, open, arrived} = await prove(t, {
    changed: {
      '/proof-keeper.html': file('proof-keeper.html')
        .replace(/<script>[^]*<\/script>/, '<script type="module" src="loose.js"></script>')
        .replace(/<meta http-equiv[^>]*>/, ''),
      '/loose.js': looseKeeper,
    },
  })
  assert.ok(arrived.engine.has('go-href'))
  assert.ok(numbers[0] >= 3, `engine: ${numbers[0]}`)
  assert.ok(
    open.every(line => line.includes('it holds the frame where it is')),
    open.join('\n'),
  )
})

test('a stand-in that is in no sandbox is called wrong above the numbers, in other words than a changed file', async t => {
  const {headline, lines} = await prove(t, {
    changed: {
      '/proof-keeper.html': file('proof-keeper.html')
        .replace(/<script>[^]*<\/script>/, '<script type="module" src="loose.js"></script>')
        .replace(/<meta http-equiv[^>]*>/, ''),
      '/loose.js': looseKeeper.replace("'sandbox'", "'data-box'"),
    },
  })
  assert.deepEqual(headline, ['The stand-in for the check is not shut in as it must be.'])
  assert.match(lines[0], /^Wrong: The stand-in for the check does not run as a page of no origin/)
})

/** The proof page's keeper without the lock. */
const looseKeeper = readFileSync(new URL('../../web/pages/proof-keeper.js', import.meta.url), 'utf8')
  .replace(/import .*\n/, '')
  .replace(
    "'sandbox', sandbox",
    "'sandbox', 'allow-scripts allow-downloads allow-modals allow-top-navigation-to-custom-protocols'",
  )
  .replace('if (loads === 1) allowNothing()', '')

test('when too little gets out of the control, the page says that the test itself failed', async t => {
  const held = file('control.html').replace(
    '<meta charset',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'none'; img-src 'none'; font-src 'none'; media-src 'none'; style-src 'none'; frame-src 'none'\"><meta charset",
  )
  const {status, verdict, numbers} = await prove(t, {changed: {'/control.html': held}})
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.ok(numbers[1] < 30, `control: ${numbers[1]}`)
  assert.match(verdict, /^The test itself failed: only \d+ of at least 30/)
})

test('when the frame with the policy does not start, the page says that the test itself failed', async t => {
  const {status, verdict} = await prove(t, {changed: {'/proof-engine.html': '<!doctype html><title>Nothing</title>'}})
  assert.equal(status, 'Done. One thing is wrong: see below.')
  assert.match(verdict, /^The test itself failed: the frame with the policy of the check did not start/)
})

/** The words of the table that stand on two lines, though they have no place to break at. */
const broken = () =>
  [...document.querySelectorAll('th, td')]
    .flatMap(cell => [...cell.childNodes].filter(node => node.nodeType === 3))
    .flatMap(text =>
      [...text.data.matchAll(/[^\s-]+-?/g)]
        .filter(({0: word, index}) => {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          return new Set([...range.getClientRects()].map(({top}) => top)).size !== 1
        })
        .map(([word]) => word),
    )

for (const [width, height, colorScheme] of [
  [320, 568, 'light'],
  [390, 844, 'dark'],
  [1280, 800, 'light'],
]) {
  test(`axe finds nothing at ${width} by ${height}, ${colorScheme}`, async t => {
    const {page} = await prove(t, {}, {viewport: {width, height}, colorScheme})
    assert.deepEqual((await axe(page)).violations, [])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
    assert.deepEqual(await page.evaluate(broken), [], 'no word of the table is broken')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'result-title')
    if (process.env.SCREENS)
      await page.screenshot({path: join(process.env.SCREENS, `proof-${width}-${colorScheme}.png`), fullPage: true})
  })
}

/** Asks again and again until the page says so. */
async function until(engine, source, tries = 400) {
  for (let i = 0; i < tries; i++) {
    if (await engine.evaluate(source)) return
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`it never came true: ${source}`)
}

for (const [name, open] of [
  ['Firefox', openFirefox],
  ['WebKitGTK', openWebKit],
]) {
  test(`${name}: nothing gets out under the policy, and at least 30 out of the control`, async t => {
    const site = await productSite()
    const engine = await open(`${site.origin}/proof.html`)
    t.after(async () => {
      await engine.close()
      await site.close()
    })
    await until(engine, '() => document.readyState === "complete"')
    await engine.evaluate('() => document.getElementById("start").click()')
    await until(engine, '() => document.getElementById("state").textContent.startsWith("Done.")')
    const [verdict, numbers, lines] = JSON.parse(
      await engine.evaluate(
        '() => JSON.stringify([document.getElementById("verdict").textContent, [...document.querySelectorAll(".number")].map(element => Number(element.textContent)), [...document.querySelectorAll("#instance li")].map(element => element.textContent)])',
      ),
    )
    const arrived = box =>
      new Set(
        site
          .lines()
          .filter(line => line.includes(`/canary/${box}/`))
          .map(line => line.split(/[/?]/)[3]),
      ).size
    console.log(
      `${engine.version}: the page saw ${numbers[1]} get out of the control, the server ${arrived('control')}; under the policy ${numbers[0]} and ${arrived('engine')}`,
    )
    assert.equal(arrived('engine'), 0)
    assert.ok(arrived('control') >= 30)
    assert.equal(numbers[0], 0)
    assert.ok(numbers[1] >= 30)
    assert.match(verdict, /^Nothing was seen to get out/)
    assert.deepEqual(wrong(lines), [])
    assert.equal(lines.filter(line => line.endsWith('files of the check are those that were built.')).length, 1)
  })
}
