/** Laws and regulations of the offices' daily work that others have taken the place of, by their old names. */

interface ReplacedLaw {
  readonly old: string
  /** Now in force. */
  readonly now: string
  /** First report year in which the old name is out of date. */
  readonly from: number
  readonly since: string
}

const civilCode = { now: '民法典', from: 2021, since: '2021年1月1日' } as const

export const replacedLaws: readonly ReplacedLaw[] = [
  ...[
    '合同法',
    '物权法',
    '侵权责任法',
    '婚姻法',
    '继承法',
    '担保法',
    '收养法',
    '民法通则',
    '民法总则',
  ].map((old) => ({ old, ...civilCode })),
  { old: '无照经营查处取缔办法', now: '无证无照经营查处办法', from: 2018, since: '2017年10月1日' },
  {
    old: '国家行政机关公文处理办法',
    now: '党政机关公文处理工作条例',
    from: 2013,
    since: '2012年7月1日',
  },
  {
    old: '保守国家秘密法实施办法',
    now: '保守国家秘密法实施条例',
    from: 2015,
    since: '2014年3月1日',
  },
  { old: '档案法实施办法', now: '档案法实施条例', from: 2024, since: '2024年3月1日' },
  {
    old: '城市房屋拆迁管理条例',
    now: '国有土地上房屋征收与补偿条例',
    from: 2012,
    since: '2011年1月21日',
  },
  { old: '食品卫生法', now: '食品安全法', from: 2010, since: '2009年6月1日' },
  { old: '个体工商户条例', now: '促进个体工商户发展条例', from: 2023, since: '2022年11月1日' },
  { old: '公司登记管理条例', now: '市场主体登记管理条例', from: 2023, since: '2022年3月1日' },
  { old: '企业法人登记管理条例', now: '市场主体登记管理条例', from: 2023, since: '2022年3月1日' },
]
