/**
 * The composed report set by pdfmake and by @react-pdf/renderer in a page, with the product's own fonts.
 * Neither can all the form asks: pdfmake lets merged cells run off a page, react-pdf merges no rows.
 */
import { Document, Font, Page, pdf, Text, View } from '@react-pdf/renderer'
import pdfMake from 'pdfmake/build/pdfmake.js'
import { createElement as h } from 'react'

const files = {
  Fang: new URL('../../fonts/gw-fang.ttf', import.meta.url).href,
  Hei: new URL('../../fonts/gw-hei.ttf', import.meta.url).href,
  Kai: new URL('../../fonts/gw-kaif.ttf', import.meta.url).href,
  Song: new URL('../../fonts/gw-biaosong.ttf', import.meta.url).href,
}

const point = 72 / 25.4
const margins = { top: 37 * point, right: 26 * point, bottom: 35 * point, left: 28 * point }
const pitch = (225 * point) / 22
const headFont = ['', 'Hei', 'Kai', 'Fang', 'Fang']
const wordsOf = ({ spans }) => spans.map(({ text }) => text).join('')
const standing = (cell) => (cell.upright ? Array.from(wordsOf(cell)).join('\n') : wordsOf(cell))

/** Every place of a table's row; covered places are null. */
const placesOf = ({ rows, columns }) =>
  rows.map((row) => {
    const places = Array.from({ length: columns }, () => null)
    for (const cell of row) places[cell.column] = cell
    return places
  })

let fontsReady
const withFonts = () =>
  (fontsReady ??= Promise.all(
    Object.entries(files).map(async ([family, address]) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
      pdfMake.virtualfs.writeFileSync(`${family}.ttf`, bytes)
      pdfMake.addFonts({ [family]: { normal: `${family}.ttf` } })
    }),
  ))

const pdfmakeTable = (table) => ({
  table: {
    headerRows: table.headRows,
    dontBreakRows: true,
    widths: table.widths.map((width) => width * point - 6),
    body: placesOf(table).map((places) =>
      places.map((cell) =>
        cell === null
          ? ''
          : {
              text: standing(cell),
              rowSpan: cell.rowSpan,
              colSpan: cell.columnSpan,
              alignment: cell.align === 'left' ? 'left' : 'center',
              fontSize: 10.5,
              leadingIndent: 0,
            },
      ),
    ),
  },
  layout: {
    paddingLeft: () => 3,
    paddingRight: () => 3,
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
  },
})

function pdfmakeBlock(block) {
  if (block.kind === 'heading')
    return { text: wordsOf(block), font: headFont[block.level], leadingIndent: 32 }
  if (block.kind === 'table') return pdfmakeTable(block)
  if (block.kind === 'signature')
    return {
      text: [...block.organs, block.date ?? ''].join('\n'),
      alignment: 'right',
      margin: [0, pitch, 32, 0],
    }
  return {
    text: block.spans ? wordsOf(block) : (block.text ?? ''),
    leadingIndent: 32,
    alignment: 'justify',
  }
}

async function byPdfmake(document) {
  await withFonts()
  const made = pdfMake.createPdf({
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    info: { title: document.title, author: document.author },
    defaultStyle: { font: 'Fang', fontSize: 16, lineHeight: pitch / 16 },
    footer: (page) => ({
      text: `— ${page} —`,
      fontSize: 14,
      alignment: page % 2 === 1 ? 'right' : 'left',
      margin: [margins.left + 14, 0, margins.right + 14, 0],
    }),
    content: [
      {
        text: document.titleLines.join('\n'),
        font: 'Song',
        fontSize: 22,
        lineHeight: 1.3,
        alignment: 'center',
        margin: [0, 0, 0, pitch],
      },
      ...document.blocks.map(pdfmakeBlock),
    ],
  })
  return (await made.getBlob()).size
}

let registered = false
function register() {
  if (registered) return
  registered = true
  for (const [family, src] of Object.entries(files)) Font.register({ family, src })
  // Without this no Chinese line is ever broken.
  Font.registerHyphenationCallback((word) => Array.from(word).flatMap((one) => [one, '']))
}

const reactTable = (table, key) =>
  h(
    View,
    { key, style: { borderTop: 0.5, borderLeft: 0.5 } },
    placesOf(table).map((places, row) =>
      h(
        View,
        { key: row, wrap: false, fixed: false, style: { flexDirection: 'row' } },
        places.flatMap((cell, column) => {
          const width = (at, count) =>
            table.widths.slice(at, at + count).reduce((sum, one) => sum + one, 0) * point
          const covered = table.rows
            .flat()
            .some(
              (one) =>
                one.row <= row &&
                row < one.row + one.rowSpan &&
                one.column < column &&
                column < one.column + one.columnSpan,
            )
          if (cell === null && covered) return []
          const size = {
            width: width(column, cell?.columnSpan ?? 1),
            borderRight: 0.5,
            borderBottom: 0.5,
            padding: 2.5,
          }
          return h(
            View,
            { key: column, style: size },
            h(Text, { style: { fontSize: 10.5, textAlign: 'center' } }, cell ? standing(cell) : ''),
          )
        }),
      ),
    ),
  )

function reactBlock(block, key) {
  const lines = { lineHeight: pitch / 16 }
  if (block.kind === 'heading')
    return h(
      Text,
      { key, style: { ...lines, fontFamily: headFont[block.level], textIndent: 32 } },
      wordsOf(block),
    )
  if (block.kind === 'table') return reactTable(block, key)
  if (block.kind === 'signature')
    return h(
      Text,
      { key, style: { ...lines, textAlign: 'right', marginTop: pitch } },
      [...block.organs, block.date ?? ''].join('\n'),
    )
  return h(
    Text,
    { key, style: { ...lines, textIndent: 32, textAlign: 'justify' } },
    block.spans ? wordsOf(block) : (block.text ?? ''),
  )
}

async function byReactPdf(document) {
  register()
  const page = {
    fontFamily: 'Fang',
    fontSize: 16,
    paddingTop: margins.top,
    paddingRight: margins.right,
    paddingBottom: margins.bottom,
    paddingLeft: margins.left,
  }
  const footer = h(Text, {
    fixed: true,
    style: { position: 'absolute', bottom: 70, right: margins.right, fontSize: 14 },
    render: ({ pageNumber }) => `— ${pageNumber} —`,
  })
  const title = h(
    Text,
    { style: { fontFamily: 'Song', fontSize: 22, textAlign: 'center' } },
    document.titleLines.join('\n'),
  )
  const made = h(
    Document,
    { title: document.title, author: document.author, language: document.language },
    h(Page, { size: 'A4', style: page }, title, document.blocks.map(reactBlock), footer),
  )
  return (await pdf(made).toBlob()).size
}

globalThis.rivals = { pdfmake: byPdfmake, '@react-pdf/renderer': byReactPdf }
