/** A returned Word file in the shapes of Word and WPS: who changed what, which comments, and never a crash. */
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReturnedWord } from '#report/returned-word.ts'
import { readReviewedDocx } from './read-reviewed-docx.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const file = (body: string, others: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
  })
const read = (bytes: Uint8Array): ReturnedWord => {
  const reading = readReviewedDocx(bytes)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.returned
}
const hand = 'w:author="张处" w:date="2025-01-08T15:20:00Z"'
const run = (text: string, kind = 't') => `<w:r><w:${kind}>${text}</w:${kind}></w:r>`
const end = (kind: string) => `<w:pPr><w:rPr><w:${kind} w:id="1" ${hand}/></w:rPr></w:pPr>`
const told = (body: string) =>
  read(file(body)).blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells, inserted, deleted }) => {
          const words = cells.map(({ paragraphs }) =>
            paragraphs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''),
          )
          return `${inserted ? '+' : ''}${deleted ? '-' : ''}${words.join('|')}`
        })
      : block.pieces
          .map(
            ({ text, inserted, deleted }) => `${inserted ? '+' : ''}${deleted ? '-' : ''}${text}`,
          )
          .join(' '),
  )

describe('the words of a returned file', () => {
  it('say who put in and struck out what, by the clock of Beijing', () => {
    const body = `<w:p>${run('甲')}<w:ins w:id="1" ${hand}>${run('乙')}</w:ins><w:del w:id="2" ${hand}>${run('丙', 'delText')}</w:del></w:p>`
    expect(told(body)).toEqual(['甲 +乙 -丙'])
    const [paragraph] = read(file(body)).blocks
    expect(paragraph).toMatchObject({
      pieces: [{}, { inserted: { by: '张处', at: Date.UTC(2025, 0, 8, 7, 20, 0) } }, {}],
    })
  })
  it('go on over a paragraph end that was put in, and end at one that was struck out', () => {
    expect(told(`<w:p>${end('ins')}${run('甲')}</w:p><w:p>${run('乙')}</w:p>`)).toEqual([
      '甲 +\n 乙',
    ])
    expect(
      read(file(`<w:p>${end('del')}${run('甲')}</w:p><w:p>${run('乙')}</w:p>`)).blocks,
    ).toMatchObject([{ joined: { by: '张处' } }, { joined: null }])
  })
  it('keep rows that were put in or struck out, and words within wrappers', () => {
    const row = (text: string, kind?: string) =>
      `<w:tr>${kind ? `<w:trPr><w:${kind} w:id="1" ${hand}/></w:trPr>` : ''}<w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`
    expect(
      told(
        `<w:tbl>${row('1')}${row('2', 'ins')}<w:sdt><w:sdtContent>${row('3', 'del')}</w:sdtContent></w:sdt></w:tbl>`,
      ),
    ).toEqual([['1', '+2', '-3']])
    expect(
      told(
        `<w:p><w:hyperlink><w:smartTag>${run('链')}</w:smartTag></w:hyperlink><w:sdt><w:sdtContent>${run('框')}</w:sdtContent></w:sdt></w:p>`,
      ),
    ).toEqual(['链框'])
  })
  it('leave out field codes, hidden words and changes of looks', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const body = `<w:p>${field}${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rPrChange w:id="1" ${hand}/></w:rPr><w:t>页</w:t></w:r></w:p>`
    expect(told(body)).toEqual(['3页'])
  })
})

const saver = (creator: string, last: string, modified: string) =>
  read(
    file('', {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy><dcterms:created>2025-01-06T00:00:00Z</dcterms:created><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`,
    }),
  ).saver

describe('whoever saved a returned file', () => {
  it('is the hand of what was not tracked', () => {
    expect(saver('水务局', '张处', '2025-01-08T15:20:00Z')).toEqual({
      by: '张处',
      at: Date.UTC(2025, 0, 8, 7, 20),
    })
  })
  it('is not the office that sent it out, where the program did not say who did', () => {
    expect(saver('水务局', '水务局', '2025-01-06T00:00:00Z')).toEqual({ by: '', at: null })
  })
})

describe('whatever a returned file is', () => {
  it('it gives words or a reason in Chinese', () => {
    const parts = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>字</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      `<w:ins w:id="1" ${hand}>`,
      '</w:ins>',
      '<w:del>',
      '</w:del>',
      '<w:commentRangeStart w:id="1"/>',
      '<w:commentRangeEnd/>',
      '<w:bookmarkStart w:name="_nb_"/>',
      '<w:bookmarkStart w:name="_nb_overview_99999999999"/>',
      '<!DOCTYPE x>',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (xml) => {
        const reading = readReviewedDocx(file(xml.join('')))
        if (!reading.ok) expect(reading.reasons[0]).toMatch(/[\u4e00-\u9fff].*。$/u)
      }),
      { numRuns: 300 },
    )
  })
  it('a broken part that another program keeps in it does no harm, a broken stamp is no stamp', () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`
    const bytes = file(`<w:p>${run('甲')}</w:p>`, {
      'word/_rels/document.xml.rels': relations,
      'customXml/item1.xml': '<!DOCTYPE x><x>',
    })
    expect(read(bytes)).toMatchObject({ sent: null, comments: [] })
  })
})
