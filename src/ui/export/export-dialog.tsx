/** 导出: which files, what stands in the way, and the way to cancel. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm, type UseFormRegister, useWatch } from 'react-hook-form'
import { plainLayout } from '#document/layout.ts'
import { FontsLine } from '#ui/fonts/fonts-line.tsx'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { afterDialog } from '#ui/parts/floating/after-dialog.ts'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { useSession } from '#ui/session/use-session.ts'
import { choiceFor, type ExportChoice, exportChoice } from './export-choice.ts'
import { formats, materialOf } from './export-formats.ts'
import { ExportOutcome } from './export-outcome.tsx'
import { LayoutFields } from './layout-fields.tsx'
import { nameOf } from './make-files.ts'
import { openMargin } from './open-margin.ts'
import { Standing } from './standing.tsx'
import { useExport } from './use-export.ts'
import './export.css'

interface Props {
  readonly onClose: () => void
  /** Goes on to the check sheet, which accompanies the report on its way to approval. */
  readonly onCheckSheet: () => void
  readonly onCompare: () => void
  /** Goes on to the picture of the year. */
  readonly onPicture: () => void
}

/** 导出哪些文件: the formats, each with what it is for; one at least. */
function FormatChoice({
  disabled,
  error,
  register,
}: {
  readonly disabled: boolean
  readonly error: string | undefined
  readonly register: UseFormRegister<ExportChoice>
}) {
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={error === undefined ? undefined : 'export-error'}
    >
      <legend className="choices-label">导出哪些文件</legend>
      <div className="export-formats">
        {formats.map(({ key, name, purpose }) => (
          <Checkbox key={key} {...register('formats')} value={key} label={name} help={purpose} />
        ))}
      </div>
      <div aria-live="polite">
        {error === undefined ? null : (
          <p id="export-error" className="export-failed">
            {error}
          </p>
        )}
      </div>
    </fieldset>
  )
}

/** What else can be made of the report, each on a page of its own. */
function OtherWays({
  disabled,
  onCheckSheet,
  onCompare,
  onPicture,
}: { readonly disabled: boolean } & Omit<Props, 'onClose'>) {
  return (
    <>
      <Button
        look="quiet"
        title="随报告送审，逐项列出核查结果和说明"
        disabled={disabled}
        onClick={onCheckSheet}
      >
        核查表
      </Button>
      <Button
        look="quiet"
        title="与送审过的版本、上年报告或已公开的页面逐处比对，可打印清样比对"
        disabled={disabled}
        onClick={onCompare}
      >
        对比
      </Button>
      <Button
        look="quiet"
        title="一页看懂本年数据，随报告在网站发布"
        disabled={disabled}
        onClick={onPicture}
      >
        图解
      </Button>
    </>
  )
}

export function ExportDialog({ onClose, onCheckSheet, onCompare, onPicture }: Props) {
  const session = useSession()
  const { work, start, print, cancel } = useExport()
  const { register, handleSubmit, control, formState, getValues } = useForm<ExportChoice>({
    resolver: zodResolver(exportChoice),
    defaultValues: choiceFor(session.report),
  })
  const chosen = useWatch({ control, name: 'formats' })
  const [kind, review] = useWatch({ control, name: ['layout.kind', 'layout.review'] })
  const fileName = useMemo(
    () => nameOf(materialOf(session, { ...plainLayout, kind, review })),
    [session, kind, review],
  )
  const margin = useMemo(() => openMargin(session), [session])
  const busy = work.kind === 'busy'
  const leaveFor = (run: () => void) => {
    onClose()
    afterDialog(run)
  }
  const printChosen = async () => {
    if (await print(getValues('layout'))) onClose()
  }
  return (
    <Dialog title="导出" width="wide" onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void handleSubmit(start)(event)
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- while all of it is switched off, keys must still scroll it */}
        <div className="dialog-fields" tabIndex={busy ? 0 : -1}>
          <Standing onGo={(shown) => leaveFor(() => session.place.show(shown))} />
          <FormatChoice
            disabled={busy}
            error={formState.errors.formats?.message}
            register={register}
          />
          {margin === null || kind === 'blank' ? null : (
            <Checkbox
              {...register('margin')}
              disabled={busy || !chosen.includes('docx')}
              label="带批注和修改建议"
              help={`写入 Word 文档：${margin.remarks.length} 条批注、${margin.proposals.length} 处修订；只发审核人，不要公开`}
            />
          )}
          <LayoutFields
            kind={kind}
            disabled={busy}
            unapproved={session.review.unapproved}
            register={register}
          />
          <FontsLine disabled={busy} />
          <Checkbox
            {...register('zip')}
            disabled={busy || chosen.length < 2}
            label="多个文件打包成一个压缩文件（ZIP）"
          />
          <p className="export-name">文件名：{fileName}</p>
        </div>
        <ExportOutcome work={work} onCancel={cancel} onPrint={() => void printChosen()} />
        <footer className="dialog-foot">
          <OtherWays
            disabled={busy}
            onCheckSheet={onCheckSheet}
            onCompare={onCompare}
            onPicture={onPicture}
          />
          <Button
            look="quiet"
            title="按所选版式打印，纸面与版式文件相同"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) void printChosen()
            }}
          >
            打印
          </Button>
          <Button onClick={onClose}>关闭</Button>
          {/* Not switched off while at work: the focus stays on what was pressed. */}
          <Button look="primary" type="submit" aria-disabled={busy}>
            导出所选文件
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
