/** 版式: in what shape the report leaves, on one line, and what that shape still wants to know. */
import type { UseFormRegister } from 'react-hook-form'
import type { PaperKind } from '#document/layout.ts'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import type { ExportChoice } from './export-choice.ts'

const kinds: readonly { readonly value: PaperKind; readonly label: string }[] = [
  { value: 'report', label: '报告正文' },
  { value: 'announcement', label: '公告，报告作附件' },
  { value: 'letter', label: '报送函，报告作附件' },
  { value: 'blank', label: '空白采集表（发各处室填数）' },
]

interface Props {
  readonly kind: PaperKind
  readonly disabled: boolean
  /** Sent to review and not approved yet. */
  readonly unapproved: boolean
  readonly register: UseFormRegister<ExportChoice>
}

export function LayoutFields({ kind, disabled, unapproved, register }: Props) {
  const isIssued = kind === 'announcement' || kind === 'letter'
  return (
    <fieldset disabled={disabled} className="export-layout">
      <legend className="choices-label">版式</legend>
      <SelectField {...register('layout.kind')} label="文种" options={kinds} />
      {isIssued ? (
        <TextField
          {...register('layout.number')}
          label={kind === 'letter' ? '发函字号' : '公告编号'}
          help={
            kind === 'letter' ? '例如 青水函〔2025〕3号，可以不填' : '例如 2025年　第2号，可以不填'
          }
        />
      ) : null}
      {kind === 'letter' ? (
        <TextField {...register('layout.recipient')} label="主送机关" help="可以不填" />
      ) : null}
      {kind === 'blank' ? null : (
        <TextArea
          {...register('layout.attachments')}
          rows={1}
          label={isIssued ? '报告以外的附件' : '附件'}
          help="每行一个名称，自动编号，可以不填"
        />
      )}
      {kind === 'blank' ? null : (
        <div className="export-bound">
          <Checkbox {...register('layout.cover')} label="封面" />
          <Checkbox {...register('layout.contents')} label="目录" />
          {unapproved ? (
            <p>审核通过前的文件一律标明“送审稿”。</p>
          ) : (
            <Checkbox {...register('layout.review')} label="标明“送审稿”" />
          )}
        </div>
      )}
    </fieldset>
  )
}
