/** 打开加密文件: asks for the password until it is right or the clerk gives up. */
import { useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { noSealing, unsealed } from './sealing.ts'

interface Props {
  readonly file: File
  readonly onOpened: (inside: File) => void
  /** The file itself is at fault; another password would not help. */
  readonly onRefused: (reason: string) => void
  readonly onClose: () => void
}

export function UnsealDialog({ file, onOpened, onRefused, onClose }: Props) {
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | undefined>(noSealing() ?? undefined)
  const [busy, setBusy] = useState(false)
  const open = async () => {
    if (noSealing() !== null || busy) return
    if (password === '') {
      setError('请输入密码。')
      return
    }
    setBusy(true)
    const reading = await unsealed(file, password)
    setBusy(false)
    if (reading.ok) onOpened(reading.file)
    else if (reading.why === 'password') setError(`${reading.reason}。`)
    else onRefused(reading.reason)
  }
  return (
    <Dialog title="打开加密文件" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <div className="dialog-fields">
          <p className="handoff-file">{file.name}</p>
          <TextField
            type="password"
            label="密码"
            value={password}
            error={error}
            help="向发来文件的人索取密码。不要和文件放在同一封邮件里。"
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setPassword(event.target.value)
              if (noSealing() === null) setError(undefined)
            }}
          />
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={noSealing() !== null} aria-busy={busy}>
            {busy ? '正在打开' : '打开'}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
