/** Pictures of a report for the painter, which stops for good at one that the browser refuses. */

/** How a JPEG ends; a camera or a broken copy may have left it out, and the engine does not mind. */
const jpegEnd = Uint8Array.of(0xff, 0xd9)

/** Stands where a picture cannot be shown; the exported PDF has what the engine made of it. */
function greyPicture(): ImageBitmap {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = '#dddddd'
    context.fillRect(0, 0, 1, 1)
  }
  return canvas.transferToImageBitmap()
}

/** From now on every picture of this Worker is decoded to something: as it is, ended, or grey. */
export function decodeEveryPicture(): void {
  const decode = createImageBitmap
  const decodeSomehow = async (picture: Blob): Promise<ImageBitmap> => {
    try {
      return await decode(picture)
    } catch {
      const ended = new Blob([picture, jpegEnd], { type: picture.type })
      return decode(ended).catch(greyPicture)
    }
  }
  Object.assign(globalThis, { createImageBitmap: decodeSomehow })
}
