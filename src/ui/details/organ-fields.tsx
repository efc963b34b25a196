/** Whose report it is: organ or joint organs, level, and the title where it differs. */
import { useFormContext } from 'react-hook-form'
import type { Report } from '#report/report.ts'
import { titleOf } from '#report/report.ts'
import type { Form } from '#template/form.ts'
import { IssuerFields } from '#ui/parts/issuer-fields.tsx'
import { LevelField } from '#ui/parts/level-field.tsx'
import { TextArea } from '#ui/parts/text-area.tsx'
import type { DetailsFields } from './details-fields.ts'

export interface OrganFieldsProps {
  readonly report: Report
  readonly form: Form
}

/** The year and its form are shown, not changed: another year is another report. */
export function OrganFields({ report, form }: OrganFieldsProps) {
  const { register, formState } = useFormContext<DetailsFields>()
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
