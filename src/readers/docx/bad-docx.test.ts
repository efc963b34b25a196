/** Files that are not what they say, swell, lie or are cut short: always a reason in Chinese, never a crash. */
import { Document, Packer, Paragraph } from 'docx'
import * as fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const page = (body: string) => `<w:document ${word}><w:body>${body}</w:body></w:document>`
const wordFile = (xml: string | Uint8Array, others: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml, ...others })

const reasonOf = (bytes: Uint8Array): string => {
  const reading = readDocx(bytes)
  if (reading.ok) throw new Error('read')
  expect(reading.reasons).toHaveLength(1)
  expect(reading.reasons[0]).toMatch(/[\u4e00-\u9fff].*。$/u)
  return reading.reasons.join('')
}

const olePrefix = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()

describe('what is no Word file', () => {
  it.each([
    ['nothing at all', new Uint8Array(), '空的'],
    ['an old .doc or .wps', Uint8Array.from([...olePrefix, 1, 2, 3]), '.doc或.wps'],
    [
      'a locked .docx',
      Uint8Array.from([...olePrefix, 0x45, ...utf16('EncryptedPackage')]),
      '打开密码',
    ],
    ['a PDF', strToU8('%PDF-1.7\n'), '.pdf'],
    ['words', strToU8('一、总体情况'), '另存为.docx'],
    ['a zip of other things', zipSync({ '说明.txt': strToU8('x') }), '没有Word文档'],
    ['an Excel file', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), '.xlsx'],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'OFD'],
  ])('%s', (_, bytes, words) => {
    expect(reasonOf(bytes)).toContain(words)
  })
})

/** Writes a size into both places a zip file tells it. */
const claim = (bytes: Uint8Array, size: number): Uint8Array => {
  const lying = bytes.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 4 <= lying.length; at += 1) {
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true)
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true)
  }
  return lying
}

describe('a Word file made to harm', () => {
  const swollen = new Uint8Array(30 * 1024 * 1024)
  it('swells no further than it may', () => {
    expect(reasonOf(wordFile(swollen))).toContain('过大')
    const others = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`word/media/${at}.bin`, swollen]),
    )
    expect(reasonOf(wordFile(page(''), others))).toContain('过大')
  })
  it('is not believed about its sizes', () => {
    expect(reasonOf(claim(wordFile(swollen), 100))).toContain('损坏')
    expect(reasonOf(claim(wordFile(page('')), 4_000_000_000))).toContain('过大')
    expect(reasonOf(claim(wordFile(page('')), 9999))).toContain('损坏')
  })
  it.each([
    ['a document type', `<!DOCTYPE w:document>${page('')}`],
    [
      'entities',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${page('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`,
    ],
    ['an outer entity', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${page('')}`],
    ['a hidden type within', page('<!DOCTYPE x>')],
  ])('is refused for %s', (_, xml) => {
    expect(reasonOf(wordFile(xml))).toContain('文档类型')
  })
  it('cannot nest without end', () => {
    const deep = 100_000
    expect(reasonOf(wordFile(page('<w:p>'.repeat(deep) + '</w:p>'.repeat(deep))))).toContain('嵌套')
    expect(reasonOf(wordFile(page('<w:tbl><w:tr><w:tc>'.repeat(deep))))).toContain('嵌套')
  })
  it('gains nothing by names that objects have of their own', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const parts = names.map((name) => `<w:${name} ${name}="x" w:${name}="y"/>`).join('')
    const styled = names.map((name) => `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr></w:p>`)
    const file = wordFile(page(`${parts}${styled.join('')}<w:p><w:r><w:t>好</w:t></w:r></w:p>`), {
      constructor: strToU8('x'),
      'word/toString': strToU8('x'),
    })
    expect(readDocx(file)).toMatchObject({ ok: true, source: { lines: [{ text: '好' }] } })
    expect(Object.keys(Object.prototype)).toEqual([])
  })
  it('has its macros neither read nor run', () => {
    const file = wordFile(page(''), { 'word/vbaProject.bin': strToU8('x') })
    expect(readDocx(file)).toMatchObject({
      ok: true,
      source: { remarks: [expect.stringContaining('宏')] },
    })
  })
  it('is refused where the words break off', () => {
    expect(reasonOf(wordFile(page('').slice(0, -8)))).toContain('不完整')
    expect(reasonOf(wordFile(''))).toContain('不完整')
    expect(reasonOf(wordFile(Uint8Array.of(0xff, 0xfe, 0x00)))).toMatch(/损坏|不完整/u)
  })
})

describe('a Word file damaged on its way', () => {
  it('gives a reason wherever it is cut or changed, and never other words', async () => {
    const children = Array.from({ length: 40 }, (_, at) => new Paragraph(`第${at}件`))
    const buffer = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))
    const whole = new Uint8Array(buffer)
    const good = readDocx(whole)
    expect(good.ok).toBe(true)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(readDocx(whole.subarray(0, at)).ok).toBe(false)
        const changed = whole.slice()
        changed[at] = (changed[at] ?? 0) ^ change
        const reading = readDocx(changed)
        // A change in a part that is not read does no harm; one in the words is found out.
        if (reading.ok)
          expect(reading.source.lines.map(({ text }) => text)).toEqual(
            good.ok && good.source.lines.map(({ text }) => text),
          )
      }),
      { numRuns: 150 },
    )
    const parts = unzipSync(whole)
    delete parts['word/styles.xml']
    expect(readDocx(zipSync(parts)).ok).toBe(true)
  }, 60_000)
  it('is refused when it is only noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        reasonOf(noise)
        reasonOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]))
      }),
      { numRuns: 300 },
    )
  })
})
