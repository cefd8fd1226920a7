// Every way in which a page could send something out: those that the proof page tries, and some that only a test can
// try, because they would take the proof page away or leave windows open. Each is handed an address of its own; whether
// anything arrives is for the server to say.
import {readFileSync} from 'node:fs'
import {channels as shared} from '../../../../web/pages/channels.js'
import {top} from '../people/wording.mjs'

const presses = (target, url) =>
  document.body.appendChild(Object.assign(document.createElement('a'), {href: url, target})).click()

/** They run in the page, where they have nothing but `presses`. */
const more = [
  {name: 'fetch-cors', tries: url => fetch(url)},
  {
    name: 'style-property',
    tries: url => {
      document.body.style.backgroundImage = `url(${url})`
    },
  },
  {name: 'worker-import', tries: url => new Worker(URL.createObjectURL(new Blob([`importScripts('${url}')`])))},
  {
    name: 'shared-worker-import',
    tries: url => new SharedWorker(URL.createObjectURL(new Blob([`importScripts('${url}')`]))),
  },
  {
    name: 'frame-in-frame',
    tries: url => document.body.append(Object.assign(document.createElement('iframe'), {srcdoc: `<img src="${url}">`})),
  },
  {name: 'popup-link', tries: url => presses('_blank', url)},
  {
    name: 'popup-form',
    tries: url =>
      document.body
        .appendChild(Object.assign(document.createElement('form'), {action: url, target: '_blank', method: 'post'}))
        .submit(),
  },
  {
    name: 'go-top',
    leave: true,
    tries: url => {
      globalThis.top.location = url
    },
  },
  {name: 'go-top-link', leave: true, tries: url => presses('_top', url)},
]

const namesOf = leaves => [...shared, ...more].filter(({leave = false}) => leave === leaves).map(({name}) => name)

/** Those that leave the page where it is. */
export const quiet = namesOf(false)

/** Those that take the page, or the one around it, somewhere else; each needs a page of its own. */
export const leaving = namesOf(true)

const written = more.map(({name, tries}) => `{name: '${name}', tries: ${tries}}`)

/** A script that gives a page all of them, by name. */
export const source = `globalThis.channels = (() => {
  const presses = ${presses}
  ${readFileSync(`${top}web/pages/channels.js`, 'utf8').replace('export const', 'const')}
  return Object.fromEntries([...channels, ${written}].map(({name, tries}) => [name, tries]))
})(); undefined`
