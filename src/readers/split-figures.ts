/** Figures that an extractor ran together ("640020470" for seven cells) cut into every reading they allow. */

const mostReadings = 4000

/** True where a run of digits can be one figure: no leading zero but 0 itself. */
const isNumber = (digits: string) => digits === '0' || (digits !== '' && digits[0] !== '0')

/**
 * Every way to read groups of digits as `want` figures; a gap between groups always parts figures.
 * Null where there are too many readings to go through.
 */
export function splitFigures(groups: readonly string[], want: number): number[][] | null {
  const readings: number[][] = []
  const figures: number[] = []
  let tooMany = false
  const digitsAfter = groups.map((_, at) =>
    groups.slice(at + 1).reduce((sum, one) => sum + one.length, 0),
  )
  const read = (group: number, from: number) => {
    if (tooMany) return
    const digits = groups[group]
    if (digits === undefined) {
      if (figures.length !== want) return
      readings.push([...figures])
      tooMany = readings.length > mostReadings
      return
    }
    if (from === digits.length) {
      read(group + 1, 0)
      return
    }
    const left = digits.length - from + (digitsAfter[group] ?? 0)
    if (left < want - figures.length || figures.length >= want) return
    for (let to = from + 1; to <= digits.length; to += 1) {
      const part = digits.slice(from, to)
      if (!isNumber(part) || part.length > 15) break
      figures.push(Number(part))
      read(group, to)
      figures.pop()
    }
  }
  read(0, 0)
  return tooMany ? null : readings
}
