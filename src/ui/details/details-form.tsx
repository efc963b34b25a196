/** 报告信息: organ, level, title, contacts and signature of the open report; kept as it is typed. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Report } from '#report/report.ts'
import type { Form } from '#template/form.ts'
import { ContactFields } from './contact-fields.tsx'
import {
  type DetailsChange,
  type DetailsFields,
  type DetailsKey,
  detailsKeys,
  detailsSchema,
  fieldsOf,
  reportOf,
  same,
} from './details-fields.ts'
import { OrganFields } from './organ-fields.tsx'
import { SignatureFields } from './signature-fields.tsx'
import './details.css'

interface DetailsFormProps {
  readonly report: Report
  readonly form: Form
  /** Called with what changed at every change; the report follows by its props. */
  readonly onChange: (change: DetailsChange) => void
}

const pick = (from: Required<DetailsChange>, key: DetailsKey): DetailsChange => ({
  [key]: from[key],
})

/** No submit button: every change goes to the report at once, also one that is complained about. */
export function DetailsForm({ report, form, onChange }: DetailsFormProps) {
  const fields = useForm<DetailsFields>({
    resolver: zodResolver(detailsSchema),
    mode: 'onTouched',
    defaultValues: fieldsOf(report),
  })
  const seen = useRef(report)
  const change = useRef(onChange)
  /** True while the fields take over what came from elsewhere. */
  const following = useRef(false)

  useEffect(() => {
    change.current = onChange
  }, [onChange])

  useEffect(
    () =>
      fields.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          const key = detailsKeys.find((one) => one === name?.split('.', 1)[0])
          if (following.current || key === undefined) return
          const now = reportOf(values, seen.current)
          if (same(now[key], seen.current[key])) return
          seen.current = { ...seen.current, ...pick(now, key) }
          change.current(pick(now, key))
        },
      }),
    [fields],
  )

  // What another tab or an undo changed comes in; what is being typed here stays.
  useEffect(() => {
    const before = seen.current
    seen.current = report
    const shown = fieldsOf(report)
    following.current = true
    for (const key of detailsKeys) {
      if (same(before[key], report[key])) continue
      fields.setValue(key, shown[key], { shouldValidate: true })
    }
    following.current = false
  }, [report, fields])

  return (
    <FormProvider {...fields}>
      <form className="details" noValidate onSubmit={(event) => event.preventDefault()}>
        <OrganFields report={report} form={form} />
        <SignatureFields report={report} />
        <ContactFields />
      </form>
    </FormProvider>
  )
}
