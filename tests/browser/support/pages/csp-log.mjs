// Pages of the product that write down, from before their own scripts, what goes against their policy.
import {createHash} from 'node:crypto'
import {entersTheKeeper, entersTheInnerFrame} from '../browsers/driven-frames.mjs'

const script =
  'globalThis.against = []; document.addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) => globalThis.against.push(`${effectiveDirective} ${blockedURI}`))'
const hash = createHash('sha256').update(script).digest('base64')

/** The policy, in a page or in a header, lets that one script run as well, and is the same in all else. */
const allows = text => text.replace('script-src ', `script-src 'sha256-${hash}' `)

/** An answer of the product's site whose page listens. */
export function listening({body, headers}) {
  if (!headers['content-type'].startsWith('text/html')) return {body, headers}
  const page = allows(String(body)).replace('<title>', () => `<script>${script}</script><title>`)
  return {
    body: page,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, allows(value)])),
  }
}

/**
 * What went against the policies of the engine, the keeper and the page around them; the driver is in the engine before
 * and after.
 */
export async function wentAgainst(page) {
  const heard = () => page.evaluate('() => globalThis.against')
  const engine = await heard()
  await page.leaveFrames()
  const top = await heard()
  await entersTheKeeper(page)
  const keeper = await heard()
  await entersTheInnerFrame(page)
  return {engine, keeper, top}
}
