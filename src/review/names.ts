/** What roles, stages and states are called (FORMAT 5.1), and where a remark stands, in words. */
import type { CellId, Form } from '#template/form.ts'
import type { Act, Anchor, Person, Role, Stage } from '#report/review-event.ts'
import type { ReportState } from './stand.ts'

/** What the people of a review are called. */
export const roleNames: Readonly<Record<Role, string>> = {
  clerk: '经办',
  section: '处室',
  first: '初审',
  second: '复审',
  secrecy: '保密审查',
  final: '终审',
}

/** Who stands in the log for somebody who had not said who they are. */
export const unnamed: Person = { name: '未署名', role: 'clerk' }

/** A person with the role they acted in; who was not known had none. */
export const personName = ({ name, role }: Person): string =>
  name === unnamed.name ? name : `${name}（${roleNames[role]}）`

/** A stage is called as whoever decides at it. */
export const stageName = (stage: Stage): string => roleNames[stage]

/** What the states of a report are called. */
export const stateNames: Readonly<Record<ReportState, string>> = {
  drafting: '起草',
  submitted: '送审',
  returned: '退回',
  approved: '审核通过',
  final: '定稿',
  published: '已公开',
  correcting: '更正',
}

/** What is done to a report, as the trail says it. */
export function actName(act: Act): string {
  const staged = 'stage' in act ? stageName(act.stage) : ''
  const names: Readonly<Record<Act['do'], string>> = {
    submit: '送审',
    withdraw: '撤回送审',
    pass: `${staged}通过`,
    return: `${staged}退回`,
    finalise: '定稿',
    unlock: '解锁修改',
    publish: '登记公开',
    correct: '公开后更正',
    remark: '批注',
    answer: '回复批注',
    settle: '批注已解决',
    reopen: '重新打开批注',
    assign: '指派批注',
    suggest: '修改建议',
    decide: act.do === 'decide' && act.verdict === 'refused' ? '不采纳建议' : '采纳建议',
    look: '查看',
    reason: '填写说明',
    import: '导入',
    export: '导出',
    merge: '合并文件',
  }
  return names[act.do]
}

/** The section of a place; what follows the stroke is the heading of a chapter. */
const sectionOfPlace = (place: string): string => place.split('/', 1)[0] ?? place

/** The name of a place of a form: a section or one of its chapters, the title, the signature, a part of the content. */
export function placeName(place: string, form: Form): string {
  const key = sectionOfPlace(place)
  if (place.length > key.length + 1) return place.slice(key.length + 1).trim()
  if (place === 'title') return '标题和机关'
  if (place === 'signature') return '落款'
  const section = form.sections.find((one) => one.key === key)
  return section?.heading ?? section?.name ?? '其他内容'
}

/** Several places by name, in the order of the form. */
export function placeNames(places: readonly string[], form: Form): string {
  const order = ['title', ...form.sections.map(({ key }) => key), 'signature']
  return [...places]
    .sort((a, b) => order.indexOf(sectionOfPlace(a)) - order.indexOf(sectionOfPlace(b)))
    .map((place) => placeName(place, form))
    .join('、')
}

/** A cell in the form's own words; its id where the form has no such cell. */
export const cellName = (cell: CellId, form: Form): string => form.cells.get(cell)?.name ?? cell

/** What a remark is about, in the form's own words. */
export function anchorName(anchor: Anchor, form: Form): string {
  switch (anchor.on) {
    case 'report':
      return '整份报告'
    case 'section':
      return placeName(anchor.section, form)
    case 'cell':
      return cellName(anchor.cell, form)
    case 'row':
      return `${anchor.label}（整行）`
    case 'finding':
      return '核查结果'
    case 'image':
      return `${placeName(anchor.section, form)}的图片`
    case 'words':
      return placeName(anchor.section, form)
    default:
      return anchor satisfies never
  }
}

/** The section a remark belongs to; null where it is about the whole report. */
export function sectionOfAnchor(anchor: Anchor, form: Form): string | null {
  if (anchor.on === 'report') return null
  if ('section' in anchor && anchor.section !== null) return anchor.section
  const [cell] = anchor.on === 'cell' ? [anchor.cell] : 'cells' in anchor ? anchor.cells : []
  return cell === undefined ? null : (form.cells.get(cell)?.grid ?? null)
}
