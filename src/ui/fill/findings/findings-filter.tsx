/** Which findings the panel lists: by part of the report, by weight, by kind of rule. Nothing is dismissed. */
import type { SectionKey, Tier } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { groupOfRule, type RuleGroup, ruleGroups } from '#checks/rule-group.ts'
import { Button } from '#ui/parts/button.tsx'
import type { ShownFinding } from '#ui/session/shown-findings.ts'

/** Null: all. */
export interface Filter {
  readonly section: SectionKey | 'title' | 'signature' | null
  readonly tier: Tier | null
  readonly group: RuleGroup | null
}

export const noFilter: Filter = { section: null, tier: null, group: null }

/** Whether a finding is listed. */
export const passes = ({ finding }: ShownFinding, filter: Filter): boolean =>
  (filter.section === null || finding.section === filter.section) &&
  (filter.tier === null || finding.tier === filter.tier) &&
  (filter.group === null || groupOfRule(finding.rule) === filter.group)

interface Choice<Value extends string> {
  readonly value: Value
  readonly name: string
}

interface SelectProps<Value extends string> {
  readonly label: string
  readonly all: string
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value | null) => void
}

function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, all, value, choices, onChange } = props
  return (
    <select
      aria-label={label}
      className="input"
      data-set={value !== null}
      value={value ?? ''}
      onChange={(event) =>
        onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)
      }
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  )
}

const tiers: readonly Choice<Tier>[] = [
  { value: 'error', name: '错误' },
  { value: 'warning', name: '提醒' },
  { value: 'hint', name: '提示' },
]

const groups = ruleGroups.map(({ group, name }): Choice<RuleGroup> => ({ value: group, name }))

interface Props {
  readonly form: Form
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** How many findings the filter leaves out. */
  readonly hidden: number
  /** Whether it leaves nothing. */
  readonly none: boolean
}

export function FindingsFilter({ form, filter, onFilter, hidden, none }: Props) {
  const sections: readonly Choice<NonNullable<Filter['section']>>[] = [
    { value: 'title', name: '标题' },
    ...form.sections.map(({ key, heading, name }) => ({ value: key, name: heading ?? name })),
    { value: 'signature', name: '落款' },
  ]
  return (
    <fieldset className="findings-filter" aria-label="筛选">
      <Select
        label="部分"
        all="全部部分"
        value={filter.section}
        choices={sections}
        onChange={(section) => onFilter({ ...filter, section })}
      />
      <Select
        label="轻重"
        all="轻重"
        value={filter.tier}
        choices={tiers}
        onChange={(tier) => onFilter({ ...filter, tier })}
      />
      <Select
        label="规则"
        all="规则"
        value={filter.group}
        choices={groups}
        onChange={(group) => onFilter({ ...filter, group })}
      />
      {hidden > 0 ? (
        <p className="findings-hidden">
          {none ? '没有这样的问题，' : ''}另有 {hidden} 条没有列出
          <Button look="quiet" onClick={() => onFilter(noFilter)}>
            全部列出
          </Button>
        </p>
      ) : null}
    </fieldset>
  )
}
