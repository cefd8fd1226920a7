// The one page on paper: what Chromium prints from the summary, read back from the PDF.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {checkIds, everything, itemOf, packOf} from './support/people/packs.mjs'
import {bare, picturesIn, readPdf} from './support/probes/pdf.mjs'
import {Person} from './support/people/person.mjs'
import {goesHome, goesTo, takes} from './support/people/fill-in.mjs'
import {keepsOnly, linesOf, partsOn} from './support/people/sheet.mjs'
import {checkDoor, momentDoor} from './support/people/welcome.mjs'
import {aboutSafety, onPage, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const formats = {A4: '595.92 x 842.88 pts (A4)', Letter: '612 x 792 pts (letter)'}
const short = item => `What I say to ${item.id}, and no more than this.`
const long = item => `${item.id}: ${'a long answer that goes on and on, '.repeat(40)}`.slice(0, item.most)

/** What is on the screen of the summary about parts that do not fit. */
async function fit(page) {
  await framesWhenSettled(page)
  const text = await page.locator('form').innerText()
  return text.split('\n').find(line => line.startsWith(say('summary.too_long').split('{')[0]))
}

/** Somebody at the summary who took all ten checks, said that they are not safe, and looked at every result. */
async function tookEverything(page, write) {
  const panel = aboutSafety('immediate')
  for (const id of checkIds) {
    const given = everything(id, write)
    if (id !== 'situation') await takes(page, id, given)
    else {
      await takes(page, id, {...given, SIT_SAFE: 'not_safe'}, panel)
      await page.getByRole('button', {name: say('panel.go_on'), exact: true}).click()
      await page.getByRole('heading', {name: itemOf(id, 'SIT_A1').stem}).waitFor()
      await goesTo(
        page,
        id,
        say('results.title'),
        Object.fromEntries(Object.entries(given).filter(([item]) => item !== 'SIT_SAFE')),
      )
    }
    await goesHome(page)
  }
  await page.getByRole('button', {name: say('welcome.summary'), exact: true}).click()
  await page.getByRole('heading', {name: onPage('title'), exact: true}).waitFor()
}

/** Prints on both papers, of which each must be one page of text; returns what it says on the first. */
async function printed(page) {
  await framesWhenSettled(page)
  const texts = []
  for (const [format, size] of Object.entries(formats)) {
    const pdf = readPdf(await page.pdf({format}))
    assert.deepEqual([pdf.pages, pdf.size], [1, size], format)
    texts.push(bare(pdf.text))
  }
  return texts
}

/** A page that closes when the tests of a group are done, whichever of them use it. */
function shared(write) {
  const group = {page: undefined}
  let close
  before(async () => {
    group.page = await openPage(
      {
        after: later => {
          close = later
        },
      },
      'all',
    )
    await tookEverything(group.page, write)
  })
  after(() => close())
  return group
}

describe('a page of short answers', () => {
  const group = shared(short)
  const six = ['sum.reason', 'sum.before', 'sum.barriers', 'sum.support', 'sum.fit', 'sum.x_practical'].map(key =>
    onPage(key),
  )

  it('holds the parts that are ticked and no others, for every choice among six', async () => {
    const {page} = group
    const lines = {}
    await keepsOnly(page, six)
    for (const title of six) lines[title] = await linesOf(page, title)
    for (const title of six) assert.ok(lines[title].length > 0, title)
    assert.equal(await fit(page), undefined)
    // In an order in which each choice differs from the one before in one part.
    for (let n = 0; n < 64; n++) {
      const chosen = six.filter((_, i) => ((n ^ (n >> 1)) >> i) & 1)
      await keepsOnly(page, chosen)
      for (const text of await printed(page)) {
        for (const title of six) {
          const there = [title, ...lines[title]].map(line => text.includes(bare(line)))
          assert.deepEqual(
            there,
            there.map(() => chosen.includes(title)),
            `${title}, of ${JSON.stringify(chosen)}`,
          )
        }
        assert.ok(text.startsWith(bare(onPage('title'))) && text.includes(bare(onPage('footer').split('{date}')[1])))
      }
    }
  })

  it('has a title and words that betray nothing: no address, and no header of the browser', async () => {
    const {page} = group
    const session = await page.context().newCDPSession(page)
    const {data} = await session.send('Page.printToPDF', {displayHeaderFooter: true, preferCSSPageSize: true})
    const pdf = readPdf(Buffer.from(data, 'base64'))
    assert.equal(pdf.title, onPage('title'))
    assert.doesNotMatch(`${pdf.title} ${pdf.text}`, /https?:|file:|127\.0\.0\.1|\.html|groundwork|self-check/i)
    assert.doesNotMatch(pdf.title, /therap|psych|health/i)
    assert.equal(await page.title(), say('app.name'), 'the window has its own title again')
  })

  it('is printed as text and not as pixels', async () => {
    const {page} = group
    await keepsOnly(page)
    await framesWhenSettled(page)
    const pdf = await page.pdf({format: 'A4'})
    assert.equal(picturesIn(pdf), 0)
    assert.ok(readPdf(pdf).text.length > 1000)
  })
})

describe('a page of long answers to all ten checks', () => {
  const group = shared(long)

  it('is one sheet of either paper, and the screen says which parts are left out', async () => {
    const {page} = group
    await keepsOnly(page)
    const all = await partsOn(page)
    const said = await fit(page)
    const gone = said.slice(say('summary.too_long').split('{')[0].length, -1).split('; ')
    assert.ok(gone.length > 1 && gone.length < all.length, said)
    for (const text of await printed(page)) {
      assert.deepEqual(
        all.filter(title => text.includes(bare(title))),
        all.filter(title => !gone.includes(title)),
      )
    }
  })

  it('fits once what is too much is taken off', async () => {
    const {page} = group
    await keepsOnly(page, [onPage('sum.situation')])
    assert.equal(await fit(page), undefined)
    for (const text of await printed(page)) assert.ok(text.includes(bare(onPage('sum.situation'))))
  })

  it('never says a word about one therapist, not even before it is printed', async () => {
    const {page} = group
    await keepsOnly(page)
    const texts = [...(await printed(page)), bare(await page.locator('form').innerText())]
    for (const text of texts) assert.ok(text.includes('SIT_1:'), 'the other words are there')
    const words = [
      ...packOf('therapist').items.map(({id}) => `${id}:`),
      wordsOf('therapist')('THP_1'),
      wordsOf('therapist')('THP.people_skill'),
    ]
    for (const one of words)
      assert.ok(
        texts.every(text => !text.includes(bare(one))),
        one,
      )
  })

  it('says nothing about safety that was not ticked, and one fixed line when it was', async () => {
    const {page} = group
    const person = new Person(page)
    const line = onPage('sum.x_safety.immediate')
    const {stem, options} = itemOf('situation', 'SIT_SAFE')
    await keepsOnly(page, [onPage('sum.situation')])
    for (const text of await printed(page))
      for (const words of [line, stem, options.get('not_safe'), aboutSafety('immediate.repeat')])
        assert.ok(!text.includes(bare(words)), words)
    await person.press(say('nav.back'))
    await person.find('heading', say('app.title')).waitFor()
    await person.press(momentDoor(page, 'situation'))
    await person.press(checkDoor(page, 'situation'))
    await person.arrives(say('results.title'))
    await goesBackTo(person, stem)
    await person.choose(options.get('unsure'))
    await person.press(say('nav.next'))
    await person.arrives(aboutSafety('immediate'))
    await person.tick(aboutSafety('immediate.print'))
    await page.getByRole('checkbox', {name: aboutSafety('immediate.print'), checked: true}).waitFor()
    await person.press(say('panel.stop'))
    await person.arrives(say('app.title'))
    await person.press(say('welcome.summary'))
    await person.arrives(onPage('title'))
    for (const text of await printed(page)) {
      assert.ok(text.includes(bare(line)))
      for (const words of [stem, options.get('unsure')]) assert.ok(!text.includes(bare(words)), words)
    }
  })
})

async function goesBackTo(person, heading) {
  const h2 = () => person.page.locator('form h2').textContent()
  for (let screen = await h2(); screen !== heading; screen = await h2()) {
    await person.press(say('nav.back'))
    await person.page.waitForFunction(before => document.querySelector('form h2').textContent !== before, screen)
  }
}
