// Grades a page as Mozilla's HTTP Observatory (algorithm 4) does, for what a page of ours can lose or gain points by.
// The program itself is not run here: it brings 200 packages, and wants a list from the network.

const grades = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
  [0, 'F'],
]

/** The sources of each directive of one or several policies. */
const directivesOf = policies =>
  Object.fromEntries(
    policies
      .flatMap(policy => policy.split(';'))
      .map(text => text.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name, sources]),
  )

/** What the policy, that of the server and that in the page, costs or earns. */
function policyPoints(directives) {
  if (Object.keys(directives).length === 0) return -25
  const sources = name => directives[name] ?? directives['default-src'] ?? ['*']
  const [scripts, objects, styles] = ['script-src', 'object-src', 'style-src'].map(sources)
  if ([...scripts, ...objects].some(source => ["'unsafe-inline'", 'data:', 'https:', 'http:', '*'].includes(source)))
    return -20
  if (Object.entries(directives).some(([name, list]) => !/^(?:img|media)-src$/.test(name) && list.includes('http:')))
    return -20
  if (scripts.includes("'unsafe-eval'")) return -10
  if (styles.some(source => ["'unsafe-inline'", 'data:', 'https:', '*'].includes(source))) return 0
  const form = directives['form-action']?.join()
  return directives['default-src']?.join() === "'none'" && ["'none'", "'self'"].includes(form) ? 10 : 5
}

/** What the promise of https costs: less than half a year is little. */
function httpsPoints(value = '') {
  const age = Number(/max-age=(\d+)/.exec(value)?.[1] ?? -1)
  return age < 0 ? -20 : age < 15768000 ? -10 : 0
}

const refererPoints = (value = '') =>
  ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(value)
    ? 5
    : value
      ? -5
      : 0
const framePoints = (directives, option = '') =>
  'frame-ancestors' in directives ? 5 : /^(?:deny|sameorigin)$/i.test(option) ? 0 : -20
const resourcePoints = (value = 'cross-origin') =>
  ({'same-origin': 10, 'same-site': 10, 'cross-origin': 0})[value] ?? -5

/**
 * The score and the grade of a page that comes over https with these headers and holds this policy; what it earns
 * counts from 90 on.
 */
export function gradeOf(headers, policyInPage) {
  const directives = directivesOf([headers['Content-Security-Policy'], policyInPage].filter(Boolean))
  const points = [
    policyPoints(directives),
    httpsPoints(headers['Strict-Transport-Security']),
    refererPoints(headers['Referrer-Policy']),
    headers['X-Content-Type-Options'] === 'nosniff' ? 0 : -5,
    framePoints(directives, headers['X-Frame-Options']),
    resourcePoints(headers['Cross-Origin-Resource-Policy']),
  ]
  const lost = points.filter(point => point < 0).reduce((sum, point) => sum + point, 100)
  const score = Math.max(0, lost >= 90 ? points.reduce((sum, point) => sum + point, 100) : lost)
  return {score, grade: grades.find(([least]) => score >= least)[1]}
}
