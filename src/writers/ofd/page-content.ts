/** One page of the OFD file: its marks as text, path and image objects. */
import { escapeMarkup } from '#writers/markup-text.ts'
import { type Mark, type Matrix, type PathMark, short, type TextMark } from './page-marks.ts'

/** Numbers within the file. */
interface PageNumbers {
  readonly next: () => number
  readonly font: (name: string) => number
  /** The picture that is drawn next; null where there is none. */
  readonly picture: () => number | null
}

const color = (name: string, value: string, alpha: number): string =>
  `<ofd:${name} Value="${value}"${alpha === 255 ? '' : ` Alpha="${alpha}"`}/>`

/** Equal distances are told once: "g 12 5.3". */
function distances(places: readonly number[]): string {
  const gaps = places.slice(1).map((place, at) => short(place - (places[at] ?? 0)))
  const said: string[] = []
  for (let at = 0; at < gaps.length;) {
    const gap = gaps[at] ?? '0'
    let same = 1
    while (gaps[at + same] === gap) same += 1
    said.push(same > 2 ? `g ${same} ${gap}` : Array.from({ length: same }, () => gap).join(' '))
    at += same
  }
  return said.join(' ')
}

const isUpright = ([a, b, c, d]: Matrix): boolean =>
  Math.abs(a - 1) < 1e-6 && Math.abs(d - 1) < 1e-6 && Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6

/** A ligature stands for several characters, which share its width. */
const single = (characters: TextMark['characters']): TextMark['characters'] =>
  characters.flatMap(({ text, at }, index) => {
    const letters = Array.from(text)
    if (letters.length < 2) return [{ text, at }]
    const end = characters[index + 1]?.at ?? at
    return letters.map((letter, place) => ({
      text: letter,
      at: at + ((end - at) * place) / letters.length,
    }))
  })

function textObject(mark: TextMark, box: string, { next, font }: PageNumbers): string {
  const characters = single(mark.characters)
  const [first] = characters
  const [a, b, c, d, e, f] = mark.matrix
  const from = first?.at ?? 0
  const places = characters.map(({ at }) => at)
  const upright = isUpright(mark.matrix)
  const matrix = upright ? '' : ` CTM="${[a, b, c, d, e, f].map(short).join(' ')}"`
  const origin = upright ? `X="${short(e + from)}" Y="${short(f)}"` : `X="${short(from)}" Y="0"`
  const gaps = characters.length > 1 ? ` DeltaX="${distances(places)}"` : ''
  const text = characters.map((one) => one.text).join('')
  return `<ofd:TextObject ID="${next()}" Boundary="${box}"${matrix} Font="${font(mark.font)}" Size="${short(mark.size)}">${color('FillColor', mark.color, mark.alpha)}<ofd:TextCode ${origin}${gaps}>${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`
}

function pathObject(mark: PathMark, box: string, { next }: PageNumbers): string {
  const data = `<ofd:AbbreviatedData>${mark.data}</ofd:AbbreviatedData>`
  return mark.stroke === null
    ? `<ofd:PathObject ID="${next()}" Boundary="${box}" Stroke="false" Fill="true">${color('FillColor', mark.color, mark.alpha)}${data}</ofd:PathObject>`
    : `<ofd:PathObject ID="${next()}" Boundary="${box}" LineWidth="${short(mark.stroke)}">${color('StrokeColor', mark.color, mark.alpha)}${data}</ofd:PathObject>`
}

function object(mark: Mark, box: string, numbers: PageNumbers): string {
  if (mark.kind === 'text') return textObject(mark, box, numbers)
  if (mark.kind === 'path') return pathObject(mark, box, numbers)
  const resource = numbers.picture()
  return resource === null
    ? ''
    : `<ofd:ImageObject ID="${numbers.next()}" Boundary="${box}" CTM="${mark.matrix.map(short).join(' ')}" ResourceID="${resource}"/>`
}

/** The page's own file. `box` is "0 0 width height" in millimetres. */
export function pageContent(marks: readonly Mark[], box: string, numbers: PageNumbers): string {
  const layer = numbers.next()
  return `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${layer}" Type="Body">${marks
    .map((mark) => object(mark, box, numbers))
    .join('')}</ofd:Layer></ofd:Content></ofd:Page>`
}
