// @ts-check
// A plain script: a module of another site would have to come with a header that not every server sends.
import {define} from './class.js'

define()
