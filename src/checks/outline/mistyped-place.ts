/** The name of the organ's own place with one sign of the same sound or looks: “元霸镇” in the report of 元坝镇. */
import { looksAlike } from '#checks/wording/words/look-alikes.ts'
import { soundsAlike } from '#checks/wording/words/same-sound.ts'
import { literally } from '#report/literally.ts'
import { onceForOrgans } from './once-for-organs.ts'

/** Whether one sign may have been typed for the other. */
const isMistyped = (one: string, other: string): boolean =>
  one !== other && (soundsAlike(one, other) || looksAlike(one, other))

/** What the organ's name begins with, 市 or 县 aside, and what may stand behind it. */
function placeParts(name: string): { readonly place: string; readonly rest: string } | null {
  const match =
    /^(?:[\u4e00-\u9fa5]{2,8}[省市县区州旗])?([\u4e00-\u9fa5]{2,4})[省市县区州旗镇乡](.{0,2})/u.exec(
      name,
    )
  return match ? { place: match[1] ?? '', rest: match[2] ?? '' } : null
}

/** Matches the place of a name with any one sign another, before what stands behind it in the name. */
const placePattern = (place: string, rest: string): RegExp => {
  const signs = Array.from(place)
  const variants = signs.map((_, at) =>
    signs.map((sign, nth) => (nth === at ? '[\\u4e00-\\u9fa5]' : literally(sign))).join(''),
  )
  const behind = rest === '' ? '' : `|${literally(rest)}`
  return new RegExp(`(?:${variants.join('|')})(?=[省市县区州旗镇乡]${behind})`, 'gu')
}

/** The places of the organs' own names. */
const ownPlaces = onceForOrgans((own) =>
  own.flatMap((name) => {
    const parts = placeParts(name)
    return parts ? [{ place: parts.place, pattern: placePattern(parts.place, parts.rest) }] : []
  }),
)

interface Mistyped {
  readonly from: number
  readonly words: string
  readonly whole: string
}

/** “颖阳农业农村”, “元霸镇” in the reports of 颍阳县农业农村局 and 元坝镇: the own place with one sign mistyped. */
export const mistypedPlaces = (text: string, own: readonly string[]): readonly Mistyped[] =>
  ownPlaces(own).flatMap(({ place, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(([words]) =>
        Array.from(words).some((sign, nth) => isMistyped(sign, place.charAt(nth))),
      )
      .map(({ index, 0: words }) => ({ from: index, words, whole: place })),
  )
