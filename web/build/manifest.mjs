// Tells editors what <groundwork-check> has: a custom elements manifest.

const attributes = languages => ({
  src: 'The address of keeper.html; beside this file unless it is given.',
  checks: 'The ids of the checks on offer, with commas between; all unless given.',
  lang: `The language: ${languages.join(', ')}; the first unless given.`,
  country: 'The country of the help lines: two letters, such as US; the person chooses unless given.',
  accent: 'The color of what can be pressed, such as #0f6b66.',
  theme: 'auto, light or dark.',
  height: 'The height in pixels, from 480 to 2000; 720 unless given.',
  from: 'Who offers the check, at most 80 characters.',
  note: 'A note to everybody who opens the page, at most 280 characters; never about one person.',
  label: 'What a screen reader calls the frame.',
  'exit-url': 'The page that Leave this page leads to; an empty one unless given.',
  urgent: 'Whom to call at the clinic when it is urgent: one telephone number, with words around it or without.',
  complaints: 'Whom to talk to at the clinic about what went wrong in therapy.',
  regulator: 'The board that licenses therapists.',
  'abuse-at-home': 'Who helps people who are hurt at home: one telephone number, with words around it or without.',
})

const events = {
  ready: ['Event', 'The first screen can be seen.'],
  exit: ['Event', 'The person wants to leave; the page is replaced right after.'],
  error: ['CustomEvent<string>', 'Something is wrong with the setting up; detail is a sentence, which the console has too unless the event is cancelled.'],
}

const element = languages => ({
  kind: 'class',
  name: 'GroundworkCheck',
  tagName: 'groundwork-check',
  customElement: true,
  superclass: {name: 'HTMLElement'},
  description: 'The self-check in a frame of its own.',
  attributes: Object.entries(attributes(languages)).map(([name, description]) => ({name, type: {text: 'string'}, description})),
  events: Object.entries(events).map(([name, [type, description]]) => ({name, type: {text: type}, description})),
  slots: [{name: '', description: 'What stands there before the check, or without it.'}],
})

const named = ['GroundworkCheck', 'define'].map(name => ({kind: 'js', name, declaration: {name, module: 'groundwork-class.js'}}))

/** The text of custom-elements.json. */
export function manifest(languages) {
  const defined = {kind: 'custom-element-definition', name: 'groundwork-check', declaration: {name: 'GroundworkCheck', module: 'groundwork-class.js'}}
  const modules = [['groundwork-class.js', [element(languages)], named], ['groundwork.js', [], [defined]]]
  return `${JSON.stringify({schemaVersion: '2.1.0', modules: modules.map(([path, declarations, exports]) => ({kind: 'javascript-module', path, declarations, exports}))}, null, 1)}\n`
}
