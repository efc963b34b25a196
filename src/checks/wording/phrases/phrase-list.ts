/** Words offices write wrongly again and again, as data: the list shipped, and an office's own over it. */
import { tradeSlips } from './trade-slips.ts'
import { wellKnownSlips } from './well-known-slips.ts'

export interface FixedPhrase {
  readonly wrong: string
  readonly right: string
  /** Longer words in which it is not wrong ("不良反应情况"). */
  readonly unless?: readonly string[]
}

/** The list shipped; every entry is wrong in any sentence of a report. */
export const fixedPhrases: readonly FixedPhrase[] = [
  { wrong: '其它', right: '其他' },
  { wrong: '做为', right: '作为', unless: ['看做为', '叫做为', '当做为'] },
  { wrong: '布署', right: '部署' },
  { wrong: '既使', right: '即使', unless: ['既使用'] },
  { wrong: '即然', right: '既然' },
  { wrong: '帐户', right: '账户' },
  { wrong: '帐号', right: '账号' },
  { wrong: '按排', right: '安排', unless: ['按排名', '按排序', '按排放', '按排水', '按排列'] },
  { wrong: '反应问题', right: '反映问题', unless: ['良反应', '学反应', '急反应'] },
  { wrong: '反应情况', right: '反映情况', unless: ['良反应', '学反应', '急反应'] },
  { wrong: '座谈会会', right: '座谈会', unless: ['座谈会会议', '座谈会会场', '座谈会会后'] },
  { wrong: '攻府', right: '政府' },
  { wrong: '政俯', right: '政府' },
  { wrong: '共合国', right: '共和国' },
  { wrong: '领导小姐', right: '领导小组' },
  { wrong: '来信来访级', right: '来信来访及' },
  {
    wrong: '中央、国务院',
    right: '党中央、国务院',
    unless: [
      '党中央、国务院',
      '中共中央、国务院',
      '中央、国务院办公厅',
      '中央、国务院各',
      '中央、国务院有关',
    ],
  },
  { wrong: '制度化规范，', right: '制度化规范化，' },
  { wrong: '三审三教', right: '三审三校' },
  { wrong: '会社关切', right: '社会关切' },
  { wrong: '会社监督', right: '社会监督', unless: ['委会社监督', '协会社监督'] },
  { wrong: '会社公众', right: '社会公众' },
  { wrong: '公开工工作', right: '公开工作' },
  { wrong: '截至目前为止', right: '截至目前' },
  { wrong: '不公开为另外', right: '不公开为例外' },
  { wrong: '不公开是另外', right: '不公开是例外' },
  { wrong: '申清公开', right: '申请公开' },
  { wrong: '政策解渎', right: '政策解读' },
  { wrong: '规犯性', right: '规范性' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '按步就班', right: '按部就班' },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '名符其实', right: '名副其实' },
  { wrong: '责无旁代', right: '责无旁贷' },
  { wrong: '岀', right: '出' },
  { wrong: '答复依申请人', right: '答复申请人' },
  { wrong: '回复依申请人', right: '回复申请人' },
  { wrong: '告知依申请人', right: '告知申请人' },
  { wrong: '平台累公开', right: '平台累计公开' },
  { wrong: '依申请政府信息', right: '依申请公开政府信息', unless: ['依申请政府信息公开'] },
  { wrong: '疑异', right: '疑问' },
  { wrong: '按照根据', right: '根据' },
  { wrong: '根据按照', right: '根据' },
  { wrong: '习新时代', right: '习近平新时代' },
  { wrong: '习近平总书记新时代中国特色', right: '习近平新时代中国特色' },
  { wrong: '习近平新时代特色社会主义', right: '习近平新时代中国特色社会主义' },
  { wrong: '新时代中国特色主义思想', right: '新时代中国特色社会主义思想' },
  {
    wrong: '转结',
    right: '结转',
    unless: ['转结果', '转结案', '转结算', '转结构', '转结论', '转结束', '转结余'],
  },
  { wrong: '信息与政府公开办公室', right: '信息与政务公开办公室' },
  {
    wrong: '方面上',
    right: '方面',
    unless: [
      '方面上升',
      '方面上报',
      '方面上传',
      '方面上线',
      '方面上级',
      '方面上下',
      '方面上网',
      '方面上年',
      '方面上半',
    ],
  },
  { wrong: '意见箱反应', right: '意见箱反映' },
  { wrong: '仍在不足', right: '仍存在不足' },
  { wrong: '残差不齐', right: '参差不齐' },
  { wrong: '一些的不足', right: '一些不足' },
  { wrong: '一些的问题', right: '一些问题' },
  { wrong: '不公开为例”', right: '不公开为例外”' },
  { wrong: '社会社保', right: '社会保障' },
  { wrong: '特别针对是', right: '特别是针对' },
  { wrong: '本报告与任何疑问', right: '本报告有任何疑问' },
  { wrong: '有关况', right: '有关情况' },
  { wrong: '“六稳”“大保”', right: '“六稳”“六保”' },
  { wrong: '社会度关注', right: '社会关注度' },
  { wrong: '异彩丰呈', right: '异彩纷呈' },
  { wrong: '涣然一新', right: '焕然一新' },
  { wrong: '默守成规', right: '墨守成规' },
  { wrong: '精兵减政', right: '精兵简政' },
  { wrong: '再接再历', right: '再接再厉' },
  { wrong: '竟争', right: '竞争' },
  { wrong: '防碍', right: '妨碍', unless: ['防碍航'] },
  { wrong: '松驰', right: '松弛' },
  { wrong: '严竣', right: '严峻', unless: ['严竣工', '从严竣'] },
  { wrong: '追朔', right: '追溯' },
  { wrong: '辩别', right: '辨别' },
  { wrong: '部暑', right: '部署' },
  { wrong: '年度根告', right: '年度报告' },
  { wrong: '工作根告', right: '工作报告' },
  { wrong: '微信公从号', right: '微信公众号' },
  { wrong: '政务微薄', right: '政务微博' },
  { wrong: '领导小祖', right: '领导小组' },
  { wrong: '公开拦', right: '公开栏' },
  { wrong: '公示拦', right: '公示栏' },
  { wrong: '宣传拦', right: '宣传栏' },
  { wrong: '拦目', right: '栏目' },
  { wrong: '主动工开', right: '主动公开' },
  { wrong: '信息工开', right: '信息公开', unless: ['信息工开展'] },
  { wrong: '政策解毒', right: '政策解读' },
  { wrong: '行政诉松', right: '行政诉讼' },
  { wrong: '行政复意', right: '行政复议' },
  { wrong: '公开工情况', right: '公开工作情况' },
  { wrong: '政府信公开', right: '政府信息公开' },
  { wrong: '政府信息公工作', right: '政府信息公开工作' },
  { wrong: '统计限自', right: '统计期限自' },
  { wrong: '应公开、尽公开', right: '应公开尽公开' },
  { wrong: '做应公开', right: '做到应公开' },
  { wrong: '做应公尽公', right: '做到应公尽公' },
  { wrong: '党委好政府', right: '党委和政府' },
  { wrong: '阳关下运行', right: '阳光下运行' },
  { wrong: '如本报告有疑问', right: '如对本报告有疑问' },
  { wrong: '如本报告有任何疑问', right: '如对本报告有任何疑问' },
  { wrong: '如本年度报告有疑问', right: '如对本年度报告有疑问' },
  { wrong: '如本年度报告有任何疑问', right: '如对本年度报告有任何疑问' },
  { wrong: '权力和义务', right: '权利和义务' },
  {
    wrong: '政府信息工作',
    right: '政府信息公开工作',
    unless: ['政府信息工作机构', '政府信息工作人员', '公开政府信息工作', '申请政府信息工作'],
  },
  { wrong: '主动公开政府信息公开情况', right: '主动公开政府信息情况' },
  { wrong: '按装', right: '安装', unless: ['按装机', '按装修', '按装配', '按装备', '按装载'] },
  { wrong: '建立建全', right: '建立健全' },
  { wrong: '不断建全', right: '不断健全' },
  { wrong: '建全制度', right: '健全制度' },
  { wrong: '建全机制', right: '健全机制' },
  { wrong: '既时', right: '及时' },
  { wrong: '已公开为常态', right: '以公开为常态' },
  { wrong: '得领导下', right: '的领导下' },
  { wrong: '得指导下', right: '的指导下' },
  { wrong: '分领导任', right: '分管领导任', unless: ['部分领导任'] },
  { wrong: '统计部署', right: '统一部署' },
  { wrong: '国家机密', right: '国家秘密' },
  { wrong: '商业机密', right: '商业秘密' },
  { wrong: '提请行政诉讼', right: '提起行政诉讼' },
  { wrong: '刊发布', right: '刊发', unless: ['刊发布告'] },
  { wrong: '专人员', right: '专职人员' },
  {
    wrong: '政府公开工作',
    right: '政务公开工作',
    unless: ['总结', '动态', '计划', '报告', '要点', '方案', '流程', '职责', '信息', '制度'].map(
      (what) => `政府公开工作${what}`,
    ),
  },
  { wrong: '社会管理和公开服务', right: '社会管理和公共服务' },
  { wrong: '基本公开服务', right: '基本公共服务' },
  { wrong: '乡乡人民政府', right: '乡人民政府' },
  { wrong: '镇镇人民政府', right: '镇人民政府' },
  { wrong: '台帐', right: '台账' },
  { wrong: '提出行政诉讼', right: '提起行政诉讼' },
  { wrong: '各项的工作', right: '各项工作' },
  {
    wrong: '信息公开实务',
    right: '信息公开事务',
    unless: ['培训', '操作', '能力', '指引', '课程', '讲座'].map((what) => `信息公开实务${what}`),
  },
  { wrong: '数据统计自', right: '数据统计期限自' },
  { wrong: '群众切实利益', right: '群众切身利益' },
  { wrong: '阳关政府', right: '阳光政府' },
  { wrong: '阳关政务', right: '阳光政务' },
  { wrong: '互连互通', right: '互联互通' },
  { wrong: '完满答复', right: '圆满答复' },
  { wrong: '公开领导办公室', right: '公开领导小组办公室' },
  { wrong: '帐目', right: '账目' },
  { wrong: '不予以公开', right: '不予公开' },
  { wrong: '法治性政府', right: '法治型政府' },
  { wrong: '服务性政府', right: '服务型政府' },
  { wrong: '公平公证', right: '公平公正' },
  {
    wrong: '公开公证',
    right: '公开公正',
    unless: ['公开公证处', '公开公证机', '公开公证服', '公开公证事'],
  },
  { wrong: '份内', right: '分内' },
  { wrong: '截至到', right: '截至' },
  { wrong: '合法权力', right: '合法权益' },
  { wrong: '推委扯皮', right: '推诿扯皮' },
  { wrong: '作到有问必答', right: '做到有问必答' },
  {
    wrong: '修定',
    right: '修订',
    unless: ['维修定', '检修定', '装修定', '整修定', '抢修定'],
  },
  { wrong: '政府公开信息工作', right: '政府信息公开工作' },
  { wrong: '其他报告的事项', right: '其他需要报告的事项' },
  { wrong: '人大代表提案', right: '人大代表建议' },
  { wrong: '政府信息依申请工作', right: '政府信息依申请公开工作' },
  { wrong: '年度政府信息报告', right: '年度政府信息公开报告' },
  {
    wrong: '政府信息年度报告',
    right: '政府信息公开工作年度报告',
    unless: ['公开政府信息年度报告'],
  },
  ...[...wellKnownSlips, ...tradeSlips].map(([wrong, right, unless]): FixedPhrase => ({
    wrong,
    right,
    ...(unless && { unless }),
  })),
]

/**
 * A list with an office's own entries over it: an entry for the same wrong words takes the place of the
 * listed one, and one whose right words are the wrong ones switches it off.
 */
export function phrasesWith(
  list: readonly FixedPhrase[],
  own: readonly FixedPhrase[],
): readonly FixedPhrase[] {
  const all = new Map([...list, ...own].map((phrase) => [phrase.wrong, phrase]))
  return [...all.values()].filter(({ wrong, right }) => wrong !== right)
}

export interface PhrasesRead {
  readonly phrases: readonly FixedPhrase[]
  /** Lines that are none, said with their number. */
  readonly problems: readonly string[]
}

const entry = /^(.{1,40}?)\s*(?:→|->|=>|\t)\s*(.{1,40}?)(?:\s*(?:除外|除非)[:：]\s*(.+))?$/u

/**
 * Reads an office's list: one entry a line, "其它 → 其他", where needed "除外：…、…" after it;
 * lines that begin with # are remarks.
 */
export function readPhrases(text: string): PhrasesRead {
  const phrases: FixedPhrase[] = []
  const problems: string[] = []
  for (const [at, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, wrong, right, unless] = entry.exec(line) ?? []
    if (wrong === undefined || right === undefined)
      problems.push(`第${at + 1}行“${line}”不是“错误写法 → 正确写法”，没有采用`)
    else if (unless === undefined) phrases.push({ wrong, right })
    else
      phrases.push({
        wrong,
        right,
        unless: unless.split(/[、，,\s]+/u).filter((one) => one !== ''),
      })
  }
  return { phrases, problems }
}
