/** What a published table shows otherwise than the form: a changed label, an amount without unit. */
import type { Cell, Form } from '#template/form.ts'
import { forms } from '#template/forms.ts'
import { type ReportFound, type ReportJudgement } from '#checks/judgement.ts'
import { isTraditional } from '#checks/wording/words/side-by-side.ts'

const keyed = (label: string) => label.normalize('NFKC').replace(/[\s“”"'（）()、,，.。:：]/gu, '')

/** The same label in traditional characters, sign by sign. */
const isVariant = (label: string, official: string): boolean =>
  label.length === official.length &&
  Array.from(label).filter((sign, at) => sign === official[at]).length * 5 >= label.length * 2

/** The official name, or the same in traditional characters. */
const isNamedSo = (label: string, official: string, inTraditional: boolean): boolean =>
  label === official || (inTraditional && isVariant(label, official))

const elsewhere = new WeakMap<Form, ReadonlySet<string>>()

/** The labels of the rows of every other form: one of them here is a form of another year filled in. */
function labelsElsewhere(form: Form): ReadonlySet<string> {
  const before = elsewhere.get(form)
  if (before) return before
  const own = rowLabelsOf(form)
  const others = forms.filter(({ id }) => id !== form.id).flatMap((one) => [...rowLabelsOf(one)])
  const labels = new Set(others.filter((label) => !own.has(label)))
  elsewhere.set(form, labels)
  return labels
}

const rowLabelsOf = (form: Form): ReadonlySet<string> =>
  new Set([...form.cells.values()].flatMap(({ rowLabels }) => rowLabels.map(keyed)))

const sharedSigns = (one: string, other: string): number =>
  [...new Set(one)].filter((sign) => other.includes(sign)).length

/** Which of a cell's own two names, of its row or of its column, a printed label stands for. */
function officialFor(label: string, { rowLabels, columnLabels }: Cell): string {
  const [row, column] = [rowLabels.at(-1) ?? '', columnLabels.at(-1) ?? '']
  return sharedSigns(label, column) > sharedSigns(label, row) ? column : row
}

const remark = /[（(][^（）()]*[）)]\s*$/u

export const labelsChanged: ReportJudgement = {
  kind: 'report',
  id: 'disclosure.label',
  tier: 'hint',
  basis: { kind: 'form', text: '年度报告格式：表格的项目名称' },
  demand: '表格的项目名称与格式一致',
  hint: '改回格式规定的名称',
  example: { wrong: '采购预算总金额', right: '采购总金额' },
  unasked: ({ report }) => (report.published ? null : '表格按格式生成'),
  find: ({ report, form, passages }) => {
    const printed = Object.entries(report.published?.labels ?? {})
    if (printed.length === 0) return []
    const texts = [...printed.map(([, label]) => label), ...passages.map(({ words }) => words.text)]
    const inTraditional = texts.some(isTraditional)
    const cells = new Map<string, string[]>()
    const ofOthers = labelsElsewhere(form)
    for (const [id, label] of printed) {
      const cell = form.cells.get(id)
      const official = [...(cell?.columnLabels ?? []), ...(cell?.rowLabels ?? [])]
      const short = official.some(
        (one) =>
          (keyed(one).includes(keyed(label)) && keyed(label).length * 2 > keyed(one).length) ||
          isNamedSo(
            keyed(label.replace(remark, '')),
            keyed(one.replace(remark, '')),
            inTraditional,
          ),
      )
      if (cell && (!short || ofOthers.has(keyed(label))))
        cells.set(label, [...(cells.get(label) ?? []), id])
    }
    return [...cells].map(([label, ids]): ReportFound => {
      const cell = form.cells.get(ids[0] ?? '')
      return {
        cells: ids,
        section: cell?.grid ?? null,
        quote: label,
        message: `表格项目“${label}”与格式不同，应为“${cell ? officialFor(label, cell) : ''}”。`,
      }
    })
  },
}

export const unitMissing: ReportJudgement = {
  kind: 'report',
  id: 'disclosure.unit',
  tier: 'hint',
  basis: { kind: 'custom', text: '金额应写明单位' },
  demand: '金额写明单位',
  hint: '对照原件写明是元还是万元',
  example: { wrong: '采购总金额 689380', right: '采购总金额 689380元' },
  unasked: ({ report }) => (report.published ? null : '表格按格式生成'),
  find: ({ report, form }) =>
    report.doubts.flatMap(({ at, why, source }): ReportFound[] => {
      const cell = form.cells.get(at)
      return cell && /没有写单位/u.test(why)
        ? [
            {
              cells: [at],
              section: cell.grid,
              ...(source === undefined ? {} : { quote: source }),
              message: `${cell.name}没有写单位，现按${cell.unit}记。`,
            },
          ]
        : []
    }),
}
