/** Pictures in the words of a Word file come into the report; those over or beside the words are told of. */
import {
  Document,
  ImageRun,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { bytesOfBase64 } from '#report/file/base64.ts'
import { readDocx } from './read-docx.ts'

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const bytes = bytesOfBase64(dot) ?? new Uint8Array()

type Floating = ConstructorParameters<typeof ImageRun>[0]['floating']
const over: Floating = {
  horizontalPosition: { offset: 100 },
  verticalPosition: { offset: 100 },
}

const picture = (floating?: Floating) =>
  new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: 96, height: 96 },
    altText: { name: '流程', title: '流程', description: '办理流程' },
    ...(floating === undefined ? {} : { floating }),
  })
const words = (text: string, more: Partial<IRunOptions> = {}) => new TextRun({ text, ...more })

async function read(
  children: (Paragraph | Table)[],
  change: (files: Record<string, Uint8Array>) => void = () => undefined,
) {
  const made = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const files = unzipSync(new Uint8Array(made))
  change(files)
  const reading = readDocx(zipSync(files))
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.source
}

it('follows the words of its paragraph, with what it shows and how wide', async () => {
  const source = await read([
    new Paragraph({ children: [words('全年公开80条。'), picture(), words('见图。')] }),
    new Paragraph({ children: [words('（二）依申请公开')] }),
  ])
  expect(source.lines.map(({ text, picture: shown }) => shown ?? text)).toEqual([
    '全年公开80条。见图。',
    { src: `data:image/png;base64,${dot}`, alt: '办理流程', width: 96 },
    '（二）依申请公开',
  ])
  expect(source.remarks).toEqual([])
})

it('is told of, not taken, where it lies over the words, in a table, or outside the file', async () => {
  const cell = new TableCell({ children: [new Paragraph({ children: [picture()] })] })
  const source = await read([
    new Paragraph({ children: [words('印章'), picture(over)] }),
    new Table({ rows: [new TableRow({ children: [cell] })] }),
  ])
  expect(source.lines.some((line) => line.picture)).toBe(false)
  expect(source.remarks.join()).toContain('2张图片')
  const linked = await read([new Paragraph({ children: [picture()] })], (files) => {
    const name = 'word/_rels/document.xml.rels'
    const relations = new TextDecoder().decode(files[name])
    files[name] = strToU8(
      relations.replace(
        /Target="media[^"]*"/u,
        'Target="http://x.test/a.png" TargetMode="External"',
      ),
    )
  })
  expect(linked.lines).toEqual([])
  expect(linked.remarks.join()).toContain('1张图片')
})

it('is told of where the file holds no picture that can be printed', async () => {
  const broken = await read([new Paragraph({ children: [picture()] })], (files) => {
    const name = Object.keys(files).find((one) => one.startsWith('word/media/')) ?? ''
    files[name] = strToU8('no picture')
  })
  expect(broken.lines).toEqual([])
  expect(broken.remarks.join()).toContain('1张图片')
})
