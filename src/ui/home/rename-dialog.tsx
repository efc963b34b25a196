/** 修改标题: the title on paper, where it should differ from the one composed of organ and year. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { issuerName } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { TextField } from '#ui/parts/text-field.tsx'
import type { DraftFacts } from './draft-row-facts.ts'

const schema = z.object({
  title: z.string().trim().max(120, '标题超过120字，请缩短。'),
})

export interface RenameDialogProps {
  readonly draft: DraftFacts
  /** Null takes the title back to the composed one. */
  readonly onRename: (title: string | null) => void
  readonly onClose: () => void
}

/** An empty field means the composed title, which is shown as the placeholder. */
export function RenameDialog({ draft, onRename, onClose }: RenameDialogProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { title: draft.title ?? '' },
  })
  const composed = (formById(draft.form)?.title ?? '{issuer}{year}年年报')
    .replace('{issuer}', issuerName(draft.issuers))
    .replace('{year}', String(draft.year))
  return (
    <Dialog title="修改标题" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) =>
          void handleSubmit(({ title }) => onRename(title === '' ? null : title))(event)
        }
      >
        <div className="dialog-fields">
          <TextField
            {...register('title')}
            label="标题"
            placeholder={composed}
            error={formState.errors.title?.message}
            help="留空则由机关名称和年度组成。"
            data-autofocus
          />
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            确定
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
