// Links as mail programs deliver them: 2,000, or 20,000 with GROUNDWORK_FULL=1.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isDeepStrictEqual} from 'node:util'
import {linkTo, readConfiguration, readLink} from '../../web/protocol.js'
import {linkKeys, settings} from '../../web/settings.js'
import {dice} from './support/links/dice.mjs'
import {rewritings} from './support/links/rewritings.mjs'
import {assertSafe, folder, good, known, link, wanted} from './support/links/sent-link.mjs'

const words = [
  'Dr.',
  'Müller',
  '&',
  'team',
  '#1',
  '(100%)',
  '+',
  '=',
  'fine;',
  '"yes"',
  '50% off',
  'tea!',
  'د. سارة',
  'می‌خواهم',
  '👩🏽‍⚕️',
  'a-b',
  'x–y',
  '3D',
  'A&B',
  "it's",
  '<3',
  '[I do]',
  'lang',
  'e',
  '/',
  '\\',
  'amp;',
  '?',
  '}',
  '»',
  '…',
  '日本語。',
]

/** Any configuration that the link maker lets through. */
function configuration(next, pick) {
  const text = most => Array.from({length: 1 + next() * most}, () => pick(words)).join(next() < 0.8 ? ' ' : '')
  const any = {
    checks: known.filter(() => next() < 0.5),
    lang: pick(['', 'en']),
    country: pick(['', 'US', 'IE']),
    accent: pick(['', '#0f6b66']),
    theme: pick(['', ...settings.theme.values]),
    from: next() < 0.7 ? text(4) : '',
    note: next() < 0.6 ? text(12) : '',
  }
  const {config, problems} = readConfiguration(any, known, linkKeys)
  return problems.length > 0 ||
    readLink(linkTo(folder, config), known).problems.length > 0 ||
    Object.keys(config).length === 0
    ? configuration(next, pick)
    : config
}

const seed = 9
const rewrittenLinks = 4 * wanted

/**
 * Rewrites as many links as are wanted and returns how many came back whole, and those that a part was lost of without
 * a word.
 */
function rewriteMany(atOnce, read = readLink) {
  const {next, pick} = dice(seed)
  const lost = []
  let whole = 0
  for (let i = 0; i < rewrittenLinks; i++) {
    const config = configuration(next, pick)
    const names = Array.from({length: atOnce}, () => pick(Object.keys(rewritings)))
    const text = names.reduce(
      (link, name) => rewritings[name](link, Math.floor(next() * 1000), pick),
      linkTo(folder, config),
    )
    const back = read(text, known)
    if (isDeepStrictEqual(back, {config, problems: []})) whole++
    else if (back.problems.length === 0)
      lost.push(`${names.join(', ')}: ${text} gave ${JSON.stringify(back.config)} for ${JSON.stringify(config)}`)
  }
  return {whole, lost}
}

for (const [atOnce, least] of [
  [1, 0.94],
  [3, 0.7],
]) {
  test(`links of any settings, rewritten in ${atOnce} ways at once (seed ${seed}), come back whole or with a sentence`, () => {
    const {whole, lost} = rewriteMany(atOnce)
    assert.deepEqual(lost, [])
    assert.ok(whole >= least * rewrittenLinks, `${whole} of ${rewrittenLinks} came back whole`)
    console.log(
      `${rewrittenLinks} links rewritten in ${atOnce} ways each (seed ${seed}): ${whole} came back whole, the others with a sentence`,
    )
  })
}

test('the search would find what is lost without a word', () => {
  const silent = (link, known) => ({...readLink(link, known), problems: []})
  assert.ok(rewriteMany(1, silent).lost.length > 0)
})

test('one rewriting alone is undone, whatever is set, but for what cuts or undoes a part for good', () => {
  for (const [name, rewrite] of Object.entries(rewritings)) {
    if (['cut', 'percent signs undone'].includes(name)) continue
    const {pick} = dice(seed)
    for (let at = 0; at < 60; at += 7)
      assert.deepEqual(
        assertSafe(rewrite(link, at, pick)),
        {config: good, problems: []},
        `${name}: ${rewrite(link, at, pick)}`,
      )
  }
})

const gatewayLinks = {
  'as it was sent': link,
  'with %23': link.replace('#', '%23'),
  'with %2523': link.replace('#', '%2523'),
  'opened with the whole link encoded once behind the #': `${folder}keeper.html#${encodeURIComponent(link.split('#')[1])}`,
  'Outlook Safe Links': `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}`,
  'Safe Links, encoded twice': `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(encodeURIComponent(link))}`,
  'a full stop behind it': `${link}.`,
  'an ellipsis and a bracket': `${link}...)`,
  'angle brackets': `<${link}>`,
  'an angle bracket behind it': `${link}>`,
  'a quotation mark behind it': `${link}"`,
  'wrapped at 76 characters': link.match(/.{1,76}/g).join('\n'),
  'wrapped with carriage returns and quoted': link.match(/.{1,60}/g).join('\r\n  '),
  'soft-wrapped with spaces': link.match(/.{1,70}/g).join(' '),
  'ampersands as &amp;': link.replaceAll('&', '&amp;'),
  'in lower-case percent signs': link.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
}

for (const [name, rewritten] of Object.entries(gatewayLinks)) {
  test(`a link ${name} sets what its maker set, as a text and in the address bar`, () => {
    assert.deepEqual(assertSafe(rewritten), {config: good, problems: []})
    if (URL.canParse(rewritten)) assert.deepEqual(assertSafe(new URL(rewritten).href), {config: good, problems: []})
  })
}

test('a link whose # was written in another way still leads to the page', () => {
  for (const sign of ['%23', '%2523'])
    assert.equal(new URL(link.replace('#', sign)).pathname, '/groundwork/keeper.html')
})

test('what a gateway puts behind the link is no setting', () => {
  const rewritten = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cname&sdata=abc%3D&reserved=0`
  const {config} = assertSafe(rewritten)
  assert.deepEqual(config.checks, good.checks)
})
