/** By how much one figure is more than another, exactly: amounts have decimals that floating numbers lose. */
import { asMillionths, type CellValue } from '#report/cell-value.ts'

/** Millionths as a decimal without idle zeros. */
function decimal(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths
  const whole = size / 1_000_000n
  const fraction = String(size % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/u, '')
  return `${millionths < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Later minus earlier ("3", "-0.04"); null where one of them is no number. */
export function differenceOf(before: CellValue, after: CellValue): string | null {
  const [a, b] = [asMillionths(before), asMillionths(after)]
  return a === null || b === null ? null : decimal(b - a)
}
