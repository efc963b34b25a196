/** 内容雷同: words taken over from last year are found and quoted, what every report must say is not. */
import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged, reportOf, type Written } from '#checks/judged-report.ts'
import { commonWords, windowsOf } from './common-words.ts'

const old =
  '一是主动公开的及时性有待增强，个别科室提供材料不够主动，2023年有12条信息晚于规定时间发布。二是政策解读形式较为单一，多以文字为主。下一步，将建立每月提醒制度，安排专人跟踪办理。'
const fresh =
  '一是基层站所业务人员变动频繁，对答复文书的写法还不熟练。改进情况：针对去年指出的解读单一，今年制作图解9件。下一步，编印答复范本，组织两次集中培训。'

const found = (now: Written, before: Written) =>
  judged(now, 'years.repeated-words', [reportOf({ ...before, report: { year: 2023 } })])

describe('words of last year', () => {
  it('are a warning in section five, with the words themselves, though the numbers are new', () => {
    const problems = old.replace('2023年有12条', '2024年有15条')
    const [first] = found({ problems }, { problems: old })
    expect(first).toMatchObject({ tier: 'warning', section: 'problems' })
    expect(first?.message).toContain('100%与2023年度报告文字相同')
    expect(problems).toContain(first?.quote)
    expect(first?.quote?.length).toBeGreaterThan(60)
  })

  it('are not asked about where most of the section is new', () => {
    expect(found({ problems: fresh }, { problems: old })).toEqual([])
    expect(found({ problems: `${fresh}${old.slice(0, 40)}` }, { problems: old })).toEqual([])
  })

  it('are pointed out piece by piece where new words stand between them', () => {
    const problems = `${old.slice(0, 40)}\n基层站所人员少。\n${old.slice(40)}`
    const [first, second] = found({ problems }, { problems: old })
    expect(first?.span?.block).toBe(2)
    expect(second).toMatchObject({ tier: 'hint', span: { section: 'problems', block: 0 } })
  })

  it('are a hint in other sections, and none in what each report must say', () => {
    const overview = `（一）主动公开\n${old}${old.replaceAll('一是', '另外')}`
    expect(found({ overview }, { overview }).map(({ tier }) => tier)).toContain('hint')
    expect(found({ overview }, { overview }).map(({ tier }) => tier)).not.toContain('warning')
    expect(found({}, {})).toHaveLength(0)
  })

  it('are found wherever they stood last year', () => {
    expect(found({ problems: old }, { overview: old })).not.toEqual([])
  })
})

const words = string({
  unit: constantFrom(...'公开信息答复办理年度1２，。 《》'.split('')),
  maxLength: 80,
})

describe('the comparison', () => {
  it('never claims more than it compared', () => {
    assert(
      property(words, (text) => {
        const { compared, repeated, passages } = commonWords(text, windowsOf([text]))
        expect(repeated).toBeLessThanOrEqual(compared)
        for (const { from, to } of passages) {
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('finds a long passage whatever stands before and after it', () => {
    const passage = '个别科室提供材料不够主动公开信息晚于规定'
    assert(
      property(words, words, (before, after) => {
        const text = `${before.replaceAll('《', '')}。${passage}。${after.replaceAll('》', '')}`
        const { passages } = commonWords(text, windowsOf([passage]))
        const at = text.indexOf(passage)
        expect(passages.some(({ from, to }) => from <= at && to >= at + passage.length)).toBe(true)
      }),
    )
  })
})
