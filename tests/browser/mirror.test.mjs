import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {starts} from './support/people/readiness-run.mjs'
import {option} from './support/people/wording.mjs'

after(closeAll)

describe('the mirror', () => {
  /** From here on, writes down what of the mirror is touched: the kind of change and the words of what it lies in. */
  const watch = page =>
    page.evaluate(() => {
      globalThis.touched = []
      const wordsOf = node => (node.parentElement?.closest('label, button, fieldset, h2') ?? node).textContent
      const observer = new MutationObserver(records =>
        globalThis.touched.push(...records.map(({type, target}) => `${type}: ${wordsOf(target)}`)),
      )
      for (const part of document.querySelectorAll('form, [role=status]'))
        observer.observe(part, {subtree: true, childList: true, attributes: true, characterData: true})
    })
  const touched = page => page.evaluate(() => globalThis.touched)

  async function atAnsweredItem(t) {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await framesWhenSettled(person.page)
    await watch(person.page)
    return person
  }

  it('is not touched by what changes nothing', async t => {
    const person = await atAnsweredItem(t)
    const {page} = person
    const before = await page.evaluate(() => globalThis.groundwork.frames)
    await page.mouse.move(195, 300)
    await page.mouse.move(195, 420)
    await person.choose(option('truth5.1'))
    await page.evaluate(() => {
      dispatchEvent(new Event('resize'))
      dispatchEvent(new Event('scroll'))
    })
    assert.ok((await framesWhenSettled(page)) > before, 'frames were drawn')
    assert.deepEqual(await touched(page), [])
  })

  it('is touched only where something changes', async t => {
    const person = await atAnsweredItem(t)
    await person.choose(option('truth5.3'))
    await framesWhenSettled(person.page)
    const elsewhere = (await touched(person.page)).filter(
      change => ![1, 3].some(value => change.endsWith(`: ${option(`truth5.${value}`)}`)),
    )
    assert.deepEqual(elsewhere, [])
  })
})
