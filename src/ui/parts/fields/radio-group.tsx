/** A few choices of which one holds, all in sight, each with a line on what it means. */
import { useId, type ComponentProps } from 'react'
import { FieldError } from './field.tsx'

export interface RadioChoice {
  readonly value: string
  readonly label: string
  readonly help?: string
}

interface RadioGroupProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'id'> {
  readonly label: string
  readonly choices: readonly RadioChoice[]
  readonly error?: string | undefined
  /** The chosen value where the caller holds it; left out with react-hook-form's `register`. */
  readonly value?: string | null
}

/**
 * Radio buttons under one legend; other props (name, onChange, ref) go to each of them. Where the caller
 * holds the value, the first alone has the ref: whoever is sent back to the choice begins there.
 */
export function RadioGroup({ label, choices, error, value, ref, ...input }: RadioGroupProps) {
  const id = useId()
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="choices-label">{label}</legend>
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              {...input}
              ref={value === undefined || index === 0 ? ref : undefined}
              type="radio"
              value={choice.value}
              aria-describedby={choice.help === undefined ? undefined : `${id}-${choice.value}`}
              {...(value === undefined ? {} : { checked: value === choice.value })}
            />
            <span>
              {choice.label}
              {choice.help !== undefined && (
                <small id={`${id}-${choice.value}`} aria-hidden="true">
                  {choice.help}
                </small>
              )}
            </span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        <FieldError id={id} error={error} />
      </div>
    </fieldset>
  )
}
