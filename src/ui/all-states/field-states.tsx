/** Samples of the fields: empty, filled, wrong, doubted, disabled. */
import { useState } from 'react'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { levelChoices } from '#ui/parts/fields/level-choices.ts'
import { RadioGroup } from '#ui/parts/fields/radio-group.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { YearField } from '#ui/parts/fields/year-field.tsx'

const years = ['2025', '2024', '2023'].map((value) => ({ value, label: `${value}年` }))

/** Fields of ordinary forms. */
export function FieldStates() {
  const [year, setYear] = useState('2025')
  const [level, setLevel] = useState<string | null>(null)
  return (
    <section aria-label="表单">
      <h2>表单</h2>
      <div className="states-fields">
        <TextField
          label="机关全称"
          help="与公章一致，用于标题和落款。"
          placeholder="清河县水务局"
        />
        <TextField label="机关全称" defaultValue="清河县水务局" />
        <TextField
          label="机关全称（有误）"
          defaultValue=""
          error="请填写机关全称，与公章一致，例如“清河县水务局”。"
        />
        <TextField
          label="成文日期"
          optional
          defaultValue="2026年2月3日"
          warning="晚于法定期限2026年1月31日，请核对。"
        />
        <TextField label="停用的字段" defaultValue="不可修改" disabled />
        <SelectField label="年度" options={years} />
        <YearField label="统计年度" from={2019} to={2026} value={year} onChange={setYear} />
        <YearField
          label="统计年度（有误）"
          from={2019}
          to={2026}
          value="2018"
          onChange={setYear}
          error="年度应在2019年至2026年之间，请改为这个范围内的年度。"
        />
        <TextArea label="理由" defaultValue="省级系统升级，二次统计口径不同。" />
        <TextArea label="理由（有误）" error="请写明理由，送审时需要。" />
        <RadioGroup
          label="机关类别"
          name="states-level"
          value={level}
          onChange={(event) => setLevel(event.target.value)}
          choices={levelChoices}
        />
        <RadioGroup
          label="机关类别（有误）"
          name="states-level-wrong"
          value={null}
          onChange={(event) => setLevel(event.target.value)}
          choices={levelChoices}
          error="请选择机关类别。"
        />
        <div className="states-stack">
          <Checkbox label="附上批注" help="批注不随正式稿导出。" defaultChecked />
          <Checkbox label="标明草稿" disabled />
        </div>
      </div>
    </section>
  )
}
