// Which texts of the files that all checks share are said of some checks alone, and so come with these.

const beginning = key => key.split('.')[0]

/** What keys of the strings begin with that are said of a check that is repeated, by how it is. */
const ofRepeated = {times: ['change', 'history'], people: ['compare']}

/** Whether a string is said of these packs alone. */
export function isOwnString(packs) {
  const own = packs.flatMap(({repeat}) => ofRepeated[repeat] ?? [])
  return key => own.includes(beginning(key))
}

/**
 * Whether a text about safety is of a panel that these packs alone show. Of the panel "immediate" some stands on every
 * screen.
 */
export function isOwnSafety(packs) {
  const all = JSON.stringify(packs)
  const own = ['unsafe_in_therapy', 'unsafe_at_home'].filter(id => all.includes(`"panel":"${id}"`))
  return key => own.includes(beginning(key))
}

/** Whether a text of the summary is said of what was given to an item of these packs alone. */
export function isOwnLine({sections}, packs) {
  const items = new Set(packs.flatMap(pack => pack.items.map(({id}) => id)))
  const lines = sections.flatMap(section => section.lines)
  const own = lines.filter(({item, items: several = [item]}) => several.some(id => items.has(id)))
  const keys = new Set(own.map(({text}) => text))
  return key => keys.has(key)
}
