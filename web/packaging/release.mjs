// The files that must fit together, the engine and the documents, stand in one folder that is named by what is in them.
// A new build has another folder, so that old and new are never mixed, and its files may be kept by every cache for
// ever.
import {readdirSync} from 'node:fs'
import {sha256Hex} from './seal.mjs'

const digits = 16

/**
 * Puts files into their folder. `make` gives them for its name, which they may hold: the hash is taken while that is
 * empty. Returns the folder's name, and the files by their names with it.
 */
export function release(make) {
  const name = sha256Hex(JSON.stringify(Object.entries(make('')))).slice(0, digits)
  return {name, files: Object.fromEntries(Object.entries(make(name)).map(([file, text]) => [`${name}/${file}`, text]))}
}

/** The name of that folder in a product that was built. Throws where there is none, or more than one. */
export function releaseIn(folder) {
  const found = readdirSync(folder).filter(name => new RegExp(`^[0-9a-f]{${digits}}$`).test(name))
  if (found.length !== 1)
    throw new Error(
      `${folder} must have one folder that is named by ${digits} digits of a hash, but has ${found.length}`,
    )
  return found[0]
}
