/** Pictures for a Word file: Word draws no WebP, so the browser draws it and they go as PNG. */
import type { DocumentBlock, ReportDocument } from '#document/document.ts'

const drawn = async (bytes: Uint8Array, mime: string): Promise<Uint8Array> => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mime }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  picture.close()
  const png = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await png.arrayBuffer())
}

async function forWord(block: DocumentBlock): Promise<DocumentBlock> {
  if (block.kind !== 'image' || block.mime !== 'image/webp') return block
  try {
    return { ...block, mime: 'image/png', bytes: await drawn(block.bytes, block.mime) }
  } catch {
    // One the browser cannot draw is named by the writer.
    return block
  }
}

/** The document with every picture in a format that Word draws, where the browser can make it. */
export const withWordPictures = async (document: ReportDocument): Promise<ReportDocument> => ({
  ...document,
  blocks: await Promise.all(document.blocks.map(forWord)),
})
