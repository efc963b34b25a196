/** The organ that reports, or several that report together, in the order of the title. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import type { IssuerLines } from './issuer-lines.ts'
import { TextField } from './text-field.tsx'
import './issuer-fields.css'

interface IssuerFieldsProps {
  /** Follows the first organ's name as it is typed. */
  readonly onFirstName?: (name: string) => void
  /** Takes the focus when its dialog opens. */
  readonly focused?: boolean
}

/** One line per organ, inside a FormProvider; a single organ shows no tools for order. */
export function IssuerFields({ onFirstName, focused = false }: IssuerFieldsProps) {
  const { control, register, formState } = useFormContext<IssuerLines>()
  const { errors, touchedFields, isSubmitted } = formState
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'issuers' })
  const several = fields.length > 1
  // A line just added is not complained about before anything could be written in it.
  const complained = (index: number) =>
    index === 0 || isSubmitted || touchedFields.issuers?.[index]?.name === true
  return (
    <fieldset className="issuers">
      <legend className="unseen">机关</legend>
      {fields.map((field, index) => (
        <div key={field.id} className="issuer">
          <TextField
            {...register(`issuers.${index}.name`, {
              onChange: (event: { target: { value: string } }) => {
                if (index === 0) onFirstName?.(event.target.value)
              },
            })}
            label={several ? `机关全称（第${index + 1}个）` : '机关全称'}
            error={complained(index) ? errors.issuers?.[index]?.name?.message : undefined}
            help={index === 0 ? '与公章一致，用于标题和落款。' : undefined}
            {...(index === 0 && focused ? { 'data-autofocus': true } : {})}
          />
          {several && (
            <div className="issuer-tools">
              <IconButton
                icon={ArrowUp}
                label="上移"
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label="下移"
                disabled={index === fields.length - 1}
                onClick={() => swap(index, index + 1)}
              />
              <IconButton
                icon={Trash2}
                label="删除"
                tooltipAlign="end"
                onClick={() => remove(index)}
              />
            </div>
          )}
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          icon={Plus}
          onClick={() => append({ name: '' }, { focusName: `issuers.${fields.length}.name` })}
        >
          增加联合机关
        </Button>
      </div>
    </fieldset>
  )
}
