/** Makes labels comparable however they were printed: spaces, widths, brackets and marks do not count. */

/** The letters and digits of a label that carry its meaning. */
export const labelKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*“”"'‘’、,。;:\u200b\ufeff]/gu, '')
    .toLowerCase()

/** The same without a remark in brackets at the end ("（区分处理的，…）"). */
export const withoutRemark = (key: string): string =>
  key.replace(/(?<=.)\([^()]*(?:\([^()]*\)[^()]*)*\)$/u, '')
