/** 本机身份: who sits here, as remarks and decisions will say, how the office reviews, and the key that signs. */
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod/mini'
import { zodResolver } from '@hookform/resolvers/zod'
import { roles, type Stage, stages } from '#report/review-event.ts'
import { roleNames, stageName } from '#review/names.ts'
import type { SigningKeys } from '#review/signing.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { ownKeys, renewKeys, signingEngine } from './use-profile.ts'
import '#ui/review/review.css'

const shape = z.object({
  name: z.string().check(z.trim(), z.minLength(1, '请填写姓名，批注和审核意见将署此名')),
  role: z.enum(roles),
  stages: z.array(z.enum(stages)).check(z.minLength(1, '至少选择一个审核环节')),
  apart: z.boolean(),
})

interface Props {
  readonly store: Store
  /** What waits until it is known who does it, by its name on the screen; absent where the profile itself is wanted. */
  readonly waiting?: string
  /** What whoever was never here before most likely is: the stage the report waits for. */
  readonly likely?: Stage | null
  /** Told once the profile was kept. */
  readonly onDone: () => void
  /** The keys are others now. */
  readonly onRenewed: () => void
  readonly onClose: () => void
}

function useKeys(store: Store, name: string) {
  const [keys, setKeys] = useState<SigningKeys | null>(null)
  useEffect(() => {
    let live = true
    void ownKeys(store, name).then((found) => {
      if (live) setKeys(found)
    })
    return () => {
      live = false
    }
  }, [store, name])
  return [keys, setKeys] as const
}

const schemeNames: Readonly<Record<SigningKeys['scheme'], string>> = {
  ES256: '浏览器自带算法（ECDSA P-256）',
  SM2: '国密算法（SM2、SM3）',
}

function SigningKey({ store, onRenewed }: { store: Store; onRenewed: () => void }) {
  const { name } = store.profile.profile
  const [keys, setKeys] = useKeys(store, name)
  const [asking, setAsking] = useState(false)
  const [scheme, setScheme] = useState<SigningKeys['scheme']>('ES256')
  const [outcome, setOutcome] = useState<'renewed' | 'failed' | null>(null)
  const was = useRef(false)
  const opener = useRef<HTMLButtonElement>(null)
  const choice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asking) choice.current?.querySelector('select')?.focus()
    else if (was.current) opener.current?.focus()
    was.current = asking
  }, [asking])
  const renew = async () => {
    const fresh = await renewKeys(store, name, scheme)
    setAsking(false)
    setOutcome(fresh ? 'renewed' : 'failed')
    if (!fresh) return
    const { profile } = store.profile
    store.profile.keep({ ...profile, known: { ...profile.known, [fresh.fingerprint]: name } })
    setKeys(fresh)
    onRenewed()
  }
  if (!signingEngine())
    return (
      <p className="field-help">
        当前网址不是安全连接（https
        或本机地址），浏览器不能签名；送审和审核仍可进行，记录为“未签名”。
      </p>
    )
  return (
    <section className="profile-key" aria-label="签名密钥">
      <h3>签名密钥</h3>
      {keys ? (
        <p>
          {schemeNames[keys.scheme]}，本人在本机的密钥指纹：<code>{keys.fingerprint}</code>
          。请把指纹告诉本单位其他人员，由其在审核记录中登记姓名。
        </p>
      ) : (
        <p>保存后自动生成，只保存在本机的这个浏览器里，不能导出。</p>
      )}
      {keys && !asking ? (
        <Button ref={opener} look="quiet" onClick={() => setAsking(true)}>
          换新密钥或改用国密算法
        </Button>
      ) : null}
      {asking ? (
        <div ref={choice} className="profile-renew">
          <p>换新后，原来的签名仍可核验；此后的签名使用新的指纹，需要重新登记姓名。</p>
          <SelectField
            label="签名算法"
            value={scheme}
            options={[
              { value: 'ES256', label: schemeNames.ES256 },
              { value: 'SM2', label: schemeNames.SM2 },
            ]}
            onChange={({ target }) => setScheme(target.value === 'SM2' ? 'SM2' : 'ES256')}
          />
          <Button look="danger" onClick={() => void renew()}>
            确定换新
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            不换
          </Button>
        </div>
      ) : null}
      <output>{outcome === 'renewed' ? '已换新，此后的签名使用上面的指纹。' : ''}</output>
      {outcome === 'failed' ? (
        <p className="field-error" role="alert">
          浏览器没有保存新的密钥，仍用原来的密钥；请检查浏览器是否禁止保存数据或磁盘已满，再试一次。
        </p>
      ) : null}
      <p className="field-help">
        清理浏览器数据或更换电脑后密钥不再可用，无须找回：重新保存本机身份即生成新的密钥，并请各方登记新的指纹。
      </p>
    </section>
  )
}

export function ProfileDialog({
  store,
  waiting,
  likely = null,
  onDone,
  onRenewed,
  onClose,
}: Props) {
  const { profile } = store.profile
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(shape),
    defaultValues: {
      name: profile.name,
      role: profile.name === '' && likely !== null ? likely : profile.role,
      stages: [...profile.stages],
      apart: profile.apart,
    },
  })
  const keep = handleSubmit(async (filled) => {
    if (signingEngine() && !(await ownKeys(store, filled.name)))
      await renewKeys(store, filled.name, 'ES256')
    const keys = await ownKeys(store, filled.name)
    // One's own key needs nobody's word.
    const known = keys ? { ...profile.known, [keys.fingerprint]: filled.name } : profile.known
    store.profile.keep({ ...profile, ...filled, known })
    onDone()
  })
  const { errors } = formState
  return (
    <Dialog title="本机身份" onClose={onClose}>
      <form className="dialog-form" noValidate onSubmit={(event) => void keep(event)}>
        <div className="dialog-fields">
          {waiting === undefined ? null : (
            <p>“{waiting}”要署名并记入审核记录，请先填写由谁办理。填写一次即可，保存后接着办理。</p>
          )}
          <TextField
            label="姓名"
            autoComplete="off"
            data-autofocus
            error={errors.name?.message}
            {...register('name')}
          />
          <SelectField
            label="角色"
            help="决定可以做什么：经办编制、送审；处室填写后交回经办；初审、复审、保密审查、终审各在自己的环节作出决定。"
            options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            {...register('role')}
          />
          <fieldset>
            <legend className="choices-label">本单位的审核环节</legend>
            <div className="profile-stages">
              {stages.map((stage) => (
                <Checkbox
                  key={stage}
                  label={stageName(stage)}
                  value={stage}
                  {...register('stages')}
                />
              ))}
            </div>
            {errors.stages ? <p className="field-error">{errors.stages.message}</p> : null}
          </fieldset>
          <Checkbox
            label="同一人不得承担两个环节，也不得审核自己送审的报告"
            {...register('apart')}
          />
          <SigningKey store={store} onRenewed={onRenewed} />
        </div>
        <footer className="dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            保存
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
