/** How a merge names the places of a report and what stands there, in the words of the form and the screen. */
import type { Form } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import type { SideBySide } from '#report/merge/side-by-side.ts'
import { cellName } from '#review/names.ts'
import { levelName } from '#ui/home/draft-words.ts'

const metaNames: Readonly<Record<string, string>> = {
  form: '表格格式',
  year: '年度',
  issuers: '机关名称',
  level: '机关类别',
  title: '标题',
  signature: '落款',
  'signature.organs': '落款机关',
  'signature.date': '成文日期',
  contact: '联系方式',
  'contact.office': '承办机构',
  'contact.address': '地址',
  'contact.postcode': '邮政编码',
  'contact.phone': '电话',
  'contact.email': '电子邮箱',
  published: '原文的标题和标签',
  doubts: '存疑',
  previous: '上年报告',
  extra: '其他内容',
}

/** A part of the report's details by its name on the screen. */
export const metaName = (id: string): string => metaNames[id] ?? id

/** The place of something that two copies wrote differently. */
export function placeName(form: Form, { kind, id }: Pick<SideBySide, 'kind' | 'id'>): string {
  if (kind === 'cell') return cellName(id, form)
  if (kind === 'note') return `${cellName(id, form)}的附注`
  if (kind === 'meta') return metaName(id)
  return '对提醒的书面说明'
}

const isLevel = (value: unknown): value is 'government' | 'department' | 'township' =>
  value === 'government' || value === 'department' || value === 'township'

/** A value that is no plain text or number. */
function compoundWords(value: object): string {
  if (!Array.isArray(value)) return 'text' in value ? String(value.text) : JSON.stringify(value)
  const names = value.filter((one) => typeof one === 'string')
  return names.length === value.length ? names.join('、') || '空白' : `${value.length} 项`
}

/** What stands there, so that a person can choose. */
export function valueWords({ kind, id }: Pick<SideBySide, 'kind' | 'id'>, value: unknown): string {
  if (value === null || value === undefined || value === '') return '空白'
  if (kind === 'meta' && id === 'level' && isLevel(value)) return levelName(value)
  if (typeof value === 'number' || typeof value === 'string') return cellText(value)
  return typeof value === 'object' ? compoundWords(value) : JSON.stringify(value)
}
