/** 本机身份: who sits here, as remarks and decisions will say, how the office reviews, and the key that signs. */
import { useForm } from 'react-hook-form'
import { z } from 'zod/mini'
import { zodResolver } from '@hookform/resolvers/zod'
import { roles, type Stage, stages } from '#report/review-event.ts'
import { roleNames, stageName } from '#review/names.ts'
import type { Store } from '#store/open-store.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { SigningKeyPart } from './signing-key-part.tsx'
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
          <SigningKeyPart store={store} onRenewed={onRenewed} />
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
