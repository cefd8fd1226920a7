/** Reads a file for "_headers" hosts. Returns the function from the path of a file to its headers by name. */
export function readHeaders(text) {
  const rules = []
  for (const line of text.split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (line.startsWith('/')) rules.push({path: line, headers: {}})
    else if (name) rules.at(-1).headers[name] = value
  }
  const fits = (rule, path) => rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path
  return path => Object.assign({}, ...rules.filter(rule => fits(rule, path)).map(rule => rule.headers))
}
