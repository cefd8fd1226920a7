// What a person takes with them: the words they ticked, a file, and the page for a session.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {Person, seen} from './support/people/person.mjs'
import {showsSummary, takes} from './support/people/fill-in.mjs'
import {packOf} from './support/people/packs.mjs'
import {resultsOf} from './support/people/results-page.mjs'
import {adder} from './support/people/sheet.mjs'
import {check, onPage, option, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const [course, support] = ['course', 'support'].map(wordsOf)

describe('words that a person ticks on their results', () => {
  const sentences = ['RDY.own_reasons.s3', 'RDY.goals.s3', 'RDY.own_reasons.s2', 'RDY.goals.s1'].map(key => check(key))
  const parts = ['RDY.own_reasons', 'RDY.goals', 'RDY.own_reasons', 'RDY.goals']

  /** Opens the part of the results that offers a sentence, and more words where it stands among those. */
  async function comesTo(person, part, sentence) {
    await person.opens(check(part))
    const more = person.find('button', say('results.more_words'))
    if ((await more.count()) > 0 && (await more.getAttribute('aria-expanded')) === 'false') await person.press(more)
    await person.find('checkbox', sentence).waitFor()
  }

  const given = {RDY_1: 3, RDY_2: 1, RDY_13: 2, RDY_3: 3, RDY_4: 3, RDY_5: 3, RDY_6: 3}

  it('are on their page in that order, three at most: the fourth is refused and said to be', async t => {
    const person = await resultsOf(t, 'readiness', given)
    for (const [i, sentence] of sentences.slice(0, 3).entries()) {
      await comesTo(person, parts[i], sentence)
      await person.tick(sentence)
      await person.page.getByRole('checkbox', {name: sentence, exact: true, checked: true}).waitFor()
      await person.hears(say('results.added'))
      await person.closesPart()
    }
    await comesTo(person, parts[3], sentences[3])
    await person.tick(sentences[3])
    await person.hears(say('questions.limit'))
    assert.equal(await person.find('checkbox', sentences[3]).isChecked(), false)
    await showsSummary(person)
    const {text} = await person.saves(say('out.download_text'))
    assert.ok(
      text.includes(
        [onPage('sum.questions'), ...sentences.slice(0, 3).map((sentence, i) => `${i + 1}. ${sentence}`)].join('\n'),
      ),
      text,
    )
    await person.press(say('nav.back'))
    await person.find('heading', check(parts[3])).waitFor()
    await person.closesPart()
    await comesTo(person, parts[0], sentences[0])
    await person.tick(sentences[0])
    await person.hears(say('results.removed'))
    await showsSummary(person)
    assert.ok(!(await person.saves(say('out.download_text'))).text.includes(sentences[0]))
  })
})

describe('a file that a person keeps', () => {
  const {version} = packOf('course')
  const opens = (person, text) =>
    person.page
      .getByLabel(say('out.load'))
      .setInputFiles({name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(text)})

  it('brings earlier times back into a new page, once, and says so', async t => {
    const before = await resultsOf(t, 'course', {CRS_3: 3, CRS_4: 1})
    await before.opens(say('history.next_time'))
    const {name, text} = await before.saves(say('out.download_data'))
    assert.match(name, /^my-notes-\d{4}-\d\d-\d\d\.json$/)
    const person = await resultsOf(t, 'course', {CRS_3: 0, CRS_4: 4})
    await person.opens(say('history.next_time'))
    for (const said of ['out.loaded', 'out.nothing_new']) {
      await opens(person, text.replace(/"date":\s*"[^"]*"/, '"date":"2026-10-01"'))
      await person.hears(say(said))
    }
    await person.closesPart()
    await person.opens(say('history.title'))
    const chart = person.find('table', course('CRS.through')).getByRole('cell')
    assert.deepEqual(await chart.allInnerTexts(), [course('band.mostly'), course('band.talk')])
    await seen(person.page, say('change.down', {date: 'October 1, 2026'})).waitFor()
  })

  for (const [what, text] of [
    ['is empty', ''],
    ['is not JSON', 'hello'],
    ['is of another kind', '{}'],
    [
      'has a date that is not in the calendar',
      `{"format":1,"records":[{"check":"course","version":"${version}","date":"soon","responses":{}}]}`,
    ],
  ]) {
    it(`is refused with a sentence when it ${what}, and nothing is lost`, async t => {
      const person = await resultsOf(t, 'course', {CRS_3: 3, CRS_4: 1})
      await person.opens(say('history.next_time'))
      await opens(person, text)
      await seen(person.page.locator('form'), say('error.file_wrong')).waitFor()
      await person.closesPart()
      await person.find('button', `${course('CRS.through')} ${course('band.mostly')}`).waitFor()
      assert.equal(await person.find('button', say('history.title')).count(), 0)
    })
  }

  const day = i => new Date(Date.UTC(1999, 0, 1 + i)).toISOString().slice(0, 10)
  const records = count =>
    `{"format":1,"records":[${Array.from({length: count}, (_, i) => `{"check":"course","version":"${version}","date":"${day(i)}","responses":{"CRS_3":${i % 5},"CRS_4":1}}`)}]}`

  it('never ends the engine: what is too much is refused with the reason, and a thousand times in 1 MiB are taken', async t => {
    const person = await resultsOf(t, 'course', {CRS_3: 3, CRS_4: 1})
    await person.opens(say('history.next_time'))
    for (const [text, reason] of [
      [`[${'0,'.repeat(520000)}0]`, 'at most 100000 values'],
      [`{${Array.from({length: 33287}, (_, i) => `"${i}":0`)}}`, 'at most 4096 names'],
      [`{"format":1,"records":[${'{},'.repeat(90000)}{}]}`, 'at most 1250 but are 90001'],
      [records(1251), 'at most 1250 but are 1251'],
      ['\xff'.repeat(2000000), 'at most 1310720 bytes'],
      ['['.repeat(1000000), 'nested at most 32 deep'],
    ]) {
      await opens(person, text)
      await seen(person.page.locator('form'), reason).waitFor()
    }
    await opens(person, records(1000).padEnd(1024 * 1024))
    await person.hears(say('out.loaded'))
    const {text} = await person.saves(say('out.download_data'))
    assert.equal(JSON.parse(text).records.length, 1001)
    await person.closesPart()
    await person.opens(say('history.title'))
    assert.equal(await person.find('table', course('CRS.through')).getByRole('cell').count(), 26)
    await seen(person.page, say('history.last', {n: 26})).waitFor()
    await person.closesPart()
    await person.opens(say('history.next_time'))
    await person.press(say('history.again'))
    await person.arrives(course('CRS_X1'))
  })
})

describe('the page that a person takes with them', () => {
  async function atSummary(t, options) {
    const person = new Person(await openPage(t, 'all', options))
    await takes(person.page, 'situation', {SIT_1: 'I cannot sleep.', SIT_7: 'past', SIT_8: 'lot'})
    await showsSummary(person)
    return person
  }

  it('is copied as text, which is said', async t => {
    const person = await atSummary(t, {permissions: ['clipboard-read', 'clipboard-write']})
    await person.press(say('out.copy'))
    await person.hears(say('out.copied'))
    const copied = await person.page.evaluate(() => navigator.clipboard.readText())
    const {name, text} = await person.saves(say('out.download_text'))
    assert.equal(copied, text)
    assert.match(name, /^my-notes-\d{4}-\d\d-\d\d\.txt$/)
    assert.ok(copied.includes(`${onPage('sum.reason')}\nI cannot sleep.\n`), copied)
  })

  it('says so when it cannot be copied', async t => {
    const person = await atSummary(t, {
      before: [
        () => {
          Object.defineProperty(navigator, 'clipboard', {
            value: {writeText: () => Promise.reject(new Error('not here'))},
          })
          document.execCommand = () => false
        },
      ],
    })
    await person.press(say('out.copy'))
    await person.hears(say('error.clipboard'))
  })

  it('passes under the row for help and leaving, which no field shows through', async t => {
    const person = await atSummary(t)
    const [row, ground] = await person.page
      .locator('.pinned')
      .evaluate(element => [getComputedStyle(element).backgroundColor, getComputedStyle(document.body).backgroundColor])
    assert.equal(row, ground)
    assert.notEqual(row, 'rgba(0, 0, 0, 0)')
  })

  it('has a field that grows with what is written in it, line after line, and shows all of it', async t => {
    const person = await atSummary(t)
    await person.press('I cannot sleep.')
    const field = person.find('textbox', onPage('sum.reason'))
    await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA')
    const height = () => field.evaluate(element => element.clientHeight)
    const before = await height()
    await field.fill('')
    for (const line of ['One', 'Two', 'Three', 'Four']) {
      await person.page.keyboard.type(line)
      await person.page.keyboard.press('Enter')
      await framesWhenSettled(person.page)
    }
    assert.equal(await field.inputValue(), 'One\nTwo\nThree\nFour\n')
    assert.ok(await field.evaluate(element => element === document.activeElement))
    assert.ok((await height()) > before)
    await field.fill('A long line that goes on. '.repeat(40))
    await framesWhenSettled(person.page)
    assert.ok(await field.evaluate(element => element.scrollHeight <= element.clientHeight), 'nothing is cut')
    const last = await field.evaluate(element => element.getBoundingClientRect().bottom)
    assert.ok((await person.find('button', say('summary.done')).boundingBox()).y >= last, 'what is below makes room')
  })

  for (const way of ['mouse', 'keyboard']) {
    it(`is changed line by line (${way}): the focus goes into the field and back to the line`, async t => {
      const page = await openPage(t, 'all')
      await takes(page, 'situation', {SIT_1: 'I cannot sleep.', SIT_7: 'past', SIT_8: 'lot'})
      await showsSummary(new Person(page))
      const person = new Person(page, way)
      const text = async () => (await person.saves(say('out.download_text'))).text
      const outcome = onPage('sum.before.outcome', {value: option('helped5.lot')})
      assert.ok((await text()).includes(outcome), 'what was answered is on it by itself')
      await person.press('I cannot sleep.')
      await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA')
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('I lie awake.')
      await page.keyboard.press('Escape')
      assert.ok((await text()).includes('I lie awake.'), 'what is written counts at once')
      await person.press(say('summary.done'))
      await page.waitForFunction(() => document.activeElement.textContent === 'I lie awake.')
      assert.ok(!(await text()).includes('I cannot sleep.'))
      await person.press(outcome)
      await person.press(say('summary.off'))
      await person.hears(say('results.removed'))
      await page.waitForFunction(title => document.activeElement.textContent === title, onPage('sum.before'))
      assert.ok(!(await text()).includes(outcome))
      await person.press(person.page.getByRole('button', {name: say('summary.add')}))
      await person.press(adder(person, `${onPage('sum.before')}. ${outcome}`))
      await person.hears(say('results.added'))
      assert.ok((await text()).includes(outcome))
      await person.press(say('summary.reset'))
      await person.press(say('summary.empty_it'))
      assert.ok((await text()).includes('I cannot sleep.'))
    })
  }

  it('offers a sentence that was only begun, and its dots are what is written over', async t => {
    const begun = check('RDY.own_reasons.s3')
    assert.ok(begun.endsWith('...'), begun)
    const person = await resultsOf(t, 'readiness', {RDY_1: 3, RDY_2: 1, RDY_13: 2})
    await person.tick(begun)
    await showsSummary(person)
    await person.press(say('results.door', {door: say('summary.finish'), title: begun}))
    await person.page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA')
    await person.page.keyboard.type('I want to sleep.')
    await person.press(say('summary.done'))
    await person.find('button', `1. ${begun.slice(0, -3)}I want to sleep.`).waitFor()
    assert.equal(await person.page.getByText(say('summary.finish')).count(), 0)
  })

  it('leaves what is for the person alone to be ticked by them', async t => {
    const person = new Person(await openPage(t, 'all'))
    await takes(person.page, 'support', {SUP_X1: 'none', SUP_X2: 'My sister'})
    await showsSummary(person)
    const text = async () => (await person.saves(say('out.download_text'))).text
    assert.ok((await text()).includes(support('SUP_X1.none.page')))
    assert.ok(!(await text()).includes('My sister'))
    await person.press(person.page.getByRole('button', {name: say('summary.add')}))
    await person.press(adder(person, onPage('sum.people')))
    await person.find('button', 'My sister').waitFor()
    assert.ok((await text()).includes('My sister'))
  })
})
