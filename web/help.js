// @ts-check

/** Puts the help lines of a country before the others of a list; a country that has none changes nothing. */
export const putCountryFirst = (/** @type {Element | null} */ list, /** @type {string | undefined} */ country) =>
  list?.prepend(
    .../** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-country]')]).filter(
      ({dataset}) => dataset.country === country,
    ),
  )
