/** Pastes as clerks make them: from Word, from WPS, from a page, from a mail. */
import { describe, expect, it } from 'vitest'
import { readPastedProse } from './pasted-prose.ts'

const words = (html: string) => readPastedProse(html, '')

describe('a paste', () => {
  it('from Word keeps paragraphs, weight and headings, and nothing of its mess', () => {
    const prose =
      words(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{}</style>
      <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body><!--StartFragment-->
      <p class=MsoNormal style='text-indent:32pt'><span style='font-family:仿宋'>（一）主动公开</span><o:p></o:p></p>
      <p class=MsoNormal><b>全年公开</b><span>信息 120 条，</span><del>删去</del>其中 30 条&nbsp;</p>
      <p class=MsoListParagraph><span style='mso-list:Ignore'>1.</span>第一项</p>
      <p class=MsoNormal>&nbsp;</p><!--EndFragment--></body></html>`)
    expect(prose).toEqual([
      { kind: 'heading1', indent: 0, runs: [{ text: '（一）主动公开' }] },
      {
        kind: 'paragraph',
        indent: 0,
        runs: [{ text: '全年公开', bold: true }, { text: '信息 120 条，其中 30 条' }],
      },
      // Official numbering is words, never an automatic list.
      { kind: 'heading2', indent: 0, runs: [{ text: '1.第一项' }] },
    ])
  })

  it('from a page keeps lists by depth and drops scripts and links', () => {
    const prose = words(
      '<ul><li>甲<ol><li>乙</li></ol></li></ul><script>alert(1)</script><p><a href="javascript:x()">丙</a></p>',
    )
    expect(prose.map((block) => [block.kind, block.indent])).toEqual([
      ['bullet', 0],
      ['ordered', 1],
      ['paragraph', 0],
    ])
  })

  it('takes the spaces out between Chinese characters only', () => {
    expect(words('<p>依 申请 公开 PDF 文件</p>')).toEqual([
      { kind: 'paragraph', indent: 0, runs: [{ text: '依申请公开 PDF 文件' }] },
    ])
  })

  it('keeps the cells of a small table apart', () => {
    expect(words('<table><tr><td>项目</td><td>数</td></tr></table>')).toEqual([
      { kind: 'paragraph', indent: 0, runs: [{ text: '项目　数' }] },
    ])
  })

  it('of plain text makes a paragraph a line and knows headings by their numbers', () => {
    expect(
      readPastedProse(null, '　　1.问题\r\n\r\n正文一句。').map((block) => block.kind),
    ).toEqual(['heading2', 'paragraph'])
  })
})
