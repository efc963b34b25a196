/** The dialog for a picture or a small table of the words; what is put goes in once the dialog gave the focus back. */
import type { EmbeddedNode } from '#report/prose/prose.ts'
import type { EmbedAsk } from './embed-ask.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { TableDialog } from './table-dialog.tsx'

interface Props {
  readonly ask: EmbedAsk
  readonly onClose: () => void
}

export function EmbedDialog({ ask, onClose }: Props) {
  const put = (node: EmbeddedNode) => {
    onClose()
    requestAnimationFrame(() => ask.put(node))
  }
  const Chosen = ask.kind === 'table' ? TableDialog : PictureDialog
  return <Chosen ask={{ ...ask, put }} onClose={onClose} />
}
