/** The words of a section as they stand, shown until the editor has loaded. */
import type { Block, Prose } from '#report/prose.ts'
import { blockText } from '#report/prose.ts'
import './narrative.css'

const keyed = (prose: Prose): readonly (readonly [string, Block])[] =>
  prose.map((block, index) => [`${index}`, block])

export function StaticProse({ prose }: { readonly prose: Prose }) {
  return (
    <div className="narrative" aria-busy="true">
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
