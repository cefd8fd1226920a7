// The colours and sizes of wasm/ui/theme are those of every style sheet and page, and stand nowhere else.
import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {engineStyle, style} from '../../web/packaging/bundle.mjs'
import {readTheme, theme, themed} from '../../web/packaging/theme.mjs'
import {product, released} from './support/pages/sites.mjs'
import {top} from './support/people/wording.mjs'

const source = name => readFileSync(join(top, 'wasm/ui', name), 'utf8')
const [header, code] = [source('theme.h'), source('theme.cpp')]

/** A text with others in the place of some, each of which must be in it. */
function changed(text, changes) {
  return Object.entries(changes).reduce((all, [from, to]) => {
    assert.ok(all.includes(from), `there is no ${from}`)
    return all.replaceAll(from, to)
  }, text)
}

/** The style sheets that are shipped, each made with these values, by the page that has it. */
const sheets = values => ({
  'engine.html': engineStyle(values),
  'keeper.html': style('keeper/page.css', values),
  'link.html': style('pages/link.css', values),
  'proof.html': style('pages/proof.css', values),
  'index.html': style('pages/demo.css', values),
})
const ours = sheets(theme)

const {radius, target, row, column, 'light-accent': accent, 'dark-accent': darkAccent} = theme
const inCode = colour => colour.replace('#', '0x').toUpperCase().replace('X', 'x')

test('another radius in the theme is in every style sheet, and the one before in none', () => {
  const other = sheets(readTheme(changed(header, {[`radius = ${parseInt(radius)};`]: 'radius = 9;'}), code))
  for (const [name, sheet] of Object.entries(ours)) {
    assert.ok(other[name] === changed(sheet, {[`border-radius:${radius}`]: 'border-radius:9px'}), name)
  }
})

test('another accent in the theme is in every style sheet that has one, and the one before in none', () => {
  const other = sheets(
    readTheme(header, changed(code, {[inCode(accent)]: '0xABCDEF', [inCode(darkAccent)]: '0x123457'})),
  )
  for (const name of ['link.html', 'proof.html']) {
    assert.ok(other[name] === changed(ours[name], {[accent]: '#abcdef', [darkAccent]: '#123457'}), name)
  }
  for (const name of ['engine.html', 'keeper.html', 'index.html']) assert.ok(other[name] === ours[name], name)
})

test('another ground, width, margin, height or weight in the theme changes the sheets that have one', () => {
  const lengths = {'column = 640;': 'column = 600;', 'margin = 20;': 'margin = 16;', 'target = 48;': 'target = 50;'}
  const looks = changed(code, {'0xFAF8F4': '0x010203', '0x12191C': '0x040506', '28}, 1.28f, 650': '28}, 1.28f, 700'})
  const other = sheets(readTheme(changed(header, lengths), looks))
  const wanted = {
    'keeper.html': ['light-dark(#010203,#040506)', 'min-height:50px', 'max(16px,50% - 300px)', 'max-width:37.5rem'],
    'engine.html': ['min(100% - 32px,600px)', 'min-height:50px', 'max-width:37.5rem', 'max-width:39.5rem'],
    'link.html': ['--ground: #010203', '--ground: #040506', 'min-height:50px', 'font-weight:700'],
  }
  for (const [name, parts] of Object.entries(wanted)) {
    assert.deepEqual(
      parts.filter(part => !other[name].includes(part)),
      [],
      name,
    )
  }
})

test('the pages are shipped with the sheets and the accent of the theme', () => {
  const read = name => readFileSync(join(product(), name === 'engine.html' ? released(name) : name), 'utf8')
  for (const [name, sheet] of Object.entries(ours)) assert.ok(read(name).includes(`<style>${sheet}</style>`), name)
  assert.ok(read('index.html').includes(`accent="${accent}"`))
  assert.ok(read('link.html').includes(`Example: ${accent}<`))
})

const colours = new Set(
  Object.values(theme).filter(value => value.startsWith('#') && !['#fff', '#000'].includes(value)),
)
const sizes = {
  'border-radius': [radius],
  'min-height': [target, row],
  'max-width': [column, theme['column-rem']],
  'font-weight': [theme['title-weight'], theme['strong-weight']],
}

/** What a text repeats of the theme. */
function repeated(text) {
  const hexes = [...text.matchAll(/#[\da-f]{3,6}\b/gi)].map(([hex]) => hex.toLowerCase())
  const all = Object.entries(sizes).flatMap(([property, values]) => values.map(value => `${property}: ${value}`))
  return [...hexes.filter(hex => colours.has(hex)), ...all.filter(part => new RegExp(`${part}(?![\\w.])`).test(text))]
}

/** The files of a folder of web/, by name, without the demonstration's sheet: that clinic has a look of its own. */
const filesOf = folder =>
  readdirSync(join(top, 'web', folder))
    .filter(name => name !== 'demo.css')
    .map(name => [`web/${folder}/${name}`, readFileSync(join(top, 'web', folder, name), 'utf8')])

test('no style sheet, page or script of one repeats a colour, a radius, a size or a weight of the theme', () => {
  const files = ['engine', 'keeper', 'element', 'pages', 'packaging'].flatMap(filesOf)
  assert.deepEqual(
    files.flatMap(([name, text]) => repeated(text).map(part => `${name}: ${part}`)),
    [],
  )
  const looks = `color: ${accent.toUpperCase()}; border-radius: ${radius}; font-weight: ${theme['strong-weight']}`
  const planted = `a { ${looks}; min-height: ${target}; max-width: ${theme['column-rem']} }`
  assert.equal(repeated(planted).length, 5)
})

test('what the theme has not, or what cannot be read of it, ends the build with a sentence', () => {
  const themes = changed(code, {[`${inCode(accent)}, `]: ''})
  const faces = changed(code, {'{{14, 14, 14}, 1.4f, 400}': '{{small, small, 14}, 1.4f, 400}'})
  assert.throws(() => themed('a { color: var(--theme-pink) }', theme), /--theme-pink, but wasm\/ui\/theme has no pink/)
  assert.throws(() => readTheme('', code), /must have a struct Colours, but has none/)
  assert.throws(() => readTheme(header, ''), /must have an array themes, but has none/)
  assert.throws(() => readTheme(header, themes), /themes must have 4 rows of 14 colours/)
  assert.throws(() => readTheme(header, faces), /faces must have 7 rows/)
})
