import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {clinicPage, clinicSite, productSite} from './support/pages/sites.mjs'
import {engineIn, hurrying, openClinic, personIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {option, say} from './support/people/wording.mjs'

after(closeAll)

/** A clinic's page that was reached from another page, with the check at its first answer. */
async function atAnAnswer(t, options) {
  const opened = await openClinic(t, options)
  await opened.page.goto(`${opened.clinic.origin}/before`)
  await opened.open()
  const engine = await engineIn(opened.page)
  const person = personIn(opened.page, engine)
  await starts(person)
  await person.choose(option('truth5.4'))
  return {...opened, engine, person}
}

const escape = async (page, times = 3) => {
  for (let i = 0; i < times; i++) await page.keyboard.press('Escape')
}

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

/** Goes back and on again, and looks that neither leads to the page that was left. */
async function assertGone(page, origin) {
  for (const move of [page.goBack, page.goForward, page.goBack]) {
    await move.call(page, {waitUntil: 'commit'}).catch(() => {})
    assert.ok([`${origin}/before`, 'about:blank'].includes(page.url()), page.url())
  }
}

describe("leaving the self-check on a clinic's page", () => {
  it('hides everything before the click is over', async t => {
    const {page, engine} = await atAnAnswer(t)
    const left = await engine.evaluate(name => {
      const button = [...document.querySelectorAll('#app button')].find(({textContent}) => textContent === name)
      button.click()
      return {
        hidden: document.getElementById('app').hidden,
        chosen: document.querySelectorAll(':checked').length,
        words: document.querySelector('form').textContent,
      }
    }, say('leave.button'))
    assert.deepEqual(left, {hidden: true, chosen: 0, words: ''})
    // a window that is closed while its page is being replaced can keep Chromium waiting for ever
    await page.waitForURL('about:blank')
  })

  it("replaces the clinic's page by an empty one, to which Back does not lead", async t => {
    const {page, clinic, person} = await atAnAnswer(t)
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
    await assertGone(page, clinic.origin)
  })

  it("replaces the page around a clinic's page that is itself in a frame", async t => {
    const {page, product, clinic} = await openClinic(t, {html: origin => clinicPage(origin)})
    const builder = await clinicSite({
      '/': `<!doctype html><link rel="icon" href="data:,"><iframe src="${clinic.origin}/" style="width:900px;height:900px"></iframe>`,
    })
    t.after(builder.close)
    await page.goto(`${builder.origin}/`)
    const engine = await engineIn(page)
    assert.ok(product.lines().length > 0)
    await engine.getByRole('button', {name: say('leave.button')}).click({noWaitAfter: true})
    await page.waitForURL('about:blank')
  })

  it('leads to the page that the clinic chose, when it is one', async t => {
    for (const [address, expected] of [
      ['/before', /\/before$/],
      ['javascript:document.write(1)', /^about:blank$/],
      ['/#below', /^about:blank$/],
    ]) {
      const {page, person} = await atAnAnswer(t, {attributes: `checks="readiness" exit-url="${address}"`})
      await person.press(say('leave.button'))
      await page.waitForURL(expected)
    }
  })

  it("takes the frames away and hides the clinic's page before another can come, and says so once", async t => {
    const {page, engine} = await atAnAnswer(t)
    const seen = []
    await page.exposeFunction('saw', (...what) => seen.push(what))
    await page.evaluate(() =>
      document
        .querySelector('groundwork-check')
        .addEventListener('exit', event =>
          globalThis.saw(
            event.target.shadowRoot.querySelectorAll('iframe').length,
            document.querySelector('h1').checkVisibility(),
          ),
        ),
    )
    await engine.getByRole('button', {name: say('leave.button')}).click({noWaitAfter: true})
    await page.waitForURL('about:blank')
    assert.deepEqual(seen, [[0, false]])
  })

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
    assert.deepEqual([await spoken(engine), await engine.locator(':checked').count(), page.frames().length], ['', 1, 3])
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

  it("leads to an empty page when the clinic's address is not an address", async t => {
    const {page, person} = await atAnAnswer(t, {attributes: 'checks="readiness" exit-url="www.example.org"'})
    await person.press(say('leave.button'))
    await page.waitForURL('about:blank')
  })
})

describe('leaving the self-check that a link opened', () => {
  for (const [way, leave] of [
    ['its button', (page, person) => person.press(say('leave.button'))],
    ['Escape three times', page => escape(page)],
  ]) {
    it(`by ${way} replaces the page`, async t => {
      const product = await productSite()
      t.after(product.close)
      const {page} = await newWindow(t)
      await page.goto(`${product.origin}/index.html`)
      await page.goto(`${product.origin}/keeper.html#v=1&checks=readiness`)
      const person = personIn(page, await engineIn(page))
      await starts(person)
      await leave(page, person)
      await page.waitForURL('about:blank')
      await page.goBack({waitUntil: 'commit'})
      assert.equal(page.url(), `${product.origin}/index.html`)
    })
  }

  it('works while it is still loading', async t => {
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.route('**/documents/*', () => {})
    await page.goto(`${product.origin}/keeper.html#v=1`)
    await page.getByText(say('keeper.loading')).waitFor()
    await escape(page)
    await page.waitForURL('about:blank')
  })
})

describe('what the boxes hear', () => {
  const kinds = [
    'init',
    'asking',
    'loading',
    'covered',
    'ready',
    'exit',
    'error',
    'load',
    'store',
    'answers',
    'toString',
    '__proto__',
  ]
  const content = {config: {checks: 'fit', country: 'FR'}, documents: [], sentence: 'x'}

  it("is nothing of the clinic's page after its one message", async t => {
    const {page, product, engine} = await atAnAnswer(t)
    const asked = product.lines().length
    await page.evaluate(
      ({kinds, content}) => {
        globalThis.told = []
        for (const kind of ['ready', 'exit', 'error'])
          document.addEventListener(kind, () => globalThis.told.push(kind), true)
        const keeper = document.querySelector('groundwork-check').shadowRoot.querySelector('iframe').contentWindow
        for (const box of [keeper, keeper.frames[0]]) {
          for (const kind of kinds)
            for (const more of [{}, content, {config: content.config}, {documents: []}])
              box.postMessage({groundwork: 1, kind, ...more}, '*')
          for (const junk of [
            null,
            1,
            '',
            [],
            {},
            'exit',
            {groundwork: 2, kind: 'exit'},
            {groundwork: 1},
            {kind: 'exit'},
            new ArrayBuffer(8),
          ])
            box.postMessage(junk, '*')
        }
      },
      {kinds, content},
    )
    await engine.evaluate(() => new Promise(resolve => setTimeout(resolve))) // what was posted before is heard before
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)))
    assert.equal(await engine.locator(':checked').count(), 1)
    assert.equal(product.lines().length, asked)
    assert.deepEqual(await page.evaluate(() => globalThis.told), [])
    assert.equal(page.frames().length, 3)
  })

  it('is nothing of other frames, whatever they call themselves', async t => {
    const {page} = await atAnAnswer(t)
    await page.evaluate(async () => {
      const other = document.createElement('iframe')
      other.srcdoc =
        '<script>for (const kind of ["ready", "exit", "error"]) for (const more of [{}, {sentence: "x"}]) parent.postMessage({groundwork: 1, kind, ...more}, "*"); parent.postMessage("done", "*")</script>'
      const done = new Promise(resolve => addEventListener('message', event => event.data === 'done' && resolve()))
      document.body.append(other)
      await done
    })
    assert.equal(page.frames().length, 4)
    assert.notEqual(page.url(), 'about:blank')
  })

  it("is nothing of the engine when it speaks to the clinic's page past the keeper", async t => {
    const {page, engine} = await atAnAnswer(t)
    await page.evaluate(() => {
      globalThis.told = []
      for (const kind of ['ready', 'exit', 'error'])
        document.addEventListener(kind, () => globalThis.told.push(kind), true)
      addEventListener('message', event => event.data === 'done' && globalThis.told.push('done'))
    })
    await engine.evaluate(kinds => {
      for (const kind of kinds)
        for (const more of [{}, {sentence: 'Sad'}]) top.postMessage({groundwork: 1, kind, ...more}, '*')
      top.postMessage('done', '*')
    }, kinds)
    await page.waitForFunction(() => globalThis.told.includes('done')) // what was posted before is heard before
    assert.deepEqual(await page.evaluate(() => globalThis.told), ['done'])
    assert.equal(page.frames().length, 3)
  })

  it('is nothing of the engine but that it is there and that the person leaves', async t => {
    const {page, engine} = await atAnAnswer(t, {attributes: 'checks="readiness" exit-url="/before"'})
    await page.evaluate(() =>
      addEventListener(
        'message',
        event => {
          sessionStorage.heard = `${sessionStorage.heard ?? ''}${JSON.stringify(event.data)}`
        },
        true,
      ),
    )
    await engine.evaluate(kinds => {
      for (const kind of kinds.filter(kind => kind !== 'exit'))
        for (const more of [{}, {sentence: 'Sad'}, {answers: [1]}])
          parent.postMessage({groundwork: 1, kind, ...more}, '*')
      parent.postMessage({groundwork: 1, kind: 'exit', why: 'secret'}, '*')
      parent.postMessage('secret', '*')
      parent.postMessage({groundwork: 1, kind: 'exit'}, '*')
    }, kinds)
    await page.waitForURL(/before$/)
    assert.equal(await page.evaluate(() => sessionStorage.heard), '{"groundwork":1,"kind":"exit"}')
  })
})
