import {after} from 'node:test'
import {findsNothing} from './support/probes/axe-tour.mjs'
import {closeAll} from './support/browsers/open-page.mjs'
import {openWebKit} from './support/browsers/webkit.mjs'

after(closeAll)

/** WebKitGTK knows no forced colours. */
findsNothing({
  'in WebKitGTK, light': {openEngine: openWebKit, isAll: true},
  'in WebKitGTK, dark': {openEngine: openWebKit, variant: 'allInDark'},
})
