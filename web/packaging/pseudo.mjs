// Two languages that nobody speaks, made of the English texts by the build for tests and for development. In qps-ploc
// each text has accents, stands in brackets and is longer, as a translation may be: what has no brackets on a screen is
// no text of a language file, and what has one of them alone is cut off or glued. In qps-rtl it is written from the
// right.

/** Their tags. */
export const pseudoLanguages = ['qps-ploc', 'qps-rtl']

/** The most bytes that a text of a language file may have (wasm/core/wording.cpp). */
const longest = 1200

const plainLetters = 'ABCDEGHIJKLNORSTUWYZabcdefghijklnorstuwyz'
const accented = 'ÅßÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåƀçðéƒĝĥîĵķļñöŕšţûŵýž'

/** Letters of a script that is written from the right, in the order of the alphabet. */
const hebrew = 'אבגדהוזחטיכלמנסעפצקרשתאבגד'

const mirrored = letter => hebrew[letter.toLowerCase().charCodeAt(0) - 97]

/** Changes all of a text but the names in braces. */
function changed(text, letters) {
  return text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 ? part : part.replace(/[a-z]/gi, letters)))
    .join('')
}

/** So many characters more, in words that can be broken. */
const filler = count => ' ~~~~~~~'.repeat(Math.ceil(count / 8)).slice(0, count)

const inBytes = text => Buffer.byteLength(text)

/** The text in one of these languages, line by line. */
export const pseudoText = (text, language) =>
  text
    .split('\n')
    .map(line => pseudoLine(line, language))
    .join('\n')

function pseudoLine(text, language) {
  const right = language === 'qps-rtl'
  const plain = changed(text, letter => (right ? mirrored(letter) : accented[plainLetters.indexOf(letter)]) ?? letter)
  const long = right ? plain : `[${plain}${filler(Math.ceil(text.length * 0.4))}]`
  if (inBytes(long) <= longest) return long
  return right ? text : `[${text}]`
}

/** A language file in one of these languages. */
export function pseudoFile(json, language) {
  const {text, ...document} = JSON.parse(json)
  const texts = Object.fromEntries(Object.entries(text).map(([key, value]) => [key, pseudoText(value, language)]))
  if ('app.direction' in text) texts['app.direction'] = language.slice(-3) === 'rtl' ? 'rtl' : 'ltr'
  return JSON.stringify({...document, language, text: texts})
}
