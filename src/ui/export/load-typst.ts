/** Fetches engine and fonts beside the page, for every worker that sets pages. */
import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url'
import { fontFiles } from '#writers/pdf/font-files.ts'
import type { FetchRareFont } from '#writers/pdf/rare-fonts.ts'
import type { AddedFont } from '#writers/pdf/official-faces.ts'
import { bootTypst, type TypstEngine } from '#writers/pdf/typst-engine.ts'
import { LoadProgress } from './load-progress.ts'

const fontAddresses = import.meta.glob<string>('/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
})

const rareAddresses = import.meta.glob<string>('/fonts/rare/*.ttf.gz', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** A font for rare characters, beside the page. */
export const fetchRareFont: FetchRareFont = async (name) => {
  const address = rareAddresses[`/fonts/rare/${name}.ttf.gz`]
  if (address === undefined) return null
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

async function fetchPieces(
  address: string,
  progress: LoadProgress,
  onCame: () => void,
  take: (piece: Uint8Array<ArrayBuffer>) => void = () => {},
): Promise<void> {
  const file = progress.begin()
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${address}: ${answer.status}`)
  // The length of a packed answer is not that of its bytes.
  const length = answer.headers.has('content-encoding')
    ? null
    : answer.headers.get('content-length')
  file.told(length === null ? null : Number(length))
  const reader = answer.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    take(value)
    file.came(value.length)
    onCame()
  }
  file.ended()
}

async function fetchBytes(
  address: string,
  progress: LoadProgress,
  onCame: () => void,
): Promise<Uint8Array> {
  const pieces: BlobPart[] = []
  await fetchPieces(address, progress, onCame, (piece) => pieces.push(piece))
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** The engine, ready to set in the office's fonts; `onShare` is told of each hundredth of its way here. */
export async function loadTypst(
  onShare: (share: number) => void,
  own: readonly AddedFont[],
): Promise<TypstEngine> {
  let told = -1
  const progress = new LoadProgress()
  const tell = () => {
    const share = Math.round(progress.share * 100) / 100
    if (share <= told) return
    told = share
    onShare(share)
  }
  const fonts = fontFiles.flatMap((name) => fontAddresses[`/fonts/${name}`] ?? [])
  const [, ...files] = await Promise.all([
    fetchPieces(wasmAddress, progress, tell),
    ...fonts.map(async (address) => fetchBytes(address, progress, tell)),
  ])
  // Asked for once more, from the browser's own copy: with it the browser keeps what it has made of the program.
  const wasm = fetch(wasmAddress, { cache: 'force-cache' })
  const engine = await bootTypst({ wasm, fonts: files })
  if (own.length > 0) await engine.addFonts(own)
  return engine
}
