/** What makes several lines one title: where an organ's name ends, and the organs that issue a report together. */

/** How the name of an organ ends. */
export const organEnd =
  /(?:[厅局委府办会院处部室所站队署司乡镇]|中心|街道|海关|(?:开发|新|园|示范|实验|试验|管理|合作|保税|高新)区)$/u

/** "农业农村局（乡村振兴局）": an organ that goes by two names. */
export const withoutSecondName = (name: string): string =>
  name.replace(/[（(][^（）()]{1,20}[局办委部室厅心][）)]$/u, '')

/** The longest title of one organ. */
export const longestTitle = 70
/** The name of an organ, so many of which may stand above one report. */
const longestOrgan = 30

/** Longer than any title of so many organs. */
export const isTooLong = (title: string): boolean =>
  title.length > longestTitle + longestOrgan * (title.split(/[局委厅会院部室府办]、/u).length - 1)

/** The `back`th written line above a line. */
export const previous = (lines: readonly string[], at: number, back: number): number | null => {
  let left = back
  for (let line = at - 1; line >= 0; line -= 1) {
    if (lines[line]?.trim() === '') continue
    left -= 1
    if (left === 0) return line
  }
  return null
}

interface Issued {
  readonly issuer: string
}

/** The lines above name further organs that issue it together: "某局、" and below it "某某局2020年…". */
export function isJoint(title: Issued, alone: Issued): boolean {
  const first = title.issuer.slice(0, -alone.issuer.length)
  return (
    alone.issuer !== '' &&
    first + alone.issuer === title.issuer &&
    first.endsWith('、') &&
    first
      .slice(0, -1)
      .split('、')
      .every((organ) => organEnd.test(withoutSecondName(organ)))
  )
}

/** How many lines above one belong to it at most: two, and further ones of joint issuers. */
export function linesAbove(lines: readonly string[], at: number): number {
  let back = 2
  while (back < mostAbove && endsInList(lines, at, back + 1)) back += 1
  return back
}

const mostAbove = 16

const endsInList = (lines: readonly string[], at: number, back: number): boolean =>
  /、\s*$/u.test(lines[previous(lines, at, back) ?? at] ?? '')
