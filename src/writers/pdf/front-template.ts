/** Cover, contents, announcement and covering letter on paper, before the report: Typst, words from data alone. */

/** Needs the names that the report template sets up: faces, `evened`, `lead`, `trk`, `sign`, `closingHeight`, `reaching`. */
export const frontTemplate = String.raw`
#let big(it) = text(font: song, size: 22pt, tracking: 0pt, evened(0.8pt, it))
#let centred(it) = block(width: 100%, above: lead, below: lead, { set align(center); set par(first-line-indent: 0pt, justify: false, leading: 0.6em); par(it) })
#let pitch = 225mm / 22

// What follows a sheet that is not numbered begins on the right, however many pages the sheet takes.
#let unnumbered(it) = { set page(footer: none); it; pagebreak(to: "odd") }

// Lines after the first stand under the name (GB/T 9704 7.3.4), numbers under one another.
#let note(it) = {
  let parts = it.match(regex("^(附件：)?([0-9]+\\.)? ?(.*)$")).captures
  let number = if parts.at(1) == none { 0pt } else { 1.1em }
  block(width: 100%, above: lead, below: lead, inset: (left: 5em + 5 * trk + number), par(first-line-indent: 0pt, {
    // Of fixed widths: a line that is pressed together leaves them where they are.
    h(-number)
    if parts.at(0) != none { h(-3em - 3 * trk); box(width: 3em + 3 * trk, baseline: 0.12em, parts.at(0)) }
    if parts.at(1) != none { box(width: number, baseline: 0.12em, parts.at(1)) }
    parts.at(2)
  }))
}

#let frontLine(line) = {
  if line.look == "organ" { centred(text(fill: rgb("#d7000f"), font: song, size: 32pt, tracking: 0pt, evened(1.1pt, line.text))) }
  else if line.look == "title" { centred(big(line.text)) }
  else if line.look == "centre" { centred(line.text) }
  else if line.look == "flush" { par(first-line-indent: 0pt, line.text) }
  else if line.look == "note" { note(line.text) }
  else if line.look == "space" { block(above: lead, below: lead, height: 16pt, []) }
}

#let frontSheet(sheet) = {
  if sheet.kind == "cover" {
    unnumbered({
      v(4 * pitch)
      for line in sheet.lines { frontLine(line) }
      v(1fr)
      for organ in sheet.organs { centred(organ) }
      if sheet.date != none { centred(sheet.date) }
      v(2 * pitch)
    })
  } else if sheet.kind == "contents" {
    unnumbered({
      for line in sheet.lines { if line.look == "title" { centred(big(line.text)); block(height: 16pt, []) } }
      set par(first-line-indent: 0pt)
      context for entry in query(heading.where(level: 1)) {
        let number = counter(page).at(entry.location()).first()
        block(above: lead, below: lead, par(link(entry.location(), [#plain(entry.body)#box(width: 1fr, inset: (x: 4pt), repeat[·])#str(number)])))
      }
    })
  } else {
    page({
      if sheet.kind == "announcement" { v(20mm) }
      // Attachments and signature never stand on a page without words: the last lines go with them, of
      // three lines too, which an engine left to itself keeps together.
      let closing = sheet.lines.filter(line => line.look == "note").map(line => (kind: "note", text: line.text))
      let height = closingHeight(closing + ((kind: "signature", organs: sheet.organs, date: sheet.date),))
      for line in sheet.lines {
        if line.look == "note" { block(sticky: true, above: lead, below: lead, frontLine(line)) }
        else if line.look == "body" { set text(costs: (orphan: 0%)); par(line.text + reaching(height)); v(-height) }
        else { frontLine(line) }
      }
      sign(sheet.organs, sheet.date)
    })
  }
}

#let numbered = data.front.filter(sheet => sheet.kind in ("announcement", "letter"))
#for sheet in data.front.filter(sheet => sheet.kind in ("cover", "contents")) { frontSheet(sheet) }
#counter(page).update(1)
#for sheet in numbered { frontSheet(sheet) }

#if data.attachment != none {
  block(below: lead + pitch, par(first-line-indent: 0pt, text(font: hei, data.attachment)))
}
`
