// What assistive technology is told: Chromium's own accessibility tree.

/**
 * The nodes that are not ignored, as they are read, each with role, name, description, its properties and what it lies
 * in.
 */
export async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page)
  const {nodes} = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const ancestors = node => {
    const parent = byId.get(node.parentId)
    return parent ? [parent, ...ancestors(parent)] : []
  }
  const inOrder = node => [node, ...(node.childIds ?? []).flatMap(id => (byId.has(id) ? inOrder(byId.get(id)) : []))]
  return inOrder(nodes[0])
    .filter(node => !node.ignored)
    .map(node => plain(node, ancestors(node)))
}

const plain = (node, ancestors = []) => ({
  role: node.role?.value,
  name: node.name?.value ?? '',
  description: node.description?.value ?? '',
  properties: Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value])),
  within: ancestors.filter(ancestor => !ancestor.ignored).map(ancestor => plain(ancestor)),
})

const controls = [
  'radio',
  'checkbox',
  'button',
  'link',
  'textbox',
  'combobox',
  'Date',
  'progressbar',
  'heading',
  'table',
]

/** Which groups say once more what the heading of the screen says, which the focus is on when somebody arrives. */
function repeated(tree) {
  const title = tree.find(({role, properties}) => role === 'heading' && properties.level === 2)?.name
  return tree
    .filter(({role, name}) => ['group', 'radiogroup', 'form'].includes(role) && name === title)
    .map(({role, name}) => `a ${role} says the heading "${name}" again`)
}

/** What is wrong with a screen's tree, as sentences. A checkbox that stands in no group says all by its own name. */
export function treeFaults(tree) {
  const faults = tree
    .filter(node => controls.includes(node.role) && !node.name.trim())
    .map(node => `a ${node.role} has no name`)
  for (const node of tree.filter(({role}) => role === 'radio' || role === 'checkbox')) {
    const group = node.within.find(({role}) => role === 'group' || role === 'radiogroup')
    if (group ? !group.name.trim() : node.role === 'radio')
      faults.push(`the ${node.role} "${node.name}" is in no named group`)
    if (!('checked' in node.properties)) faults.push(`the ${node.role} "${node.name}" has no checked state`)
  }
  const headings = tree.filter(({role}) => role === 'heading')
  if (headings.length === 0) faults.push('there is no heading')
  headings.forEach(({name, properties: {level}}, i) => {
    const above = headings[i - 1]?.properties.level ?? 0
    if (level > above + 1) faults.push(`the heading "${name}" of level ${level} comes after one of level ${above}`)
  })
  faults.push(...repeated(tree))
  if (!tree.some(({role}) => role === 'main')) faults.push('there is no main landmark')
  return faults
}
