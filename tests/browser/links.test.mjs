// Links as mail programs deliver them, and links that somebody broke on purpose: 500, or 5,000 with GROUNDWORK_FULL=1.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isDeepStrictEqual} from 'node:util'
import {engineConfig} from '../../web/keeper/documents.js'
import {linkFor, linkTo, readConfiguration, readLink} from '../../web/protocol.js'
import {linkKeys, settings} from '../../web/settings.js'
import {loadEngine} from './support/pages/bare-engine.mjs'

const known = ['readiness', 'expectations', 'fit', 'course']
const wanted = process.env.GROUNDWORK_FULL ? 5000 : 500

/** Numbers from 0 to 1 that are the same in each run: a failure can be looked at again. */
function* numbers(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    yield seed / 2 ** 32
  }
}

const folder = 'https://clinic.example/groundwork/'
const address = `${folder}keeper.html`
const good = {
  checks: ['readiness', 'fit'],
  lang: 'en',
  country: 'US',
  from: 'Dr. Müller & team',
  note: 'Take your time. 100 % yours, skip = fine + OK #1',
  accent: '#0f6b66',
  theme: 'dark',
}
const link = linkTo(folder, good)

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

function assertSafe(given) {
  const read = readLink(given, known)
  assert.deepEqual(Object.keys(read).toSorted(), ['config', 'problems'], given)
  for (const [key, value] of Object.entries(read.config))
    assert.ok(linkKeys.includes(key) && allowed[key](value), `${key} = ${value} of ${given}`)
  for (const sentence of read.problems) assert.match(sentence, /^[A-Za-z].{8,300}\.$/s, given)
  assert.equal(Object.prototype.theme, undefined)
  return read
}

// The engine that is built, without the other documents: it says what is wrong with each that it has, and does not
// start.
const engine = await loadEngine()
const engineFaults = config =>
  engine
    .start([{kind: 'config', name: 'configuration', text: JSON.stringify(engineConfig(config, true))}], '2026-01-01')
    .filter(fault => fault.startsWith('configuration'))

const hostile = [
  '&urgent=999',
  '&complaints=x',
  '&clinic=Evil',
  '&__proto__=x',
  '&constructor=x',
  '&theme=auto&theme=red',
  '&note=%E2%80%AEtxt',
  '&from=%00',
  '&checks=../../etc',
  '%',
  '%zz',
  '%25',
  '%23',
  '#',
  '##',
  '=',
  '&&',
  '&=',
  '\n ',
  '\u202e',
  '\ud800',
  '\u00ad',
  '\u061c',
  '\u200f',
  '\u2060',
  '\ufdd0',
  '%EF%BF%BE',
  '%F0%9F%BF%BF',
  '+',
  '&v=2',
  '&accent=url(x)',
  '<script>',
  '&country=usa',
  '&lang=xx',
  '\0',
  'a'.repeat(900),
]

const changes = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, pick) => text.slice(0, at) + pick(hostile) + text.slice(at),
  (text, at, pick) =>
    text.slice(0, at) +
    String.fromCharCode(
      Math.floor(pick([32, 37, 38, 61, 43, 35, 127, 233, 8203, 65279, 65534, 64976, 173, 8206, 55357])),
    ) +
    text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(Math.max(0, at - 20)),
  (text, at) => text.slice(0, at) + encodeURIComponent(text.slice(at).toWellFormed()),
  (text, at) => text.slice(at) + text.slice(0, at),
]

test(`${wanted} broken links: loaded or a plain sentence, never a crash, never a setting outside the list or one that stops the engine`, () => {
  const random = numbers(4)
  const next = () => random.next().value
  const pick = list => list[Math.floor(next() * list.length)]
  let whole = 0
  let told = 0
  for (let i = 0; i < wanted; i++) {
    let text = link
    const times = 1 + Math.floor(next() * 5)
    for (let k = 0; k < times; k++) text = pick(changes)(text, Math.floor(next() * (text.length + 1)), pick)
    const {config, problems} = assertSafe(text)
    assert.deepEqual(engineFaults(config), [], text)
    if (Object.keys(config).length > 0) whole++
    if (problems.length > 0) told++
  }
  // The control: the links are neither all so broken that nothing is read, nor all so whole that nothing is wrong.
  assert.ok(whole > wanted / 10 && told > wanted / 10, `${whole} set something and ${told} had a fault`)
  console.log(`${wanted} links: ${whole} set something, ${told} had a fault that was told`)
})

test('the engine would say which configuration stops it', () => {
  assert.match(engineFaults({from: 'Dr. \ufdd0Lee'}).join(), /\/from: .*U\+FDD0$/)
})

/** What mail programs, editors, servers and those who count visits make of a link. */
const fragment =
  rewrite =>
  (text, ...more) =>
    text.replace(/(#|%(?:25)*23)(.*)$/s, (_, sign, rest) => sign + rewrite(rest, ...more))
const puts = (text, at, what) => {
  const start = text.search(/sum/i) + 5 // what only a v is left of is a whole link
  return text.slice(0, start + (at % (text.length - start))) + what + text.slice(start + (at % (text.length - start)))
}
const rewritings = {
  nothing: text => text,
  '& as &amp;amp;': text => text.replaceAll('&', '&amp;amp;'),
  '& as &#38;': text => text.replaceAll('&', '&#38;'),
  '& as &#038;': text => text.replaceAll('&', '&#038;'),
  '& as &#x26;': text => text.replaceAll('&', '&#x26;'),
  '& as &AMP;': text => text.replaceAll('&', '&AMP;'),
  '& as #038;': text => text.replaceAll('&', '#038;'),
  '& as %26': text => text.replaceAll('&', '%26'),
  '& as ;': text => text.replaceAll('&', ';'),
  '= as %3D': text => text.replaceAll('=', '%3D'),
  '# as %23': text => text.replace('#', '%23'),
  'quoted-printable': text =>
    text
      .match(/.{1,70}/gs)
      .map(line => line.replaceAll('=', '=3D'))
      .join('=\r\n'),
  'quoted-printable without its line ends': text => text.replaceAll('=', '=3D'),
  'full-width signs': text => text.replace('#', '＃').replaceAll('&', '＆').replaceAll('=', '＝'),
  'full-width &': text => text.replaceAll('&', '＆'),
  'full-width =': text => text.replaceAll('=', '＝'),
  'a character of no width behind each &': text => text.replaceAll('&', '&\u200b'),
  'a character of no width': (text, at, pick) =>
    puts(text, at, pick(['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u00ad'])),
  'a space that breaks no line': (text, at) => puts(text, at, '\u00a0'),
  wrapped: (text, at, pick) => text.match(/.{1,60}/gs).join(pick(['\n', '\r\n', '\r\n  ', '\n> '])),
  'wrapped with spaces': text => text.match(/.{1,70}/gs).join(' '),
  '+ as a space': text => text.replaceAll('+', ' '),
  '+ as %20': text => text.replaceAll('+', '%20'),
  '- as an en dash': text => text.replaceAll('-', '–'),
  'first letters capital': text => text.replace(/[#&]\w/g, letter => letter.toUpperCase()),
  'names capital': text => text.replace(/[#&]\w+=/g, name => name.toUpperCase()),
  'percent signs in lower case': text => text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
  'percent signs doubled': fragment(text => text.replaceAll('%', '%25')),
  'all in percent signs': fragment(text => encodeURIComponent(text)),
  'Safe Links': text =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(text)}&data=05%7C02%7Cname&sdata=abc%3D&reserved=0`,
  'in quotation marks': text => `“${text}”`,
  'in angle brackets': text => `<${text}>`,
  'something behind it': (text, at, pick) =>
    text + pick(['.', ',', ')', '!', '。', '．', '…', ').', '"', '’', '».', ';', '>', ']', '*', '|', ' ']),
  counted: (text, at, pick) =>
    text +
    pick([
      '&utm_source=mail&utm_medium=x',
      '&fbclid=IwAR0_x-y',
      '?utm_source=x',
      '&mc_cid=1&mc_eid=2',
      '#utm_source=x',
    ]),
  'as the address bar has it': text => (URL.canParse(text) ? new URL(text).href : text),
  '&not as HTML reads it': text => text.replace('&note=', '¬e='),
  'percent signs undone': fragment(text => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }),
  cut: (text, at) => text.slice(0, Math.max(text.search(/sum/i) + 5, text.length - (at % 30))),
}

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
  const random = numbers(seed)
  const next = () => random.next().value
  const pick = list => list[Math.floor(next() * list.length)]
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
    const random = numbers(seed)
    const pick = list => list[Math.floor(random.next().value * list.length)]
    for (let at = 0; at < 60; at += 7)
      assert.deepEqual(
        assertSafe(rewrite(link, at, pick)),
        {config: good, problems: []},
        `${name}: ${rewrite(link, at, pick)}`,
      )
  }
})

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

const gatewayLinks = {
  'as it was sent': link,
  'with %23': link.replace('#', '%23'),
  'with %2523': link.replace('#', '%2523'),
  'opened with the whole link encoded once behind the #': `${address}#${encodeURIComponent(link.split('#')[1])}`,
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

test('what a gateway puts behind the link is no setting', () => {
  const rewritten = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cname&sdata=abc%3D&reserved=0`
  const {config} = assertSafe(rewritten)
  assert.deepEqual(config.checks, good.checks)
})

test('links of other versions, and links that are too long, are refused in words', () => {
  assert.deepEqual(assertSafe(`${address}#v=2&checks=fit`).config, {})
  assert.match(assertSafe(`${address}#v=2&checks=fit`).problems[0], /another version/)
  assert.match(assertSafe(`${address}#v=1&note=${'a'.repeat(800)}`).problems[0], /longer than/)
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
