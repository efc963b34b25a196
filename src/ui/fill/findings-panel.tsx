/** The panel of findings: errors, warnings, hints; a click goes to the cells and outlines all of them. */
import { Check, CircleAlert, CircleDashed, Info, TriangleAlert } from 'lucide-react'
import type { Tier } from '#template/form-source.ts'
import { remediesOf, remedyInWords } from '#checks/remedy.ts'
import { isBlank } from '#ui/session/section-state.ts'
import type { ReportSession, ShownFinding } from '#ui/session/report-session.ts'
import { replaceWords } from '#report/replace-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { useFindings, usePlace, useSession } from '#ui/session/use-session.ts'
import { TakeFromLastYear } from '#ui/previous/take-from-last-year.tsx'
import { Doubts } from './doubts.tsx'

type Group = Tier | 'blank'

/** What is not filled in yet stands apart: it is no mistake while the clerk is still at it. */
const groupOf = (shown: ShownFinding): Group => (isBlank(shown) ? 'blank' : shown.finding.tier)

const groups: readonly { group: Group; name: string; empty: string }[] = [
  { group: 'error', name: '错误', empty: '没有错误' },
  { group: 'warning', name: '提醒', empty: '' },
  { group: 'hint', name: '提示', empty: '' },
  { group: 'blank', name: '未填', empty: '' },
]

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info, blank: CircleDashed }

function Remedies({ session, shown }: { session: ReportSession; shown: ShownFinding }) {
  const relation = shown.rule?.relation
  if (!relation) return null
  const remedies = remediesOf(relation, session.form, (cell) => session.stored(cell))
  if (remedies.length === 0) return null
  return (
    <div className="remedies">
      <p>只改一处即可消除，请核对哪一处有误：</p>
      <ul>
        {remedies.map((remedy) => (
          <li key={remedy.cell}>
            <button
              type="button"
              className="link"
              onClick={() => session.goTo(remedy.cell)}
              title="到这一格"
            >
              {remedyInWords(remedy, session.form)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A purely formal mistake can be put right here, seen before and after; one step of undo. */
function Fix({ session, shown }: { session: ReportSession; shown: ShownFinding }) {
  const { span, fix, quote } = shown.finding
  if (span === undefined || fix === undefined || session.locked) return null
  const prose = session.document.prose(span.section)
  const block = prose.blocks()[span.block]
  const mended = block && replaceWords(block, span.from, span.to, fix)
  if (!mended) return null
  return (
    <div className="finding-fix">
      <p>
        <del>{quote}</del> → <ins>{fix}</ins>
      </p>
      <Button
        onClick={() => {
          prose.newStep()
          prose.replace(span.block, span.block + 1, [mended], 'local')
        }}
      >
        改正这一处
      </Button>
    </div>
  )
}

interface Props {
  readonly onGo: (shown: ShownFinding) => void
}

export function FindingsPanel({ onGo }: Props) {
  const session = useSession()
  const findings = useFindings()
  const { lookedAt } = usePlace()
  return (
    <div className="findings">
      <Doubts />
      {groups.map(({ group, name, empty }) => {
        const listed = findings.filter((shown) => groupOf(shown) === group)
        if (listed.length === 0 && empty === '') return null
        return (
          <section key={group} aria-label={name}>
            {listed.length === 0 ? (
              <p className="findings-none">
                <Icon of={Check} /> {empty}
              </p>
            ) : (
              <h3 className="findings-tier" data-tier={group}>
                <Icon of={icons[group]} /> {name}
                {group === 'blank' ? '' : ` ${listed.length}`}
              </h3>
            )}
            <ul>
              {listed.map((shown) => (
                <li key={shown.key} className="finding" data-tier={group}>
                  <button
                    type="button"
                    className="finding-go"
                    aria-pressed={lookedAt === shown.key}
                    onClick={() => onGo(shown)}
                  >
                    {shown.finding.message}
                  </button>
                  {lookedAt === shown.key ? (
                    <div className="finding-more">
                      <Remedies session={session} shown={shown} />
                      <Fix session={session} shown={shown} />
                      {shown.finding.put ? <TakeFromLastYear put={shown.finding.put} /> : null}
                      <p className="basis">依据：{shown.finding.basis}</p>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
