import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {atAnAnswer} from './support/pages/clinic-answer.mjs'
import {closeAll} from './support/browsers/open-page.mjs'

after(closeAll)

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
    assert.equal(await engine.locator('[type=radio]:checked').count(), 1)
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
