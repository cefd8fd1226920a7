// Puts the engine, the packs and the strings into one page that needs nothing else:
//   node web/build.mjs --engine DIR --out FILE [--assets DIR] [--language en] [--config JSON] [--built YYYY-MM-DD] [--hooks]
// Warns when the help lines were last checked too long before the day of the build, which is today unless it is given.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'

const here = dirname(new URL(import.meta.url).pathname)
const {values: options} = parseArgs({
  options: {
    engine: {type: 'string'},
    out: {type: 'string'},
    assets: {type: 'string', default: join(here, '..', 'assets')},
    language: {type: 'string', default: 'en'},
    config: {type: 'string', default: '{}'},
    built: {type: 'string', default: new Date().toISOString().slice(0, 10)},
    hooks: {type: 'boolean', default: false},
  },
})

const asset = (...parts) => join(options.assets, ...parts)
const read = path => readFileSync(path, 'utf8')

/** Text for HTML's character data and double-quoted attributes. */
const html = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Bytes as a string literal of the code points 0 to 255, which costs 5 % more than the bytes do. */
function byteLiteral(bytes) {
  const escapes = {0: '\\0', 10: '\\n', 13: '\\r', 34: '\\"', 92: '\\\\', 60: '\\x3c'}
  let text = ''
  bytes.forEach((byte, i) => {
    const next = bytes[i + 1]
    text += byte === 0 && next >= 48 && next <= 57 ? '\\x00' : escapes[byte] ?? String.fromCharCode(byte)
  })
  return `"${text}"`
}

/** The page's script: our modules and Emscripten's in one, with the engine's bytes inside. */
function script() {
  const work = mkdtempSync(join(tmpdir(), 'groundwork-'))
  try {
    writeFileSync(join(work, 'wasm.js'), 'export default "@engine bytes@"\n')
    const entry = join(here, 'engine', 'boot.js')
    const bundled = execFileSync('esbuild', [entry, '--bundle', '--minify', '--format=esm', '--charset=utf8', '--log-level=warning', '--legal-comments=none',
      `--alias:groundwork-wasm=${join(work, 'wasm.js')}`, `--alias:groundwork-engine=${resolve(options.engine, 'engine.mjs')}`], {encoding: 'utf8'})
    if (/<\/script|<!--/i.test(bundled)) throw new Error('the script must not hold "</script" or "<!--": the page would end there')
    const hook = options.hooks ? 'addEventListener("groundwork",e=>globalThis.groundwork=e.detail);' : ''
    return hook + bundled.trim().replace('"@engine bytes@"', () => byteLiteral(readFileSync(join(options.engine, 'engine.wasm'))))
  } finally {
    rmSync(work, {recursive: true})
  }
}

/** Evidence without the rows that no pack of this page names. */
function usedEvidence(evidence, packs) {
  const named = new Set(packs.flatMap(pack => JSON.stringify(pack).match(/"evidence":\[[^\]]*\]/g) ?? []).flatMap(list => JSON.parse(list.slice(11))))
  const rows = evidence.rows.filter(row => named.has(row.id)).map(({ci95, note, source, topic, design, ...row}) => row)
  return {intro: evidence.intro, display_if_confidence: evidence.display_if_confidence, hold_back: evidence.hold_back, rows}
}

/** The shared scales that a pack of this page uses, or their labels. */
function usedScales(document, packs) {
  const named = new Set(packs.flatMap(pack => (pack.items ?? []).map(item => item.scale)))
  const used = entries => Object.fromEntries(Object.entries(entries).filter(([key]) => named.has(key.split('.')[0])))
  return document.scales ? {...document, scales: used(document.scales)} : {...document, text: used(document.text)}
}

/** Of a panel of help what the engine reads. */
function shownPanel(panel) {
  const {title, text, clinic_line, repeat_before_summary, print_choice, no_contact, no_line, starters} = panel ?? {}
  return panel && {title, text, clinic_line, repeat_before_summary, print_choice, no_contact, no_line, starters}
}

/** What the screens of help say, and the lines that may be shown. */
function shownSafety({checked_on, always, immediate, unsafe_in_therapy, unsafe_at_home, worry_about_other, lines}) {
  const shown = lines.filter(line => line.display).map(({country, country_name, service, number, href, channel, emergency, display}) => ({country, country_name, service, number, href, channel, emergency, display}))
  return {checked_on, always, immediate: shownPanel(immediate), unsafe_in_therapy: shownPanel(unsafe_in_therapy), unsafe_at_home: shownPanel(unsafe_at_home), worry_about_other, lines: shown}
}

/** The moments of therapy without the checks that are not on this page. */
function usedMoments(index, packs) {
  const moments = index.moments.map(moment => ({...moment, checks: moment.checks.filter(id => packs.includes(id))}))
  return {...index, moments: moments.filter(({checks}) => checks.length > 0)}
}

/** The packs that the configuration allows, which are all unless it names some. */
function allowedPacks() {
  const packs = readdirSync(asset('packs')).sort()
  try {
    const {checks} = JSON.parse(options.config)
    return Array.isArray(checks) && checks.length > 0 ? packs.filter(id => checks.includes(id)) : packs
  } catch {
    return packs // the engine says what is wrong with the configuration
  }
}

/** Says on standard error when the help lines should be checked again. */
function warnOfOldLines({checked_on, release}) {
  const days = Math.floor((Date.parse(options.built) - Date.parse(checked_on)) / 86400000)
  const most = release?.warn_after_days ?? 90
  if (days > most) console.error(`web/build.mjs: the help lines were last checked on ${checked_on}, ${days} days before this build; more than ${most} is too long`)
}

/** A document as JSON without white space; one that is no JSON goes in as it is, for the engine to say what is wrong. */
function document(kind, name, text, change = value => value) {
  let json = text
  try {
    json = JSON.stringify(change(JSON.parse(text)))
  } catch {}
  return {kind, name, text: json}
}

/** The same of a file that a page can do without. */
const optional = (kind, name, change) => existsSync(asset(name)) ? [document(kind, name, read(asset(name)), change)] : []

function documents() {
  const packs = allowedPacks()
  const parsed = packs.flatMap(id => {
    try {
      return [JSON.parse(read(asset('packs', id, 'pack.json')))]
    } catch {
      return []
    }
  })
  const file = `${options.language}.json`
  return [
    document('strings', `strings/${file}`, read(asset('strings', file))),
    document('scales', 'scales/scales.json', read(asset('scales', 'scales.json')), value => usedScales(value, parsed)),
    document('scaleLabels', `scales/${file}`, read(asset('scales', file)), value => usedScales(value, parsed)),
    document('evidence', 'evidence.json', read(asset('evidence.json')), value => usedEvidence(value, parsed)),
    document('safety', 'safety.json', read(asset('safety.json')), shownSafety),
    document('config', 'configuration', options.config),
    ...optional('index', 'index.json', value => usedMoments(value, packs)),
    ...optional('summary', 'summary/summary.json'),
    ...optional('summaryWording', `summary/${file}`),
    ...packs.flatMap(id => [
      document('pack', `packs/${id}/pack.json`, read(asset('packs', id, 'pack.json'))),
      document('packWording', `packs/${id}/${file}`, read(asset('packs', id, file))),
    ]),
  ]
}

function page() {
  const strings = JSON.parse(read(asset('strings', `${options.language}.json`))).text
  const safety = shownSafety(JSON.parse(read(asset('safety.json'))))
  const style = execFileSync('esbuild', [join(here, 'engine', 'page.css'), '--minify', '--log-level=warning'], {encoding: 'utf8'}).trim()
  const code = script()
  const policy = `default-src 'none'; script-src ${hash(code)} 'wasm-unsafe-eval'; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
  const parts = {
    language: options.language,
    policy,
    title: html(strings['app.name']),
    style,
    sentence: html(strings['error.no_wasm']),
    helpTitle: html(safety.always.title),
    helpLines: safety.lines.map(line => `<li>${html(`${line.country_name}: ${line.service}, `)}<a href="${html(line.href)}">${html(line.number)}</a> (${html(line.emergency[0])})</li>`).join('\n'),
    documents: documents().map(({kind, name, text}) => `<script type="application/json" data-kind="${kind}" data-name="${html(name)}">${text.replaceAll('<', '\\u003c')}</script>`).join('\n'),
    script: code,
  }
  return read(join(here, 'engine', 'page.html')).replace(/@(\w+)@/g, (all, name) => parts[name] ?? all)
}

warnOfOldLines(JSON.parse(read(asset('safety.json'))))
mkdirSync(dirname(options.out), {recursive: true})
writeFileSync(options.out, page())
