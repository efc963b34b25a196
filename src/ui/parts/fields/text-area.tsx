/** Several lines of text with label, help and error. */
import type { ComponentProps } from 'react'
import { Field, type FieldWords, useField } from './field.tsx'

interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'children'> {}

/** Several lines of plain text. */
export function TextArea(props: TextAreaProps) {
  const { words, control } = useField(props)
  return (
    <Field {...words}>
      <textarea spellCheck={false} {...control} />
    </Field>
  )
}
