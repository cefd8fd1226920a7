// Where Chromium's other tests do not look (accessibility.test.mjs): forced colours, and the drawn view in the dark.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {faultsInPlainView} from './support/probes/axe-tour.mjs'
import {axe} from './support/probes/axe.mjs'
import {looksAtAll} from './support/people/every-screen.mjs'
import {closeAll} from './support/browsers/open-page.mjs'

after(closeAll)

describe('axe-core finds nothing on any kind of screen of the ten checks', () => {
  it('in Chromium, with forced colours', async () => {
    const look = async page => ({plain: faultsInPlainView(await axe(page))})
    assert.deepEqual(await looksAtAll({forcedColors: 'active'}, ['plain by itself'], look), {plain: {}})
  })

  it('in Chromium, drawn and dark', async () => {
    const look = async page => ({drawn: (await axe(page)).violations})
    assert.deepEqual(await looksAtAll({colorScheme: 'dark'}, ['drawn'], look), {drawn: {}})
  })
})
