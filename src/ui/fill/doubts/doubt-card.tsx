/** One doubt, or the cells doubted for one cause: what is unsure, where, and the ways to settle it. */
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Doubt } from '#report/report.ts'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { useLocked, useSession } from '#ui/session/use-session.ts'
import { DoubtChoices } from './doubt-choices.tsx'
import { type DoubtGroup, type DoubtPlace, placeOfDoubt } from './doubt-groups.ts'

/** Characters of a reason shown at once; a list of a hundred rows would bury the next doubt. */
const brief = 90
/** What is a line or two longer is shown whole: a press would not be worth it, and its end may be what matters. */
const longest = 180

function Why({ why }: { readonly why: string }) {
  const [whole, setWhole] = useState(false)
  if (why.length <= longest) return why
  return (
    <>
      {whole ? why : `${why.slice(0, brief)}…`}{' '}
      <button type="button" className="link" onClick={() => setWhole(!whole)}>
        {whole ? '收起' : '全部显示'}
      </button>
    </>
  )
}

/** The reason behind the name of its place, which stands before it already. */
const withoutName = ({ why }: DoubtGroup, place: DoubtPlace | null | undefined): string =>
  place && why.startsWith(place.name) ? why.slice(place.name.length) : why

interface Props {
  readonly group: DoubtGroup
  /** Every doubt of the report, in order. */
  readonly all: readonly Doubt[]
  /** Goes to a part of the report that is no cell; left out where the page has no such place. */
  readonly onPlace?: ((place: DoubtPlace) => void) | undefined
  readonly onKeep: (left: readonly Doubt[]) => void
  /** Puts it off; null where it is put off already. */
  readonly onLater: (() => void) | null
  /** Shows the place of the source; left out where it is kept no more, or stands beside. */
  readonly onSource?: ((doubt: Doubt) => void) | undefined
}

export function DoubtCard({ group, all, onPlace, onKeep, onLater, onSource }: Props) {
  const session = useSession()
  const locked = useLocked()
  const without = (gone: readonly Doubt[]) => all.filter((doubt) => !gone.includes(doubt))
  const [only] = group.doubts.length === 1 ? group.doubts : []
  const single = only !== undefined
  const keep = () => onKeep(without(group.doubts))
  const goTo = (place: DoubtPlace) =>
    place.kind === 'cell' ? session.place.goTo(place.cell) : onPlace?.(place)
  const name = (doubt: Doubt) => {
    const place = placeOfDoubt(doubt, session.form)
    if (place === null) return null
    if (place.kind !== 'cell' && !onPlace) return <b className="doubt-name">{place.name}</b>
    return (
      <button type="button" className="doubt-name link" onClick={() => goTo(place)}>
        {place.name}
      </button>
    )
  }
  return (
    <li className="finding doubt" data-tier="hint" data-doubt={group.doubts[0]?.at}>
      <div className="doubt-what">
        <p className="doubt-words">
          {only ? <>{name(only)} </> : null}
          <Why why={only ? withoutName(group, placeOfDoubt(only, session.form)) : group.why} />
        </p>
        {group.doubts.map((doubt, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one cell may be doubted twice in one place
          <div key={`${doubt.at} ${index}`} className="doubt-one">
            {single ? null : name(doubt)}
            <DoubtChoices
              doubt={doubt}
              row={group.doubts}
              all={all}
              label={placeOfDoubt(doubt, session.form)?.name ?? '可选的读法'}
            />
          </div>
        ))}
        <div className="doubt-ways">
          {single ? null : (
            <Button look="quiet" icon={Check} disabled={locked} onClick={keep}>
              这{group.doubts.length}格均已核对
            </Button>
          )}
          {onSource ? (
            <Button look="quiet" onClick={() => group.doubts[0] && onSource(group.doubts[0])}>
              看原文
            </Button>
          ) : null}
          {onLater ? (
            <Button look="quiet" onClick={onLater}>
              稍后再定
            </Button>
          ) : null}
        </div>
      </div>
      {single ? (
        <IconButton
          icon={Check}
          label="已核对，不再列出"
          tooltipAlign="end"
          disabled={locked}
          onClick={keep}
        />
      ) : null}
    </li>
  )
}
