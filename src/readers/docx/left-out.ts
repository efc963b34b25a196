/** What of a Word file is not read: counted while reading, told to the clerk at the end. */

export type LeftOut =
  | 'image'
  | 'object'
  | 'note'
  | 'comment'
  | 'hidden'
  | 'contents'
  | 'insert'
  | 'change'
  | 'covered'

const remarks: Readonly<Record<LeftOut, (count: number) => string>> = {
  image: (count) => `文件中有${count}张图片或图表，没有读入；如需保留，请在正文中重新插入`,
  object: (count) =>
    `文件中有${count}个嵌入的对象（例如Excel表格），没有读入；其中如有数字，请对照原件填写`,
  note: (count) => `文件中有${count}处脚注或尾注，没有读入`,
  comment: (count) => `文件中有${count}处批注，没有读入`,
  hidden: (count) => `文件中有${count}处隐藏文字，没有读入`,
  contents: () => '文件中的目录没有读入',
  insert: (count) => `文件中插入了${count}个其他文件的内容，没有读入，请对照原件补上`,
  change: () => '文件中有尚未处理的修订，按全部接受修订后的内容读入，请核对',
  covered: (count) => `表格中有${count}处被合并单元格盖住的文字，没有读入，请核对表格`,
}

/** Counts what is left out. */
export class LeftOuts {
  readonly #counts = new Map<LeftOut, number>()

  add(what: LeftOut) {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  remarks(): readonly string[] {
    return [...this.#counts].map(([what, count]) => remarks[what](count))
  }
}
