// What crosses from C++ to JavaScript as a number. The enumerations in C++ are the only place where its names stand:
// the page's scripts and style sheet take them from here, in the same order.
import {readFileSync} from 'node:fs'

/**
 * The names of an enumeration, in the order of their numbers, from 0. Throws, with a sentence, when the source has none
 * of that name, or gives a number to one of its names.
 */
export function enumerators(source, name, file) {
  const body = new RegExp(`\\benum class ${name}\\b[^{;]*\\{([^}]*)\\}`).exec(source)?.[1]
  if (body === undefined) throw new Error(`${file} must have an enumeration ${name}, but has none.`)
  const names = body
    .replace(/\/\/.*$/gm, '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  const strange = names.find(part => !/^\w+$/.test(part))
  if (strange) throw new Error(`${file}: ${name} must have names alone, which count from 0, but has "${strange}".`)
  return names
}

const wasm = new URL('../../wasm/', import.meta.url)
const read = (file, name) => enumerators(readFileSync(new URL(file, wasm), 'utf8'), name, `wasm/${file}`)
/** The same without the last name, which says how many there are. */
const counted = (file, name) => read(file, name).filter(each => each !== 'count')

/** All that crosses, each a list of names. */
export const abi = {
  kinds: counted('browser/library_builder.h', 'Document'),
  effects: read('app/app.h', 'Effect'),
  outcomes: read('app/app.h', 'Outcome'),
  operations: read('ui/painter.cpp', 'Op'),
  alignments: read('ui/canvas.h', 'Align'),
  types: counted('ui/theme.h', 'Type'),
  inks: read('ui/theme.h', 'Ink'),
}

const numbered = names => Object.fromEntries(names.map((name, number) => [name, number]))

/** The same as modules for the page's scripts; those that name each thing by itself cost no byte for a name. */
export const modules = {
  'groundwork-abi': {kinds: abi.kinds, effects: abi.effects, outcomes: abi.outcomes, typeCount: abi.types.length},
  'groundwork-operations': numbered(abi.operations),
  'groundwork-alignments': numbered(abi.alignments),
}

const typeRule = (_, i) =>
  `.t${i} { font-weight: var(--weight${i}); font-size: var(--em${i}); line-height: var(--line${i}) }`
const inkRule = (name, i) => `.i${i} { color: var(--${name.replace('_', '-')}) }`

/**
 * What stands in the engine's style sheet for types and inks; theme_json of wasm/browser/screen_json.cpp sets the
 * values.
 */
export const rules = {types: abi.types.map(typeRule).join('\n'), inks: abi.inks.map(inkRule).join('\n')}
