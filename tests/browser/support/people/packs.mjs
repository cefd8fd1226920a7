// What the shipped checks ask, read from their packs: which screens come, and how each response is worded.
import {readFileSync} from 'node:fs'
import {read as textsOf, top} from './wording.mjs'

const read = path => JSON.parse(readFileSync(`${top}assets/${path}`, 'utf8'))
const {moments} = read('index.json')
const shared = read('scales/scales.json').scales
const scaleWords = textsOf('scales/en.json')

/** The ids of all checks, in the order of the welcome screen. */
export const checkIds = moments.flatMap(({checks}) => checks)

const packs = Object.fromEntries(checkIds.map(id => [id, read(`packs/${id}/pack.json`)]))
const words = Object.fromEntries(checkIds.map(id => [id, textsOf(`packs/${id}/en.json`)]))

export const packOf = id => packs[id]
export const titleOf = id => words[id].title
export const wordsOfCheck = id => words[id]
export const momentOf = id => moments.find(({checks}) => checks.includes(id)).id
export const checksOf = moment => moments.find(({id}) => id === moment).checks

const scaleOf = (id, item) => ({id: item.scale, ...(packs[id].scales?.[item.scale] ?? shared[item.scale])})

/** The values of a ruler are its numbers, and what else it offers. */
function optionsOf({kind, min, max, step, options = []}) {
  if (kind !== 'ruler') return options
  return [...Array.from({length: (max - min) / step + 1}, (_, i) => ({value: min + i * step})), ...options]
}

const itemWord = (id, {id: item, scale}, side) =>
  words[id][`${item}.${side}`] ?? words[id][`${scale}.${side}`] ?? scaleWords[`${scale}.${side}`]

/** How a person finds an option of that item. */
function optionName(id, item, value) {
  const key = `${item.scale}.${value}`
  const {kind, min, max} = scaleOf(id, item)
  if (kind === 'ruler' && [min, max].includes(value))
    return `${value}, ${itemWord(id, item, value === min ? 'left' : 'right')}`
  const name = words[id][key] ?? scaleWords[key] ?? String(value)
  return name.replace(/\{(left|right)\}/g, (all, side) => itemWord(id, item, side))
}

/** An item as a person meets it: its kind, the words that ask it, and the options' values with their names. */
export function itemOf(id, name) {
  const item = packs[id].items.find(one => one.id === name)
  if (!item) throw new Error(`the ${id} check has no item ${name}`)
  const scale = scaleOf(id, item)
  const options = new Map(optionsOf(scale).map(({value}) => [value, optionName(id, item, value)]))
  return {
    id: name,
    kind: scale.kind,
    stem: words[id][name],
    options,
    most: scale.max_characters,
    safety: item.safety,
    overPanel: packs[id].sections.some(({panel, items}) => panel && items.at(-1) === name),
    card: item.card,
  }
}

const isAsked = (id, name, given) => {
  const {show_if: condition} = packs[id].items.find(one => one.id === name)
  return !condition || condition.in.includes(given[condition.item])
}

/** The screens that somebody sees who gives that: the heading of each and the items on it. */
export function stepsOf(id, given = {}) {
  return packs[id].sections.flatMap(({id: section, items, together}) => {
    if (together)
      return [{heading: words[id][section], items: items.map(name => ({...itemOf(id, name), inRows: true}))}]
    return items
      .filter(name => isAsked(id, name, given))
      .map(name => ({heading: words[id][name], items: [itemOf(id, name)]}))
  })
}

/** Whether something stays empty when that is given; boxes, the words beside them and rows are full when empty. */
export const leavesGaps = (id, given) =>
  stepsOf(id, given).some(({items}) => {
    const boxes = items.some(({kind}) => kind === 'tick')
    const isFull = ({kind}) => kind === 'tick' || (boxes && kind === 'text') || (items.length > 1 && kind === 'ruler')
    const asked = items.filter(item => !isFull(item))
    return asked.some(({id: item}) => given[item] === undefined || given[item].length === 0)
  })

/** What somebody might write. */
const samples = {
  SIT_1: 'I sleep badly, and small things upset me.',
  RDY_T1: 'To wake up rested.',
  RDY_T2: 'I would call a friend again.',
  THP_X1: 'Anna',
}

/** The items of a check that mean the opposite of what their facet asks. */
const reversed = id =>
  (packs[id].facets ?? [])
    .flatMap(({items}) => items)
    .filter(({keying}) => keying === 'reverse')
    .map(({item}) => item)

/**
 * A response to every item: the second of the options, of a reversed item the fourth, two of several, `write(item)` to
 * a text, and nothing alarming.
 */
export function everything(id, write = item => samples[item.id] ?? `Words about ${item.id}`) {
  const given = {}
  for (const {id: name} of packs[id].items) {
    const item = itemOf(id, name)
    const values = [...item.options.keys()]
    const calm = values.filter(value => !item.safety?.in.includes(value))
    if (item.kind === 'tick') given[name] = true
    else if (item.kind === 'multi') given[name] = values.slice(2, 4)
    else if (item.kind === 'text') given[name] = write(item)
    else if (item.kind === 'integer') given[name] = '12'
    else if (item.kind === 'date') given[name] = '2026-11-24'
    else given[name] = item.safety ? calm[0] : values[reversed(id).includes(name) ? 3 : 1]
  }
  return given
}
