/** Finds the headings of the form in a text whose line breaks were lost, also with one sign mistyped. */

import { literally } from '#report/literally.ts'

/** Shorter ones, with a sign changed, would be found among other words. */
const shortestMistyped = 8

const numbered = /^(?<number>[一二三四五六七八九十]、)(?<words>.+)$/u

/** The heading with one sign added, left out or changed; its number and its first and last sign stand as they are. */
function misspellings(heading: string): string[] {
  const { number = '', words = '' } = numbered.exec(heading)?.groups ?? {}
  const signs = Array.from(words)
  if (signs.length < shortestMistyped) return []
  const spelt = (from: number, to: number) =>
    literally(number + signs.slice(0, from).join('')) +
    `[^\\s\\d]?` +
    literally(signs.slice(to).join(''))
  return signs.slice(1).flatMap((_, at) => {
    const from = at + 1
    const added = spelt(from, from)
    return from === signs.length - 1 ? [added] : [added, spelt(from, from + 1)]
  })
}

const anyNumber = '[一二三四五六七八九]、'
const longestLikeness = 6

/** “五、存在的主要问题及明年工作计划2024年，……”: begun as the heading is, ended otherwise before a year, a gap or （一）. */
function endedOtherwise(heading: string): string[] {
  const { number = '', words = '' } = numbered.exec(heading)?.groups ?? {}
  const begun = Array.from(words).slice(0, longestLikeness).join('')
  return begun.length < longestLikeness
    ? []
    : [`${literally(number + begun)}[^\\s\\d，。；：（(]{1,12}(?=20\\d{2}年|\\s|[（(]一[）)])`]
}

/** The words of a heading under whatever number: “三、主动公开政府信息情况” where a section was put before it. */
function renumbered(heading: string): string[] {
  const { words = '' } = numbered.exec(heading)?.groups ?? {}
  return words.length < shortestMistyped ? [] : [`${anyNumber}${literally(words)}`]
}

const anyOf = (wordings: readonly string[]) => `(?:${wordings.join('|') || '(?!)'})`

/** Matches each heading, the exact wordings first; where none begins ("一、"), none is tried. */
export function marksOf(headings: readonly string[]): RegExp {
  const wordings = [
    ...headings.map(literally),
    ...headings.flatMap(misspellings),
    ...headings.flatMap(endedOtherwise),
    ...headings.flatMap(renumbered),
  ]
  // “第五、存在的主要问题……”: 第 is of the number.
  return new RegExp(`(?=第?${anyNumber})第?${anyOf(wordings)}`, 'gu')
}
