// The theme of the engine for style sheets and pages: wasm/ui/theme is the only place where its colours and sizes
// stand. A style sheet says var(--theme-NAME), and the build puts the value in its place.
import {readFileSync} from 'node:fs'
import {enumerators} from './abi.mjs'

/** In the order of `themes` in wasm/ui/theme.cpp. */
const schemes = ['light', 'dark', 'light-more', 'dark-more']

/** What a form finds in a source; throws, with a sentence, when it finds nothing. */
function found(source, form, what) {
  const match = form.exec(source)
  if (!match) throw new Error(`wasm/ui/theme must have ${what}, but has none that can be read.`)
  return match[1]
}

const css = hex => `#${hex.toLowerCase().replace(/^(.)\1(.)\2(.)\3$/, '$1$2$3')}`
const hyphened = name => name.replaceAll('_', '-')

/** The colours by scheme and name, such as light-accent. */
function coloursOf(header, source) {
  const list = found(header, /\bstruct Colours \{\s*Colour ([^;]*);/, 'a struct Colours')
  const names = list.split(',').map(name => hyphened(name.trim()))
  const rows = [...found(source, /\bthemes\{\{([^;]*)\}\};/, 'an array themes').matchAll(/\{([^{}]*)\}/g)]
  const colours = rows.map(([, row]) => [...row.matchAll(/0x([\dA-F]{6})\b/gi)].map(([, hex]) => css(hex)))
  const isWhole = colours.length === schemes.length && colours.every(({length}) => length === names.length)
  if (!isWhole) throw new Error(`theme.cpp: themes must have ${schemes.length} rows of ${names.length} colours.`)
  const named = (row, scheme) => row.map((colour, i) => [`${schemes[scheme]}-${names[i]}`, colour])
  return Object.fromEntries(colours.flatMap(named))
}

/** The distances by name, in pixels and, with -rem behind it, in parts of the browser's usual text size. */
function distancesOf(header) {
  const rows = [...found(header, /\bstruct Space \{([^}]*)\}/, 'a struct Space').matchAll(/\bfloat (\w+) = ([\d.]+);/g)]
  const named = ([, name, pixels]) => [
    [name, `${Number(pixels)}px`],
    [`${name}-rem`, `${Number(pixels) / 16}rem`],
  ]
  return Object.fromEntries(rows.flatMap(named))
}

/** Size in the usual window, line height and weight of each type, such as body-size. */
function facesOf(header, source) {
  const types = enumerators(header, 'Type', 'wasm/ui/theme.h')
    .filter(name => name !== 'count')
    .map(hyphened)
  const list = found(source, /\bfaces\{\{([^;]*)\}\};/, 'an array faces')
  const rows = [...list.matchAll(/\{\{[\d.]+, ([\d.]+), [\d.]+\}, ([\d.]+)f?, (\d+)\}/g)]
  if (rows.length !== types.length) throw new Error(`theme.cpp: faces must have ${types.length} rows.`)
  const parts = ([, em, line, weight]) => Object.entries({size: `${em}px`, line, weight})
  const named = (row, i) => parts(row).map(([part, value]) => [`${types[i]}-${part}`, value])
  return Object.fromEntries(rows.flatMap(named))
}

/** Every value of the theme as a style sheet writes it, by name. Throws, with a sentence, when one cannot be read. */
export function readTheme(header, source) {
  return {...coloursOf(header, source), ...distancesOf(header), ...facesOf(header, source)}
}

const read = name => readFileSync(new URL(`../../wasm/ui/${name}`, import.meta.url), 'utf8')

/** The theme that is shipped. */
export const theme = readTheme(read('theme.h'), read('theme.cpp'))

/** A style sheet with the values of a theme in it. Throws, with a sentence, where it names one that there is not. */
export function themed(sheet, values) {
  return sheet.replace(/var\(--theme-([\w-]+)\)/g, (_, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`a sheet has --theme-${name}, but wasm/ui/theme has no ${name}.`)
    return values[name]
  })
}
