/** Turns a picture into pixels, for websites and messages that take no SVG. */
import { base64OfBytes } from '#report/file/base64.ts'

/** Twice the size on screen: sharp in print at the width of a page. */
const density = 2

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The PNG of an SVG; rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = await imageOf(svg)
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * density
  canvas.height = image.naturalHeight * density
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('canvas.toBlob'))
    }, 'image/png')
  })
}

/** As an address that carries the whole picture, for pictures within the words of a report. */
export const dataAddressOf = async (blob: Blob): Promise<string> =>
  `data:${blob.type};base64,${base64OfBytes(new Uint8Array(await blob.arrayBuffer()))}`
