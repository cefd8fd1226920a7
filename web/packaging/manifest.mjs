// Tells editors what <groundwork-check> has: a custom elements manifest.

import {described, descriptions, settings} from '../settings.js'

const events = {
  ready: ['Event', 'The first screen can be seen.'],
  exit: ['Event', 'The person wants to leave; the page is replaced right after.'],
  error: [
    'CustomEvent<string>',
    'Something is wrong with the setting up; detail is a sentence, which the console has too unless the event is cancelled.',
  ],
}

const element = languages => ({
  kind: 'class',
  name: 'GroundworkCheck',
  tagName: 'groundwork-check',
  customElement: true,
  superclass: {name: 'HTMLElement'},
  description: 'The self-check in a frame of its own.',
  attributes: Object.keys(descriptions).map(name => ({
    name,
    type: {text: 'string'},
    description: name === 'lang' ? described(name, {...settings.lang, values: languages}) : described(name),
  })),
  events: Object.entries(events).map(([name, [type, description]]) => ({name, type: {text: type}, description})),
  slots: [{name: '', description: 'What stands there before the check, or without it.'}],
})

const named = ['GroundworkCheck', 'define'].map(name => ({
  kind: 'js',
  name,
  declaration: {name, module: 'groundwork-class.js'},
}))

/** The text of custom-elements.json. */
export function manifest(languages) {
  const defined = {
    kind: 'custom-element-definition',
    name: 'groundwork-check',
    declaration: {name: 'GroundworkCheck', module: 'groundwork-class.js'},
  }
  const modules = [
    ['groundwork-class.js', [element(languages)], named],
    ['groundwork.js', [], [defined]],
  ]
  return `${JSON.stringify({schemaVersion: '2.1.0', modules: modules.map(([path, declarations, exports]) => ({kind: 'javascript-module', path, declarations, exports}))}, null, 1)}\n`
}
