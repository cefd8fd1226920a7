import {after} from 'node:test'
import {findsNothing} from './axe-tour.mjs'
import {closeAll} from './harness.mjs'
import {openWebKit} from './webkit.mjs'

after(closeAll)

/** WebKitGTK knows no forced colours. */
findsNothing({
  'in WebKitGTK, light': {openEngine: openWebKit, isAll: true},
  'in WebKitGTK, dark': {openEngine: openWebKit, variant: 'allInDark'},
})
