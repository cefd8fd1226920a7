// @ts-check
// What all attempts and lines come to, in the words that stand before them.

/**
 * @typedef {Awaited<ReturnType<typeof import('./trials.js').runAll>>} Results
 * @typedef {import('./instance.js').Line} Line
 */

/** How many attempts must get out of the control frame, or the test says nothing. */
export const leastControl = 30

export const outOf = (/** @type {Results} */ {rows}, /** @type {'engine' | 'control'} */ box) =>
  rows.filter(row => row[box] === 'out')

const failed = (/** @type {Results} */ results) => !results.started || outOf(results, 'control').length < leastControl

/** The sentence for each kind of thing that a line says is wrong, the worst first. */
const headlines = /** @type {[import('./instance.js').About, string][]} */ ([
  ['barred', 'The check cannot be shown here: the server forbids its frames.'],
  ['told', 'The check tells the page around it something.'],
  ['changed', 'The check here is not the one that was built.'],
  ['sent', 'The server makes something else of files of the check.'],
  ['missing', 'The check here is not whole.'],
  ['start', 'The check does not start here.'],
  ['frame', 'The stand-in for the check is not shut in as it must be.'],
  ['way', 'Others can change the check on its way to you.'],
])

/** What is wrong with the server and the files, in a sentence for each kind; nothing when all is well. */
export const headline = (/** @type {Line[]} */ lines) =>
  headlines
    .filter(([kind]) => lines.some(({about}) => about === kind))
    .map(([, words]) => words)
    .join(' ')

/** Whether a header of the server is why the test could not run. */
const isBarred = (/** @type {Line[]} */ lines) => lines.some(({stops}) => stops)

/** Why the test says nothing. */
function failure(/** @type {Results} */ results, /** @type {Line[]} */ lines) {
  if (isBarred(lines))
    return 'The test could not run, since its frames are forbidden too. Take the header away that is named below, and test again.'
  if (!results.started)
    return 'The test itself failed: the frame with the policy of the check did not start. This says nothing about the check. Upload the whole of dist/ again, and try another browser.'
  return `The test itself failed: only ${outOf(results, 'control').length} of at least ${leastControl} attempts got out of the control frame, so this says nothing about the check. Something else holds them back: an extension that blocks, a policy that the server or a proxy adds, or a lost network. Try another browser, or send no policy for control.html.`
}

/**
 * What came of the attempts. They were made in a stand-in, so they speak for the check only where its files are as they
 * were built.
 */
export function verdict(/** @type {Results} */ results, /** @type {Line[]} */ lines) {
  const engine = outOf(results, 'engine').length
  if (failed(results)) return failure(results, lines)
  if (engine > 0)
    return `${engine === 1 ? 'One way out is' : `${engine} ways out are`} open under the policy of the check. Each is named here, with what to do.`
  const other = lines.some(({about}) => about === 'changed' || about === 'missing')
  return `Nothing was seen to get out under the policy of the check. ${other ? 'But that was tried with a stand-in: it says nothing about files that are not as they were built.' : 'The control shows that the test can see it.'}`
}

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** How many things are wrong: lines, open ways, and a test that failed for another reason than those of the lines. */
export function status(/** @type {Results} */ results, /** @type {Line[]} */ lines) {
  const count =
    lines.filter(({state}) => state === 'wrong').length +
    outOf(results, 'engine').length +
    (failed(results) && !isBarred(lines) ? 1 : 0)
  if (count === 0) return 'Done.'
  return `Done. ${numbers[count] ?? count} ${count === 1 ? 'thing is' : 'things are'} wrong: see below.`
}

/** Whether the attempts themselves show a fault. */
export const isFault = (/** @type {Results} */ results) => failed(results) || outOf(results, 'engine').length > 0
