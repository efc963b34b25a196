/** Whose report it is: organ or joint organs, level, and the title where it differs. */
import { Controller, useFormContext } from 'react-hook-form'
import type { Report } from '#report/report.ts'
import { titleOf } from '#report/report.ts'
import type { Form } from '#template/form.ts'
import { IssuerFields } from '#ui/parts/issuer-fields.tsx'
import { levelChoices } from '#ui/parts/level-choices.ts'
import { RadioGroup } from '#ui/parts/radio-group.tsx'
import { TextArea } from '#ui/parts/text-area.tsx'
import type { DetailsFields } from './details-fields.ts'

export interface OrganFieldsProps {
  readonly report: Report
  readonly form: Form
}

/** The year and its form are shown, not changed: another year is another report. */
export function OrganFields({ report, form }: OrganFieldsProps) {
  const { control, register, formState } = useFormContext<DetailsFields>()
  return (
    <fieldset className="details-part">
      <legend>机关和标题</legend>
      <dl className="details-facts">
        <dt>年度</dt>
        <dd>{report.year}年</dd>
        <dt>格式</dt>
        <dd>{form.documentNumber}</dd>
      </dl>
      <IssuerFields />
      <Controller
        control={control}
        name="level"
        render={({ field }) => (
          <RadioGroup
            label="机关类别"
            name={field.name}
            ref={field.ref}
            value={field.value}
            onBlur={field.onBlur}
            onChange={(event) => {
              const chosen = levelChoices.find(({ value }) => value === event.target.value)
              field.onChange(chosen?.value ?? null)
            }}
            error={formState.errors.level?.message}
            choices={levelChoices}
          />
        )}
      />
      <TextArea
        {...register('title')}
        label="标题"
        optional
        rows={2}
        placeholder={titleOf({ ...report, title: null }, form.title)}
        error={formState.errors.title?.message}
        help="留空则由机关名称和年度组成，如上所示。"
      />
    </fieldset>
  )
}
