/** 落款: the organs and the date under the report, with the day by which the law wants it. */
import { useFormContext, useWatch } from 'react-hook-form'
import { issuerName, type Report } from '#report/report.ts'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import type { DetailsFields } from './details-fields.ts'
import { dateInWords, dateWarning, deadlineInWords, parseReportDate } from './report-date.ts'

interface SignatureFieldsProps {
  readonly report: Report
}

/** A date read in any usual shape is shown as it will be printed once the field is left. */
export function SignatureFields({ report }: SignatureFieldsProps) {
  const { control, register, setValue, formState } = useFormContext<DetailsFields>()
  const text = useWatch({ control, name: 'signature.date' })
  const errors = formState.errors.signature
  const date = parseReportDate(text)
  return (
    <fieldset className="details-part">
      <legend>落款</legend>
      <TextArea
        {...register('signature.organs')}
        label="落款机关"
        optional
        rows={Math.max(2, report.issuers.length)}
        placeholder={issuerName(report.issuers)}
        error={errors?.organs?.message}
        help="每行一个机关，留空则与机关名称相同。"
      />
      <TextField
        {...register('signature.date', {
          onBlur: () => {
            if (date !== null && date !== '') setValue('signature.date', dateInWords(date))
          },
        })}
        label="成文日期"
        optional
        placeholder={`例如${report.year + 1}年1月23日`}
        error={errors?.date?.message}
        warning={dateWarning(date ?? '', report.level, report.year)}
        help={deadlineInWords(report.level, report.year)}
      />
    </fieldset>
  )
}
