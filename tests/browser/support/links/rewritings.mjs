// What mail programs, editors, servers and those who count visits make of a link.

/** Rewrites what stands behind the #. */
const fragment =
  rewrite =>
  (text, ...more) =>
    text.replace(/(#|%(?:25)*23)(.*)$/s, (_, sign, rest) => sign + rewrite(rest, ...more))

/** Puts something into a link, behind its sum: what only a v is left of is a whole link. */
const puts = (text, at, what) => {
  const start = text.search(/sum/i) + 5
  return text.slice(0, start + (at % (text.length - start))) + what + text.slice(start + (at % (text.length - start)))
}

/** Each takes a link, a number that says where and a source of choices, and returns what became of it. */
export const rewritings = {
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
