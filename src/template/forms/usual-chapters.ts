/** The chapters of reports of 2008–2018: no form prescribed them; these are the names most offices used. */
import type { ProseSectionSource } from '#template/form-source.ts'
import { problemsWordings } from './narratives.ts'

/** What offices commonly called the chapters that the 条例 of 2008 asks for, in their usual order. */
export const usualChapters: NonNullable<ProseSectionSource['usualChapters']> = [
  {
    heading: '概述',
    aliases: [
      '总体情况',
      '基本情况',
      '工作概述',
      '总体情况及主要做法',
      '政府信息公开工作概况',
      '政府信息公开工作总体情况',
      '政府信息公开工作基本情况',
    ],
  },
  {
    heading: '主动公开政府信息情况',
    aliases: ['主动公开情况', '政府信息主动公开情况', '主动公开政府信息的情况'],
  },
  {
    heading: '依申请公开政府信息情况',
    aliases: [
      '依申请公开情况',
      '政府信息依申请公开情况',
      '政府信息依申请公开办理情况',
      '依申请公开政府信息办理情况',
      '依申请公开政府信息和不予公开政府信息的情况',
    ],
  },
  {
    heading: '政府信息公开的收费及减免情况',
    aliases: ['政府信息公开收费及减免情况', '收费及减免情况', '政府信息公开收费情况'],
  },
  {
    heading: '因政府信息公开申请行政复议、提起行政诉讼的情况',
    aliases: [
      '因政府信息公开申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议、行政诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议和行政诉讼情况',
      '政府信息公开申诉情况',
    ],
  },
  {
    heading: '存在的主要问题及改进措施',
    aliases: [
      ...problemsWordings,
      '存在的主要问题及改进情况',
      '主要问题和改进措施',
      '下一步工作打算',
      '下一步工作安排',
      '下一步工作计划',
    ],
  },
  {
    heading: '需要说明的事项',
    aliases: ['其他需要报告的事项', '需要说明的事项与附表', '其他需要说明的事项', '说明与附表'],
  },
]
