/** The organ that reports, or several that report together, in the order of the title. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import {
  type Control,
  type FieldErrors,
  useFieldArray,
  type UseFormRegister,
} from 'react-hook-form'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { TextField } from '#ui/parts/text-field.tsx'
import type { ReportStart } from './draft-row-facts.ts'
import type { StartFields } from './start-schema.ts'

export interface IssuerFieldsProps {
  readonly control: Control<StartFields, unknown, ReportStart>
  readonly register: UseFormRegister<StartFields>
  readonly errors: FieldErrors<StartFields>
  readonly onFirstName: (name: string) => void
}

/** One line per organ; a single organ shows no tools for order. */
export function IssuerFields({ control, register, errors, onFirstName }: IssuerFieldsProps) {
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'issuers' })
  const several = fields.length > 1
  return (
    <fieldset className="issuers">
      <legend className="unseen">机关</legend>
      {fields.map((field, index) => (
        <div key={field.id} className="issuer">
          <TextField
            {...register(`issuers.${index}.name`, {
              onChange: (event: { target: { value: string } }) => {
                if (index === 0) onFirstName(event.target.value)
              },
            })}
            label={several ? `机关全称（第${index + 1}个）` : '机关全称'}
            error={errors.issuers?.[index]?.name?.message}
            help={index === 0 ? '与公章一致，用于标题和落款。' : undefined}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
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
