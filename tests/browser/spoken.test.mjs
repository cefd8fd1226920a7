// What a person with a screen reader hears: the very words, from the browser's own accessibility tree.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {accessibilityTree} from './support/probes/accessibility-tree.mjs'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {goesTo, showsSummary, takes} from './support/people/fill-in.mjs'
import {starts, takesTheCheck, written} from './support/people/readiness-run.mjs'
import {check, onPage, option, say, wordsOf} from './support/people/wording.mjs'

after(closeAll)

const course = wordsOf('course')
const texts = ['StaticText', 'InlineTextBox', 'LabelText']

async function hears(person) {
  await framesWhenSettled(person.page)
  return accessibilityTree(person.page)
}

/** What a reader says on the way into what has the focus: the names of what lies around it, and then its own. */
function saidOnArrival(tree) {
  const focused = tree.findLast(({properties}) => properties.focused)
  const around = focused.within.filter(({role, name}) => name && !['RootWebArea', 'main'].includes(role)).reverse()
  return [...around, focused].map(({role, name}) => `${name} | ${role}`)
}

const saying = (tree, words) =>
  tree.filter(({role, name}) => !texts.includes(role) && name.includes(words)).map(({role}) => role)
const only = (tree, role, name) => tree.find(one => one.role === role && one.name === name)

describe('who arrives at a question', () => {
  it('hears how far they are and then the question, each once', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('nav.next'))
    await person.arrives(check('RDY_2'))
    const tree = await hears(person)
    assert.deepEqual(saidOnArrival(tree), [
      'Question 2 of 19 | group',
      'I would still want help with this even if no one else asked me to. | heading',
    ])
    assert.deepEqual(saying(tree, 'Question 2'), ['group'])
    assert.deepEqual(saying(tree, check('RDY_2')), ['heading'])
    assert.ok(!tree.some(({role}) => role === 'progressbar'), 'no number of per cent is said')
  })

  // Orca takes a button that goes for the focused one if it is beside it, and a caret in words that go for the person's
  // place; it then says nothing of the screen that comes.
  it('is told of nothing that goes that could be taken for where they are', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.page.evaluate(
      words =>
        getSelection().collapse(
          [...document.querySelectorAll('label .words')].find(({textContent}) => textContent === words).firstChild,
          1,
        ),
      option('truth5.1'),
    )
    const tree = await hears(person)
    const besides = name => only(tree, 'button', name).within[0]
    assert.deepEqual([besides(say('nav.next')).role, besides(say('item.clear')).role], ['group', 'generic'])
    await person.press(say('nav.next'))
    await person.arrives(check('RDY_2'))
    assert.equal(await person.page.evaluate(() => getSelection().rangeCount), 0)
  })

  it('hears the section where it begins, and the help of the question with its group or its field', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    assert.equal(
      only(await hears(person), 'group', 'Question 1 of 19').description,
      'How true is this for you? It can be a big reason or a small one.',
    )
    await goesTo(person.page, 'readiness', check('RUL_1'))
    assert.equal(
      only(await hears(person), 'group', 'Question 14 of 19').description,
      'Three rulers Choose a number from 0 to 10.',
    )
    await goesTo(person.page, 'readiness', check('RUL_2'))
    assert.equal(only(await hears(person), 'group', 'Question 15 of 19').description, '')
    await goesTo(person.page, 'readiness', check('RDY.sec3'))
    assert.equal(
      only(await hears(person), 'group', 'Question 17 of 19').description,
      'Tick what applies. You can leave all of them empty.',
    )
    await goesTo(person.page, 'readiness', check('RDY_T1'))
    const note = 'Nobody here reads what you write. If you need help now, press “Get help now”.'
    assert.equal(
      only(await hears(person), 'textbox', check('RDY_T1')).description,
      `One or two sentences are enough. Use your own words. ${note}`,
    )
  })

  it('hears what the ends of a ruler mean, once and with the steps', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await goesTo(person.page, 'readiness', check('RUL_1'))
    const tree = await hears(person)
    const steps = tree.filter(({role}) => role === 'radio').map(({name}) => name)
    assert.deepEqual(steps, [
      '0, Not important to me',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10, Very important to me',
    ])
    assert.equal(
      tree.filter(({role, name}) => role === 'StaticText' && name.includes('Very important to me')).length,
      1,
    )
  })

  it('finds the words above a field to be its label', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await goesTo(person.page, 'readiness', check('RDY.sec3'))
    const labels = await person.page
      .locator('label', {hasText: check('RDY_B14')})
      .evaluateAll(all => all.map(({control}) => control?.localName))
    assert.deepEqual(labels, ['input'])
    await person.opensHelp()
    assert.deepEqual(
      await person.page
        .locator('label', {hasText: say('help.country')})
        .evaluateAll(all => all.map(({control}) => control?.localName)),
      ['select'],
    )
  })
})

describe('who reads by headings', () => {
  it('comes from what leads to the parts, and says of each door which band it is in', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    const headings = tree =>
      tree.filter(({role}) => role === 'heading').map(({name, properties}) => `${properties.level} ${name}`)
    const tree = await hears(person)
    assert.deepEqual(headings(tree), [
      '1 Am I ready to start?',
      '2 What your answers say',
      '3 Most of the wish is your own',
      '3 Clear goals',
      '3 What you bring',
    ])
    assert.ok(tree.some(({role, name}) => role === 'button' && name === 'My own reasons Mostly in place'))
    await person.opens(check('RDY.own_reasons'))
    assert.deepEqual(headings(await hears(person)), [
      '1 Am I ready to start?',
      '2 My own reasons',
      '3 Most of the wish is your own',
      '3 One next step',
      '3 Words you can use',
    ])
  })

  it('comes from section to section of the summary', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    await showsSummary(person)
    const tree = await hears(person)
    assert.deepEqual(
      tree.filter(({role, properties}) => role === 'heading' && properties.level === 3).map(({name}) => name),
      ['sum.wish', 'sum.barriers', 'sum.x_ready'].map(key => onPage(key)),
    )
    const lines = tree.filter(({role}) => role === 'button').map(({name}) => name)
    for (const line of [written.RDY_T1, onPage('sum.x_ready.important').split('{')[0]])
      assert.ok(
        lines.some(name => name.startsWith(line)),
        line,
      )
    assert.deepEqual(
      new Set(
        tree
          .filter(({role}) => role === 'heading')
          .slice(2)
          .map(({properties}) => properties.level),
      ),
      new Set([3]),
    )
  })
})

describe('who cannot see what happened', () => {
  it('hears that the view is the plain one, and the drawn one again', async t => {
    const person = new Person(await openPage(t))
    await person.press(say('display.plain_view'))
    await person.hears('This is the plain view now.')
    await person.press(say('display.drawn_view'))
    await person.hears('This is the drawn view now.')
  })

  it('hears what starting over would do, that nothing came of it, and that the page is emptied', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    await showsSummary(person)
    await person.press(say('summary.reset'))
    await person.hears('Nothing is gone yet. The next button empties your page.')
    await person.press(say('summary.keep'))
    await person.hears('Your page stays as it is.')
    await person.press(say('summary.reset'))
    await person.press(say('summary.empty_it'))
    await person.hears('Your page is fresh again. Your own words are gone.')
  })

  it('says what does not fit on one page, until it fits again', async t => {
    const person = new Person(await openPage(t))
    await takesTheCheck(person)
    await showsSummary(person)
    await person.press(person.page.getByRole('button', {name: written.RDY_T1}))
    const field = person.find('textbox', onPage('sum.wish'))
    await field.fill('A line of its own\n'.repeat(60))
    await person.page.waitForFunction(
      words => document.querySelector('[role=status]').textContent.startsWith(words),
      'Not all of this fits on one page. This is left out when you print: ',
    )
    await field.fill('One line')
    await person.page.waitForFunction(() => document.querySelector('[role=status]').textContent === '')
  })

  it('hears that words are not a number: with the field, by the status, and what they were', async t => {
    const person = new Person(await openPage(t, 'all'))
    await takes(person.page, 'course', {}, course('CRS_X1'))
    await person.write(course('CRS_X1'), 'abc')
    await person.hears('This is not a number that fits here.')
    const words =
      '“\u2068abc\u2069” is not a whole number from 0 to 500. Please change it, or empty the field to go on.'
    const field = () => hears(person).then(tree => only(tree, 'textbox', course('CRS_X1')))
    assert.equal((await field()).properties.invalid, 'true')
    assert.ok((await field()).description.endsWith(words), (await field()).description)
    await person.press(say('nav.next'))
    await person.hears(words)
    assert.ok((await field()).properties.focused, 'the focus is where the fault is')
  })

  it('hears after a panel the question that comes next', async t => {
    const person = new Person(await openPage(t, 'all'))
    const situation = wordsOf('situation')
    await takes(person.page, 'situation', {}, situation('SIT_SAFE'))
    await person.choose(option('safe_now.not_safe'))
    await person.hears('Help for this is below your answer.')
    await person.press(say('nav.next'))
    await person.arrives('Thank you for saying so')
    await person.press(say('panel.go_on'))
    await person.arrives(situation('SIT.sec2'))
    const said = saidOnArrival(await hears(person))
    assert.match(said[0], /^Question \d+ of \d+ \| group$/)
    assert.deepEqual(said.slice(1), [`${situation('SIT.sec2')} | heading`])
  })
})
