// The page of a clinic that does not exist, with a policy of its own that is as strict as it can be with the self-check
// on it.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {style, web} from './bundle.mjs'
import {assertSealed, fill, policy} from './seal.mjs'
import {theme} from './theme.mjs'

export function demoPage() {
  const css = style('pages/demo.css')
  const made = fill(readFileSync(join(web, 'pages', 'demo.html'), 'utf8'), {
    accent: theme['light-accent'],
    style: css,
    policy: policy({style: css, more: ['img-src data:', "frame-src 'self'"]}),
  })
  assertSealed(made, 'index.html')
  return made
}
