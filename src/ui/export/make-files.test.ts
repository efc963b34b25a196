/** Several files of one report at once: what comes, what is said of those that do not. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainLayout } from '#document/layout.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { ReportDocument } from '#report/report-document.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { formById } from '#template/forms.ts'
import { type ExportFormat, formats, materialOf } from './export-formats.ts'
import { Told } from './export-watch.ts'
import { makeFiles } from './make-files.ts'

const form = formById('2021')
if (!form) throw new Error('no form')
const material = materialOf(new ReportSession(ReportDocument.of(exampleReport, 1), form, judge))
const all = formats.filter(({ key }) => key !== 'pdf' && key !== 'ofd')
const title = '青石县水利局2024年政府信息公开工作年度报告'

const watch = () => {
  const controller = new AbortController()
  const told: (readonly [number, string])[] = []
  return {
    told,
    controller,
    signal: controller.signal,
    onProgress: (share: number, what: string) => {
      told.push([share, what])
    },
  }
}

const like = (change: Partial<ExportFormat>): ExportFormat => {
  const [first] = formats
  if (!first) throw new Error('no format')
  return { ...first, ...change }
}

describe('files of one report', () => {
  it('are all named after organ, year and title, each ending its own', async () => {
    const { made, failed } = await makeFiles(all, material, watch())
    expect(failed).toEqual([])
    expect(made.map(({ name }) => name)).toEqual(
      ['.docx', '.html', '（网页片段）.html', '.xlsx', '.txt', '.json'].map(
        (ending) => title + ending,
      ),
    )
    expect(made.every(({ bytes }) => bytes.length > 1000)).toBe(true)
  })

  it('carry remarks in the Word file alone, and say so in its name', async () => {
    const { session } = material
    const remark = {
      by: '王审核',
      at: 0,
      place: { on: 'report' },
      text: '请核对',
      answers: [],
    } as const
    const marked = materialOf(session, plainLayout, { remarks: [remark], proposals: [] })
    const chosen = all.filter(({ key }) => key === 'docx' || key === 'txt')
    const { made } = await makeFiles(chosen, marked, watch())
    expect(made.map(({ name }) => name)).toEqual([`${title}（带批注）.docx`, `${title}.txt`])
    const [word, text] = made.map(({ bytes }) => bytes)
    const comments = unzipSync(word ?? new Uint8Array())['word/comments.xml']
    expect(new TextDecoder().decode(comments)).toContain('请核对')
    expect(new TextDecoder().decode(text)).not.toContain('请核对')
  })

  it('still come where one format fails, and why is said in Chinese', async () => {
    const broken = [
      like({ name: '甲', load: () => Promise.reject(new TypeError('Failed to fetch')) }),
      like({
        name: '乙',
        load: () =>
          Promise.resolve(() => {
            throw new RangeError('Invalid array length')
          }),
      }),
      like({ name: '丙', load: () => Promise.resolve(() => Promise.reject(new Told('缺字'))) }),
    ]
    const { made, failed } = await makeFiles([...broken, ...all], material, watch())
    expect(made).toHaveLength(all.length)
    expect(failed.map(({ format, why }) => `${format.name}：${why}`)).toEqual([
      '甲：没能载入这种格式的导出程序，请检查网络后再试',
      '乙：生成时出错，请改用其他格式；报告内容没有受到影响',
      '丙：缺字',
    ])
  })

  it('move one bar over all of them, the PDF last', async () => {
    const seen = watch()
    const pdf = like({
      key: 'pdf',
      name: 'PDF',
      load: () =>
        Promise.resolve((_, inner) => {
          inner.onProgress(0.5, '正在排版')
          return new Uint8Array(1)
        }),
    })
    const { made } = await makeFiles([pdf, ...all.slice(-1)], material, seen)
    expect(made.map(({ format }) => format.key)).toEqual(['json', 'pdf'])
    expect(seen.told).toEqual([
      [0, '正在生成数据（JSON）'],
      [0.5, '正在生成PDF'],
      [0.75, '正在排版'],
    ])
  })

  it('are none where the clerk cancels', async () => {
    const seen = watch()
    const stops = like({
      load: () =>
        Promise.resolve(() => {
          seen.controller.abort()
          return new Uint8Array(1)
        }),
    })
    await expect(makeFiles([stops, ...all], material, seen)).rejects.toThrow(/abort/iu)
    expect(seen.told).toHaveLength(1)
  })
})
