/** Tables drawn with signs (+---+, ┌──┐), as terminals and converters print them: what stands between two rulers is one row. */

/** A line of nothing but the drawing of a table. */
const ruler = /^(?=.*(?:\+[-=]|[-=]\+|[─━═]))[\s+|:=\-─━│┃═║┌-╬]+$/u
const upright = /[│┃║]/gu

const fewestRulers = 4

/** The lines of one row, their cells joined column by column; the lines as they are where they do not agree. */
function joinRow(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => line.split('|'))
  const width = rows[0]?.length ?? 0
  if (rows.length < 2 || width < 3 || rows.some((row) => row.length !== width)) return lines
  const cells = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column]?.trim() ?? '').join(''),
  )
  return [cells.join(' | ').trim()]
}

/** Joins the rows of drawn tables and drops their rulers; other texts stay as they are. */
export function undrawn(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => ruler.test(line)).length < fewestRulers) return lines
  const undone: string[] = []
  let row: string[] = []
  const close = () => {
    undone.push(...joinRow(row))
    row = []
  }
  for (const printed of lines) {
    if (ruler.test(printed)) {
      close()
      continue
    }
    const line = printed.replaceAll(upright, '|')
    if (/^\s*\|.*\|\s*$/u.test(line)) row.push(line.trim())
    else {
      close()
      undone.push(line)
    }
  }
  close()
  return undone
}
