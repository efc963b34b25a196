/** The words of a section as they stand, shown until the editor has loaded, or to be read only. */
import type { Block, Prose } from '#report/prose.ts'
import { blockText } from '#report/prose.ts'
import './narrative.css'

const keyed = (prose: Prose): readonly (readonly [string, Block])[] =>
  prose.map((block, index) => [`${index}`, block])

interface Props {
  readonly prose: Prose
  /** The editor is still to come. */
  readonly waiting?: boolean
}

export function StaticProse({ prose, waiting = false }: Props) {
  return (
    <div className="narrative" aria-busy={waiting}>
      <div className="prose">
        {keyed(prose).map(([key, block]) => (
          <p key={key} data-kind={block.kind} data-indent={block.indent}>
            {blockText(block)}
          </p>
        ))}
      </div>
    </div>
  )
}
