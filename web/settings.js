// @ts-check
// What a link, a clinic's page and the tag may set: one row for each. Nothing here is about the person. What reads,
// offers or documents a setting takes its name, form and limits from here; C++ gets them by
// wasm/tools/settings_header.py, which reads one row a line.

/**
 * A setting: what form its value has, whether a link may set it, as all may that a link may, or a clinic's page alone,
 * the most characters of a text or names in a list, and the most in a link, the values of a choice, what another must
 * be, for the sentence when it is wrong, whether a contact is for calling in any case, and the sentence for an old
 * name.
 * @typedef {{
 *   form: 'text' | 'checks' | 'choice' | 'country' | 'color' | 'contact', inLink?: boolean, most?: number, mostInLink?:
 * number,
 *   values?: string[], must?: string, isCalled?: boolean, old?: string,
 * }} Setting
 */

/**
 * The languages that there are, that of the pages themselves first; the build puts those of its assets here.
 * @type {string[]}
 */
export const languages = /** @type {any} */ (globalThis).groundworkLanguages ?? ['en']

const twoNow =
  'abuse is two settings now: abuse-at-home, for being hurt at home, and complaints, ' +
  'for therapy. Until it is one of these, it is only text on the help screen.'

/**
 * By name, in the order of a link, in which texts do not come last: a mail program's quotes and brackets end up there.
 */
export const settings = /** @satisfies {Record<string, Setting>} */ ({
  from: {form: 'text', inLink: true, most: 80, mostInLink: 40}, // one line of a phone
  note: {form: 'text', inLink: true, most: 280},
  checks: {form: 'checks', inLink: true, most: 100, must: 'names of checks with commas between'},
  lang: {form: 'choice', inLink: true, values: languages},
  country: {form: 'country', inLink: true},
  accent: {form: 'color', inLink: true, must: 'a color such as #0f6b66'},
  theme: {form: 'choice', inLink: true, values: ['auto', 'light', 'dark']},
  urgent: {form: 'contact', most: 120, isCalled: true},
  complaints: {form: 'contact', most: 120},
  regulator: {form: 'contact', most: 120},
  'abuse-at-home': {form: 'contact', most: 120, isCalled: true},
  abuse: {form: 'contact', most: 120, old: twoNow},
})

/** What the tag keeps for itself, with the pixels of a height. */
export const tagSettings = {src: {}, height: {least: 480, usual: 720, most: 2000}, label: {}, 'exit-url': {}}

/** What each is, for editors and the link maker; {most} and the like stand for a limit of its row. */
export const descriptions =
  /** @satisfies {Record<Exclude<keyof typeof settings, 'abuse'> | keyof typeof tagSettings, string>} */ ({
    src: 'The address of keeper.html; beside this file unless it is given.',
    checks: 'The ids of the checks on offer, with commas between; all unless given.',
    lang: 'The language: {must}.',
    country: 'The country of the help lines: two letters, such as US; guessed from the time zone unless given.',
    accent: 'The color of what can be pressed, such as #0f6b66.',
    theme: '{must}.',
    height: 'The height in pixels, from {least} to {most}; {usual} unless given.',
    from: 'Who offers the check, at most {most} characters.',
    note: 'A note to everybody who opens the page, at most {most} characters; never about one person.',
    label: 'What a screen reader calls the frame.',
    'exit-url': 'The page that Leave this page leads to; an empty one unless given.',
    urgent: 'Whom to call at the clinic when it is urgent: one telephone number, with words around it or without.',
    complaints: 'Whom to talk to at the clinic about what went wrong in therapy.',
    regulator: 'The board that licenses therapists.',
    'abuse-at-home': 'Who helps people who are hurt at home: one telephone number, with words around it or without.',
  })

// Marked as pure, so that a bundle that needs none of them has none of the table.
const rows = /** @type {[string, Setting][]} */ (/* @__PURE__ */ Object.entries(settings))

/** What a clinic's page may set. */
export const hostKeys = /* @__PURE__ */ rows.map(([key]) => key)

/** The row of that name; nothing where there is none. @returns {Setting | undefined} */
export const settingOf = (/** @type {string} */ key) => rows.find(([name]) => name === key)?.[1]

/** What a link may set: the contacts are for the clinic's page alone. */
export const linkKeys = /* @__PURE__ */ hostKeys.filter(key => settingOf(key)?.inLink)

/** What a value must be, in words. */
export const mustBe = (/** @type {Setting} */ {values = [], must}) =>
  must ?? values.join(', ').replace(/, (\w+)$/, ' or $1')

/**
 * @typedef {Partial<Record<Exclude<keyof typeof settings, 'checks'>, string>> & {checks?: string[]}} Configuration what
 * is set
 */

/** The sentence about a setting, with the limits of its row. */
export const described = (
  /** @type {string} */ key,
  row = /** @type {Record<string, any>} */ ({...settings, ...tagSettings})[key],
) =>
  /** @type {Record<string, string>} */ (descriptions)[key].replace(/\{(\w+)\}/g, (_, name) =>
    name === 'must' ? mustBe(row) : row[name],
  )
