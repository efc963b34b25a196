/** Figures told in 万 or 亿 are rounded: “1.2万条” may be any number from 11500 to 12500. */
import type { NumberFound } from './numbers.ts'

/** “1万条” is told as loosely as its one digit only in theory. */
const mostSlack = 0.05

/** How far the exact number may be from a told one; 0 where every digit is printed. */
export const slackOf = (told: Pick<NumberFound, 'step' | 'value'> | undefined): number =>
  told !== undefined && told.step > 1 ? Math.min(told.step / 2, (told.value ?? 0) * mostSlack) : 0

/** Whether a printed rate, rounded or cut off at its digits, lies between what was worked out at the least and at the most. */
export function isRateBetween({ value, step }: NumberFound, one: number, other: number): boolean {
  const room = step * 0.999 + 1e-9
  return (
    value !== null && value > Math.min(one, other) - room && value < Math.max(one, other) + room
  )
}

/** A number told in words, and how far the exact one may be from it. */
export interface Told {
  readonly value: number
  readonly slack: number
}

/** Whether a printed rate is the share of a part in a whole, as closely as all three are told. */
export const isShareOf = (rate: NumberFound, part: Told, whole: Told): boolean =>
  isRateBetween(
    rate,
    ((part.value - part.slack) / (whole.value + whole.slack)) * 100,
    ((part.value + part.slack) / (whole.value - whole.slack)) * 100,
  )
