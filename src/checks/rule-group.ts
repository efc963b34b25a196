/** Which part of an inspection a rule belongs to, by the first part of its id; panel and check sheet list by it. */

export type RuleGroup = 'tables' | 'outline' | 'figures' | 'years' | 'wording' | 'privacy'

/** In the order of the check sheet. */
export const ruleGroups: readonly { readonly group: RuleGroup; readonly name: string }[] = [
  { group: 'tables', name: '表格' },
  { group: 'outline', name: '体例与内容' },
  { group: 'figures', name: '正文数字' },
  { group: 'years', name: '与上年衔接' },
  { group: 'wording', name: '文字' },
  { group: 'privacy', name: '隐私与保密' },
]

const groupOfPart: Readonly<Record<string, RuleGroup>> = {
  disclosure: 'tables',
  applications: 'tables',
  disputes: 'tables',
  statistics: 'tables',
  report: 'tables',
  figures: 'figures',
  years: 'years',
  wording: 'wording',
  privacy: 'privacy',
}

/** The group of a rule id ("wording.until"); whatever is about a part of the document is its outline. */
export const groupOfRule = (rule: string): RuleGroup =>
  groupOfPart[rule.split('.', 1)[0] ?? ''] ?? 'outline'
