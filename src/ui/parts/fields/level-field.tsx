/** What kind of organ reports; the deadlines and some warnings follow it. */
import { Controller, useFormContext } from 'react-hook-form'
import { levelChoices } from './level-choices.ts'
import { RadioGroup } from './radio-group.tsx'

/** The choice of level, inside a FormProvider whose form has a `level`. */
export function LevelField() {
  const { control, formState } = useFormContext<{ level: string | null }>()
  return (
    <Controller
      control={control}
      name="level"
      render={({ field }) => (
        <RadioGroup
          label="机关类别"
          name={field.name}
          ref={field.ref}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value)}
          error={formState.errors.level?.message}
          choices={levelChoices}
        />
      )}
    />
  )
}
