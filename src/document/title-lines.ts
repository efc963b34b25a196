/** Where a title is broken: between organs, before the year, behind a place's name; never in mid-word if it can be helped. */

/** Characters of 二号 on a line of 156 mm. */
const room = 20

/** Half-width characters take half a place. */
const widthOf = (text: string): number =>
  text.replace(/[\u0020-\u007E]/gu, '').length + (text.match(/[\u0020-\u007E]/gu)?.length ?? 0) / 2

/** Fills lines with whole parts; a part that is wider than a line stands alone. */
function fill(parts: readonly string[]): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + part) <= room) lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines
}

/** A name too wide for a line, broken behind 省, 市, 县 and the like where the halves are most even. */
function breakName(name: string): string[] {
  if (widthOf(name) <= room) return [name]
  const ends = [...name.matchAll(/[省市县区州盟旗镇乡](?=.)/gu)].map(({ index }) => index + 1)
  const uneven = (at: number) => Math.abs(widthOf(name.slice(0, at)) - widthOf(name) / 2)
  const [best] = ends
    .filter((at) => widthOf(name.slice(0, at)) <= room && at > 2 && name.length - at > 2)
    .sort((a, b) => uneven(a) - uneven(b))
  if (best === undefined) return [name]
  return [name.slice(0, best), ...breakName(name.slice(best))]
}

/** The lines of a title as an office sets it: organs, then year and name of the report. */
export function titleLines(title: string): readonly string[] {
  const [, organs = '', rest = ''] = /^(.*?)((?:19|20)\d{2}年.*)?$/su.exec(title) ?? []
  const names = organs.split(/(?<=、)/u)
  // One organ a line where they do not share one: 甲、 over 乙.
  const above = organs === '' ? [] : fill(names).flatMap(breakName)
  return rest === '' ? above : [...above, ...fill(rest.split(/(?<=、)/u))]
}
