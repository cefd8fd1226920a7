// The whole product: a folder that any server of files can serve.
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {hostKeys, settings} from '../settings.js'
import {assetsIn} from './assets.mjs'
import {script, web} from './bundle.mjs'
import {demoPage} from './demo.mjs'
import {headerFiles} from './headers.mjs'
import {keeperPage, wordings} from './keeper.mjs'
import {manifest} from './manifest.mjs'
import {enginePage, wholePage} from './page.mjs'
import {aroundPages, controlPage} from './pages.mjs'
import {release} from './release.mjs'
import {sha256Hex} from './seal.mjs'
import {securityText} from './security.mjs'
import {builtWith} from './tools.mjs'
import {translation} from './translation.mjs'

/** A document with its value in place of its text: fewer bytes. The build looked whether it has one. */
const asValue = ({text, ...document}) => ({...document, value: JSON.parse(text)})

/**
 * The files that the keeper fetches in one language, which say of which release they are. Its own words are in its
 * page.
 */
function documentFiles(assets, isOwn, release) {
  const json = documents => JSON.stringify({release, documents: documents.map(asValue)})
  const file = (name, documents) => [`documents/${name}.${assets.language}.json`, json(documents)]
  const page = isOwn ? [] : [file('page', [translation(assets, wordings)])]
  const checks = assets.packs.map(id => file(id, [...assets.used([id]), ...assets.check(id)]))
  const whole = file('matters', assets.matters)
  return Object.fromEntries([...page, file('shared', assets.shared(assets.packs)), whole, ...checks])
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
}

/** What sha256sum --check reads: each file of the folder and its hash. */
function sums(folder) {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length))
    .sort()
  return names.map(name => `${sha256Hex(readFileSync(join(folder, name)))}  ${name}\n`).join('')
}

/**
 * What the element knows of the settings: all that there are, and those that it names to somebody who looks for one.
 */
const settingNames = {'groundwork-settings': {hostKeys, offeredKeys: hostKeys.filter(key => !settings[key].old)}}

/** Makes the folder anew. */
export function buildProduct(folder, options) {
  const all = options.languages.map(language => assetsIn(options.assets.folder, language))
  const engine = enginePage(options)
  const documents = name => all.map((assets, i) => documentFiles(assets, i === 0, name))
  const {name: home, files} = release(name => Object.assign({'engine.html': engine}, ...documents(name)))
  const keeper = keeperPage({...options, release: home})
  const used = {
    ...files,
    'keeper.html': keeper,
    'groundwork.js': script('element/define.js', 'iife', settingNames, '--define:import.meta.url=document.baseURI'),
  }
  const wholes = all.map(assets => [`groundwork.${assets.language}.html`, wholePage({...options, assets})])
  const whole = Object.fromEntries(wholes)
  const element = {'groundwork-class.js': script('element/class.js', 'esm', settingNames)}
  const pages = {
    'index.html': demoPage(),
    [`${home}/engine.html`]: engine,
    'keeper.html': keeper,
    ...aroundPages(options, {engine, keeper}, used, {...whole, ...element}),
    ...whole,
  }
  const types = Object.fromEntries(
    ['groundwork.d.ts', 'groundwork-class.d.ts'].map(name => [name, readFileSync(join(web, 'element', name), 'utf8')]),
  )
  const modules = {...element, 'custom-elements.json': manifest(options.languages), ...types}
  rmSync(folder, {recursive: true, force: true})
  write(folder, {
    ...pages,
    'control.html': controlPage(),
    ...used,
    ...modules,
    ...headerFiles(pages),
    BUILT_WITH: builtWith(options.engine),
    '.well-known/security.txt': securityText(options),
  })
  writeFileSync(join(folder, 'SHA256SUMS'), sums(folder))
}
