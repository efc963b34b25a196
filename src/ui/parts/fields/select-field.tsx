/** A choice from a list that is too long for radio buttons; the browser's own control. */
import type { ComponentProps } from 'react'
import { Field, type FieldWords, useField } from './field.tsx'

interface SelectFieldProps extends FieldWords, Omit<ComponentProps<'select'>, 'children'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A choice from a list. */
export function SelectField({ options, ...props }: SelectFieldProps) {
  const { words, control } = useField(props)
  return (
    <Field {...words}>
      <select {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
