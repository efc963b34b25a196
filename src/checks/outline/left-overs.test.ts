/** What a template left in the words. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'

const rule = 'outline.left-over'

describe('left-overs', () => {
  it.each([
    ['联系我们（地址：　　；电话：0000-5550182）。', '地址：　　'],
    ['联系电话：；邮编：000123。', '电话：'],
    ['主动公开信息　条，解读3件。', '信息　条'],
    ['核准企业资质条、施工许可证76条、排水许可证5条。', '企业资质条'],
    ['报告可在县政府门户网站（具体网址）查阅。', '（具体网址）'],
    ['制定规范性文件2件，废止1件，现行有效的规范性文件。', '现行有效的规范性文件'],
    [
      '监督保障（含《中华人民共和国政府信息公开条例》第五十条第四项规定的“责任追究结果情况”）。',
      '（含《中华人民共和国政府信息公开条例》第五十条第四项规定的“责任追究结果情况”）',
    ],
    ['××县水利局将改进。', '××'],
    ['XX局将加强培训。', 'XX'],
    ['全年公开共X条。', 'X'],
    ['20XX年将改进。', '20XX'],
    ['某局将进一步完善。'.replace('某局', '某某局2024年'), '某某局'],
    ['加强培训（请填写培训次数）。', '（请填写培训次数）'],
    ['加强培训【此处填写次数】。', '【此处填写次数】'],
    ['下一步加强培训（根据实际情况修改）。', '（根据实际情况修改）'],
    ['公开信息 23条(请根据实际情况填写)。', '(请根据实际情况填写)'],
    ['截至　年　月　日，公开80条。', '　年　月　日'],
    ['公开____条。', '____'],
    ['全部公开到网站上。预决算公开.png', '预决算公开.png'],
    ['公开80条（仿宋体三号字）。', '（仿宋体三号字）'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, rule)).toEqual([quote])
  })

  it.each([
    '地址：河滨路18号；邮编：000123；电话：0000-5550182。',
    '公开信息 80 条，申请 3 件。',
    '依据条例，在今日头条、网站公开信息30条、动态5条；按照条例公开，其中文件3条、公告2条。',
    '对张某某的申请、王××的举报，依法答复。',
    '2024 年 1 月 20 日公开，当年当月当日办结。',
    '开展“双随机、一公开”（含跨部门）抽查，2×4项。',
    '公开某项信息前，先听某一部门意见。',
    '（说明理由并告知救济途径）答复申请人。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, rule)).toEqual([])
  })

  it('are not gaps still to be filled in a draft', () => {
    const draft = {
      preamble: '请与青石县水利局联系（地址：　　；邮编：　　；电话：　　）。',
      other: '',
      report: { signature: { organs: [], date: null } },
    }
    expect(judged(draft, rule)).toEqual([])
    expect(judged({ ...draft, other: '未收取信息处理费。' }, rule)).toHaveLength(3)
  })
})
