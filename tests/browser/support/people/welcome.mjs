// The welcome: how it is known, and where each check is found on it.
import {momentOf, packOf, titleOf, wordsOfCheck} from './packs.mjs'
import {say} from './wording.mjs'

/** The name of the button that the welcome has, whichever checks are on it, and no other screen. */
export const onWelcome = say('welcome.private')

/** Waits until the welcome is there. */
export const seesWelcome = page => page.getByRole('button', {name: onWelcome, exact: true}).waitFor()

/** The door of the moment that a check is for, on the welcome with all checks. */
export const momentDoor = (page, id) => page.getByRole('button', {name: say(`welcome.${momentOf(id)}`)})

/** The door into a check, where it is in sight. */
export const checkDoor = (page, id) => page.getByRole('button', {name: titleOf(id)})

/** All words on the door into a check. */
export const wordsOnDoor = id =>
  `${titleOf(id)}${wordsOfCheck(id).purpose} ${say('welcome.time', {n: packOf(id).minutes})}`
