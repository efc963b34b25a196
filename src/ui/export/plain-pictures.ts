/** Pictures as every program shows them alike: upright, in the colours of a screen, PNG or JPEG; drawn by the browser. */
import type { DocumentBlock, ReportDocument } from '#document/document.ts'
import { isShownAlike } from '#document/picture.ts'

type Picture = Extract<DocumentBlock, { kind: 'image' }>
type Look = Pick<Picture, 'bytes' | 'mime'>

/** A photograph stays one; it has been made smaller once, and not much is lost again. */
const quality = 0.95

async function redrawn({ bytes, mime }: Look): Promise<Look> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mime }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  picture.close()
  const type = mime === 'image/jpeg' ? mime : 'image/png'
  const blob = await canvas.convertToBlob({ type, quality })
  return { mime: type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** What was redrawn for the last document: a preview asks again at every key. */
let before: readonly (readonly [Look, Look])[] = []

async function plainLook(look: Look): Promise<Look> {
  const known = before.find(([from]) => isSame(from.bytes, look.bytes))
  try {
    return known?.[1] ?? (await redrawn(look))
  } catch {
    // One the browser cannot draw is named by the writer.
    return look
  }
}

/** The document with every picture that is not shown alike drawn anew, where the browser can. */
export async function withPlainPictures(document: ReportDocument): Promise<ReportDocument> {
  const done: (readonly [Look, Look])[] = []
  const plain = async (block: DocumentBlock): Promise<DocumentBlock> => {
    if (block.kind !== 'image' || isShownAlike(block.bytes, block.mime)) return block
    const look = await plainLook(block)
    done.push([block, look])
    return { ...block, ...look }
  }
  const blocks = await Promise.all(document.blocks.map(plain))
  before = done
  return { ...document, blocks }
}
