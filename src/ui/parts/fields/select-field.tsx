/** A choice from a list that is too long for radio buttons; the browser's own control. */
import { useId, type ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field.tsx'

interface SelectFieldProps extends FieldWords, Omit<ComponentProps<'select'>, 'children'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A choice from a list. */
export function SelectField(props: SelectFieldProps) {
  const { label, help, error, warning, optional, labelUnseen, options, id: ownId, ...rest } = props
  const madeId = useId()
  const id = ownId ?? madeId
  const words = { label, help, error, warning, optional, labelUnseen }
  return (
    <Field id={id} {...words}>
      <select
        {...rest}
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, words)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
