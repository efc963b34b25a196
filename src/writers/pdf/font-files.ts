/** The fonts a report is set in, by file name: 仿宋, 楷体, 黑体, 小标宋, rarer characters, page numbers. */
export const fontFiles: readonly string[] = [
  'gw-fang.ttf',
  'gw-kaif.ttf',
  'gw-hei.ttf',
  'gw-biaosong.ttf',
  'gw-ext.ttf',
  'gw-num.ttf',
]
