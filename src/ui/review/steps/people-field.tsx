/** Whom something is given to, by name or office; those already named in the review can be chosen. */
import { useId } from 'react'
import { peopleIn } from '#review/threads.ts'
import { TextField, type TextFieldProps } from '#ui/parts/fields/text-field.tsx'
import { useReportPart } from '#ui/session/use-session.ts'

export function PeopleField(props: Omit<TextFieldProps, 'list'>) {
  const events = useReportPart(({ review }) => review.events)
  const id = useId()
  return (
    <>
      <TextField {...props} list={id} />
      <datalist id={id}>
        {peopleIn(events).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  )
}
