// The help lines that somebody sees first follow from the time zone of their device, which nobody is told.
import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {countryOf} from '../../web/engine/countries.js'
import {closeAll, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {aboutSafety, countries, say} from './support/people/wording.mjs'

after(closeAll)

async function opensHelp(t, options, variant) {
  const person = new Person(await openPage(t, variant, options))
  await person.opensHelp()
  return person
}

const chosen = person => person.page.getByRole('combobox').evaluate(list => list.selectedOptions[0].text)
const guess = country => say('help.guessed', {country: aboutSafety(country)})

describe('the country of the help lines', () => {
  it('follows from the time zone, is said to be a guess, and is whatever the person chooses then', async t => {
    const person = await opensHelp(t, {timezoneId: 'Europe/Dublin', locale: 'en-US'})
    await person.page.getByText(guess('IE'), {exact: true}).filter({visible: true}).waitFor()
    assert.equal(await chosen(person), aboutSafety('IE'))
    await person.pick(say('help.country'), aboutSafety('US'))
    await person.page.getByText(guess('IE'), {exact: true}).filter({visible: true}).waitFor({state: 'detached'})
    assert.equal(await chosen(person), aboutSafety('US'))
  })

  it('is that of the clinic where it sets one', async t => {
    const person = await opensHelp(t, {timezoneId: 'Europe/Dublin'}, 'clinic')
    assert.equal(await chosen(person), aboutSafety('US'))
    assert.equal(await person.page.getByText(guess('US'), {exact: true}).count(), 0)
  })

  it('is chosen by one press among likely ones where the time zone does not tell, and the focus stays', async t => {
    const person = await opensHelp(t, {timezoneId: 'UTC', locale: 'de-AT'})
    assert.equal(await chosen(person), say('help.choose_country'))
    await person.press(person.page.getByRole('button', {name: aboutSafety('AT')}))
    await person.page.getByRole('button', {name: aboutSafety('AT')}).waitFor({state: 'detached'})
    assert.equal(await chosen(person), aboutSafety('AT'))
    assert.ok(await person.page.getByRole('combobox').evaluate(list => list === document.activeElement))
  })

  it('is known for time zones of every country that has help lines, and for no other', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const found = new Set(zones.map(countryOf).filter(Boolean))
    assert.deepEqual([...found].sort(), countries)
    for (const [zone, country] of Object.entries({
      'America/Argentina/Salta': 'AR',
      'America/Indiana/Knox': 'US',
      'America/Indianapolis': undefined,
      'Asia/Kolkata': 'IN',
      'Asia/Calcutta': 'IN',
      'Europe/Kyiv': 'UA',
      'Australia/Perth': 'AU',
      'Europe/Belfast': undefined,
      'Indian/Christmas': undefined,
      'Etc/GMT-1': undefined,
      UTC: undefined,
    }))
      assert.equal(countryOf(zone), country, zone)
  })
})
