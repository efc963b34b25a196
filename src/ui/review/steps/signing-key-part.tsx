/** 签名密钥: by which key whoever sits here signs, and the way to another. */
import { useEffect, useRef, useState } from 'react'
import type { SigningKeys } from '#review/signing.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { ownKeys, renewKeys, signingEngine } from './use-profile.ts'

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

interface Props {
  readonly store: Store
  /** The keys are others now. */
  readonly onRenewed: () => void
}

export function SigningKeyPart({ store, onRenewed }: Props) {
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
