/** Whose report it is: organ or joint organs, level, and the title where it differs. */
import { Controller, useFormContext } from 'react-hook-form'
import type { Report } from '#report/report.ts'
import { titleOf } from '#report/report.ts'
import type { Form } from '#template/form.ts'
import { IssuerFields } from '#ui/parts/fields/issuer-fields.tsx'
import { LevelField } from '#ui/parts/fields/level-field.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { YearField } from '#ui/parts/fields/year-field.tsx'
import { firstYear } from '#ui/parts/fields/year-text.ts'
import type { DetailsFields } from './details-fields.ts'

/** As far as the buttons step; typing goes further. */
const lastYear = 2099

interface OrganFieldsProps {
  readonly report: Report
  readonly form: Form
}

/** The form stays whatever the year: where they do not fit, the checks say so. */
export function OrganFields({ report, form }: OrganFieldsProps) {
  const { control, register, formState } = useFormContext<DetailsFields>()
  return (
    <fieldset className="details-part">
      <legend>机关和标题</legend>
      <Controller
        control={control}
        name="year"
        render={({ field, fieldState: { error } }) => (
          <YearField
            label="年度"
            from={firstYear}
            to={lastYear}
            value={field.value}
            ref={field.ref}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={error?.message}
            help={`统计年度，表格格式为${form.documentNumber}。`}
          />
        )}
      />
      <IssuerFields />
      <LevelField />
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
