/** Words of letters within a table cell. */

/** Up to so many letters and signs a word stays in one piece, set smaller where it has to be; a longer one, an address, may break. */
export const longestWhole = 24
