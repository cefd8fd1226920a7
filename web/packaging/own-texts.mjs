// Which texts of the files that all checks share are said of some checks alone, and so come with these.

const beginning = key => key.split('.')[0]

/** What keys of the strings begin with that are said of a check that is repeated, by how it is. */
const ofRepeated = {times: ['change', 'history'], people: ['compare']}

/** The strings that are said of items with a scale of a kind alone. */
const ofScales = {
  bipolar: ['item.not_set'],
  integer: ['item.whole_number', 'item.unclear', 'item.not_whole'],
  multi: ['item.choose_many'],
}

/** The strings that are said in a kind of results alone. */
const ofResults = {wishes: ['strong_wishes', 'wishes', 'one_side', 'other_side', 'you'].map(name => `results.${name}`)}

/** The kinds of scale that a pack's items have: a pack may have scales of its own. */
const kindsOf = (pack, scales) => pack.items.map(({scale}) => (pack.scales?.[scale] ?? scales[scale])?.kind)

/** Whether a string is said of these packs alone, which may have these scales and be for these moments. */
export function isOwnString(packs, scales, moments) {
  const beginnings = packs.flatMap(({repeat}) => ofRepeated[repeat] ?? [])
  const ids = packs.map(({id}) => id)
  const own = new Set([
    ...packs.flatMap(pack => kindsOf(pack, scales).flatMap(kind => ofScales[kind] ?? [])),
    ...packs.flatMap(({results = []}) => results.flatMap(({kind}) => ofResults[kind] ?? [])),
    ...moments.filter(({checks}) => checks.some(id => ids.includes(id))).map(({id}) => `welcome.${id}`),
  ])
  return key => own.has(key) || beginnings.includes(beginning(key))
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

/** The ids of what a line of the summary is about: a line may be about none of a check. */
const subjectsOf = ({item, items, facet, facets, part}) => items ?? facets ?? [item ?? facet ?? part]

/** Whether a section of the summary is never shown without one of these packs: all its lines are about that one. */
function isOwnSection({lines, offered}, packs) {
  const subjects = lines.flatMap(subjectsOf)
  if (offered) return false
  return packs.some(({items, facets = [], results = []}) => {
    const ids = new Set([...items, ...facets, ...results].map(({id}) => id))
    return subjects.every(id => ids.has(id))
  })
}

/** The sections of the summary that are about one of these packs, with their lines alone. */
export const ownSections = ({sections, ...plan}, packs) => ({
  ...plan,
  sections: sections.filter(section => isOwnSection(section, packs)).map(({id, lines}) => ({id, lines})),
})

/** The summary with all its sections, of which these have no lines. */
export const otherSections = ({sections, ...plan}, packs) => ({
  ...plan,
  sections: sections.map(section => (isOwnSection(section, packs) ? {...section, lines: []} : section)),
})

/** Whether a text of the summary is the title of a section of these packs, or is said of an item of theirs alone. */
export function isOwnLine(plan, packs) {
  const items = new Set(packs.flatMap(pack => pack.items.map(({id}) => id)))
  const lines = plan.sections.flatMap(section => section.lines)
  const own = lines.filter(({item, items: several = [item]}) => several.some(id => items.has(id)))
  const keys = new Set([...own.map(({text}) => text), ...ownSections(plan, packs).sections.map(({id}) => id)])
  return key => keys.has(key)
}
