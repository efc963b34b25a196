/** Several lines of text with label, help and error. */
import { useId, type ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field.tsx'

interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'children'> {}

/** Several lines of plain text. */
export function TextArea(props: TextAreaProps) {
  const { label, help, error, warning, optional, labelUnseen, id: ownId, ...input } = props
  const madeId = useId()
  const id = ownId ?? madeId
  const words = { label, help, error, warning, optional, labelUnseen }
  return (
    <Field id={id} {...words}>
      <textarea
        spellCheck={false}
        {...input}
        id={id}
        className="input"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, words)}
      />
    </Field>
  )
}
