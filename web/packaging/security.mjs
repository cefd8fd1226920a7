// Whom to tell of a fault in the security of a site, as RFC 9116 has it. Only who runs the site can say: no name of
// ours would be true of it.

const days = 360 // the RFC wants it to be said anew within a year

const unsaid = `# Nobody has said yet whom to tell of a fault in the security of this site. If it is yours: build with
# SECURITY_CONTACT=mailto:you@clinic.example web/serve --build
# or write these two lines here without the #, with a day within a year. This file must be at the top of the site.
# Contact: mailto:you@clinic.example
# Expires: YYYY-MM-DDT00:00:00Z
Preferred-Languages: en
`

/** Whether something can stand for Contact or Policy: an address by mail, telephone or https. */
export const isContact = text => /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]{3,}|https:\/\/[^\s/]+\S*)$/.test(text)

/**
 * The text of .well-known/security.txt. Without a contact it says that there is none.
 * @param {{contact?: string[], policy?: string, built: string}} options
 */
export function securityText({contact = [], policy, built}) {
  if (contact.length === 0) return unsaid
  const end = new Date(Date.parse(built) + days * 86400000).toISOString().replace('.000', '')
  const lines = [
    ...contact.map(text => `Contact: ${text}`),
    `Expires: ${end}`,
    'Preferred-Languages: en',
    ...(policy ? [`Policy: ${policy}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
