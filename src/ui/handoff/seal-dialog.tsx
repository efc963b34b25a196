/** 存为加密文件: a password, typed twice, under which the report file is saved. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod/mini'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { noSealing } from './sealing.ts'

const schema = z
  .object({
    password: z.string().check(z.minLength(6, '密码至少6位。')),
    again: z.string(),
  })
  .check(
    z.refine(({ password, again }) => password === again, {
      path: ['again'],
      message: '两次输入的密码不一致。',
    }),
  )

interface Props {
  readonly onSeal: (password: string) => Promise<void>
  readonly onClose: () => void
}

export function SealDialog({ onSeal, onClose }: Props) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: '', again: '' },
  })
  const barred = noSealing()
  const { errors, isSubmitting } = formState
  return (
    <Dialog title="存为加密文件" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => void handleSubmit(({ password }) => onSeal(password))(event)}
      >
        <div className="dialog-fields">
          {barred === null ? null : (
            <p className="handoff-warning" role="alert">
              {barred}
            </p>
          )}
          <TextField
            {...register('password')}
            type="password"
            label="密码"
            autoComplete="new-password"
            error={errors.password?.message}
            help="至少6位。"
            data-autofocus
          />
          <TextField
            {...register('again')}
            type="password"
            label="再输入一次"
            autoComplete="new-password"
            error={errors.again?.message}
          />
          <p className="handoff-hint">
            密码不保存在任何地方，忘记后无法找回，文件也就打不开了。本机的这一份不受影响。加密文件同样不得录入涉密信息。
          </p>
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={barred !== null} aria-busy={isSubmitting}>
            {isSubmitting ? '正在加密' : '加密保存'}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
