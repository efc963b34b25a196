/** How an office hides a part of what belongs to a person. */

/** The number with its middle hidden: 139****1111. */
export const masked = (number: string): string =>
  number.slice(0, 3) + '*'.repeat(Math.max(number.length - 7, 1)) + number.slice(-4)

/** Everything but the first sign hidden: 张某某 keeps 张. */
export const maskedName = (name: string): string =>
  `${name.slice(0, 1)}某${name.length > 2 ? '某' : ''}`

/** Everything after the first `kept` signs hidden. */
export const maskedAfter = (text: string, kept: number): string =>
  text.slice(0, kept) + '*'.repeat(Math.max(text.length - kept, 1))
