/** How a report is set on paper (GB/T 9704): the Typst source, which reads all words from /data.json. */

import { longestWhole } from '#document/whole-words.ts'
import { frontTemplate } from './front-template.ts'
import { heavyTemplate } from './heavy-letters.ts'

/** Set once; user text reaches it only as data, so it cannot be markup. */
export const reportTemplate = String.raw`
#let data = json("/data.json")
// Read once: what is made of it alone is not made again when other data changes.
#let places = data.places
#let trk = 156mm / 28 - 16pt
#let lead = 225mm / 22 - 16pt
#let digits = (name: "GW Num", covers: regex("[0-9]"))
// The office's own fonts first, those for rare characters last.
#let faces = data.faces
#let fang = (..faces.fang, digits, "GW Fang", "GW Ext", ..faces.rare)
#let hei = (..faces.hei, "GW Hei", "GW Ext", ..faces.rare)
#let kai = (..faces.kai, digits, "GW KaiF", "GW Ext", ..faces.rare)
#let song = (..faces.song, "GW BiaoSong", "GW Ext", ..faces.rare)

${heavyTemplate.trim()}

// Fonts for rare characters are thin: beside a heavy face they are drawn heavier.
#let rare = data.rare
#let evened(weight, it) = if rare == "" { it } else {
  show regex("[" + rare + "]"): it => context heavy(weight, text.fill, it)
  it
}

#set document(title: data.title, author: data.author, date: none)
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  // Behind the words of an unfinished report, across every page.
  background: if data.mark != none {
    rotate(-45deg, text(font: hei, size: 150pt, fill: luma(226), tracking: 20pt, data.mark))
  },
  header: if data.mark == none { none } else { align(right, text(font: hei, size: 14pt, data.mark)) },
  footer-descent: 4.1mm,
  footer: context {
    let number = counter(page).get().first()
    let mark = text(font: ("GW Num", "GW Fang"), size: 14pt, "— " + str(number) + " —")
    if calc.odd(number) { align(right, pad(right: 14pt, mark)) } else { align(left, pad(left: 14pt, mark)) }
  },
)
#set text(font: fang, size: 16pt, lang: "zh", region: "cn", tracking: trk, top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)
#set par(leading: lead, spacing: lead, justify: true, first-line-indent: (amount: 2em + 2 * trk, all: true))
#show title: set text(size: 22pt, weight: "regular")
#show title: it => it.body
#show heading: it => block(above: lead, below: lead, sticky: true, {
  set text(size: 16pt, weight: "regular", font: if it.level == 1 { hei } else if it.level == 2 { kai } else { fang })
  h(2em + 2 * trk)
  if it.level == 1 { evened(0.35pt, it.body) } else { it.body }
})

// The faces have one weight: emphasis is drawn a little heavier.
#show emph: it => it.body
#show strong: it => heavy(0.35pt, black, it.body)

// For the preview: where a field begins and ends on paper. They take no room.
#let edge(key, end) = if places [#metadata((key: key, end: end)) <edge>]
#let field(key, body) = edge(key, false) + body + edge(key, true)

// A long word may be broken anywhere, and so may a long row of marks.
#let broken(line) = {
  show regex("[!-~]{20,}|\p{P}{20,}"): it => it.text.clusters().join(box())
  line
}

#let words(spans) = for span in spans {
  for (index, plain) in span.text.split("\n").enumerate() {
    let line = if span.long { broken(plain) } else { plain }
    if index > 0 { linebreak() }
    // A figure not filled in yet: a line to be written on.
    if span.gap { box(width: 2em, outset: (bottom: 1pt), stroke: (bottom: 0.5pt), height: 0.88em) }
    else if span.bold { strong(line) } else { line }
  }
}

// What no line may break: letters and figures, what quotation marks hold on to, and what may not begin a line.
#let whole = regex("(?:.?[\"'“”‘’]+.?|[!-~])+[）〕］】》，。；：、！？]*")

// Digits that have room in one line at such a size, whatever the face (0.6 em each); measuring all figures is most of the work.
#let fits(cell, widths, size) = {
  let room = widths.slice(cell.column, count: cell.columnSpan).sum() * 1mm - 2mm
  cell.text.match(regex("^[0-9.]*$")) != none and cell.text.len() * 0.6 * size < room * 0.98
}

// A figure that would be smaller than this goes on in the next line.
#let least = 6pt

// About how high the words of a cell stand: a row is not torn by a page unless it would fill half of one.
#let height(cell, widths) = {
  let room = widths.slice(cell.column, count: cell.columnSpan).sum() * 1mm - 2mm
  calc.ceil(cell.text.clusters().len() * 10.5pt / room) * 13.7pt
}

// How high notes and a signature stand, each with a line above; nothing where no page could hold them.
#let closingHeight(rest) = {
  let notes = rest.filter(next => next.kind == "note").map(next => calc.ceil(next.text.clusters().len() / 22))
  let signed = rest.filter(next => next.kind == "signature").map(next => (..next.organs.map(organ => organ.split("\n").len()), if next.date == none { 0 } else { 1 }).sum())
  let lines = (notes, signed).map(lines => if lines.len() == 0 { 0 } else { 1 + lines.sum() }).sum()
  if lines > 20 { 0pt } else { (225mm / 22) * lines }
}

// How high what must follow on the same page stands.
#let closing = data.blocks.map(it => if it.kind in ("note", "signature") { it } else { (kind: it.kind) })
#let following(at) = closingHeight(closing.slice(at + 1))

// The last line of words before a signature reaches down as far as what must follow, which then stands in
// that room: as no line is alone on a page, two go with the signature and the page before is full.
#let reaching(height) = box(width: 0pt, height: 16pt + height, baseline: 0.12em + height)

// What a cell shows, and where its row begins and ends. It looks at nothing else, so that it is made
// again only where it has changed.
#let shown(cell, widths, at, marked) = table.cell(
  x: cell.column, y: cell.row, colspan: cell.columnSpan, rowspan: cell.rowSpan,
  breakable: cell.rowSpan > 1 or height(cell, widths) > 110mm,
  align: (if cell.align == "left" { left } else { center }) + horizon,
  {
    if cell.mark { std.place(bottom + left, [#metadata(none)#label("tail-" + str(at))]) }
    if marked and places and cell.edge {
      std.place(top + left, edge((at, cell.line), false))
      std.place(bottom + right, edge((at, cell.line), true))
    }
    set text(size: 10.5pt, tracking: 0pt)
    set par(leading: 0.3em, spacing: 0.3em, justify: false, first-line-indent: 0pt)
    if cell.least > 0 and cell.text == "" { box(width: 0pt, height: cell.least * 1mm - 1.8mm) }
    else if cell.upright { cell.text.clusters().join(linebreak()) }
    else if cell.figure and not fits(cell, widths, 10.5pt) {
      // A long figure is set smaller, and never runs over its neighbour. A long address that would
      // be too small to read breaks anywhere, a very long figure into lines of as many digits.
      layout(room => {
        let kept = cell.text.matches(whole).map(((text: word)) => {
          let width = measure(word).width
          let lines = if word.match(regex("^[0-9.]+$")) == none { 1 } else { calc.ceil(width / room.width / 0.98 * least / 10.5pt) }
          let parts = word.clusters().chunks(calc.ceil(word.len() / lines)).map(part => part.join())
          (word: word, width: width, parts: parts)
        })
        let torn(one) = one.word.len() > ${longestWhole} and one.word.contains(regex("[A-Za-z]")) and room.width < one.width * 0.7
        let widest(one) = if one.parts.len() > 1 { calc.max(..one.parts.map(part => measure(part).width)) } else { one.width }
        let longest = calc.max(0pt, ..kept.filter(one => not torn(one)).map(widest))
        let size = 10.5pt * calc.min(1, if longest > 0pt { room.width / longest * 0.98 } else { 1 })
        set text(size: size)
        // Beside a note that needs a smaller size still, as many digits to a line as it takes.
        let filled(one) = {
          let digits = calc.floor(room.width * 0.98 / (one.width * (size / 10.5pt) / one.word.len()))
          if one.parts.len() > 1 and digits > one.parts.first().len() { one.word.clusters().chunks(digits).map(part => part.join()) } else { one.parts }
        }
        if kept.any(torn) {
          show regex("[!-~]*[A-Za-z][!-~]*"): it => it.text.clusters().join(box())
          cell.text
        } else if kept.any(one => one.parts.len() > 1) {
          show regex("[0-9.]+"): it => kept.filter(one => one.word == it.text).map(filled).at(0, default: (it.text,)).join(linebreak())
          cell.text
        } else { cell.text }
      })
    } else { cell.text }
  },
)

#let sheetOf(cells, widths, headRows, at, marked) = {
  let head = cells.filter(cell => cell.row < headRows).map(cell => shown(cell, widths, at, marked))
  let body = cells.filter(cell => cell.row >= headRows).map(cell => shown(cell, widths, at, marked))
  table(
    columns: widths.map(width => width * 1mm),
    stroke: 0.5pt,
    inset: (x: 1mm, y: 0.9mm),
    ..if head.len() > 0 { (table.header(..head),) } else { () },
    ..body,
  )
}

#let grid(block_, last, at) = {
  let (widths, headRows) = block_
  // The tables of the preview need no tags, which are a quarter of the file.
  let untagged(it) = if places { pdf.artifact(it) } else { it }
  let cells = block_.cells.map(cell => (..cell, mark: false, line: cell.row))
  let sheet = untagged(sheetOf(cells, widths, headRows, at, true))
  // The last rows that can be kept with the signature, if it would stand alone on the next page.
  let rows = cells.map(cell => cell.row + cell.rowSpan).fold(0, calc.max)
  let torn(cut) = cells.any(cell => cell.row < cut and cell.row + cell.rowSpan > cut)
  let cut = rows - 2
  while cut > headRows and torn(cut) { cut -= 1 }
  if not block_.together and last and cut > headRows + 2 {
    let marked = cells.position(cell => cell.row + cell.rowSpan == cut)
    let all = cells.enumerate().map(((index, cell)) => (..cell, mark: index == marked))
    let above = all.filter(cell => cell.row < cut)
    let tail = cells.filter(cell => cell.row < headRows) + cells.filter(cell => cell.row >= cut).map(cell => (..cell, row: cell.row - cut + headRows))
    // Where the rows before them end does not hang on what becomes of them, so this settles at once.
    context {
      let ends = query(label("tail-" + str(at)))
      let room = if ends.len() == 0 { 297mm } else { 297mm - 35mm - ends.first().location().position().y }
      if room >= measure(width: widths.sum() * 1mm, sheetOf(tail, widths, headRows, at, false)).height + following(at) {
        block(above: lead, below: lead, untagged(sheetOf(all, widths, headRows, at, true)))
      } else {
        block(above: lead, below: 0pt, untagged(sheetOf(above, widths, headRows, at, true)))
        pagebreak(weak: true)
        block(sticky: true, below: lead, untagged(sheetOf(tail, widths, headRows, at, true)))
      }
    }
  } else if not block_.together { block(sticky: last, above: lead, below: lead, sheet) } else {
  // Kept whole only where a page below its heading can hold it. A figure in one line makes no row higher,
  // so all tables that differ in such figures alone are measured once: measuring costs more than setting.
  let model = sheetOf(cells.map(cell => if cell.figure and cell.text != "" and fits(cell, widths, least) { (..cell, text: "0") } else { cell }), widths, headRows, at, false)
  let room = (if block_.landscape { 156mm } else { 225mm }) - 2 * (16pt + lead)
  // Told through a state, for what stands beside the measuring would have it done again at every figure.
  let whole = state("whole-" + str(at), true)
  context whole.update(measure(width: widths.sum() * 1mm, model).height <= room)
  context block(breakable: not whole.get(), sticky: last, above: lead, below: lead, sheet)
  }
}

// The organ two characters from the right, the date two characters further in than the organ; a date
// that is longer stands two characters from the right itself (GB/T 9704 7.3.5).
#let sign(organs, date, from: none, to: none) = block(width: 100%, breakable: false, above: lead + 225mm / 22, below: lead, context {
  set par(first-line-indent: 0pt)
  set align(right)
  let two = 2em + 2 * trk
  let wide(it) = measure(it).width
  // A name too long for a line counts with its last.
  let organ = if organs.len() > 0 { wide(organs.last().split("\n").last()) } else { 0pt }
  let day = if date != none { wide(date) } else { 0pt }
  let room = organ - day
  let longer = date != none and organs.len() > 0 and room < 0pt
  for (index, name) in organs.enumerate() {
    pad(right: if longer and index == organs.len() - 1 { two.to-absolute() + two.to-absolute() - room } else { two }, par(if index == 0 { from + name } else { name }))
  }
  if date != none { pad(right: if longer or organs.len() == 0 { two } else { calc.max(0pt, room) }, par(if organs.len() == 0 { from + date } else { date })) }
  if to != none { place(bottom + right, to) }
})
#let plain(it) = it
${frontTemplate}
// A sheet turned so that the head of its table is at the left edge; its number stays where all others
// are once it is turned back (GB/T 9704 8).
#let landscape(it) = page(
  flipped: true,
  margin: (top: 28mm, bottom: 26mm, left: 35mm, right: 37mm),
  header: none,
  footer: none,
  foreground: context {
    let number = counter(page).get().first()
    let mark = rotate(90deg, reflow: true, text(font: ("GW Num", "GW Fang"), size: 14pt, "— " + str(number) + " —"))
    let across = 35mm - 7mm - 2.5mm
    if calc.odd(number) { place(left + bottom, dx: across, dy: -26mm - 14pt, mark) }
    else { place(left + top, dx: across, dy: 28mm + 14pt, mark) }
  },
  it,
)

#block(width: 100%, below: 225mm / 22, {
  set align(center)
  set par(first-line-indent: 0pt, justify: false, leading: 0.6em)
  set text(font: song, size: 22pt, tracking: 0pt)
  title(field((-1,), evened(0.8pt, data.titleLines.join(linebreak()))))
})

#let headed(block_, index) = heading(level: block_.level, field((index,), words(block_.spans)))
// Headings right above a wide table stand on its turned page.
#let turns(block_) = block_.kind == "table" and block_.landscape
#let onTurned = {
  let turned = ()
  for (index, block_) in data.blocks.enumerate().rev() {
    if turns(block_) or (block_.kind == "heading" and turned.contains(index + 1)) { turned.push(index) }
  }
  turned
}

#for (index, block_) in data.blocks.enumerate() {
  let next = data.blocks.at(index + 1, default: none)
  // Signature and attachments never stand alone on a page (GB/T 9704 7.3.5).
  let last = next != none and next.kind in ("signature", "note")
  let end = if last { reaching(following(index)) }
  let held(it) = { it; if last { v(-following(index)) } }
  if block_.kind == "heading" { if not onTurned.contains(index) { headed(block_, index) } }
  else if block_.kind == "paragraph" { held(par(field((index,), words(block_.spans)) + end)) }
  else if block_.kind == "list-item" { held(pad(left: block_.depth * 2em, par(field((index,), emph(block_.mark) + h(trk) + " " + words(block_.spans)) + end))) }
  else if block_.kind == "table" {
    if block_.landscape {
      let first = index
      while first > 0 and data.blocks.at(first - 1).kind == "heading" { first -= 1 }
      landscape({
        for at in range(first, index) { headed(data.blocks.at(at), at) }
        grid(block_, false, index)
      })
    } else { grid(block_, last, index) }
  }
  else if block_.kind == "gap" { held(par(field((index,), block_.text) + end)) }
  else if block_.kind == "note" {
    // A line below the words, none between notes.
    let first = index == 0 or data.blocks.at(index - 1).kind != "note"
    block(sticky: true, above: lead, below: lead, { if first { block(height: 16pt, above: lead, below: lead, []) }; field((index,), note(block_.text)) })
  }
  else if block_.kind == "image" {
    block(width: 100%, sticky: last, above: lead, below: lead, std.place(top + left, edge((index,), false)) + std.place(bottom + left, edge((index,), true)) + align(center, image(block_.path, width: block_.width * 1mm, height: block_.height * 1mm, alt: block_.alt)))
  }
  else if block_.kind == "signature" { sign(block_.organs, block_.date, from: edge((index,), false), to: edge((index,), true)) }
}

#if places {
  context [#metadata(query(<edge>).map(found => {
    let at = found.location().position()
    (..found.value, page: at.page, x: at.x.pt(), y: at.y.pt())
  })) <edges>]
}
`
