/** The browser's private folder (OPFS) as a shelf: a file is written beside and then moved into place. */
import type { Shelf } from './surroundings.ts'

const beside = '.new'

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError'

/** Moves a finished file over the old one; false where this browser cannot. */
const moveOver = async (file: FileSystemFileHandle, name: string): Promise<boolean> => {
  const move: unknown = Reflect.get(file, 'move')
  if (typeof move !== 'function') return false
  try {
    await Reflect.apply(move, file, [name])
    return true
  } catch {
    return false
  }
}

const put = async (
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) => {
  const file = await folder.getFileHandle(name, { create: true })
  const stream = await file.createWritable()
  await stream.write(bytes)
  await stream.close()
  return file
}

const readBack = async (folder: FileSystemDirectoryHandle, name: string) => {
  try {
    const file = await (await folder.getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const remove = async (folder: FileSystemDirectoryHandle, name: string): Promise<void> => {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** A shelf in a folder of the browser's own. */
export const opfsShelf = (folder: FileSystemDirectoryHandle): Shelf => ({
  names: async () => {
    const names: string[] = []
    for await (const name of folder.keys()) {
      if (!name.endsWith(beside)) names.push(name)
    }
    return names
  },
  read: (name) => readBack(folder, name),
  write: async (name, bytes) => {
    const file = await put(folder, name + beside, bytes)
    const found = await readBack(folder, name + beside)
    if (found?.length !== bytes.length) throw new Error('copy not complete')
    if (await moveOver(file, name)) return
    // Without `move`, closing the stream is itself what replaces the file.
    await put(folder, name, bytes)
    await remove(folder, name + beside)
  },
  remove: async (name) => {
    await remove(folder, name + beside)
    await remove(folder, name)
  },
})
