// Opens the link maker on a site whose keeper says no more than that it is there.
import assert from 'node:assert/strict'
import {readLink} from '../../../../web/protocol.js'
import {productSite} from './sites.mjs'
import {closeAll, launch, watchedPage} from '../browsers/open-page.mjs'

/** The ids of the checks that there are. */
export const known = [
  'course',
  'expectations',
  'fit',
  'preferences',
  'readiness',
  'situation',
  'support',
  'techniques',
  'therapist',
  'traits',
]

export const phone = {viewport: {width: 320, height: 568}, hasTouch: true}

const keeper =
  '<!doctype html><html lang="en"><title>Keeper</title><link rel="icon" href="data:,"><h1>Keeper</h1><button onclick="parent.postMessage({groundwork: 1, kind: &quot;exit&quot;}, &quot;*&quot;)">Leave</button>'
let site

/** Serves the link maker, until closeLinks. */
export async function opensSite() {
  site = await productSite({changed: {'/keeper.html': keeper}})
  return site
}

export async function closeLinks() {
  await closeAll()
  await site.close()
}

/**
 * The link maker in a window of its own; the test fails when the page logs an error or goes against its policy. With
 * a `name`, the site has that address, without https. A country is chosen, unless `country` is empty.
 */
export async function openLinks(t, {name, country = 'US', ...options} = {}) {
  const proxy = name && {server: site.origin}
  const {context, page, problems} = await watchedPage(await launch(), {
    viewport: {width: 1280, height: 800},
    proxy,
    ...options,
  })
  t.after(async () => {
    await context.close()
    assert.deepEqual(problems, [])
  })
  await page.goto(`${name ? `http://${name}` : site.origin}/link.html`)
  if (country) await page.getByLabel('Country for the help lines').selectOption(country)
  return page
}

/** What a field holds, by its label. */
export const value = (page, label) => page.getByLabel(label, {exact: true}).inputValue()
/** The link that is handed out. */
export const linkOf = page => value(page, 'Link')
/** What the keeper reads in it. */
export const settings = async page => readLink(await linkOf(page), known)
