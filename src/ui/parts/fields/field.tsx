/** What every field of an ordinary form has around it: its label, help, and what is wrong and how to mend it. */
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import './field.css'
import { Icon } from '#ui/parts/icon.tsx'
import { joinClasses } from '#ui/parts/join-classes.ts'

/** The words around a control. */
export interface FieldWords {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly warning?: string | undefined
  /** Says （选填） after the label. */
  readonly optional?: boolean | undefined
  /** Reads the label aloud without showing it. */
  readonly labelUnseen?: boolean | undefined
}

interface FieldProps extends FieldWords {
  /** The control's id; help and error get ids made from it. */
  readonly id: string
  readonly children: ReactNode
}

/** The ids a control names in aria-describedby, or undefined where nothing is said. */
function describedBy(id: string, words: FieldWords): string | undefined {
  const ids = joinClasses(
    words.error !== undefined && `${id}-error`,
    words.warning !== undefined && `${id}-warning`,
    words.help !== undefined && `${id}-help`,
  )
  return ids === '' ? undefined : ids
}

/** Parts what a field is handed: the words around its control, and what the control itself is to have. */
export function useField<Props extends FieldWords & { readonly id?: string | undefined }>(
  props: Props,
) {
  const { label, help, error, warning, optional, labelUnseen, id: ownId, ...control } = props
  const madeId = useId()
  const id = ownId ?? madeId
  const words = { label, help, error, warning, optional, labelUnseen }
  const told = { 'aria-invalid': error !== undefined, 'aria-describedby': describedBy(id, words) }
  return { words: { id, ...words }, control: { ...control, ...told, id, className: 'input' } }
}

/** What is wrong with what the control `id` holds; nothing where nothing is. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string
  readonly error: string | undefined
}) {
  if (error === undefined) return null
  return (
    <p id={`${id}-error`} className="field-error">
      <Icon of={CircleAlert} size={14} />
      <span>{error}</span>
    </p>
  )
}

/** Label above, control, then error, warning and help below it. */
export function Field({
  id,
  label,
  help,
  error,
  warning,
  optional,
  labelUnseen,
  children,
}: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
        {optional && <span className="field-optional">（选填）</span>}
      </label>
      {children}
      <div aria-live="polite">
        <FieldError id={id} error={error} />
        {warning !== undefined && (
          <p id={`${id}-warning`} className="field-warning">
            <Icon of={TriangleAlert} size={14} />
            <span>{warning}</span>
          </p>
        )}
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  )
}
