/** 修改标题: the title on paper, where it should differ from the one composed of organ and year. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod/mini'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { composedTitle, ownTitle } from './draft-words.ts'

const schema = z.object({
  title: z.string().check(z.trim(), z.maxLength(120, '标题超过120字，请缩短。')),
})

interface RenameDialogProps {
  readonly draft: DraftSummary
  /** Null takes the title back to the composed one. */
  readonly onRename: (title: string | null) => void
  readonly onClose: () => void
}

/** An empty field means the composed title, which is shown as the placeholder. */
export function RenameDialog({ draft, onRename, onClose }: RenameDialogProps) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { title: ownTitle(draft) },
  })
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
            placeholder={composedTitle(draft)}
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
