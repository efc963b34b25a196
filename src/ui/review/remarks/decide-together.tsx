/** Proposals of one section are taken or left together, where there are several. */
import { placeName, sectionOfAnchor } from '#review/names.ts'
import type { Suggestion } from '#review/threads.ts'
import { Button } from '#ui/parts/button.tsx'
import { useSession } from '#ui/session/use-session.ts'

interface Props {
  /** Those the person here may decide on, in the order of the form. */
  readonly undecided: readonly Suggestion[]
  readonly onDecide: (suggestion: Suggestion, verdict: 'accepted' | 'refused') => void
}

export function DecideTogether({ undecided, onDecide }: Props) {
  const { form } = useSession()
  const sectionOf = ({ anchor }: Suggestion) => sectionOfAnchor(anchor, form)
  return [...new Set(undecided.map(sectionOf))].map((section) => {
    const ofSection = undecided.filter((one) => sectionOf(one) === section)
    return ofSection.length < 2 ? null : (
      <div key={section} className="remark-section">
        <span>
          {section === null ? '整份报告' : placeName(section, form)}：{ofSection.length} 条建议
        </span>
        <Button onClick={() => ofSection.forEach((one) => onDecide(one, 'accepted'))}>
          全部采纳
        </Button>
        <Button onClick={() => ofSection.forEach((one) => onDecide(one, 'refused'))}>
          全部不采纳
        </Button>
      </div>
    )
  })
}
