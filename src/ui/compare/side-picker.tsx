/** 从 or 到: one of the states that can be compared, listed by where they come from. */
import { useId } from 'react'
import { type ChosenSide, groupOf, sideName } from './side-names.ts'

interface Props {
  readonly label: string
  readonly sides: readonly ChosenSide[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** The groups that have anything in them, in the order of their first side. */
function grouped(sides: readonly ChosenSide[]): ReadonlyMap<string, readonly ChosenSide[]> {
  const groups = new Map<string, ChosenSide[]>()
  for (const side of sides) groups.set(groupOf(side), [...(groups.get(groupOf(side)) ?? []), side])
  return groups
}

export function SidePicker({ label, sides, chosen, onChoose }: Props) {
  const id = useId()
  return (
    <div className="compare-picker">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {[...grouped(sides)].map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map((side) => (
              <option key={side.key} value={side.key}>
                {sideName(side)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
