import {chromium} from 'playwright-core'
import {takes, goesTo} from './quickly.mjs'
import {itemOf, titleOf} from './packs.mjs'
import {say, safety, allSafety} from './wording.mjs'
const [,, ...wanted] = process.argv
const b = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
const safe = itemOf('situation', 'SIT_SAFE')
const settle = page => page.waitForTimeout(500)
for (const spec of wanted) {
  const [country, what, w, h, scheme] = spec.split(',')
  const page = await b.newPage({viewport: {width: +w, height: +h}, colorScheme: scheme})
  page.on('pageerror', e => console.log(spec, e.message)); page.on('console', m => m.type()==='error' && console.log(spec, m.text()))
  await page.goto(`file:///tmp/helpgen/${country}.html`)
  await page.locator('form h2').first().waitFor()
  if (what === 'help') await page.getByRole('button', {name: safety.button}).click()
  if (what === 'panel') { await takes(page, 'situation', {}, safe.stem); await page.getByRole('radio', {name: safe.options.get('not_safe'), exact: true}).click() }
  if (what === 'therapy') { await takes(page, 'fit', {FIT_1: 3}, itemOf('fit','FIT_SAFE').stem); await page.getByRole('radio', {name: 'Yes', exact: true}).click() }
  if (what === 'home') { await takes(page, 'support', {}, itemOf('support','SUP_X3').stem ) }
  if (what === 'homeend') { await takes(page, 'support', {}) ; await page.getByText('If someone scares or hurts you').scrollIntoViewIfNeeded()}
  await settle(page)
  await page.screenshot({path: `/tmp/helpgen/shots/${spec.replaceAll(',', '-')}.png`})
  const links = await page.evaluate(() => [...document.querySelectorAll('#app a')].map(a => a.innerText.replace(/\n/g, ' / ') + ' => ' + a.getAttribute('href')))
  console.log(spec, links)
  await page.close()
}
await b.close()
