// @ts-check
// In which country the device may be, for the help lines that are shown first: worked out here, and told to nobody.

/** By country, the time zones that only it has: how their names end, or begin where that is before a slash. */
const zones =
  'AR Argentina/ Buenos_Aires,AU Australia/,AT Vienna,BE Brussels,BR Sao_Paulo Bahia Fortaleza Recife Manaus Belem,BG Sofia,CA Toronto Vancouver Edmonton Winnipeg Halifax Regina St_Johns,CL Santiago,CN Shanghai,CO Bogota,HR Zagreb,CZ Prague,DK Copenhagen,EE Tallinn,FI Helsinki,FR Paris,DE Berlin,GR Athens,HK Hong_Kong,HU Budapest,IS Reykjavik,IN Calcutta Kolkata,ID Jakarta,IE Dublin,IL Jerusalem,IT Rome,JP Tokyo,LV Riga,LT Vilnius,LU Luxembourg,MY Kuala_Lumpur,MX Mexico_City Monterrey Tijuana Cancun,NL Amsterdam,NZ Auckland,NO Oslo,PE Lima,PL Warsaw,PT Lisbon,RO Bucharest,SG Singapore,SK Bratislava,ZA Johannesburg,KR Seoul,ES Madrid,SE Stockholm,CH Zurich,TW Taipei,TH Bangkok,TR Istanbul,UA Kiev Kyiv,GB London,US Indiana/ New_York Chicago Denver Los_Angeles Phoenix Detroit Anchorage Honolulu'

/** The country that alone has a time zone; nothing where there is none, or it has no help lines here. */
export function countryOf(/** @type {string} */ zone) {
  const row = zones.split(',').find(row =>
    row
      .split(' ')
      .slice(1)
      .some(name => (name.endsWith('/') ? zone.includes(name) : zone.endsWith(`/${name}`))),
  )
  return row?.slice(0, 2)
}

/**
 * One country where the time zone says which. Else some that are likely: those of the person's languages, then the
 * largest.
 */
export function likelyCountries() {
  const country = countryOf(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '')
  if (country) return [country]
  return [...navigator.languages.map(language => language.slice(-2)), 'US', 'GB', 'CA'].filter(code =>
    /^[A-Z]{2}$/.test(code),
  )
}
