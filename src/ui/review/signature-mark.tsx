/** Whose signature it is, as far as this office knows: a known key has a name, an unknown one 未确认身份. */
import { CircleHelp, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ReviewEvent } from '#report/review-event.ts'
import type { SignatureState } from '#review/signing.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { useProfile } from '#ui/review/steps/use-profile.ts'

function NameKey({
  store,
  fingerprint,
  known,
  name,
  onKept,
}: {
  store: Store
  fingerprint: string
  /** The name the key has by now; undefined where none. */
  known: string | undefined
  /** What the entry says. */
  name: string
  onKept: () => void
}) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(known ?? name)
  const asked = useRef(false)
  const field = useRef<HTMLFormElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) field.current?.querySelector('input')?.focus()
    else if (asked.current) opener.current?.focus()
    asked.current = open
  }, [open])
  const said = text.trim()
  const keep = () => {
    const { profile } = store.profile
    const others = Object.entries(profile.known).filter(([key]) => key !== fingerprint)
    const named = said === '' ? others : [...others, [fingerprint, said] as const]
    store.profile.keep({ ...profile, known: Object.fromEntries(named) })
    setOpen(false)
    onKept()
  }
  if (!open)
    return (
      <button
        ref={opener}
        type="button"
        className="link"
        data-screen-only
        onClick={() => setOpen(true)}
      >
        {known === undefined ? '登记姓名' : '更正登记'}
      </button>
    )
  return (
    <form
      ref={field}
      className="name-key"
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '' || known !== undefined) keep()
      }}
    >
      <TextField
        label="向本人核对指纹无误后，登记姓名"
        {...(known === undefined ? {} : { help: '登记错了的可以改，清空即撤销登记。' })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={said === '' && known === undefined}>
        {said === '' ? '撤销登记' : '登记'}
      </Button>
      <Button look="quiet" onClick={() => setOpen(false)}>
        取消
      </Button>
    </form>
  )
}

interface Props {
  readonly store: Store
  readonly event: ReviewEvent
  /** Undefined until it was looked at. */
  readonly state: SignatureState | undefined
}

export function SignatureMark({ store, event, state }: Props) {
  const { known } = useProfile(store)
  const mark = useRef<HTMLSpanElement>(null)
  const { key } = event.by
  if (state === undefined) return null
  if (state === 'invalid')
    return (
      <span className="signature-mark" data-state="invalid">
        <Icon of={ShieldAlert} /> 签名无效，内容或签名被换过
      </span>
    )
  if (state === 'unsigned' || key === undefined)
    return <span className="signature-mark">未签名</span>
  const name = known[key]
  const { name: signer } = event.by
  const whose =
    name === undefined
      ? `未确认身份${Object.values(known).includes(signer) ? `，指纹与已登记的${signer}不同` : ''}`
      : `本单位登记为${name}${name === signer ? '' : '，与署名不符'}`
  const sure = name === signer
  return (
    <span
      ref={mark}
      tabIndex={-1}
      className="signature-mark"
      data-state={sure ? 'valid' : 'unknown'}
    >
      <Icon of={sure ? ShieldCheck : CircleHelp} />{' '}
      {state === 'unknowable' ? '此处无法核验签名' : '签名有效'} · {whose}
      <code>{key}</code>
      <NameKey
        key={name}
        store={store}
        fingerprint={key}
        known={name}
        name={event.by.name}
        onKept={() => mark.current?.focus()}
      />
    </span>
  )
}
