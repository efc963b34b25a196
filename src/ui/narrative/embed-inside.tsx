/** A table or a picture that stands in the words, where they are only shown. */
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { keyed } from './keyed.ts'
import { showEmbed } from './show-embed.ts'

export function EmbedInside({ node }: { readonly node: EmbeddedNode }) {
  const { picture, rows, note } = showEmbed(node)
  return (
    <>
      {rows.length === 0 ? null : (
        <table>
          <tbody>
            {keyed(rows).map(([key, row]) => (
              <tr key={key}>
                {keyed(row).map(([at, { head, text, colSpan, rowSpan }]) => {
                  const Cell = head ? 'th' : 'td'
                  return (
                    <Cell key={at} colSpan={colSpan} rowSpan={rowSpan}>
                      {text}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {picture ? <img src={picture.src} alt={picture.alt} width={picture.width} /> : null}
      <figcaption>{note}</figcaption>
    </>
  )
}
