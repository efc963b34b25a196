/** The kinds of organ the report file knows, with what each covers and when its report is due. */
import type { Level } from '#report/report.ts'
import type { RadioChoice } from './radio-group.tsx'

/** The three levels as choices of a form. */
export const levelChoices: readonly (RadioChoice & { readonly value: Level })[] = [
  { value: 'government', label: '人民政府', help: '县级以上地方人民政府，编制本级政府年报。' },
  { value: 'department', label: '部门', help: '政府部门、派出机关；街道办事处选这一项。' },
  { value: 'township', label: '乡镇', help: '乡、民族乡、镇人民政府。' },
]
