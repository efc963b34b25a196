/** What the comparison says in words: places, facts, kinds of paragraphs, differences of numbers. */
import type { Cell, Form } from '#template/form.ts'
import { cellText, type CellValue } from '#report/cell-value.ts'
import type { BlockKind } from '#report/prose/prose.ts'
import type { Level } from '#report/report.ts'
import type { BlockChange } from '#review/compare/compare-prose.ts'
import type {
  CellChange,
  Comparison,
  Fact,
  FactChange,
  LeftAside,
  Place,
} from '#review/compare/compare-reports.ts'
import { levelName } from '#ui/home/draft-words.ts'

/** The heading of a place, the form's own where it has one. */
export function placeName(place: Place, { sections }: Form): string {
  if (place === 'title') return '标题和机关'
  if (place === 'signature') return '落款'
  if (place === 'strange') return '表外数据'
  const section = sections.find(({ key }) => key === place)
  return section?.heading ?? section?.name ?? ''
}

const factNames: Readonly<Record<Fact, string>> = {
  title: '标题',
  issuers: '机关全称',
  year: '年度',
  level: '机关类别',
  organs: '落款机关',
  date: '成文日期',
  office: '承办机构',
  address: '地址',
  postcode: '邮政编码',
  phone: '电话',
  email: '电子邮箱',
}

export const factName = ({ fact }: FactChange): string => factNames[fact]

const isLevel = (text: string): text is Level =>
  text === 'government' || text === 'department' || text === 'township'

const dayWords = (text: string): string => {
  const [, year = '', month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? []
  return year === '' ? text : `${year}年${Number(month)}月${Number(day)}日`
}

/** What stands in a fact, as it is read; "" where it is not filled. */
export function factWords({ fact }: FactChange, text: string): string {
  if (fact === 'level') return isLevel(text) ? levelName(text) : text
  return fact === 'date' ? dayWords(text) : text
}

const kindNames: Readonly<Record<BlockKind, string>> = {
  paragraph: '正文',
  chapter: '部分标题',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  bullet: '列表',
  ordered: '编号',
  embed: '图片或表格',
}

/** What else changed about a paragraph than its words; "" for nothing. */
export function blockNote(change: BlockChange): string {
  if (!('pieces' in change)) return ''
  const { before, after, look } = change
  const notes: string[] = []
  if (before.kind !== after.kind)
    notes.push(`由${kindNames[before.kind]}改为${kindNames[after.kind]}`)
  else if (before.indent !== after.indent) notes.push('列表层级有改动')
  if (look) notes.push(after.kind === 'embed' ? '图片有改动，说明文字相同' : '加粗有改动')
  return notes.join('；')
}

/** The labels of a row from the outermost on; where the last is but the unit, the row's own name stands for both. */
export const rowPath = ({ rowLabels, rowName, unit }: Cell): string =>
  (rowLabels.at(-1) === unit ? [...rowLabels.slice(0, -2), rowName] : rowLabels).join(' › ')

/** A cell as it is read; a blank is no 0. */
export const valueWords = (value: CellValue): string => cellText(value) || '空白'

/** 增加 3, 减少 0.5, 原为空白. */
export function differenceWords({ before, after, difference }: CellChange): string {
  if (cellText(before) === '') return '原为空白'
  if (cellText(after) === '') return '改为空白'
  if (difference === null) return '不是数字'
  if (difference === '0') return '写法不同'
  return difference.startsWith('-') ? `减少 ${difference.slice(1)}` : `增加 ${difference}`
}

const asideNames: Readonly<Record<Exclude<LeftAside, 'other-form'>, string>> = {
  signature: '落款',
  contact: '联系方式',
  notes: '表格注释',
  pictures: '图片和文中表格',
}

/** What was not compared and why, a sentence each. */
export function asideWords({ leftAside }: Comparison): readonly string[] {
  const parts = leftAside.flatMap((one) => (one === 'other-form' ? [] : [asideNames[one]]))
  return [
    ...(leftAside.includes('other-form')
      ? ['两边的表格格式不同，只比对两种格式都有的部分和数字。']
      : []),
    ...(parts.length === 0 ? [] : [`其中一边没有保留${parts.join('、')}，这些没有比对。`]),
  ]
}

/** 共12处差别：文字5处，表格数字6处，其他1处. */
export function summaryWords({ places, changes }: Comparison): string {
  if (changes === 0) return '两个版本没有差别'
  const cells = places.reduce((sum, place) => sum + place.cells.length, 0)
  const others = places.reduce((sum, { facts, notes }) => sum + facts.length + notes.length, 0)
  const parts = [
    ['文字', changes - cells - others],
    ['表格数字', cells],
    ['注释、联系方式等', others],
  ] as const
  return `共${changes}处差别：${parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}处`)
    .join('，')}`
}
