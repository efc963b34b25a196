/** Cut reports are reports; notices, plans and summaries about reports are none. */
import { describe, expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const read = (text: string) => readPastReport(new TextEncoder().encode(text), { fileName: 'a.txt' })

describe('an annual report is', () => {
  it.each([
    [
      'one cut after its first section',
      '一、总体情况\n2023年，我局做好各项工作。\n（一）主动公开\n公开信息18条。\n（二）依申请公开\n收到申请3件。',
    ],
    [
      'one without headings that says what it is made of',
      '现公布清河省人民政府办公厅2023年政府信息公开工作年度报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等部分组成。\n2023年，主动公开信息30条，收到公开申请2件。',
    ],
    [
      'one of an early year cut in its first chapter',
      '本年度报告根据《中华人民共和国政府信息公开条例》，由清河县公安局编制。\n一、政府信息主动公开情况\n2016年，公开信息94条。',
    ],
    [
      'a page from its middle',
      '四、结转下年度继续办理 0 0 0 0 0 0 0\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n2020年，培训不够。',
    ],
    [
      'one with headings of its own',
      '(一)总体情况\n本报告中所列数据的统计期限自2021年1月1日至2021年12月31日止。\n(二)政府信息公开情况\n1.主动公开信息16条。\n2.依申请公开0件。',
    ],
    [
      'one of a later year that tells all under its title',
      '清河县水务局2021年政府信息公开工作年度报告\n2021年，我局主动公开信息30条。\n收到公开申请2件，均按期办结。政务公开的平台有所加强。',
    ],
    [
      'one of a later year with few chapters of its own',
      '清河县水务局2021年政府信息公开工作年度报告\n一、主要工作\n我局主动公开信息30条。收到公开申请2件。\n二、下一步打算\n进一步做好公开工作。',
    ],
    [
      'one with a first chapter of its own that says it was drawn up',
      '根据有关规定,特编制完成本报告。\n一、工作概述\n2023年,我局主动公开信息29条。全年未收到政府信息公开申请。',
    ],
    ['one cut below a bare title', '政府信息公开年报\n一、总体情况2022年，我局主动公开信息30条，'],
  ])('%s', async (_, text) => {
    expect((await read(text)).ok).toBe(true)
  })

  it.each([
    [
      'a notice that asks for one',
      '关于做好2021年政府信息公开工作年度报告编制工作的通知\n各单位：\n一、认真部署\n年度报告要真实客观，写明主动公开和依申请公开情况。\n二、按时报送\n1月28日前公布。',
    ],
    [
      'a notice of what one has to say',
      '关于编制和公布2021年政府信息公开工作年度报告有关事项的通知\n一、总体情况应写明公开数。\n二、各单位要做好公开工作。公开要及时。',
    ],
    [
      'a page that offers one for download',
      '清河县水务局2021年政府信息公开工作年度报告\n附件下载\n相关链接',
    ],
    [
      'the form as a page hands it on',
      '中华人民共和国政府信息公开工作年度报告格式\n为更好发挥年度报告的作用，制定格式。\n一、总体情况\n规章\n行政规范性文件\n行政许可\n二、主动公开政府信息情况',
    ],
    [
      'the form itself',
      '关于印发年度报告格式的通知\n国办公开办函〔2021〕30号\n现将修订后的《政府信息公开工作年度报告格式》印发给你们。\n一、报告内容\n（一）总体情况。\n主要包括主动公开、依申请公开。',
    ],
    [
      'a summary of other work',
      '一、总体情况\n2023年，46项任务全部完成。\n二、主要做法\n加强政府信息公开。',
    ],
  ])('not %s', async (_, text) => {
    expect((await read(text)).ok).toBe(false)
  })
})

it('a word of the form of 2019 in a sentence makes no report of that form', async () => {
  const reading = await read(
    '本报告统计期限为2023年1月1日至12月31日。\n一、总体情况\n2023年，公开政府集中采购项目18条。\n（二）依申请公开\n收到申请3件。',
  )
  expect(reading.ok && [reading.report.form, reading.report.year]).toEqual(['2021', 2023])
})

it('an aspect numbered as no section is stays in the section it stands in', async () => {
  const reading = await read(
    '青石县2020年政府信息公开工作年度报告\n一、总体情况\n1.主动公开政府信息情况\n公开400条。\n2.依申请公开情况\n收到申请3件。',
  )
  expect(reading.ok && reading.report.published?.headings).toEqual([])
  expect(reading.ok && reading.report.prose.overview).toHaveLength(4)
})

it('the year of the period is doubted where the words call their report one of another year', async () => {
  const reading = await read(
    '清河县水务局编制了2021年政府信息公开年度报告。本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。\n一、总体情况\n做好主动公开和依申请公开。',
  )
  const doubts = reading.ok ? reading.report.doubts.filter(({ at }) => at === 'year') : []
  expect(doubts.map(({ candidates }) => candidates)).toEqual([[2020, 2021]])
})

it('the year of the period is not doubted for a notice it cites', async () => {
  const reading = await read(
    '按照《关于做好2021年政府信息公开工作年度报告编制工作的通知》，本报告统计期限自2022年1月1日起。\n一、总体情况\n做好主动公开和依申请公开。',
  )
  const doubts = reading.ok ? reading.report.doubts.filter(({ at }) => at === 'year') : []
  expect(doubts).toEqual([])
})

it('the year of a date in the words is the year of a report without one', async () => {
  const reading = await read(
    '一、概述\n做好公开。\n二、主动公开政府信息情况\n截至2016-12-31，发布信息118条。\n三、依申请公开政府信息情况\n未收到申请。\n四、存在的主要问题及改进情况\n更新不及时。',
  )
  expect(reading.ok && [reading.report.form, reading.report.year]).toEqual(['pre-2019', 2016])
})
