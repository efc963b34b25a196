/** One line of text with its label, help and error. */
import { useId, type ComponentProps } from 'react'
import { describedBy, Field, type FieldWords } from './field.tsx'

export interface TextFieldProps extends FieldWords, Omit<ComponentProps<'input'>, 'children'> {}

/** One line of text; hand it react-hook-form's `register` result. */
export function TextField(props: TextFieldProps) {
  const { label, help, error, warning, optional, labelUnseen, id: ownId, ...input } = props
  const madeId = useId()
  const id = ownId ?? madeId
  const words = { label, help, error, warning, optional, labelUnseen }
  return (
    <Field id={id} {...words}>
      <input
        type="text"
        autoComplete="off"
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
