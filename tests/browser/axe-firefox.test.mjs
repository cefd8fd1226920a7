import {after} from 'node:test'
import {findsNothing} from './support/probes/axe-tour.mjs'
import {openFirefox} from './support/browsers/firefox.mjs'
import {closeAll} from './support/browsers/open-page.mjs'

after(closeAll)

/** Firefox is in forced colours when it may use no colour of the page. */
const openForced = url => openFirefox(url, {preferences: {'browser.display.document_color_use': 2}})

findsNothing({
  'in Firefox ESR, light': {openEngine: openFirefox, isAll: true},
  'in Firefox ESR, dark': {openEngine: openFirefox, variant: 'allInDark'},
  'in Firefox ESR, with forced colours': {openEngine: openForced, isForced: true},
})
