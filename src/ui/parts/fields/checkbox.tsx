/** One thing that is so or not. */
import { useId, type ComponentProps } from 'react'
import './field.css'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children' | 'id'> {
  readonly label: string
  readonly help?: string | undefined
}

/** A tick box with its words beside it. */
export function Checkbox({ label, help, ...input }: CheckboxProps) {
  const id = useId()
  return (
    <label className="choice">
      <input
        {...input}
        type="checkbox"
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      />
      <span>
        {label}
        {help !== undefined && (
          <small id={`${id}-help`} aria-hidden="true">
            {help}
          </small>
        )}
      </span>
    </label>
  )
}
