// What goes beyond one check: safety, what a person takes with them, and what they leave behind.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {address, closeAll, framesWhenSettled, open} from './harness.mjs'
import {everything, itemOf, titleOf} from './packs.mjs'
import {Person, seen} from './person.mjs'
import {goesHome, goesTo, takes} from './quickly.mjs'
import {allSafety, check, onPage, option, say, wordsOf} from './wording.mjs'

after(closeAll)

const [course, fit, situation] = ['course', 'fit', 'situation'].map(wordsOf)
const safe = itemOf('situation', 'SIT_SAFE')
const wrong = itemOf('fit', 'FIT_SAFE')
const first = Object.keys(everything('situation'))[0]
const panel = allSafety.immediate

/** What a button saves: the file's name and its text. */
async function saved(person, button) {
  const [download] = await Promise.all([person.page.waitForEvent('download'), person.press(say(button))])
  const chunks = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return {name: download.suggestedFilename(), text: Buffer.concat(chunks).toString()}
}

/** Somebody at the question whether they are safe. */
async function atTheQuestion(t, {variant = 'all', way = 'mouse'} = {}) {
  const person = new Person(await open(t, variant), way)
  await takes(person.page, 'situation', {[first]: 'I cannot sleep.'}, safe.stem)
  return person
}

async function says(person, value, item = safe) {
  await person.page.getByRole('radio', {name: item.options.get(value), exact: true}).click()
}

const showsSummary = async person => {
  await person.press(say('nav.stop_here'))
  await person.arrives(onPage('title'))
}

/** Waits until that is what is said politely. */
const hears = (person, words) => person.page.waitForFunction(text => document.querySelector('[role=status]').textContent === text, words)

describe('a response that is about safety', () => {
  for (const value of ['unsure', 'not_safe']) {
    it(`opens help at once, half-way through the check: ${safe.options.get(value)}`, async t => {
      const person = await atTheQuestion(t, {variant: 'allInClinic'})
      await says(person, value)
      await person.arrives(panel.title)
      assert.equal(await person.page.getByRole('link', {name: say('help.call', {number: '911'})}).getAttribute('href'), 'tel:911')
      assert.equal(await person.page.getByRole('link', {name: say('help.call', {number: '988'})}).getAttribute('href'), 'tel:988')
    })
  }

  for (const value of ['safe', 'rather_not', undefined]) {
    it(`opens nothing when it is ${value === undefined ? 'left out' : safe.options.get(value)}`, async t => {
      const person = await atTheQuestion(t)
      if (value !== undefined) {
        await person.choose(safe.options.get(value))
        await framesWhenSettled(person.page)
        await person.find('heading', safe.stem).waitFor()
      }
      await person.press(say(value === undefined ? 'nav.skip' : 'nav.next'))
      await person.arrives(situation('SIT_A1'))
    })
  }

  it('can be withheld with the arrow keys without coming past those that open help', async t => {
    const person = await atTheQuestion(t, {way: 'keyboard'})
    for (const value of ['safe', 'rather_not']) await person.choose(safe.options.get(value))
    await framesWhenSettled(person.page)
    await person.find('heading', safe.stem).waitFor()
  })

  it('names no number of a country that nobody chose, and lets the person choose one there', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel.title)
    assert.equal(await person.page.getByRole('link').count(), 0)
    assert.ok(!(await person.page.locator('form').innerText()).includes('{'))
    await person.pick(say('help.country'), 'United Kingdom')
    await person.page.getByRole('link', {name: say('help.call', {number: '999'})}).waitFor()
    await person.find('heading', panel.title).waitFor()
  })

  it('locks nothing: the person goes on where they were, stops, or leaves', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel.title)
    await person.press(say('panel.go_on'))
    await person.page.getByRole('radio', {name: safe.options.get('not_safe'), exact: true, checked: true}).waitFor()
    await person.press(say('nav.next'))
    await person.arrives(situation('SIT_A1'))
    await person.press(say('nav.back'))
    await person.arrives(safe.stem)
    await says(person, 'unsure')
    await person.arrives(panel.title)
    await person.press(say('panel.stop'))
    await person.arrives(say('app.title'))
    await person.press(person.page.getByRole('button', {name: titleOf('situation')}))
    await person.arrives(safe.stem)
    await says(person, 'not_safe')
    await person.arrives(panel.title)
    await person.press(say('leave.button'))
    await person.page.waitForURL('about:blank')
  })

  it('stands on no result and on no page, and a line about it only when the person ticks it', async t => {
    for (const ticks of [false, true]) {
      const person = await atTheQuestion(t)
      await says(person, 'not_safe')
      await person.arrives(panel.title)
      if (ticks) await person.tick(panel.print_choice)
      await person.press(say('panel.go_on'))
      await person.find('heading', safe.stem).waitFor()
      await goesTo(person.page, 'situation', say('results.title'))
      const results = await person.page.locator('form').innerText()
      for (const words of [safe.stem, safe.options.get('not_safe')]) assert.ok(!results.includes(words), words)
      await showsSummary(person)
      await seen(person.page, panel.repeat_before_summary).waitFor()
      const {text} = await saved(person, 'out.download_text')
      assert.ok(text.includes('I cannot sleep.'))
      assert.equal(text.includes(onPage('sum.x_safety.immediate')), ticks)
      for (const words of [safe.stem, safe.options.get('not_safe'), panel.repeat_before_summary]) assert.ok(!text.includes(words), words)
    }
  })

  it('keeps charts away for the rest of the sitting', async t => {
    const person = await atTheQuestion(t)
    await says(person, 'not_safe')
    await person.arrives(panel.title)
    await person.press(say('panel.stop'))
    await person.arrives(say('app.title'))
    await takes(person.page, 'course', {CRS_3: 3, CRS_4: 1})
    await person.press(say('history.again'))
    await person.arrives(course('CRS_1'))
    await goesTo(person.page, 'course', say('results.title'), {CRS_3: 3, CRS_4: 1})
    assert.equal(await person.find('heading', say('history.title')).count(), 0)
  })

  it('about the therapist has help of its own with the clinic\'s contact, and is in no saved file', async t => {
    const person = new Person(await open(t, 'allInClinic'))
    await takes(person.page, 'fit', {FIT_1: 3}, wrong.stem)
    await says(person, 'yes', wrong)
    await person.arrives(allSafety.unsafe_in_therapy.title)
    await seen(person.page, /the office on 555 0100/).waitFor()
    await person.press(say('panel.go_on'))
    await person.find('heading', wrong.stem).waitFor()
    await goesTo(person.page, 'fit', say('results.title'), {FIT_T1: 'More time'})
    const {text} = await saved(person, 'out.download_data')
    assert.ok(text.includes('More time'))
    assert.ok(!text.includes(wrong.id), text)
  })
})

describe('words that a person ticks on their results', () => {
  const sentences = ['RDY.own_reasons.s1', 'RDY.goals.s1', 'RDY.own_reasons.s2', 'RDY.goals.s2'].map(key => check(key))

  it('are on their page in that order, three at most: the fourth is refused and said to be', async t => {
    const person = new Person(await open(t, 'all'))
    await takes(person.page, 'readiness', Object.fromEntries([1, 2, 3, 4, 5, 6].map(n => [`RDY_${n}`, 3])))
    for (const sentence of sentences.slice(0, 3)) {
      await person.tick(sentence)
      await person.page.getByRole('checkbox', {name: sentence, exact: true, checked: true}).waitFor()
      await hears(person, say('results.added'))
    }
    await person.tick(sentences[3])
    await hears(person, say('questions.limit'))
    assert.equal(await person.find('checkbox', sentences[3]).isChecked(), false)
    await showsSummary(person)
    const {text} = await saved(person, 'out.download_text')
    assert.ok(text.includes([onPage('sum.questions'), ...sentences.slice(0, 3).map((sentence, i) => `${i + 1}. ${sentence}`)].join('\n')), text)
    await person.press(say('nav.back'))
    await person.tick(sentences[0])
    await hears(person, say('results.removed'))
    await showsSummary(person)
    assert.ok(!(await saved(person, 'out.download_text')).text.includes(sentences[0]))
  })
})

describe('a file that a person keeps', () => {
  const opens = (person, text) => person.page.getByLabel(say('out.load')).setInputFiles({name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(text)})

  async function taken(t, given) {
    const person = new Person(await open(t, 'all'))
    await takes(person.page, 'course', given)
    return person
  }

  it('brings earlier times back into a new page, once, and says so', async t => {
    const before = await taken(t, {CRS_3: 3, CRS_4: 1})
    const {name, text} = await saved(before, 'out.download_data')
    assert.match(name, /^my-notes-\d{4}-\d\d-\d\d\.json$/)
    const person = await taken(t, {CRS_3: 0, CRS_4: 4})
    const chart = person.find('table', course('CRS.through')).getByRole('cell')
    for (const said of ['out.loaded', 'out.nothing_new']) {
      await opens(person, text.replace(/"date":\s*"[^"]*"/, '"date":"2026-10-01"'))
      await chart.first().waitFor()
      await hears(person, say(said))
      assert.deepEqual(await chart.allInnerTexts(), [course('band.mostly'), course('band.talk')])
    }
    assert.ok((await person.reads(say('history.title'))).includes(say('change.down', {date: '2026-10-01'})))
  })

  for (const [what, text] of [['is empty', ''], ['is no JSON', 'hello'], ['is of another kind', '{}'], ['has a date that is none', '{"format":1,"records":[{"check":"course","version":"1.0.0","date":"soon","responses":{}}]}']]) {
    it(`is refused with a sentence when it ${what}, and nothing is lost`, async t => {
      const person = await taken(t, {CRS_3: 3, CRS_4: 1})
      await opens(person, text)
      await seen(person.page.locator('form'), say('error.file_wrong')).waitFor()
      assert.equal((await person.reads(course('CRS.through')))[1], course('band.mostly'))
      assert.equal(await person.find('heading', say('history.title')).count(), 0)
    })
  }
})

describe('the page that a person takes with them', () => {
  async function atSummary(t, options) {
    const person = new Person(await open(t, 'all', options))
    await takes(person.page, 'situation', {SIT_1: 'I cannot sleep.', SIT_7: 'past', SIT_8: 'lot'})
    await showsSummary(person)
    return person
  }

  it('is copied as text, which is said', async t => {
    const person = await atSummary(t, {permissions: ['clipboard-read', 'clipboard-write']})
    await person.press(say('out.copy'))
    await hears(person, say('out.copied'))
    const copied = await person.page.evaluate(() => navigator.clipboard.readText())
    const {name, text} = await saved(person, 'out.download_text')
    assert.equal(copied, text)
    assert.match(name, /^my-notes-\d{4}-\d\d-\d\d\.txt$/)
    assert.ok(copied.includes(`${onPage('sum.reason')}\nI cannot sleep.\n`), copied)
  })

  it('says so when it cannot be copied', async t => {
    const person = await atSummary(t, {before: [() => {
      Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('not here'))}})
      document.execCommand = () => false
    }]})
    await person.press(say('out.copy'))
    await hears(person, say('error.clipboard'))
  })

  it('passes under the row for help and leaving, which no field shows through', async t => {
    const person = await atSummary(t)
    const [row, ground] = await person.page.locator('.pinned').evaluate(element => [getComputedStyle(element).backgroundColor, getComputedStyle(document.body).backgroundColor])
    assert.equal(row, ground)
    assert.notEqual(row, 'rgba(0, 0, 0, 0)')
  })

  it('stays one field while line after line is written in it', async t => {
    const person = await atSummary(t)
    const field = person.find('textbox', say('summary.edit_part', {title: onPage('sum.reason')}))
    await field.fill('')
    for (const line of ['One', 'Two', 'Three', 'Four']) {
      await person.page.keyboard.type(line)
      await person.page.keyboard.press('Enter')
      await framesWhenSettled(person.page)
    }
    assert.equal(await field.inputValue(), 'One\nTwo\nThree\nFour\n')
    assert.ok(await field.evaluate(element => element === document.activeElement))
  })

  it('has what is ticked in the person\'s own words, and gives the answers back on a fresh start', async t => {
    const person = await atSummary(t)
    const text = async () => (await saved(person, 'out.download_text')).text
    assert.ok(!(await text()).includes(onPage('sum.before')))
    await person.tick(onPage('sum.before'))
    await person.find('textbox', say('summary.edit_part', {title: onPage('sum.before')})).waitFor()
    assert.ok((await text()).includes(onPage('sum.before.outcome', {value: option('helped5.lot')})))
    await person.find('textbox', say('summary.edit_part', {title: onPage('sum.reason')})).fill('I lie awake.')
    assert.ok((await text()).includes('I lie awake.') && !(await text()).includes('I cannot sleep.'))
    await person.tick(onPage('sum.reason'))
    assert.ok(!(await text()).includes('I lie awake.'))
    await person.press(say('summary.reset'))
    assert.ok((await text()).includes('I cannot sleep.'))
    assert.ok(!(await text()).includes(onPage('sum.before')))
  })
})

describe('leaving', () => {
  it('forgets every check, what was ticked, and the summary', async t => {
    const page = await open(t, 'shipped', {flagsGone: ['--disable-back-forward-cache'], path: 'before'})
    await page.goto(address('shipped.html'))
    const person = new Person(page)
    await takes(page, 'situation', {SIT_1: 'I cannot sleep.'})
    await goesHome(page)
    await takes(page, 'fit', {FIT_T1: 'More time'})
    await showsSummary(person)
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
    assert.equal(await page.evaluate(() => document.documentElement.textContent), '')
    await page.goBack({waitUntil: 'commit'}).catch(() => {})
    assert.equal(page.url(), address('before'))
    const left = await page.evaluate(() => document.documentElement.outerHTML)
    assert.ok(!/I cannot sleep|More time/.test(left))
  })

  it('without a word forgets as well: the page that the browser kept is at its start', async t => {
    const page = await open(t, 'shipped', {flagsGone: ['--disable-back-forward-cache'], path: 'before'})
    await page.goto(address('shipped.html'))
    await takes(page, 'situation', {SIT_1: 'I cannot sleep.'})
    await new Person(page).press(say('nav.stop_here'))
    await page.evaluate(() => { globalThis.sameDocument = true })
    await page.goto(address('before'))
    await page.goBack({waitUntil: 'commit'})
    await page.getByRole('heading', {name: say('app.title')}).waitFor()
    assert.ok(await page.evaluate(() => globalThis.sameDocument), 'the browser kept the page and showed it again')
    assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('textarea')].map(field => field.value))).includes('I cannot sleep'))
    assert.equal(await page.getByRole('button', {name: say('welcome.summary')}).count(), 0)
    assert.ok(!(await page.locator('form').innerText()).includes(say('welcome.done')))
  })
})
