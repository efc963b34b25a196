/** 新建年报: the year (the form follows it), the organ or joint organs, and the level. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form'
import { Button } from '#ui/parts/button.tsx'
import { IssuerFields } from '#ui/parts/fields/issuer-fields.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { LevelField } from '#ui/parts/fields/level-field.tsx'
import { YearField } from '#ui/parts/fields/year-field.tsx'
import { firstYear, yearOf } from '#ui/parts/fields/year-text.ts'
import { formOfYearInWords, nameOf, type ReportStart } from './draft-words.ts'
import { guessLevel } from './guess-level.ts'
import { startSchema, type StartFields } from './start-schema.ts'
import './new-report-dialog.css'

interface NewReportDialogProps {
  readonly currentYear: number
  /** To say where a report of the same organ and year exists already. */
  readonly drafts: readonly Pick<DraftSummary, 'issuers' | 'year' | 'deletedAt'>[]
  readonly onCreate: (start: ReportStart) => void
  readonly onClose: () => void
}

/** Asks for what a report starts from; Enter in any field begins it. */
export function NewReportDialog({ currentYear, drafts, onCreate, onClose }: NewReportDialogProps) {
  const form = useForm<StartFields, unknown, ReportStart>({
    resolver: zodResolver(startSchema(currentYear)),
    mode: 'onTouched',
    defaultValues: { year: String(currentYear - 1), issuers: [{ name: '' }], level: null },
  })
  const { control, handleSubmit, setValue, getFieldState, formState } = form
  const [yearText, issuers] = useWatch({ control, name: ['year', 'issuers'] })
  const year = yearOf(yearText)
  const names = issuers.map(({ name }) => name.trim()).join('、')
  const same = drafts.find(
    (draft) =>
      draft.deletedAt === null && draft.year === year && draft.issuers.join('、') === names,
  )
  const formInWords = formOfYearInWords(year)
  const { errors } = formState

  return (
    <Dialog title="新建年报" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => void handleSubmit(onCreate)(event)}
      >
        <div className="dialog-fields">
          <Controller
            control={control}
            name="year"
            render={({ field }) => (
              <YearField
                label="年度"
                from={firstYear}
                to={currentYear}
                value={field.value}
                ref={field.ref}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors.year?.message}
                help={
                  formInWords === null
                    ? '统计年度，不是编制年度。'
                    : `统计年度，适用${formInWords}。`
                }
              />
            )}
          />
          <FormProvider {...form}>
            <IssuerFields
              focused
              onFirstName={(name) => {
                if (getFieldState('level').isDirty) return
                setValue('level', guessLevel(name), { shouldValidate: formState.isSubmitted })
              }}
            />
            <LevelField />
          </FormProvider>
          {same !== undefined && (
            <p className="start-same">
              已有{nameOf(same)}。继续新建将得到另一份，原有的一份不受影响。
            </p>
          )}
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            开始编制
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
