// The engine that is built, in Node: without a page, and so without anything drawn or measured.
import {readFileSync} from 'node:fs'
import {modules} from '../../../../web/packaging/abi.mjs'
import {script} from '../../../../web/packaging/bundle.mjs'
import {top} from '../people/wording.mjs'

const code = script('engine/wasm.js', 'esm', modules)
const {Wasm} = await import(`data:text/javascript,${encodeURIComponent(code)}`)

/** A new engine, which has no documents yet. */
export const loadEngine = () => Wasm.load(readFileSync(`${top}build/browser/wasm/engine.wasm`), {})
