/** A name with rare Han in a Word file: cut out of its run, in a font that has it, every word kept. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '#document/document.ts'
import { withRareFonts } from './rare-runs.ts'
import { writeDocx } from './write-docx.ts'

const document: ReportDocument = {
  title: '𡋾水镇报告',
  titleLines: ['𡋾水镇报告'],
  author: '𡋾水镇',
  year: 2024,
  language: 'zh-CN',
  mark: null,
  date: null,
  blocks: [
    { kind: 'paragraph', spans: [{ text: '张㐂、𠮷某\n㐂', bold: true }] },
    { kind: 'signature', organs: ['𡋾水镇人民政府'], date: '2025年1月9日' },
  ],
}

const written = async () =>
  strFromU8(unzipSync(await writeDocx(document))['word/document.xml'] ?? new Uint8Array())

describe('rare Han in a Word file', () => {
  it('stand in 宋体 or its extensions, the words around them in their own face', async () => {
    const xml = await written()
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([run]) => run)
    const fontOf = (text: string) =>
      /w:eastAsia="([^"]*)"/u.exec(runs.find((run) => run.includes(`>${text}<`)) ?? '')?.[1]
    expect(fontOf('𡋾')).toBe('SimSun-ExtB')
    expect(fontOf('㐂')).toBe('宋体')
    expect(fontOf('、')).toBe('仿宋_GB2312')
    expect(fontOf('水镇报告')).toBe('方正小标宋简体')
  })

  it('keep every word, line end and emphasis', async () => {
    const xml = await written()
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)].map(
      ([tag, text]) => (tag === '<w:br/>' ? '\n' : text),
    )
    expect(words.join('')).toContain('张㐂、𠮷某\n㐂')
    expect(xml.match(/<w:b\/>/gu)?.length).toBeGreaterThanOrEqual(6)
  })

  it('leave a run without any as it is, struck out or not', () => {
    const plain = '<w:r><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>张某</w:t></w:r>'
    expect(withRareFonts(plain)).toBe(plain)
    const struck = plain.replaceAll('w:t>', 'w:delText>').replace('某', '𠮷')
    expect(withRareFonts(struck)).toContain('<w:delText xml:space="preserve">𠮷</w:delText>')
  })
})
