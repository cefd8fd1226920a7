// Somebody at the keyboard who knows of the page only what Orca speaks.
import {execFileSync} from 'node:child_process'
import {closeSync, existsSync, openSync, readSync, statSync} from 'node:fs'
import {setTimeout as pause} from 'node:timers/promises'

const utterance = /SPEECH OUTPUT: '([^]*?)'(?: voice=\w+)?(?: ?\{.*|None)?$/gm

// In milliseconds: how long the log stands still when all is spoken, also after a page has loaded; how long nothing
// comes when a key is answered by silence; and when a page that should be there never will be.
const quietFor = 700
const quietWhenLoaded = 8000
const silentAfter = 6000
const givesUpAfter = 40000

export class Listener {
  #log
  #env
  #taken = 0
  #lines = []

  constructor(log, env) {
    this.#log = log
    this.#env = env
  }

  /** Begins a new part of the transcript. */
  heading(title) {
    this.#lines.push('', `== ${title}`)
  }

  /** Presses a key, and keeps what is spoken then: something, or what was expected. Silence is kept as well. */
  async press(key, words = /./) {
    this.#use('key', key)
    return this.#keep(key, await this.#hearsSoon(words))
  }

  /** Types into the field that has the focus. */
  async types(text) {
    this.#use('type', text)
    return this.#keep(`types "${text}"`, await this.#hearsSoon(/./))
  }

  /** Presses a key until these words are spoken. */
  async pressUntil(key, words) {
    for (let presses = 0; presses < 60; presses++) {
      if ((await this.press(key)).some(line => words.test(line))) return
    }
    throw new Error(`60 times ${key} did not lead to ${words}; last heard: ${this.#lines.slice(-8).join(' | ')}`)
  }

  /** Waits until these words are spoken, and for the rest of what comes with them. */
  async hears(words, quiet = quietFor) {
    await this.#until(
      () => this.#news().some(line => words.test(line)),
      givesUpAfter,
      () => {
        throw new Error(`never heard ${words}; heard: ${[...this.#lines.slice(-8), ...this.#news()].join(' | ')}`)
      },
    )
    return this.#take(quiet)
  }

  /** Keeps what was heard under the words for what the person did. */
  #keep(did, spoken) {
    this.#lines.push(did, ...spoken.map(line => `    ${line}`))
    return spoken
  }

  /**
   * Waits until a page with this title is there, and for a longer quiet: that the engine in it runs is never spoken.
   * What the browser loads beside it, such as an empty tab, is not kept.
   */
  async opens(title) {
    const spoken = await this.hears(title, quietWhenLoaded)
    const ours = spoken.slice(spoken.findIndex(line => title.test(line)))
    this.#keep(
      'opens the page',
      ours.filter(line => title.test(line) || !line.startsWith('Finished loading')),
    )
  }

  transcript() {
    return `${this.#lines.join('\n').trim()}\n`
  }

  async #hearsSoon(words) {
    const isHeard = spoken => spoken.some(line => words.test(line))
    await this.#until(
      () => isHeard(this.#news()),
      silentAfter,
      () => {},
    )
    const spoken = await this.#take()
    if (isHeard(spoken) || words.source === '.') return spoken
    return [...spoken, `(not heard: ${words.source.replaceAll('\\', '')})`]
  }

  /** Whatever was spoken and not yet taken, once the log is quiet. */
  async #take(quiet = quietFor) {
    await this.#quiet(quiet)
    const spoken = this.#news()
    this.#taken = this.#size()
    return spoken
  }

  /**
   * Nothing says that all has been spoken. But Orca logs every event that it is sent, so a log that stands still means
   * that the browser has no more to tell.
   */
  async #quiet(milliseconds) {
    let size = -1
    for (let since = Date.now(); Date.now() - since < milliseconds; await pause(50)) {
      if (this.#size() !== size) since = Date.now()
      size = this.#size()
    }
  }

  async #until(isSo, milliseconds, otherwise) {
    for (const end = Date.now() + milliseconds; !isSo(); await pause(50)) if (Date.now() > end) return otherwise()
  }

  #news() {
    const log = partOf(this.#log, this.#taken, this.#size())
    return [...log.matchAll(utterance)].map(([, said]) => plain(said)).filter(isOurs)
  }

  #size() {
    return existsSync(this.#log) ? statSync(this.#log).size : 0
  }

  #use(what, value) {
    execFileSync('xdotool', [what, '--', value], {env: this.#env})
  }
}

/** The file from one place to another: the whole log is many megabytes. */
function partOf(path, from, to) {
  if (to === from) return ''
  const file = openSync(path)
  const bytes = Buffer.alloc(to - from)
  readSync(file, bytes, 0, bytes.length, from)
  closeSync(file)
  return bytes.toString()
}

/** A bar that the browser puts up, whenever it likes, is spoken without a word of its own. */
const isOurs = line => line !== '' && line !== 'alert.'

/** One line, and no day in it. */
const plain = said =>
  said
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\d{4}-\d\d-\d\d/g, 'DAY')
