// The languages of a build. They are those of the files in assets/strings: nothing else lists them.
import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** The tags of the languages that a folder of assets has strings in, that of the build's own pages first. */
export function languagesIn(folder, first) {
  const names = readdirSync(join(folder, 'strings')).filter(name => name.endsWith('.json') && !name.startsWith('.'))
  const others = names.map(name => name.slice(0, -'.json'.length)).filter(language => language !== first)
  return [first, ...others.sort()]
}

/** A language file as text, laid over the file of the language that it only says in part, where that is given. */
export function laidOver(text, base) {
  const {over, ...document} = JSON.parse(text)
  return JSON.stringify({...document, text: {...JSON.parse(base).text, ...document.text}})
}
