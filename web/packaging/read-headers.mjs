/** Whether a path is one that a rule means: a * stands for anything, and a name with a colon for a folder. */
function means(rule, path) {
  const pattern = rule
    .replaceAll('.', '\\.')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(path)
}

/** Reads a file for "_headers" hosts. Returns the function from the path of a file to its headers by name. */
export function readHeaders(text) {
  const rules = []
  for (const line of text.split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (line.startsWith('/')) rules.push({path: line, headers: {}})
    else if (name) rules.at(-1).headers[name] = value
  }
  return path => Object.assign({}, ...rules.filter(rule => means(rule.path, path)).map(rule => rule.headers))
}
