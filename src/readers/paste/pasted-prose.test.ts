/** Pastes as clerks make them: from Word, from WPS, from a page, from a mail. */
import { describe, expect, it } from 'vitest'
import { readPastedProse } from './pasted-prose.ts'

const words = (html: string) => readPastedProse(html, '')

const line = (...content: object[]) => ({ type: 'paragraph', content })
const text = (said: string) => ({ type: 'text', text: said })

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

  it('keeps a small table whole, spans and lines of its cells included', () => {
    const [before, table, after] = words(
      `<p>如下表：</p><table><tr><th colspan=2><p>项目</p></th><th>数</th></tr>
       <tr><td><p>公开</p><p>信息</p></td><td><b>甲</b><br>乙</td><td>3</td></tr></table><p>以上。</p>`,
    )
    expect(before?.runs).toEqual([{ text: '如下表：' }])
    expect(after?.runs).toEqual([{ text: '以上。' }])
    expect(table?.embed).toEqual({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: [line(text('项目'))] },
            { type: 'tableHeader', content: [line(text('数'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [line(text('公开')), line(text('信息'))] },
            {
              type: 'tableCell',
              content: [
                line(
                  { ...text('甲'), marks: [{ type: 'bold' }] },
                  { type: 'hardBreak' },
                  text('乙'),
                ),
              ],
            },
            { type: 'tableCell', content: [line(text('3'))] },
          ],
        },
      ],
    })
  })

  it('takes a table of one column for words, as pages and mails lay them out', () => {
    const prose = words(
      '<table><tr><td><p>（一）甲</p><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>',
    )
    expect(prose).toEqual([
      { kind: 'heading1', indent: 0, runs: [{ text: '（一）甲' }] },
      { kind: 'paragraph', indent: 0, runs: [{ text: '乙' }] },
      { kind: 'paragraph', indent: 0, runs: [{ text: '丙' }] },
    ])
  })

  it('keeps the place of a picture, and no dot of a mail', () => {
    expect(
      words('<p>前<img src="file:///C:/a.png" alt="流程图">后</p><img width=1 height=1 src=x>'),
    ).toEqual([
      { kind: 'paragraph', indent: 0, runs: [{ text: '前' }] },
      { kind: 'embed', indent: 0, runs: [], embed: { type: 'image', attrs: { alt: '流程图' } } },
      { kind: 'paragraph', indent: 0, runs: [{ text: '后' }] },
    ])
  })

  it.each([
    [
      'Word',
      `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
       style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>甲项<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>Ø&nbsp;</span><![endif]><b>乙</b>项</p>
       <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span>丙项</p>`,
    ],
    [
      'WPS',
      `<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>l&nbsp;</span></span><!--[endif]--><span>甲项</span></p>
       <p class=MsoNormal style="mso-list:l0 level2 lfo1;"><span style="mso-list:Ignore;">Ø&nbsp;</span><b><span style="mso-bidi-font-weight:normal">乙</span></b>项</p>
       <p class=MsoNormal style="mso-list:l1 level1 lfo2;"><span style='mso-list:Ignore;'>（一）</span>丙项</p>`,
    ],
  ])('from %s turns drawn bullets into lists and keeps drawn numbers as words', (_, html) => {
    expect(words(html)).toEqual([
      { kind: 'bullet', indent: 0, runs: [{ text: '甲项' }] },
      { kind: 'bullet', indent: 1, runs: [{ text: '乙', bold: true }, { text: '项' }] },
      { kind: 'heading1', indent: 0, runs: [{ text: '（一）丙项' }] },
    ])
  })

  it('of plain text makes a paragraph a line and knows headings by their numbers', () => {
    expect(
      readPastedProse(null, '　　1.问题\r\n\r\n正文一句。').map((block) => block.kind),
    ).toEqual(['heading2', 'paragraph'])
  })
})
