/** Digits and beginnings that fell out. */
import { describe, expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'

describe('lost digits', () => {
  it.each([
    ['统计期限自202111日起。', '202111日'],
    ['依据国办公开办函〔202130号编制。', '〔202130号'],
    ['依据国办公开办函2021〕30号编制。', '2021〕30号'],
    ['依据国办公开办函〔2021〕号编制。', '〔2021〕号'],
    ['于20241月印发。', '20241月'],
    ['截至2024年31日。', '2024年31日'],
    ['统计期限为2024年1月1日至12月31止。', '12月31'],
    ['统计期限为年月日至年月日。', '年月日'],
    ['自2024年1月日起施行。', '1月日'],
    ['依据国务院令第号修订。', '国务院令第号'],
    ['公开有序。2022区水务局主动公开信息112条。', '2022区水务局'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, 'outline.lost-digit')).toContain(quote)
  })

  it.each([
    '自2024年1月1日起至12月31日止，依据国办公开办函〔2021〕30号。',
    '2024 年 1 月 20 日，第202401号公告，共2024条。',
    '填写出生年月日，每月1日更新，3月15日前公开。',
    '12月下旬完成，次年1月至3月公开；2024年11月印发。',
    '青政办发〔2024〕3号、青水函[2024]12号。',
    '2022年区水务局公开信息，印发《2022市水务局公开目录》，2024区级项目，2024市场监管大会，2024全国宣传周。',
    '20多日内答复，20个工作日办结，2024年内公开。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, 'outline.lost-digit')).toEqual([])
  })
})

describe('broken sentences', () => {
  it.each([
    ['公开文件等信息。布渠道，方便群众。', '公开文件等信息。布渠道'],
    ['做好解读，府信息公开及时。', '做好解读，府信息'],
    ['切实提高公开水平2024年我乡发布信息80条。', '切实提高公开水平2024年'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, 'outline.broken-sentence').join('')).toContain(quote)
  })

  it.each([
    '拓宽发布渠道，政府信息公开及时；公开内容全面。',
    '改进了。信息公开，众人称便，会议公开，度量统一。',
    '落实2024年要点，推动发展。2024年我乡公开80条，按照建设2024年项目要求办理。',
    '平台建设、动态调整，作为重点，民生信息，台账齐全。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, 'outline.broken-sentence')).toEqual([])
  })
})
