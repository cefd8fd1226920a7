// What a link sets and what is said of the rest, link by link.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {linkFor, linkTo, readLink} from '../../web/protocol.js'
import {settings} from '../../web/settings.js'
import {assertSafe, folder, good, known, link} from './support/links/sent-link.mjs'

test('a name that a link cannot set is told once, and one that counts visits is not', () => {
  assert.deepEqual(readLink(`${link}&contry=IE&color=red`, known), {
    config: good,
    problems: ['There is no setting "contry" or "color" here, so it is left out.'],
  })
  for (const more of ['utm_campaign=x', 'gclid=1', 'msclkid=1', '_hsenc=p2', 'igshid=1', 'mkt_tok=x'])
    assert.deepEqual(readLink(`${link}&${more}`, known), {config: good, problems: []}, more)
})

test('only another whole number is another version', () => {
  for (const v of ['2', '10', '0'])
    assert.match(readLink(`#v=${v}&checks=fit`, known).problems[0], /another version/, v)
  for (const v of ['1', '1.', '01', 'x', '1x', '%201', '']) {
    const {config, problems} = readLink(`#v=${v}&checks=fit`, known)
    assert.deepEqual(config, {checks: ['fit']}, v)
    assert.doesNotMatch(problems.join(), /another version/, v)
  }
})

test('a link that somebody wrote by hand, without a sum, is read as it stands', () => {
  for (const text of [
    '#v=1&checks=fit,course&note=Take+your+time',
    '#checks=fit,course&note=Take%20your%20time',
    '#v=1&checks=fit,%20course&note=Take your time',
    '#v%3D1&checks%3Dfit,course&note%3DTake+your+time',
  ])
    assert.deepEqual(
      readLink(text, known),
      {config: {checks: ['fit', 'course'], note: 'Take your time'}, problems: []},
      text,
    )
})

test('a value that lost a part of a percent sign is left out, in words', () => {
  const {config, problems} = assertSafe(link.replace('%C3%BC', '%C3%'))
  assert.equal(config.from, undefined)
  assert.deepEqual(config.checks, good.checks)
  assert.deepEqual(problems, ['from was damaged on its way, so it is left out.'])
})

test('quotes and brackets at the end of a note are its own', () => {
  const config = {note: 'He said "yes [I do]>"', checks: ['fit']}
  assert.deepEqual(assertSafe(new URL(linkTo(folder, config)).href), {config, problems: []})
})

test('links of other versions, and links that are too long, are refused in words', () => {
  assert.deepEqual(assertSafe(`${folder}keeper.html#v=2&checks=fit`).config, {})
  assert.match(assertSafe(`${folder}keeper.html#v=2&checks=fit`).problems[0], /another version/)
  assert.match(assertSafe(`${folder}keeper.html#v=1&note=${'a'.repeat(800)}`).problems[0], /longer than/)
})

test('a color that is written in digits alone is a color', () => {
  assert.deepEqual(readLink(linkTo(folder, {accent: '#334455'}), known), {config: {accent: '#334455'}, problems: []})
})

test("the link for a page's own settings carries all of them that a link can, and says when that is not all", () => {
  assert.deepEqual(linkFor(good, known), {link: link.slice(link.indexOf('#')), isWhole: true})
  assert.deepEqual(linkFor({}, known), {link: '#v=1', isWhole: true})
  const {link: without, isWhole} = linkFor({...good, urgent: '555 0100'}, known)
  assert.deepEqual([readLink(without, known), isWhole], [{config: good, problems: []}, false])
  const withoutNote = Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'note'))
  const long = linkFor({...good, note: '深'.repeat(settings.note.most)}, known)
  assert.deepEqual([readLink(long.link, known).config, long.isWhole], [withoutNote, false])
  const misleading = linkFor({...good, from: 'www.clinic.example'}, known)
  assert.deepEqual(
    [readLink(misleading.link, known).config, misleading.isWhole],
    [Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'from')), false],
  )
  const longer = linkFor(
    {checks: ['fit'], note: '深'.repeat(settings.note.most), from: '深'.repeat(settings.from.most)},
    known,
  )
  assert.deepEqual(readLink(longer.link, known), {config: {checks: ['fit']}, problems: []})
})
