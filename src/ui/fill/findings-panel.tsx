/** The panel of findings: errors, warnings, hints; a click goes to the cells and outlines all of them. */
import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Tier } from '#template/form-source.ts'
import { remediesOf, remedyInWords } from '#checks/remedy.ts'
import type { ReportSession, ShownFinding } from '#ui/session/report-session.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useFindings, usePlace, useSession } from '#ui/session/use-session.ts'
import { Doubts } from './doubts.tsx'

const tiers: readonly { tier: Tier; name: string; empty: string }[] = [
  { tier: 'error', name: '错误', empty: '没有错误' },
  { tier: 'warning', name: '提醒', empty: '' },
  { tier: 'hint', name: '提示', empty: '' },
]

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info }

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
      {tiers.map(({ tier, name, empty }) => {
        const ofTier = findings.filter((shown) => shown.finding.tier === tier)
        if (ofTier.length === 0 && empty === '') return null
        return (
          <section key={tier} aria-label={name}>
            {ofTier.length === 0 ? (
              <p className="findings-none">
                <Icon of={Check} /> {empty}
              </p>
            ) : (
              <h3 className="findings-tier" data-tier={tier}>
                <Icon of={icons[tier]} /> {name} {ofTier.length}
              </h3>
            )}
            <ul>
              {ofTier.map((shown) => (
                <li key={shown.key} className="finding" data-tier={tier}>
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
