// @ts-check
// A cache may give a keeper of a build whose files the server has no more, and the files of two builds may be mixed
// while they are uploaded. The keeper is then loaded anew once by itself, and later when the person asks for it.
import {Unserved} from './faults.js'

/** What the server answered does not belong to this keeper. That it answered says that there is a network. */
export class OtherBuild extends Unserved {
  /** @param {string} words @param {string} sentence what the person is told */
  constructor(words, sentence) {
    super(words, true)
    this.sentence = sentence
  }
}

/** What the address has when the keeper was loaded anew: it is no setting, and caches know no answer to it. */
const mark = '?anew'

const isAnew = () => location.search.split('&')[0] === mark

/**
 * Loads the keeper anew, unless that was done already and nobody asks for it again. Returns whether this page goes.
 * @param {boolean} isAsked whether the person asks for it
 */
export function loadAnew(isAsked) {
  if (isAnew() && !isAsked) return false
  if (isAnew()) location.reload()
  // some mail programs put the settings into the search
  else location.replace(location.pathname + mark + location.search.replace('?', '&') + location.hash)
  return true
}
