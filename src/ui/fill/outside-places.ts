/** Places of the paper that are written in 报告信息, not on the sheet. */

const fields = new Map([
  ['title', 'title'],
  ['issuer', 'issuers.0.name'],
  ['signature', 'signature.date'],
])

/** The field of 报告信息 behind a place of the paper; undefined for what is written on the sheet. */
export const detailsFieldOf = (place: string | null): string | undefined => fields.get(place ?? '')
