// Builds the pages that the tests look at, each once per process, into a folder of its own under build/.
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {language, top} from '../people/wording.mjs'

mkdirSync(join(top, 'build'), {recursive: true})
const folder = mkdtempSync(join(top, 'build', 'pages-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

/**
 * What the author of the broken pack did: a band that begins before the one below it ends, and an item that is not
 * there.
 */
export const planted = {file: 'packs/readiness/pack.json', pointers: ['/scoring/bands', '/facets/0/items/0/item']}

function breakPack(pack) {
  pack.scoring.bands[1].from = 30
  pack.facets[0].items[0].item = 'RDY_99'
  return pack
}

/** A copy of the assets in which one pack is changed. */
function assetsWith(name, change) {
  const assets = join(folder, `${name}-assets`)
  cpSync(join(top, 'assets'), assets, {recursive: true})
  change(assets)
  return assets
}

function rewrite(path, change) {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
}

const broken = assets => rewrite(join(assets, 'packs/readiness/pack.json'), breakPack)

/** One good pack, and beside it a broken one under another name. */
function oneOfTwoBroken(assets) {
  for (const id of readdirSync(join(assets, 'packs')))
    if (id !== 'readiness') rmSync(join(assets, 'packs', id), {recursive: true})
  cpSync(join(assets, 'packs/readiness'), join(assets, 'packs/second'), {recursive: true})
  rewrite(join(assets, 'packs/second/pack.json'), pack => ({...breakPack(pack), id: 'second'}))
}

/** So many items on one screen, the first of the readiness check, each a copy of its first item. */
const together = count => assets => {
  const ids = Array.from({length: count}, (_, i) => `LONG_${i + 1}`)
  rewrite(join(assets, 'packs/readiness/pack.json'), pack => ({
    ...pack,
    items: [...ids.map(id => ({id, scale: 'checklist4'})), ...pack.items],
    sections: [{id: 'RDY.long', together: true, items: ids}, ...pack.sections],
  }))
  rewrite(join(assets, 'packs/readiness/en.json'), wording => {
    const stems = ids.map((id, i) => [id, `${wording.text.RDY_1} (${i + 1})`])
    return {...wording, text: {...wording.text, 'RDY.long': 'Many questions', ...Object.fromEntries(stems)}}
  })
}

const config = value => ['--config', JSON.stringify(value)]
const readiness = config({checks: ['readiness']})
const clinic = {from: 'Example clinic', country: 'US'}

/** The folder of the engine with all of Dear ImGui, which is compiled when it is asked for. */
export function wholeEngine() {
  const env = {...process.env, NODE_PATH: process.env.NODE_PATH ?? '/usr/share/nodejs'}
  execFileSync('cmake', ['--build', 'build/browser', '--target', 'engine_whole'], {
    cwd: top,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return join(top, 'build/browser/whole')
}

const variants = {
  // With the readiness check alone.
  index: () => readiness,
  hooked: () => ['--hooks', ...readiness],
  clinic: () => ['--hooks', ...config({...clinic, checks: ['readiness']})],
  broken: () => ['--hooks', '--unchecked', ...readiness, '--assets', assetsWith('broken', broken)],
  oneBroken: () => ['--hooks', '--unchecked', '--assets', assetsWith('oneBroken', oneOfTwoBroken)],
  long50: () => ['--hooks', '--unchecked', ...readiness, '--assets', assetsWith('long50', together(50))],
  long160: () => ['--hooks', '--unchecked', ...readiness, '--assets', assetsWith('long160', together(160))],
  whole: () => ['--engine', wholeEngine(), '--hooks', ...readiness],
  // With all ten.
  shipped: () => [],
  all: () => ['--hooks'],
  allInLight: () => ['--hooks', ...config({theme: 'light'})],
  allInDark: () => ['--hooks', ...config({theme: 'dark'})],
  allInClinic: () => [
    '--hooks',
    ...config({...clinic, complaints: 'the office on 555 0100', regulator: 'the state board'}),
  ],
}

const built = new Map()

/** The bytes of a page that is one of the variants. */
export function pageBytes(variant) {
  if (!built.has(variant)) {
    const out = join(folder, `${variant}.html`)
    execFileSync(
      'node',
      ['web/build.mjs', '--engine', 'build/browser/wasm', '--out', out, '--language', language, ...variants[variant]()],
      {cwd: top, stdio: ['ignore', 'ignore', 'inherit']},
    )
    built.set(variant, readFileSync(out))
  }
  return built.get(variant)
}
