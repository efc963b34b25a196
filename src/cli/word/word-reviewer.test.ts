/** A reviewer who stays in Word: tracked changes, numbers and words changed without tracking. */
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { readReviewedDocx } from '#readers/docx/read-reviewed-docx.ts'
import { writeDocx } from '#writers/docx/write-docx.ts'
import {
  at,
  body,
  del,
  edited,
  fresh,
  hand,
  home,
  ins,
  overview,
  plainFile,
  put,
  report,
  run,
  sentence,
  told,
  within,
} from './edited-file.ts'
import { form } from './reviewed-report.ts'

describe('tracked changes', () => {
  it('of words come back as proposals by whoever made them, when they were made', async () => {
    const bytes = body(
      await plainFile(),
      within(sentence, '全年公开信息', del('412') + ins('413'), '条，解读政策文件3件。'),
    )
    expect(told(bytes)).toEqual(['张处 overview「412」 → 413'])
    expect(home(bytes).items[0]).toMatchObject({ at, by: { name: '张处', role: 'section' } })
  })
  it('that only put words in take the character before them along', async () => {
    const bytes = body(
      await plainFile(),
      within(sentence, '全年', ins('共'), '公开信息412条，解读政策文件3件。'),
    )
    expect(told(bytes)).toEqual(['张处 overview「年」 → 年共'])
  })
  it('that move words come back as words struck out here and put in there', async () => {
    const moved = `<w:moveFrom w:id="1" ${hand}>${run('全年')}</w:moveFrom>${run('公开')}<w:moveTo w:id="2" ${hand}>${run('全年')}</w:moveTo>`
    const bytes = body(
      await plainFile(),
      within(sentence, '', moved, '信息412条，解读政策文件3件。'),
    )
    expect(told(bytes)).toEqual(['张处 overview「全年」 → ', '张处 overview「开」 → 开全年'])
  })
  it('of a live figure replace it as a whole', async () => {
    const bytes = body(await plainFile(), within('27', '2', del('7') + ins('8'), ''))
    expect(told(bytes)).toEqual(['张处 overview「\uFFFC」 → 28'])
  })
  it('that split a paragraph come back as a line end, those that join two as a remark', async () => {
    const end =
      '<w:pPr><w:rPr><w:ins w:id="9" w:author="张处" w:date="2025-01-08T15:20:00Z"/></w:rPr></w:pPr>'
    const split = within(
      sentence,
      '',
      `${run('全年公开信息412条，')}</w:p><w:p>`,
      '解读政策文件3件。',
    )
    const bytes = body(await plainFile(), (xml) => {
      const cut = split(xml)
      const start = cut.lastIndexOf('<w:p>', cut.indexOf('全年公开信息412条，'))
      return cut.slice(0, start) + cut.slice(start).replace(/<w:pPr>.*?<\/w:pPr>/su, end)
    })
    expect(told(bytes)).toEqual(['张处 overview「，」 → ，\n'])
    const joined = body(await plainFile(), (xml) => {
      const start = xml.lastIndexOf('<w:p>', xml.indexOf(sentence))
      return (
        xml.slice(0, start) +
        xml.slice(start).replace(/<w:pPr>.*?<\/w:pPr>/su, end.replace('w:ins', 'w:del'))
      )
    })
    expect(told(joined)).toEqual([`张处 overview「${sentence}」 建议与下一段合并`])
  })
  it('of looks alone are nothing', async () => {
    const bytes = body(await plainFile(), (xml) =>
      xml.replace('<w:rPr>', `<w:rPr><w:b/><w:rPrChange w:id="1" ${hand}><w:rPr/></w:rPrChange>`),
    )
    expect(told(bytes)).toEqual([])
  })
  it('of an official heading come back as a remark on its section', async () => {
    const bytes = body(
      await plainFile(),
      within('一、总体情况', '一、', del('总体') + ins('基本'), '情况'),
    )
    expect(told(bytes)).toEqual(['张处 overview （原文“总体”）建议改为“基本”'])
  })
  it('of a list item leave its mark alone', async () => {
    const bytes = body(await plainFile(), within('加强培训。', '加强', ins('业务'), '培训。'))
    expect(told(bytes)).toEqual(['张处 overview「强」 → 强业务'])
  })
})

/** The table row with this head. */
const rowOf = (xml: string, head: string) => {
  const start = xml.lastIndexOf('<w:tr>', xml.indexOf(`>${head}<`))
  return xml.slice(start, xml.indexOf('</w:tr>', start) + 7)
}

describe('numbers of a table', () => {
  const row = /<w:tc>(?:(?!<\/w:tc>).)*>21<\/w:t>/su

  it('changed under tracking come back as proposals for their cells', async () => {
    const bytes = body(await plainFile(), (xml) => {
      const [cell = ''] = row.exec(xml) ?? []
      expect(cell).not.toBe('')
      const start = cell.lastIndexOf('<w:r>')
      return xml.replace(cell + '</w:r>', () => cell.slice(0, start) + del('21') + ins('25'))
    })
    expect(told(bytes)).toEqual(['张处 applications.new.person=21 → 25'])
  })
  it('changed without tracking come back by whoever saved the file', async () => {
    const bytes = edited(await plainFile(), {
      'word/document.xml': (xml) => xml.replace(row, (cell) => cell.replace('>21<', '>25<')),
      'docProps/core.xml': (xml) => xml.replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1刘科'),
    })
    expect(told(bytes)).toEqual(['刘科 applications.new.person=21 → 25'])
  })
  it('are known by their row where others were put in or taken away', async () => {
    const struck = body(await plainFile(), (xml) =>
      xml.replace(rowOf(xml, '规章'), (tr) =>
        tr.replace('<w:trPr>', `<w:trPr><w:del w:id="5" ${hand}/>`),
      ),
    )
    expect(told(struck)).toEqual(['张处 disclosure 建议删去“规章”一行'])
    const added = body(await plainFile(), (xml) =>
      xml.replace(
        rowOf(xml, '规章'),
        (tr) =>
          `${tr.replace('<w:trPr>', `<w:trPr><w:ins w:id="5" ${hand}/>`).replaceAll('>0<', '>7<')}${tr}`,
      ),
    )
    expect(told(added)).toEqual(['张处 disclosure 建议在表中增加一行：规章，7，7，7'])
    const gone = body(await plainFile(), (xml) =>
      xml.replace(rowOf(xml, '规章'), '').replace(/>236</u, '>237<'),
    )
    expect(told(gone)).toEqual([
      '未署名 licensing.decisions=236 → 237',
      '未署名 disclosure 表中少了“规章”一行',
    ])
    const tableless = body(await plainFile(), (xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/su, ''))
    expect(told(tableless)).toEqual(['未署名 disclosure 交回的文件里没有这张表'])
  })
  it('changed here since the file went out are not changed back', async () => {
    const bytes = await plainFile()
    const document = fresh()
    document.edit([
      { cell: 'applications.new.person', value: 20 },
      {
        prose: 'overview',
        blocks: [{ kind: 'paragraph', indent: 0, runs: [{ text: '新的第一段。' }] }, ...overview],
      },
    ])
    expect(told(bytes, document)).toEqual([])
    const changed = body(
      bytes,
      within(sentence, '全年公开信息', del('412') + ins('413'), '条，解读政策文件3件。'),
    )
    expect(told(changed, document)).toEqual(['张处 overview「412」 → 413'])
  })
})

/** The paragraph of the sentence. */
const paragraph = (xml: string) => {
  const start = xml.lastIndexOf('<w:p>', xml.indexOf(sentence))
  return xml.slice(start, xml.indexOf('</w:p>', start) + 6)
}

describe('words changed without tracking', () => {
  it('come back as proposals by whoever saved the file', async () => {
    const bytes = edited(await plainFile(), {
      'word/document.xml': put('政策文件3件', '政策文件4件'),
      'docProps/core.xml': (xml) => xml.replace(/(<cp:lastModifiedBy>)[^<]*/u, '$1刘科'),
    })
    expect(told(bytes)).toEqual(['刘科 overview「3」 → 4'])
  })
  it('are found without our bookmarks and stamp too', async () => {
    const bytes = edited(await plainFile(), {
      'word/document.xml': (xml) =>
        put('政策文件3件', '政策文件4件')(xml.replace(/<w:bookmark(?:Start|End) [^>]*>/gu, '')),
      'customXml/item1.xml': null,
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(/<Relationship Id="rIdStamp"[^>]*>/u, ''),
    })
    expect(told(bytes)).toEqual(['未署名 overview「3」 → 4'])
  })
  it('are found in a file that was exported without remarks', async () => {
    const document = fresh()
    const bytes = await writeDocx(compose(document.report, form, { unfinished: false }))
    expect(told(bytes)).toEqual([])
    expect(told(body(bytes, put('政策文件3件', '政策文件4件')))).toEqual([
      '未署名 overview「3」 → 4',
    ])
  })
  it('say when a paragraph is new, or gone', async () => {
    const more = body(await plainFile(), (xml) =>
      xml.replace(paragraph(xml), (one) => `${one}<w:p>${run('另外公开名单一份。')}</w:p>`),
    )
    expect(told(more)).toEqual(['未署名 overview「。」 → 。\n另外公开名单一份。'])
    const less = body(await plainFile(), (xml) => xml.replace(paragraph(xml), ''))
    expect(told(less)).toEqual([`未署名 overview「${sentence}」 → `])
  })
})

it('a file of another report fits nothing here', async () => {
  const other = {
    ...report,
    prose: {
      ...report.prose,
      overview: [],
      preamble: [],
      problems: [],
      other: [{ kind: 'paragraph' as const, indent: 0, runs: [{ text: '完全不同的话在这里。' }] }],
    },
  }
  const bytes = await writeDocx(compose(other, form, { unfinished: false }))
  expect(home(bytes)).toMatchObject({ fits: false, items: [] })
})

it('an unreadable file gives a reason in Chinese', () => {
  expect(readReviewedDocx(new TextEncoder().encode('x'))).toMatchObject({
    ok: false,
    reasons: [expect.stringContaining('另存为.docx')],
  })
})
