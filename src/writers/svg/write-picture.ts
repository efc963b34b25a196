/** Draws the year's picture as one SVG page of A4's width: a heading, then panels of bars, last year's in grey. */
import type { PictureBar, PicturePanel, YearPicture } from '#document/year-picture.ts'
import { escapeMarkup } from '#writers/markup-text.ts'

/** Pixels of 1/96 inch; A4 is 794 × 1123. */
const page = { width: 794, least: 1123, margin: 48 } as const
/** Room for the label left of a bar. */
const labelWidth = 236
/** Beside the longest bar, at least and at most. */
const figureWidth = { least: 128, most: 260 } as const
const colours = {
  paper: '#ffffff',
  ink: '#1f2933',
  faint: '#5b6570',
  bar: '#1f5fa8',
  before: '#b6bfc9',
  line: '#d5dae0',
  blank: '#8a3b12',
} as const
const fonts = `'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif`

interface Style {
  readonly size: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

function text(x: number, y: number, said: string, style: Style): string {
  const { size, fill = colours.ink, anchor = 'start', bold = false } = style
  const weight = bold ? ' font-weight="700"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${escapeMarkup(said)}</text>`
}

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${Number(width.toFixed(2))}" height="${height}" fill="${fill}"/>`

/** Half-width characters take a good half of a full one. */
const widthOf = (said: string, size: number): number => {
  const half = said.match(/[ -~]/gu)?.length ?? 0
  return (said.length - half + half * 0.56) * size
}

/** The largest size, at most `size`, at which words fit. */
const fitting = (said: string, size: number, room: number): number =>
  Math.max(8, Math.min(size, Math.floor((size * room) / Math.max(1, widthOf(said, size)))))

/** Rows are lower where last year's bars are absent, and where many must fit on the page. */
interface Measure {
  readonly row: number
  readonly bar: number
}

/** Sizes of this year's figure and of last year's behind it, and the gap between them. */
const figureSize = 13
const beforeSize = 11
const apart = 8

/** What stands at the end of a bar: its figure, and last year's. */
const figureOf = ({ text: said, unit }: PictureBar): string =>
  said === null ? '未填' : `${said}${unit}`
const beforeOf = ({ before }: PictureBar): string => (before === null ? '' : `上年${before}`)

function figuresWidth(bar: PictureBar): number {
  const before = bar.before === null ? 0 : apart + widthOf(beforeOf(bar), beforeSize)
  return widthOf(figureOf(bar), figureSize) + before
}

function drawFigures(bar: PictureBar, x: number, y: number): string {
  const share = Math.min(1, (page.width - page.margin - x) / figuresWidth(bar))
  const sized = (size: number) => Math.max(8, Math.floor(size * share))
  const size = sized(figureSize)
  const figure = text(x, y, figureOf(bar), {
    size,
    bold: bar.text !== null,
    fill: bar.text === null ? colours.blank : colours.ink,
  })
  if (bar.before === null) return figure
  const after = x + widthOf(figureOf(bar), size) + apart
  return figure + text(after, y, beforeOf(bar), { size: sized(beforeSize), fill: colours.faint })
}

function drawBar(bar: PictureBar, y: number, scale: number, measure: Measure): string {
  const middle = y + measure.row / 2
  const from = page.margin + labelWidth
  const parts = [
    text(from - 10, middle + 4.5, bar.label, {
      size: fitting(bar.label, 13, labelWidth - 10),
      anchor: 'end',
    }),
  ]
  const now = (bar.length ?? 0) * scale
  const then = (bar.before ?? 0) * scale
  // Beside last year's bar it stands above the middle.
  const top = bar.before === null ? middle - measure.bar / 2 : middle - measure.bar
  if (now > 0) parts.push(rect(from, top, Math.max(now, 1), measure.bar, colours.bar))
  if (then > 0)
    parts.push(
      rect(from, top + measure.bar + 1, Math.max(then, 1), measure.bar - 3, colours.before),
    )
  parts.push(drawFigures(bar, from + Math.max(now, then) + apart, middle + 4.5))
  return parts.join('')
}

/** Above the bars of a panel stands its title, below them some air. */
const headHeight = 34
const panelGap = 18

const panelHeight = ({ bars }: PicturePanel, { row }: Measure): number =>
  headHeight + bars.length * row + panelGap

function drawPanel(panel: PicturePanel, y: number, measure: Measure): string {
  const { margin, width } = page
  const most = Math.max(
    0,
    ...panel.bars.flatMap(({ length, before }) => [length ?? 0, before ?? 0]),
  )
  const figures = Math.max(figureWidth.least, ...panel.bars.map((bar) => apart + figuresWidth(bar)))
  const room = width - 2 * margin - labelWidth - Math.min(figureWidth.most, figures)
  const scale = most === 0 ? 0 : room / most
  return [
    rect(margin, y + 4, 4, 18, colours.bar),
    text(margin + 12, y + 19, panel.title, { size: 16, bold: true }),
    rect(margin, y + headHeight - 6, width - 2 * margin, 1, colours.line),
    rect(margin + labelWidth - 1, y + headHeight, 1, panel.bars.length * measure.row, colours.line),
    ...panel.bars.map((bar, at) => drawBar(bar, y + headHeight + at * measure.row, scale, measure)),
  ].join('')
}

const legend = (y: number): string => {
  const { margin, width } = page
  const right = width - margin
  return [
    rect(right - 124, y - 10, 14, 10, colours.bar),
    text(right - 106, y, '本年', { size: 12, fill: colours.faint }),
    rect(right - 58, y - 10, 14, 10, colours.before),
    text(right - 40, y, '上年', { size: 12, fill: colours.faint }),
  ].join('')
}

/** The title above the first panel. */
const headingHeight = 118

const measureFor = (row: number, compares: boolean): Measure => ({
  row,
  bar: Math.floor(compares ? row / 2 - 1 : Math.min(14, row - 5)),
})

/** The tallest rows with which all panels stay on one sheet; at least as high as the words need. */
function measureOf({ panels, compares }: YearPicture): Measure {
  const rows = panels.reduce((sum, { bars }) => sum + bars.length, 0)
  const fixed = headingHeight + panels.length * (headHeight + panelGap) + 24
  const row = Math.max(15, Math.min(30, Math.floor((page.least - fixed) / Math.max(1, rows))))
  return measureFor(row, compares)
}

/** What a program that reads aloud says of it, before what is drawn. */
function frame(height: number, title: string, words: string, drawn: readonly string[]): string {
  const { width } = page
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="zh-CN" role="img" aria-labelledby="picture-title picture-words" font-family="${fonts}">`,
    `<title id="picture-title">${escapeMarkup(title)}</title>`,
    `<desc id="picture-words">${escapeMarkup(words)}</desc>`,
    rect(0, 0, width, height, colours.paper),
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

/** Smaller than this a title is no title: it takes two lines. */
const leastTitle = 16
/** A name of a hundred signs is parted into lines of this size. */
const smallTitle = 12

/** As many organs as can be read on a line, and how many there are. */
function organsOnLine(organs: string, room: number): string {
  const names = organs.split('、')
  const shortened = names.map((_, index) => {
    const shown = names.slice(0, names.length - index).join('、')
    return index === 0 ? organs : `${shown}等${names.length}个机关`
  })
  return shortened.find((said) => widthOf(said, leastTitle) <= room) ?? shortened.at(-1) ?? organs
}

/** As many lines as a name needs that no size fits on one. */
function linesOf(name: string, room: number): readonly string[] {
  const signs = Array.from(name)
  const many = Math.ceil(widthOf(name, smallTitle) / room)
  const length = Math.ceil(signs.length / many)
  return Array.from({ length: many }, (_, at) =>
    signs.slice(at * length, (at + 1) * length).join(''),
  )
}

/** The title, in two lines where one would be too small: whose report, and what it is. */
function titleRows(title: string, room: number): readonly string[] {
  const year = title.search(/(?:19|20)\d{2}年/u)
  if (year <= 0 || widthOf(title, leastTitle) <= room) return [title]
  return [...linesOf(organsOnLine(title.slice(0, year), room), room), title.slice(year)]
}

/** Where the rows of the title stand, and how large; above the kind of the page in any case. */
function titlePlaces(rows: number): {
  readonly top: number
  readonly step: number
  readonly size: number
} {
  if (rows === 1) return { top: 54, step: 0, size: 24 }
  if (rows === 2) return { top: 38, step: 24, size: 20 }
  const step = Math.min(16, 44 / (rows - 1))
  return { top: 24, step, size: Math.min(smallTitle, step) }
}

/** The SVG of the whole page; a program that reads aloud says the sentences of the picture. */
export function writePicture(picture: YearPicture): string {
  const { width, least, margin } = page
  const measure = measureOf(picture)
  const [title, kind] = picture.titleLines
  const room = width - 2 * margin
  const rows = titleRows(title, room)
  const { top, step, size } = titlePlaces(rows.length)
  const drawn = [
    rect(0, 0, width, 8, colours.bar),
    ...rows.map((row, index) =>
      text(width / 2, top + step * index, row, {
        size: fitting(row, size, room),
        anchor: 'middle',
        bold: true,
      }),
    ),
    text(width / 2, 86, kind, { size: 18, anchor: 'middle', fill: colours.faint }),
    ...(picture.compares ? [legend(86)] : []),
  ]
  let y = headingHeight
  for (const panel of picture.panels) {
    drawn.push(drawPanel(panel, y, measure))
    y += panelHeight(panel, measure)
  }
  return frame(Math.max(least, y + 24), `${title}${kind}`, picture.words.join(''), drawn)
}

/** One panel by itself, for the words of a report. */
export function writePanel(panel: PicturePanel): string {
  const compares = panel.bars.some(({ before }) => before !== null)
  const measure = measureFor(24, compares)
  const drawn = [...(compares ? [legend(30)] : []), drawPanel(panel, 14, measure)]
  return frame(14 + panelHeight(panel, measure), panel.title, '', drawn)
}
