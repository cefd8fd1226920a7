// @ts-check
import {define} from './class.js'

export {GroundworkCheck, define} from './class.js'

define()
