// What the results of a check say, as the native command shows them: no browser is needed to read.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {itemOf} from './packs.mjs'
import {say} from './wording.mjs'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

function shown(person, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'))
  const file = join(folder, 'person.json')
  writeFileSync(file, JSON.stringify(person))
  try {
    return execFileSync(join(root, 'build/native/groundwork'), ['show', ...options, join(root, 'assets'), file], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** A response as a file has it. */
function written(id, item, value) {
  const {kind} = itemOf(id, item)
  if (kind === 'tick') return 'on'
  if (kind === 'multi') return [value].flat()
  return kind === 'integer' ? Number(value) : value
}

function personOf(id, times) {
  const [now, ...before] = times
    .map(given => Object.fromEntries(Object.entries(given).map(([item, value]) => [item, written(id, item, value)])))
    .toReversed()
  return {who: 'a test', checks: [id], responses: {[id]: now}, before: {[id]: before.toReversed()}}
}

/** What stands over a few lines of a part, and is no part of its own. */
const captions = ['results.starters', 'results.questions', 'results.next_step', 'results.look_for'].map(key => say(key))

/** The lines of the results that stand under a heading of that name, wherever it stands, without what marks them. */
class Reading {
  /** @type {{level: number, title: string, lines: string[]}[]} */
  #parts = [{level: 0, title: '', lines: []}]

  constructor(text) {
    for (const line of text.split('\n').filter(Boolean)) {
      const [, signs, title] = /^(#+) (.*)/.exec(line) ?? []
      if (signs && (signs.length < 3 || !captions.includes(title)))
        this.#parts.push({level: signs.length, title, lines: []})
      else this.#parts.at(-1).lines.push(title ?? line)
    }
  }

  has(heading) {
    return this.#parts.some(({title}) => title === heading)
  }

  /** All lines under the heading and under those below it. */
  marked(heading) {
    return this.#parts.flatMap((part, at) => {
      if (part.title !== heading) return []
      const end = this.#parts.findIndex(({level}, i) => i > at && level <= part.level)
      const parts = this.#parts.slice(at, end < 0 ? undefined : end)
      return parts.flatMap(({title, lines}, i) => (i === 0 ? lines : [title, ...lines]))
    })
  }

  reads(heading) {
    return this.marked(heading).map(line => line.replace(/^(\[[ x]\] |- |\[(?=.*\]$))/, '').replace(/^(\w.*)\]$/, '$1'))
  }

  /** The doors of the first screen, as they are called. */
  get doors() {
    const end = this.#parts.findIndex(({level}, i) => level === 2 && i > 1)
    const lines = this.#parts.slice(0, end).flatMap(part => part.lines)
    return lines.flatMap(line => /^\[(.*)\]$/.exec(line)?.[1] ?? [])
  }

  /** The sentences under a heading that a person can pick. */
  sentences(heading) {
    return this.marked(heading).flatMap(line => /^\[[ x]\] (.*)/.exec(line)?.[1] ?? [])
  }
}

/** What the results of a check say that was taken so many times with these responses, the last time at the end. */
export const readingOf = (id, ...times) =>
  new Reading(shown(personOf(id, times.length > 0 ? times : [{}])).split('\n== ')[0])

/** The lines of those results, each with the key of its words. */
export const keyedLinesOf = (id, given) =>
  shown(personOf(id, [given]), '--ids')
    .split('\n== ')[0]
    .split('\n')
    .filter(line => line.includes('\t'))
    .map(line => line.split('\t'))
