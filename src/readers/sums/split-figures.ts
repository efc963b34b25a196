/** Figures that an extractor ran together ("640020470" for seven cells) cut into every reading they allow. */

const mostReadings = 4000
const mostSteps = 60_000

/** True where a run of digits can be one figure: no leading zero but 0 itself. */
const isNumber = (digits: string) => digits === '0' || (digits !== '' && digits[0] !== '0')

/**
 * Every way to read groups of digits as `want` figures; a gap between groups always parts figures.
 * `holds` is asked after each figure whether those so far may stand. Null where there are too many
 * readings to go through.
 */
export function splitFigures(
  groups: readonly string[],
  want: number,
  holds: (figures: readonly number[]) => boolean = () => true,
): number[][] | null {
  const readings: number[][] = []
  const figures: number[] = []
  let tooMany = false
  let steps = 0
  const digitsAfter = groups.map((_, at) =>
    groups.slice(at + 1).reduce((sum, one) => sum + one.length, 0),
  )
  const read = (group: number, from: number) => {
    if (tooMany) return
    const digits = groups[group]
    if (digits === undefined) {
      if (figures.length !== want) return
      readings.push([...figures])
      tooMany ||= readings.length > mostReadings
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
      steps += 1
      tooMany ||= steps > mostSteps
      if (holds(figures)) read(group, to)
      figures.pop()
    }
  }
  read(0, 0)
  return tooMany ? null : readings
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0)

const signsOf = (figures: readonly number[]) =>
  figures.reduce((all, figure) => all + String(figure).length, 0)

/** Whether so many figures of so many digits together may make this sum. */
function mayBe(total: number, digits: number, figures: number): boolean {
  if (figures === 0) return total === 0
  const least = digits > figures ? 10 ** (Math.ceil(digits / figures) - 1) : 0
  const most = 10 ** (digits - figures + 1) + 9 * (figures - 1)
  return least <= total && total <= most
}

/** The same of one run of digits whose last figure is the sum of all others; taking that first, few are left. */
export function splitBeforeTotal(digits: string, want: number): number[][] | null {
  const readings: number[][] = []
  let asked = 0
  for (let length = 1; length <= Math.min(15, digits.length - want + 1); length += 1) {
    const total = digits.slice(-length)
    if (!isNumber(total)) continue
    const before = digits.slice(0, -length)
    const parts = splitFigures([before], want - 1, (figures) => {
      asked += 1
      if (asked > mostSteps) return false
      const left = Number(total) - sum(figures)
      const digitsLeft = before.length - signsOf(figures)
      return mayBe(left, digitsLeft, want - 1 - figures.length)
    })
    if (parts === null || asked > mostSteps) return null
    readings.push(...parts.map((figures) => [...figures, Number(total)]))
  }
  return readings
}
