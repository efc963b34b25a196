/** 报告信息 beside the form: who reports, the contacts, the signature; and last year's report. */
import { type ReactNode, useEffect } from 'react'
import { DetailsForm } from '#ui/details/details-form.tsx'
import { useLocked, useReport, useSession } from '#ui/session/use-session.ts'

/** A field the clerk is to be taken to; another object each time she is. */
export interface WantedField {
  readonly name: string
}

interface Props {
  readonly wanted: WantedField | null
  readonly previous: ReactNode
}

export function DetailsPanel({ wanted, previous }: Props) {
  const session = useSession()
  const report = useReport()
  const locked = useLocked()
  useEffect(() => {
    if (!wanted) return
    const place = document.querySelector<HTMLElement>(`.details [name="${wanted.name}"]`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <fieldset className="panel-details" aria-label="报告信息" disabled={locked}>
      <DetailsForm
        report={report}
        form={session.form}
        onChange={(meta) => session.document.edit([{ meta }])}
      />
      {previous}
    </fieldset>
  )
}
