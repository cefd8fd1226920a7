import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {abi, enumerators} from '../../web/packaging/abi.mjs'
import {loadEngine} from './support/pages/bare-engine.mjs'
import {top} from './support/people/wording.mjs'

describe('what crosses from C++ to JavaScript', () => {
  it('has the names of the enumerations, in the order of their numbers', () => {
    assert.deepEqual(
      enumerators('enum class Fruit : std::uint8_t {\n  apple,  // red, mostly\n  pear, count\n};', 'Fruit', 'fruit.h'),
      ['apple', 'pear', 'count'],
    )
    assert.deepEqual(abi.effects, ['none', 'show', 'leave', 'print', 'copy', 'save'])
    for (const [table, names] of Object.entries(abi))
      assert.ok(names.length > 2 && new Set(names).size === names.length, table)
  })

  it('is refused with a sentence where an enumeration is not there or does not count from 0', () => {
    assert.throws(() => enumerators('enum class Fruit;', 'Fruit', 'fruit.h'), {
      message: 'fruit.h must have an enumeration Fruit, but has none.',
    })
    assert.throws(() => enumerators('enum class Fruit { apple = 1, pear };', 'Fruit', 'fruit.h'), {
      message: 'fruit.h: Fruit must have names alone, which count from 0, but has "apple = 1".',
    })
  })

  it('has an element for each role, and no other', () => {
    const file = name => readFileSync(join(top, name), 'utf8')
    const roles = enumerators(file('wasm/view/screen.h'), 'Role', 'wasm/view/screen.h')
    const elements = [
      ...file('web/engine/elements.js')
        .match(/const tags = [^]*?\n}\)/)[0]
        .matchAll(/(\w+): '/g),
    ].map(([, role]) => role)
    assert.deepEqual(
      elements.toSorted(),
      [...roles.filter(role => !['heading', 'field'].includes(role)), 'actions'].toSorted(),
    )
    for (const role of roles) assert.ok(file('wasm/browser/screen_json.cpp').includes(`"${role}"`), role)
  })

  it('is told of a document of a kind that nobody knows', async () => {
    const engine = await loadEngine()
    const [fault] = engine.start([{kind: 'recipe', name: 'soup.json', text: '{}'}], '2026-01-01')
    assert.match(fault, /^soup\.json: its kind must be one of strings, scales, .* but is "recipe"$/)
  })
})
