// The pages around the check: the link maker, and the proof page with its frames. Each is one file.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {tagSettings} from '../settings.js'
import {definedLanguages, script, style, web} from './bundle.mjs'
import {pseudoLanguages} from './pseudo.mjs'
import {assertSealed, fill, hash, json, policy, policyOf, sha256Hex} from './seal.mjs'
import {theme} from './theme.mjs'

const template = name => readFileSync(join(web, 'pages', name), 'utf8')

function sealed(name, source, parts) {
  const page = fill(template(source), parts)
  assertSealed(page, name)
  return page
}

function checkOf(assets, id) {
  const [pack, wording] = assets.check(id).map(({text}) => JSON.parse(text))
  return {id, title: wording.text.title, purpose: wording.text.purpose, minutes: pack.minutes}
}

/** The checks with their titles, by the moment of therapy, and the countries that have help lines. */
function linkContent(assets) {
  const moments = JSON.parse(assets.read('index.json')).moments.map(({id, checks}) => ({
    title: assets.strings[`welcome.${id}`],
    checks: checks.map(check => checkOf(assets, check)),
  }))
  const countries = assets.safety.countries.map(({code}) => ({code, name: assets.safetyWords[code]}))
  return {accent: theme['light-accent'], moments, countries: countries.sort((a, b) => (a.name < b.name ? -1 : 1))}
}

function linkPage({assets, languages}) {
  const listed = definedLanguages(languages.filter(language => !pseudoLanguages.includes(language)))
  const content = json(JSON.stringify(linkContent(assets)))
  const accent = theme['light-accent']
  const parts = {
    script: script('pages/link.js', 'esm', {}, listed),
    style: style('pages/link.css'),
    content,
    accent,
    ...tagSettings.height,
  }
  return sealed('link.html', 'link.html', {
    ...parts,
    policy: policy({...parts, more: ['img-src data:', "frame-src 'self'"]}),
  })
}

/** A frame of the proof page that carries another page's policy: all is the same but the hash of the script. */
function framePage(name, entry, carried) {
  const code = script(entry, 'iife')
  return sealed(name, 'proof-frame.html', {
    script: code,
    policy: policyOf(carried).replace(/(script-src )'sha256-[^']+'/, (all, start) => start + hash(code)),
  })
}

/**
 * What the proof page must find in files beside it, by their names; `more` gives what it must find besides the hash.
 */
const expected = (files, more) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, {sum: sha256Hex(text), ...more(text)}]))

/** @param used the files that the check uses, by name; `extra` are those that a clinic may leave out */
function proofPage({engine, keeper}, used, extra) {
  const policyIn = text => ([engine, keeper].includes(text) ? {policy: policyOf(text)} : {})
  const content = json(JSON.stringify({...expected(used, policyIn), ...expected(extra, () => ({extra: true}))}))
  const parts = {script: script('pages/proof.js', 'esm'), style: style('pages/proof.css'), content}
  return sealed('proof.html', 'proof.html', {
    ...parts,
    policy: policy({...parts, more: ['img-src data:', "connect-src 'self'", "frame-src 'self'"]}),
  })
}

/**
 * The pages that carry a policy, by name; `boxes` are the pages that are proved, `engine` and `keeper`, `used` all
 * files of the check, and `extra` the files besides that are proved where a clinic has them.
 */
export function aroundPages(options, boxes, used, extra) {
  const link = linkPage(options)
  return {
    'link.html': link,
    'proof.html': proofPage(boxes, used, {...extra, 'link.html': link}),
    'proof-engine.html': framePage('proof-engine.html', 'pages/probe.js', boxes.engine),
    'proof-keeper.html': framePage('proof-keeper.html', 'pages/proof-keeper.js', boxes.keeper),
  }
}

/** The one page without a policy, which shows that the proof page can see what gets out. */
export const controlPage = () => fill(template('control.html'), {script: script('pages/probe.js', 'iife')})
