/** How the words of letters in a table cell may break: short ones stay in one piece, an address breaks where it must. */

/** Up to so many letters and signs a word stays in one piece, set smaller where it has to be; a longer one, an address, may break. */
export const longestWhole = 24
