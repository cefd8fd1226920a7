import {after} from 'node:test'
import {findsNothing} from './axe-tour.mjs'
import {openFirefox} from './firefox.mjs'
import {closeAll} from './harness.mjs'

after(closeAll)

/** Firefox is in forced colours when it may use no colour of the page. */
const openForced = url => openFirefox(url, {preferences: {'browser.display.document_color_use': 2}})

findsNothing({
  'in Firefox ESR, light': {openEngine: openFirefox, isAll: true},
  'in Firefox ESR, dark': {openEngine: openFirefox, variant: 'allInDark'},
  'in Firefox ESR, with forced colours': {openEngine: openForced, isForced: true},
})
