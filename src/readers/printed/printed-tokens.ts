/** Finds the figures in a piece of running text of a table: parted by spaces, or run together. */
import { toHalfWidth } from '#report/cell-value.ts'
import { isFigure, isFigureOrBlank } from './printed-value.ts'

/** Remarks in brackets that say something in words: their figures are not the table's. */
const remark = /[（(][^（()）]*[\u4e00-\u9fff][^（()）]*[)）]/gu

/** A figure with its unit and note, a sign also right behind another figure ("14-6"); not a row's number ("2."), a date, a number in brackets, or a fall in words. */
const figureRun =
  /(?:(?<=\d)[+-]|(?<![\d(第〔.减降少])(?<!\d,(?=\d{3}))[+-]?)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d年月日条号)〕%％‰]|,\d{3}|\s*[.、](?!\d))\s*(?:万元|亿元|万|元|件|项|条)?(?:\s*\([^()]*\))?/gu

const fewestInRow = 4

/** One amount with a blank at its decimal point. */
const partedPoint = /^[+-]?[\d,]*\d\s*\.\s*\d+(?:\s*(?:万元|亿元|万|元))?$/u

/** Figures in the order they stand; a piece that is no figure is passed over. */
export function figuresIn(text: string): string[] {
  // "20000022025年，我局……": the words behind the table begin with their year.
  const plain = toHalfWidth(text).replace(/(?<=\d)20[0-3]\d年.*$/su, '')
  // A quotation mark that closes the label before them is none of the figures.
  const parts = plain.split(/\s+/u).filter((part) => !/^["'“”‘’」』]*$/u.test(part))
  if (parts.every(isFigureOrBlank)) return parts
  // "17. 57" alone in its row: no row has two figures.
  if (partedPoint.test(plain.trim())) return [plain.replace(/\s/gu, '')]
  // A row's number has words behind it: "0 0 3. 0" are figures, with a slip of the keys among them.
  const ended = parts.map((part) => part.replace(/(?<=\d)[.,。，]$/u, ''))
  if (parts.length >= fewestInRow && ended.every(isFigureOrBlank)) return ended
  // "3 . 6", where a page set every sign apart.
  const joined = plain.replace(/(?<=\d)\s+\.\s+(?=\d)/gu, '.')
  const noted = joined.replace(/(?<=[^\d\s])\s*\([^()]*[\u4e00-\u9fff][^()]*\)/gu, ' ')
  const found = noted.match(figureRun) ?? []
  return found.map((one) => one.replace(/\s/gu, '')).filter(isFigure)
}

/** A unit right behind a figure belongs to it. */
const unitBehind = /(?<=\d)\s*(?:万元|亿元|万|元|件|项|条)(?![\u4e00-\u9fff])/gu

/** "（3）", "3)", "③" before a name. */
const rowNumber = /(?<=^|\s)(?:\(?\d{1,2}\)|[①-⑨])(?=\s*[\u4e00-\u9fff])/gu

/** The words of a piece without its figures and remarks. */
export const wordsIn = (text: string): string =>
  toHalfWidth(text)
    .replace(remark, ' ')
    .replace(unitBehind, ' ')
    .replace(rowNumber, ' ')
    .replace(/[\d,.+%/-]+/gu, ' ')
    .trim()
