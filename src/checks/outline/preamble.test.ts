/** The preamble: basis, period, the six parts, whom to ask. */
import { describe, expect, it } from 'vitest'
import { judged, type Written } from '#checks/judged-report.ts'

const quotes = (written: Written, rule: string) => judged(written, rule).map(({ quote }) => quote)
const inPreamble = (text: string, rule: string) => quotes({ preamble: text }, rule)

describe('the period', () => {
  it('is missed', () => {
    expect(
      inPreamble('根据《政府信息公开条例》编制，联系电话：0000-5550182。', 'preamble.period'),
    ).toEqual([null])
  })

  it('is said once', () => {
    const once = '所列数据统计期限从2024年1月1日起至2024年12月31日。'
    expect(inPreamble(once, 'preamble.period')).toEqual([])
    expect(
      inPreamble(`${once}报告所列数据自2024年1月1日起至12月31日止。`, 'preamble.period'),
    ).toEqual(['自2024年1月1日起至12月31日止'])
  })

  it('is last year’s in words taken over', () => {
    expect(
      inPreamble('本报告所列数据统计期限为2023年1月1日至12月31日。', 'preamble.period'),
    ).toEqual(['2023年1月1日至12月31日'])
    expect(inPreamble('统计期限自2024年1月1日起至2023年12月31日止。', 'preamble.period')).toEqual([
      '2024年1月1日起至2023年12月31日',
    ])
    expect(inPreamble('统计期限为2024年1月1日至12月25日。', 'preamble.period')).toEqual([
      '1月1日至12月25日',
    ])
  })

  it.each([
    '本报告数据统计时限为2024年1月1日—12月31日。',
    '本报告统计时间段为2024 年 1 月 1 日至 2024 年 12 月 31 日。',
    '内容涵盖2024年1月1日至12月31日期间的政府信息公开工作。',
    '数据的统计期限自202411日起至20241231日止。',
  ])('passes %s', (text) => {
    expect(inPreamble(text, 'preamble.period')).toEqual([])
  })
})

describe('the year the report says it is of', () => {
  it('is that of the figures', () => {
    expect(
      inPreamble(
        '县水利局编制了2023年政府信息公开年度报告。统计期限为2024年1月1日至12月31日。',
        'preamble.period',
      ),
    ).toEqual(['编制了2023年政府信息公开年度报告'])
  })

  it.each([
    '现公布县水利局2024年政府信息公开工作年度报告。统计期限为2024年1月1日至12月31日。',
    '按照《关于做好2023年政府信息公开工作年度报告编制的通知》编制，统计期限为2024年1月1日至12月31日。',
  ])('passes %s', (text) => {
    expect(inPreamble(text, 'preamble.period')).toEqual([])
  })
})

describe('the basis', () => {
  it('is not a local notice alone', () => {
    expect(
      inPreamble(
        '按照《县政府办公室关于开展2024年政务公开考评的通知》要求，现将县水利局政务公开工作报告如下：',
        'preamble.basis-local',
      ),
    ).toEqual(['《县政府办公室关于开展2024年政务公开考评的通知》'])
  })

  it.each([
    '根据《政府信息公开条例》和《县2024年政务公开工作要点》，编制本报告。',
    '按照《关于做好2024年政府信息公开工作年度报告编制的通知》要求，现将情况报告如下。',
    '现将2024年工作报告如下。',
  ])('passes %s', (text) => {
    expect(inPreamble(text, 'preamble.basis-local')).toEqual([])
  })
})

const ofOld = (overview: string) =>
  judged({ form: 'pre-2019', year: 2017, overview }, 'preamble.parts').map(({ quote }) => quote)

describe('the parts', () => {
  it('are six where it says six', () => {
    const [found] = judged(
      {
        preamble:
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
      },
      'preamble.parts',
    )
    expect(found?.message).toContain('政府信息公开行政复议、行政诉讼情况')
  })

  it('are all named where their number is not said', () => {
    const five =
      '全文包括总体情况、主动公开政府信息情况、依申请公开情况、存在的主要问题及改进情况、其他需要报告的事项'
    expect(inPreamble(`${five}。`, 'preamble.parts')).toEqual([five])
    expect(inPreamble(`${five}等。`, 'preamble.parts')).toEqual([])
  })

  it('are listed behind “编制，由……” too', () => {
    const five =
      '本报告根据条例要求编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项等六部分组成。'
    expect(inPreamble(five, 'preamble.parts')).toHaveLength(1)
  })

  it('are said in short by half of them and 等', () => {
    const short =
      '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六方面的内容'
    expect(inPreamble(`${short}。`, 'preamble.parts')).toEqual([])
  })

  it('are six also where few are named and counted', () => {
    const three = '内容包括总体情况、政府信息公开工作情况、存在的问题及整改措施三部分'
    expect(inPreamble(`${three}。`, 'preamble.parts')).toEqual([three])
  })

  it('are as many as a report of old counts', () => {
    const four = '由概述，主动公开情况，依申请公开情况，存在问题及改进措施，共'
    expect(ofOld(`本报告${four}五个部分组成。`)).toEqual([`${four}五个部分`])
    expect(ofOld(`本报告${four}四个部分组成。`)).toEqual([])
    expect(ofOld(`本报告${four.replace('，共', '和附表共')}五个部分组成。`)).toEqual([])
    expect(ofOld(`本报告${four.replaceAll('，', '、')}五个部分组成。`)).toEqual([])
    const seven =
      '由概述、主动公开情况、依申请公开情况、收费及减免情况、因申请行政复议、提起行政诉讼的情况、存在的问题、附表等共'
    expect(ofOld(`本报告${seven}六个部分组成。`)).toEqual([`${seven}六个部分`])
    expect(ofOld(`本报告${seven}七个部分组成。`)).toEqual([])
  })

  it('are not those of 2008', () => {
    expect(
      inPreamble(
        '本报告包括概述、主动公开政府信息情况、依申请公开情况、收费及减免情况、行政复议和诉讼情况、存在的主要问题。',
        'preamble.parts',
      ),
    ).toHaveLength(1)
    expect(
      inPreamble(
        '主要内容包括主动公开情况、依申请公开办理情况、行政复议和行政诉讼情况、信息公开相关费用情况、存在问题及改进措施。',
        'preamble.parts',
      ),
    ).toHaveLength(1)
  })

  it.each([
    '全文包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工作被申请行政复议、提起行政诉讼情况，政府信息公开工作存在的主要问题及改进情况，其他需要报告的事项6个部分。',
    '本报告主要从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面总结。',
    '报告的电子版可以在网站下载，内容包括图片。',
  ])('pass %s', (text) => {
    expect(inPreamble(text, 'preamble.parts')).toEqual([])
  })
})

it('counts six parts where only some are named', () => {
  const five = '本报告由总体情况等五个部分组成'
  expect(quotes({ preamble: `${five}。` }, 'preamble.parts')).toEqual([five])
  expect(quotes({ preamble: '本报告由总体情况等六个部分组成。' }, 'preamble.parts')).toEqual([])
})

describe('its place and contact', () => {
  it('stands before 一、总体情况', () => {
    const overview =
      '根据《政府信息公开条例》编制本报告。本报告所列数据统计期限为2024年1月1日至12月31日。\n主动公开、申请、管理、平台、监督都已落实。'
    expect(quotes({ preamble: '', overview }, 'preamble.place')).toEqual([
      '本报告所列数据统计期限为2024年1月1日至12月31日',
    ])
    expect(quotes({ overview }, 'preamble.place')).toEqual([])
    const itself = '公开有序。本年度报告是根据《条例》的要求编制而成的。'
    expect(quotes({ preamble: '', overview: itself }, 'preamble.place')).toHaveLength(1)
    const letter =
      '全局认真落实《中华人民共和国政府信息公开条例》和《关于编制发布2024年政府信息公开工作年度报告的函》，公开80条。'
    expect(quotes({ preamble: '', overview: letter }, 'preamble.place')).toEqual([])
    const basis = '根据《政府信息公开条例》要求，县水利局特编制2024年政府信息公开年度报告'
    expect(
      quotes({ preamble: '', overview: `${basis}。\n主动公开80条。` }, 'preamble.place'),
    ).toEqual([basis])
    const work =
      '严格按照《政府信息公开条例》要求开展信息公开工作，公开文件3件。\n发布年度报告1份。'
    expect(quotes({ preamble: '', overview: work }, 'preamble.place')).toEqual([])
    const led =
      '认真贯彻落实《政府信息公开条例》《关于政府信息公开工作年度报告有关事项的通知》，依法公开政府信息。'
    expect(quotes({ preamble: '', overview: led }, 'preamble.place')).toEqual([])
    const done = '（一）主动公开。在2024年1月1日至12月31日统计期限内，对照条例公开文件12件。'
    expect(quotes({ preamble: '', overview: done }, 'preamble.place')).toEqual([])
    const announced = '按照统一部署，现发布《县水利局2024年政府信息公开工作年度报告》'
    expect(
      quotes({ preamble: '', overview: `${announced}。\n主动公开80条。` }, 'preamble.place'),
    ).toEqual([announced])
    const long = '根据要求，现发布《县水利局年度报告》，所列数据统计期限为2024年1月1日至12月31日。'
    expect(quotes({ preamble: '', overview: long }, 'preamble.place')).toEqual([
      '所列数据统计期限为2024年1月1日至12月31日',
    ])
  })

  it('is not asked for item by item where there is none', () => {
    const overview = '主动公开80条，收到申请3件，管理、平台、监督都已落实。'
    const found = [
      ...judged({ preamble: '', overview }, 'preamble.period'),
      ...judged({ preamble: '', overview }, 'preamble.contact'),
    ]
    expect(found).toMatchObject([{ tier: 'hint' }])
    expect(found[0]?.message).toContain('统计期限和联系方式')
  })

  it('says whom to ask, in words or in the contact fields', () => {
    const preamble = '统计期限为2024年1月1日至12月31日。'
    expect(quotes({ preamble }, 'preamble.contact')).toEqual([null])
    const contact = { office: '', address: '', postcode: '', phone: '0000-5550182', email: '' }
    expect(quotes({ preamble, report: { contact } }, 'preamble.contact')).toEqual([])
    const told = '对不掌握的信息，均告知相关机关的名称和联系方式。'
    expect(quotes({ preamble, other: told }, 'preamble.contact')).toEqual([null])
    const asked = '如有疑问，请与县水利局办公室联系（电话：0000-5550182）。'
    expect(quotes({ preamble, other: asked }, 'preamble.contact')).toEqual([])
  })
})
