// Gives the engine of a debug build its source map, inside the module: none is asked for, so no policy has to allow it.
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const top = fileURLToPath(new URL('../..', import.meta.url))
const name = 'sourceMappingURL'

/** The number that begins there, in seven bits a byte, and where it ends. */
function numberAt(bytes, at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value |= (byte & 127) << shift
    if (byte < 128) return {value, end: at}
  }
}

function number(value) {
  const bytes = []
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128)
  return Buffer.from([...bytes, value])
}

const named = text => Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)])

/** The module without its sections of that name. */
function without(module) {
  const kept = [module.subarray(0, 8)]
  for (let at = 8; at < module.length;) {
    const {value, end} = numberAt(module, at + 1)
    const isNamed = module[at] === 0 && module.subarray(end, end + name.length + 1).equals(named(name))
    if (!isNamed) kept.push(module.subarray(at, end + value))
    at = end + value
  }
  return kept
}

/** A source as the developer tools list it, with its text where it is ours. */
function listed(engine, source) {
  const path = relative(top, join(engine, source)).replace(/^(?:\.\.\/)+/, '')
  const isOurs = path.startsWith('wasm/')
  return {source: `groundwork:///${path}`, text: isOurs ? readFileSync(join(top, path), 'utf8') : null}
}

/** The engine in that folder, with the map that stands beside it. */
export function mappedEngine(engine) {
  const map = JSON.parse(readFileSync(join(engine, 'engine.wasm.map'), 'utf8'))
  const sources = map.sources.map(source => listed(engine, source))
  const whole = {...map, sources: sources.map(({source}) => source), sourcesContent: sources.map(({text}) => text)}
  const address = `data:application/json;base64,${Buffer.from(JSON.stringify(whole)).toString('base64')}`
  const content = Buffer.concat([named(name), named(address)])
  const module = readFileSync(join(engine, 'engine.wasm'))
  return Buffer.concat([...without(module), Buffer.from([0]), number(content.length), content])
}
