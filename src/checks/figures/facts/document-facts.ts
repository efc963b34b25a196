/** Facts of table 2 as reports tell them: rules and normative documents, decisions, procurement. */
import { forms } from '#template/forms.ts'
import { type Fact, label, sum } from './fact.ts'

const normative = '(?:行政|部门|本部门|本级|局|委|市|县|区|政府)*规范性文件'
const ofNormative = /规范性文件(?![^。]*规章)/u
/** “制发规章9件，废止7件；制发规范性文件12件”: what is repealed is of those just named. */
const notOfRules = /^(?!.*规章(?!.*规范性文件))/su
const publishing = /公开|公布|发布|解读|备案|审查|修[订改]|拟|草案|征求|清理|累计/u

const issued = [
  sum('documents.normative.issued'),
  sum('documents.normative.made'),
  sum('documents.normative.disclosed'),
  sum('statistics.normative-issued'),
]

const documents: readonly Fact[] = [
  {
    id: 'normative.issued',
    kind: 'documents',
    name: '本年制发的行政规范性文件',
    label: label(
      `(?:制发|制定印发|制定出台|制定|出台|印发|新制定|新制发)(?:了)?(?:的)?${normative}`,
    ),
    around: new RegExp(`(?:制发|制定印发|制定出台|制定|出台|印发)(?:了)?#${normative}`, 'u'),
    unless: publishing,
    readings: issued,
  },
  {
    id: 'normative.issued',
    kind: 'documents',
    name: '本年制发的行政规范性文件',
    label: label(`新(?:制定)?(?:发布|公布)(?:了)?(?:的)?${normative}`),
    unless: /解读|备案|草案|征求|累计/u,
    readings: issued,
  },
  {
    id: 'normative.repealed',
    kind: 'documents',
    name: '本年废止的行政规范性文件',
    label: label(`废止(?:了)?(?:${normative})?`),
    around: new RegExp(`废止(?:了)?#${normative}`, 'u'),
    unless: /失效|修[订改]|规章|拟/u,
    readings: [sum('documents.normative.repealed')],
    within: notOfRules,
    about: /^(?!.*(?:清理(?![^。；]*(?:制发|制定|出台|印发)\S*\d)|失效)).*规范性文件(?!.*规章)/su,
  },
  {
    id: 'normative.in-force',
    kind: 'documents',
    name: '现行有效的行政规范性文件',
    label: label(`现行有效(?:的)?(?:${normative})?`),
    unless: /规章/u,
    within: notOfRules,
    readings: [sum('documents.normative.in-force')],
    about: ofNormative,
  },
  {
    id: 'normative.in-force',
    kind: 'documents',
    name: '现行有效的行政规范性文件',
    label: label('年[底末](?:现行)?有效'),
    unless: /规章|上年|去年|20\d\d年/u,
    readings: [sum('documents.normative.in-force')],
    about: ofNormative,
  },
  {
    id: 'rules.issued',
    kind: 'documents',
    name: '本年制发的规章',
    label: label('(?:制发|制定|出台)(?:了)?(?:政府|部门)?规章'),
    unless: publishing,
    readings: [sum('documents.rules.issued'), sum('documents.rules.made')],
  },
  {
    id: 'rules.in-force',
    kind: 'documents',
    name: '现行有效的规章',
    label: label('现行有效(?:的)?(?:政府|部门)?规章'),
    readings: [sum('documents.rules.in-force')],
  },
  {
    id: 'normative.disclosed',
    kind: 'documents',
    name: '公开的行政规范性文件',
    label: label(`(?:公开|公布|发布)(?:了)?${normative}`),
    isLoose: true,
    readings: [sum('documents.normative.issued'), sum('documents.normative.disclosed')],
  },
]

const decision = (key: string, words: string): readonly Fact[] => [
  {
    id: `${key}.decisions`,
    kind: 'decisions',
    name: `${words}处理决定`,
    label: label(
      `(?:作出|做出|实施|(?:全年|累计|共|共计)办理)(?:了)?(?:各类)?${words}(?:处理|处罚)?(?:决定书?)?|${words}(?:处理)?决定(?:书)?`,
    ),
    unless: /公开|公示|公布|信息/u,
    readings: [sum(`${key}.decisions`)],
  },
  {
    id: `${key}.handled`,
    kind: 'decisions',
    name: words,
    label: label(`${words}(?:处罚)?(?:案件|申请|办件|业务)?`),
    isLoose: true,
    readings: [sum(`${key}.decisions`)],
  },
]

/** What the form calls the fees of its last row; the label is the template's. */
const feeName =
  forms
    .map((form) => form.cells.get('fees.amount')?.rowLabels.at(-1))
    .find((name) => name !== undefined) ?? ''

const amounts: readonly Fact[] = [
  {
    id: 'fees.amount',
    kind: 'decisions',
    name: feeName,
    isAmount: true,
    label: label(`${feeName}(?:收入|总?金额|总额)?`),
    unless: /减免|免征|停征|退还|降低|信息处理费/u,
    readings: [sum('fees.amount')],
  },
  {
    id: 'procurement.amount',
    kind: 'decisions',
    name: '政府集中采购总金额',
    isAmount: true,
    label: label('集中采购(?:项目)?(?:总?金额|总额)|采购总金额'),
    unless: /预算|节约|节省/u,
    readings: [sum('procurement.amount')],
  },
]

export const documentFacts: readonly Fact[] = [
  ...documents,
  ...amounts,
  ...decision('licensing', '行政许可'),
  ...decision('penalties', '行政处罚'),
  ...decision('coercion', '行政强制'),
  {
    id: 'procurement.projects',
    kind: 'decisions',
    name: '政府集中采购项目',
    label: label('政府集中采购(?:项目)?'),
    readings: [sum('procurement.projects')],
  },
]
