// Leaving the self-check by Escape, and by no other key.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {atAnAnswer, escape} from './support/pages/clinic-answer.mjs'
import {engineIn, hurrying, openClinic} from './support/pages/clinic-page.mjs'
import {clinicPage} from './support/pages/sites.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {say} from './support/people/wording.mjs'

after(closeAll)

const spoken = engine => engine.locator('body > [role=status]').textContent()

/** Runs in each page before its own scripts: writes down which kinds of events something there listens to. */
const listensTo = () => {
  globalThis.listened = []
  const {addEventListener} = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (kind, ...more) {
    globalThis.listened.push(kind)
    return addEventListener.call(this, kind, ...more)
  }
}

describe("leaving the self-check on a clinic's page by keys", () => {
  it('is done by Escape three times, and told step by step', async t => {
    const {page, engine} = await atAnAnswer(t)
    await escape(page, 1)
    assert.equal(await spoken(engine), say('leave.two_more'))
    await escape(page, 1)
    assert.equal(await spoken(engine), say('leave.one_more'))
    await escape(page, 1)
    await page.waitForURL('about:blank')
  })

  // A screen reader's own key, and a Shift to move in what it reads, come between the presses of those who use one.
  it('is done by Escape three times with modifiers alone between', async t => {
    const {page, engine} = await atAnAnswer(t)
    for (const [i, progress] of ['leave.two_more', 'leave.one_more'].entries()) {
      await escape(page, 1)
      for (const modifier of ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph', 'Insert'])
        await page.keyboard.press(modifier)
      assert.equal(await spoken(engine), say(progress), `after ${i + 1}`)
    }
    await escape(page, 1)
    await page.waitForURL('about:blank')
  })

  // Orca keeps Shift+H to itself: the page is told of a Shift that goes down and up, and of no letter.
  it('is done by no modifier alone, as when a screen reader keeps the letters that go with it', async t => {
    const {page, engine} = await atAnAnswer(t)
    for (const modifier of ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Insert'])
      for (let i = 0; i < 6; i++) await page.keyboard.press(modifier)
    assert.deepEqual(
      [await spoken(engine), await engine.locator('[type=radio]:checked').count(), page.frames().length],
      ['', 1, 3],
    )
  })

  it('is not done by Escape with a modifier, held down, from an input method, or with something between', async t => {
    const {page, engine} = await atAnAnswer(t)
    for (const modifier of ['Shift', 'Control', 'Alt', 'Meta'])
      for (let i = 0; i < 3; i++) await page.keyboard.press(`${modifier}+Escape`)
    for (const composing of [{isComposing: true}, {keyCode: 229}]) {
      await engine.evaluate(more => {
        for (let i = 0; i < 3; i++)
          document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, ...more}))
      }, composing)
    }
    assert.equal(await spoken(engine), '', 'none of these was counted')
    for (let i = 0; i < 8; i++) await page.keyboard.down('Escape')
    await page.keyboard.up('Escape')
    assert.equal(await spoken(engine), say('leave.two_more'), 'held down it is pressed once')
    for (const between of [() => page.keyboard.press('x'), () => page.mouse.click(500, 300)]) {
      await between()
      assert.equal(await spoken(engine), say('leave.expired'))
      await escape(page, 2)
      assert.equal(await spoken(engine), say('leave.one_more'))
    }
    assert.equal(page.frames().length, 3)
  })

  it('is not done by slow presses', async t => {
    const {page, engine} = await atAnAnswer(t, {before: [hurrying(2000)]})
    await escape(page, 1)
    await engine.locator('body > [role=status]').getByText(say('leave.expired')).waitFor()
    await escape(page, 1)
    await engine.locator('body > [role=status]').getByText(say('leave.expired')).waitFor()
    assert.equal(page.frames().length, 3)
  })

  it('is not begun by the Escape that closes a list', async t => {
    const {page, engine, person} = await atAnAnswer(t)
    await person.opensHelp()
    await person.find('combobox', say('help.country')).focus()
    await escape(page, 1)
    assert.equal(await spoken(engine), '')
    await escape(page, 1)
    assert.equal(await spoken(engine), say('leave.two_more'))
    await page.keyboard.press('ArrowDown')
    await escape(page, 1)
    assert.equal(await spoken(engine), say('leave.expired'))
  })

  it("is done by no key on the clinic's page, where nothing of ours listens to one", async t => {
    const {page, open} = await openClinic(t, {
      before: [listensTo],
      html: origin => clinicPage(origin, 'checks="readiness"', {before: '<input aria-label="Search">'}),
    })
    await open()
    await engineIn(page)
    await page.getByRole('textbox', {name: 'Search'}).focus()
    for (const key of ['Escape', 'Shift']) for (let i = 0; i < 6; i++) await page.keyboard.press(key)
    const listened = await page.evaluate(() => globalThis.listened)
    assert.ok(listened.includes('message'), 'what is listened to is written down')
    assert.deepEqual(
      [listened.filter(kind => /key|input|pointer|mouse|focus/.test(kind)), page.frames().length],
      [[], 3],
    )
  })
})
