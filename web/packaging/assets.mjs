// Reads the packs, the wording and the rest of assets/, and takes of each what a page shows.
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {withCalls} from '../telephone.js'
import {laidOver} from './languages.mjs'
import {isOwnLine, isOwnSafety, isOwnString, otherSections, ownSections} from './own-texts.mjs'
import {pluralTable} from './plurals.mjs'
import {pseudoFile, pseudoLanguages} from './pseudo.mjs'

/** The ids of evidence that these packs name. */
function namedEvidence(packs) {
  const lists = packs.flatMap(pack => JSON.stringify(pack).match(/"evidence":\[[^\]]*\]/g) ?? [])
  return new Set(lists.flatMap(list => JSON.parse(list.slice(11))))
}

/** Evidence, of which only the rows that these packs name, and of each what the engine reads. */
function usedEvidence({display_if_confidence, hold_back, rows}, named) {
  const read = ({id, k, n, citation, doi, confidence}) => ({id, k, n, citation, doi, confidence})
  const used = rows.filter(row => named.has(row.id)).map(read)
  return {display_if_confidence, hold_back: hold_back.filter(id => named.has(id)), rows: used}
}

/** Of a language file the texts whose key is wanted. */
function textsAt({text, ...document}, isWanted) {
  return {...document, text: Object.fromEntries(Object.entries(text).filter(([key]) => isWanted(key)))}
}

/** Of a language file the texts whose key begins with an id that is wanted. */
const textsOf = (document, isWanted) => textsAt(document, key => isWanted(key.split('.')[0]))

/** Whether a document has texts; one that is no JSON is handed over once, with what all checks share. */
function hasTexts({text}) {
  try {
    return Object.keys(JSON.parse(text).text).length > 0
  } catch {
    return false
  }
}

/** The shared scales that these packs use, or their labels. */
function usedScales(document, packs) {
  const named = new Set(packs.flatMap(pack => (pack.items ?? []).map(item => item.scale)))
  const used = entries => Object.fromEntries(Object.entries(entries).filter(([key]) => named.has(key.split('.')[0])))
  return document.scales ? {...document, scales: used(document.scales)} : {...document, text: used(document.text)}
}

/** The panels of help that the engine shows. */
const shownPanels = ['immediate', 'unsafe_in_therapy', 'unsafe_at_home']

/** What the screens of help are made of, and the numbers of each country. */
function shownSafety({reviewed_on, text, panels, everywhere, countries}) {
  const shown = panels.filter(({id}) => shownPanels.includes(id)).map(({id, text, starters}) => ({id, text, starters}))
  return {reviewed_on, text, panels: shown, everywhere, countries}
}

/** The words of safety without those of other panels. */
function shownWords(words, {panels}) {
  const unseen = panels.map(({id}) => id).filter(id => !shownPanels.includes(id))
  return textsOf(words, id => !unseen.includes(id))
}

/**
 * The strings without those that only the pages say, before there is an engine or in its place, and with the rules of
 * plurals, where they are not those of English, which the engine has.
 */
function engineStrings({text, ...document}) {
  const ofPages = key =>
    key.startsWith('keeper.') ||
    ['app.direction', 'error.alone', 'error.broken', 'error.no_wasm', 'error.site_fault', 'error.too_old'].includes(key)
  const own = Object.fromEntries(Object.entries(text).filter(([key]) => !ofPages(key)))
  const table = pluralTable(document.language)
  const rules = table === pluralTable('en') ? {} : {'app.plurals': table}
  return {...document, text: {...own, ...rules}}
}

/** The moments of therapy without the checks that are not on this page. */
function usedMoments(index, packs) {
  const moments = index.moments.map(moment => ({...moment, checks: moment.checks.filter(id => packs.includes(id))}))
  return {...index, moments: moments.filter(({checks}) => checks.length > 0)}
}

/**
 * A document as JSON without white space; one that is no JSON goes in as it is, for the engine to say what is wrong.
 */
function document(kind, name, text, change = value => value) {
  let json = text
  try {
    json = JSON.stringify(change(JSON.parse(text)))
  } catch {}
  return {kind, name, text: json}
}

/** The assets of a folder in one language of its files. */
class Assets {
  constructor(folder, language) {
    this.folder = folder
    this.language = language
    this.file = `${language}.json`
    this.base = undefined
    const {over} = JSON.parse(this.read('strings', this.file))
    if (over) this.base = new Assets(folder, over)
  }

  read(...parts) {
    // some editors put that mark before the first character
    return readFileSync(join(this.folder, ...parts), 'utf8').replace(/^\uFEFF/, '')
  }

  /**
   * The wording in a folder of the assets: a language that is over another one need not have all of it, nor each file.
   */
  wording(...folder) {
    if (!this.base) return this.read(...folder, this.file)
    const isThere = existsSync(join(this.folder, ...folder, this.file))
    const own = isThere ? this.read(...folder, this.file) : JSON.stringify({format: 1, language: this.language})
    return laidOver(own, this.base.wording(...folder))
  }

  /** The ids of all packs that are there. */
  get packs() {
    const entries = readdirSync(join(this.folder, 'packs'), {withFileTypes: true})
    return entries
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({name}) => name)
      .sort()
  }

  get strings() {
    return JSON.parse(this.wording('strings')).text
  }

  get safety() {
    return JSON.parse(this.read('safety', 'safety.json'))
  }

  /** What is said about safety, by key. */
  get safetyWords() {
    return JSON.parse(this.wording('safety')).text
  }

  /** The same of a file that a page can do without. */
  #optional(kind, name, change) {
    return existsSync(join(this.folder, name)) ? [document(kind, name, this.read(name), change)] : []
  }

  /** What every page needs, with the moments of therapy that these packs are for. */
  shared(packs) {
    const parsed = this.#parsed(packs)
    return [
      ...this.#texts(parsed, false),
      document('safety', 'safety/safety.json', this.read('safety', 'safety.json'), shownSafety),
      ...this.#optional('index', 'index.json', value => usedMoments(value, packs)),
      ...this.#optional('summary', 'summary/summary.json', plan => otherSections(plan, parsed)),
    ]
  }

  /** These packs; the engine says what is wrong with one that is missing here. */
  #parsed(packs) {
    return packs.flatMap(id => {
      try {
        return [JSON.parse(this.read('packs', id, 'pack.json'))]
      } catch {
        return []
      }
    })
  }

  /** The moments of therapy; none on a page that does without. */
  get #moments() {
    return existsSync(join(this.folder, 'index.json')) ? JSON.parse(this.read('index.json')).moments : []
  }

  /** The strings and the words of safety and summary: those that are said of these packs alone, or all others. */
  #texts(packs, areOwn) {
    const part = (kind, folder, isOwn, change = value => value) =>
      document(kind, `${folder}/${this.file}`, this.wording(folder), value => {
        const own = isOwn()
        return textsAt(change(value), key => own(key) === areOwn)
      })
    const plan = () => JSON.parse(this.read('summary', 'summary.json'))
    const scales = () => JSON.parse(this.read('scales', 'scales.json')).scales
    return [
      part('strings', 'strings', () => isOwnString(packs, scales(), this.#moments), engineStrings),
      part(
        'safety_wording',
        'safety',
        () => isOwnSafety(packs),
        words => shownWords(words, this.safety),
      ),
      ...(existsSync(join(this.folder, 'summary'))
        ? [part('summary_wording', 'summary', () => isOwnLine(plan(), packs))]
        : []),
    ]
  }

  /** The scales, their labels, the evidence and the texts that these packs use. */
  used(packs) {
    const parsed = this.#parsed(packs)
    return [
      document('scales', 'scales/scales.json', this.read('scales', 'scales.json'), value => usedScales(value, parsed)),
      document('scale_labels', `scales/${this.file}`, this.wording('scales'), value => usedScales(value, parsed)),
      ...this.#evidence(namedEvidence(parsed)),
      ...this.#texts(parsed, true).filter(hasTexts),
      ...this.#optional('summary', 'summary/summary.json', plan => ownSections(plan, parsed)),
    ]
  }

  #evidence(named) {
    return [
      document('evidence', 'evidence/evidence.json', this.read('evidence', 'evidence.json'), value =>
        usedEvidence(value, named),
      ),
      document('evidence_wording', `evidence/${this.file}`, this.wording('evidence'), value =>
        textsOf(value, id => named.has(id)),
      ),
    ]
  }

  /** What matters in therapy, and the evidence behind it, where there is such a page. */
  get matters() {
    if (!existsSync(join(this.folder, 'matters'))) return []
    const matters = this.read('matters', 'matters.json')
    const named = namedEvidence([JSON.parse(matters)])
    return [
      document('matters', 'matters/matters.json', matters),
      document('matters_wording', `matters/${this.file}`, this.wording('matters')),
      ...this.#evidence(named),
    ]
  }

  /** One check and its wording. */
  check(id) {
    return [
      document('pack', `packs/${id}/pack.json`, this.read('packs', id, 'pack.json')),
      document('pack_wording', `packs/${id}/${this.file}`, this.wording('packs', id)),
    ]
  }
}

/** The assets in a language that is made of the English one. */
class PseudoAssets extends Assets {
  constructor(folder, language) {
    super(folder, 'en')
    this.language = language
  }

  wording(...folder) {
    return pseudoFile(super.wording(...folder), this.language)
  }
}

/** The assets of a folder in that language. */
export function assetsIn(folder, language) {
  return pseudoLanguages.includes(language) ? new PseudoAssets(folder, language) : new Assets(folder, language)
}

/** The configuration of the engine as a document. */
export const configuration = text => document('config', 'configuration', text, withCalls)
