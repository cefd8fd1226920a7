// A link that somebody sent, and what may come of it however it arrives.
import assert from 'node:assert/strict'
import {linkTo, readLink} from '../../../../web/protocol.js'
import {linkKeys, settings} from '../../../../web/settings.js'

/** The ids of the checks that the page that reads it has. */
export const known = ['readiness', 'expectations', 'fit', 'course']

/** So many links are tried: 500, or 5,000 with GROUNDWORK_FULL=1. */
export const wanted = process.env.GROUNDWORK_FULL ? 5000 : 500

/** The folder of the page that it leads to. */
export const folder = 'https://clinic.example/groundwork/'

/** What it sets, all that a link may. */
export const good = {
  checks: ['readiness', 'fit'],
  lang: 'en',
  country: 'US',
  from: 'Dr. Müller & team',
  note: 'Take your time. 100 % yours, skip = fine + OK #1',
  accent: '#0f6b66',
  theme: 'dark',
}

/** The link. */
export const link = linkTo(folder, good)

/** Whether a value is one that the setting may have. */
const allowed = {
  checks: value => Array.isArray(value) && value.every(id => known.includes(id)),
  lang: value => value === 'en',
  country: value => /^[A-Z]{2}$/.test(value),
  from: value => typeof value === 'string' && [...value].length <= settings.from.most,
  note: value => typeof value === 'string' && [...value].length <= settings.note.most,
  accent: value => /^#[0-9a-f]{6}$/.test(value),
  theme: value => settings.theme.values.includes(value),
}

/** Reads a link, however it was damaged: fails unless it sets what a link may and tells its faults in sentences. */
export function assertSafe(given) {
  const read = readLink(given, known)
  assert.deepEqual(Object.keys(read).toSorted(), ['config', 'problems'], given)
  for (const [key, value] of Object.entries(read.config))
    assert.ok(linkKeys.includes(key) && allowed[key](value), `${key} = ${value} of ${given}`)
  for (const sentence of read.problems) assert.match(sentence, /^[A-Za-z].{8,300}\.$/s, given)
  assert.equal(Object.prototype.theme, undefined)
  return read
}
