/** What is no report at all is refused by what it is, and a web page under an office name is read. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPastReport } from './past-report.ts'

const read = (bytes: Uint8Array, fileName: string) => readPastReport(bytes, { fileName })

const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  })

describe('a file of another kind', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '去年.png', '图片'],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '去年.jpg', '图片'],
    ['a picture named as a document', Uint8Array.from([0xff, 0xd8, 0xff]), '去年.docx', '图片'],
    ['RTF', strToU8('{\\rtf1\\ansi\\deff0 }'), '去年.doc', 'RTF'],
    ['an OpenDocument text', openDocument('text'), '去年.odt', '.docx'],
    ['an OpenDocument sheet', openDocument('spreadsheet'), '去年.ods', '.xlsx'],
    ['a packed folder', strToU8('Rar!'), '去年.rar', '解压'],
    ['a zip of reports', zipSync({ '去年.txt': strToU8('一') }), '去年.zip', '解压'],
    [
      'a page in one file',
      strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
      '去年.mht',
      '.mht',
    ],
  ])('%s says what it is and what to do', async (_, bytes, name, words) => {
    const reading = await read(bytes, name)
    if (reading.ok) throw new Error('read')
    expect(reading.reasons).toHaveLength(1)
    expect(reading.reasons[0]).toContain(words)
  })
})

describe('a web page named as a file of Word or Excel', () => {
  const page = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
    <h1>青石县水利局2024年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2>
    <table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table></body></html>`

  it.each(['去年.doc', '去年.wps', '去年.xls', '去年.docx'])('is read: %s', async (name) => {
    const reading = await read(strToU8(page), name)
    if (!reading.ok) throw new Error(reading.reasons.join())
    expect(reading.report.cells['documents.normative.in-force']).toBe(6)
  })
})
