/** 登记公开: when and where the final report was published. */
import { useForm } from 'react-hook-form'
import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod/mini'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { BeforeSigning } from './before-signing.tsx'

const shape = z.object({
  date: z.iso.date('请填写公开日期，如 2026-01-23'),
  address: z.string().check(z.trim()),
})

interface Props {
  /** Today, as 2026-01-23. */
  readonly today: string
  readonly onPublish: (filled: { date: string; address: string }) => void
  readonly onClose: () => void
}

export function PublishDialog({ today, onPublish, onClose }: Props) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(shape),
    defaultValues: { date: today, address: '' },
  })
  return (
    <Dialog title="登记公开" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => void handleSubmit(onPublish)(event)}
      >
        <div className="dialog-fields">
          <BeforeSigning />
          <TextField
            label="公开日期"
            type="date"
            data-autofocus
            error={formState.errors.date?.message}
            {...register('date')}
          />
          <TextField label="公布网址" optional {...register('address')} />
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            登记公开
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
