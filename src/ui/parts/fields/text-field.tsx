/** One line of text with its label, help and error. */
import type { ComponentProps } from 'react'
import { Field, type FieldWords, useField } from './field.tsx'

export interface TextFieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'children'> {}

/** One line of text; hand it react-hook-form's `register` result. */
export function TextField(props: TextFieldProps) {
  const { words, control } = useField(props)
  return (
    <Field {...words}>
      <input type="text" autoComplete="off" spellCheck={false} {...control} />
    </Field>
  )
}
