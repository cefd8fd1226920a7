// axe-core, put into the page by the debugger or the driver.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Looks at the plain view while what stays in view lies where it is written, and no space hangs over the end of its
 * line: axe-core cannot judge words that something lies over, nor a space that lies beside its words.
 */
async function withoutBar(page, look) {
  const lay = (...values) =>
    page.evaluate(([position, gridRow, whiteSpace]) => {
      document
        .querySelectorAll('.plain .footer, .plain .status')
        .forEach(({style}) => Object.assign(style, {position, gridRow}))
      document.querySelectorAll('.plain .words').forEach(({style}) => Object.assign(style, {whiteSpace}))
    }, values)
  await lay('static', '2', 'pre-line')
  try {
    return await look()
  } finally {
    await lay('', '', '')
  }
}

// A page's policy lets no other script in.
async function byDebugger(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', {expression: `${source};0`})
  await session.detach()
}

/** Puts it into a page that another driver than Playwright holds. */
export const byDriver = page => page.evaluate(`() => { ${source} }`)

/** Runs in the page. */
async function findings(only) {
  const {violations, incomplete, passes} = await globalThis.axe.run(document, only ? {runOnly: only} : {})
  const sentences = results =>
    results.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  const contrast = passes.find(({id}) => id === 'color-contrast')
  return {
    violations: sentences(violations),
    undecided: sentences(incomplete),
    contrastChecked: contrast ? contrast.nodes.length : 0,
  }
}

/**
 * What axe-core finds by these rules, or by all: sentences for violations, and how many elements it could check the
 * contrast of.
 */
export async function axe(page, rules = undefined, putIn = byDebugger) {
  if (await page.evaluate(() => !globalThis.axe)) await putIn(page)
  return withoutBar(page, () => page.evaluate(findings, rules))
}
