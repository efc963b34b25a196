/** What somebody changed in a report file by other means, line by line in Chinese. */
import type { Form } from '#template/form.ts'
import type { OutsideEdits } from '#report/merge/outside-edits.ts'
import type { Edit } from '#report/report-document.ts'
import { cellName, placeName } from '#review/names.ts'
import { metaName, valueWords } from './place-words.ts'

function lineOf(form: Form, before: OutsideEdits['before'], edit: Edit): readonly string[] {
  if ('cell' in edit) {
    const place = { kind: 'cell', id: edit.cell } as const
    const [was, is] = [before.cells[edit.cell], edit.value].map((value) => valueWords(place, value))
    return [`${cellName(edit.cell, form)}：由 ${was} 改为 ${is}`]
  }
  if ('note' in edit) return [`${cellName(edit.note, form)}的附注`]
  if ('meta' in edit) return Object.keys(edit.meta).map(metaName)
  if ('prose' in edit) return [`${placeName(edit.prose, form)}的文字`]
  return ['对提醒的书面说明']
}

/** One line a place. */
export const changedWords = (form: Form, { before, edits }: OutsideEdits): readonly string[] =>
  edits.flatMap((edit) => lineOf(form, before, edit))
