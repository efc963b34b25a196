/** A year: typed in (full-width digits too) or stepped with ↑ ↓ and the two buttons. */
import { Minus, Plus } from 'lucide-react'
import type { Ref } from 'react'
import { toHalfWidth } from '#report/cell-value.ts'
import { Field, type FieldWords, useField } from './field.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'

interface YearFieldProps extends FieldWords {
  readonly value: string
  readonly from: number
  readonly to: number
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A year as text; stepping stays within `from`…`to`, typing is left to the form to judge. */
export function YearField(props: YearFieldProps) {
  const { value, from, to, onChange, ...rest } = props
  const { words, control } = useField(rest)
  const year = Number(toHalfWidth(value).trim())
  const step = (by: 1 | -1): void => {
    const start = Number.isInteger(year) && year > 0 ? year + by : to
    onChange(String(Math.min(to, Math.max(from, start))))
  }
  return (
    <Field {...words}>
      <div className="year-box">
        <IconButton
          icon={Minus}
          label="前一年"
          disabled={year <= from}
          tooltipAlign="start"
          onClick={() => step(-1)}
        />
        <input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            step(event.key === 'ArrowUp' ? 1 : -1)
          }}
        />
        <IconButton
          icon={Plus}
          label="后一年"
          disabled={year >= to}
          tooltipAlign="start"
          onClick={() => step(1)}
        />
      </div>
    </Field>
  )
}
