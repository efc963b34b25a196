/** Marks of secrecy and of papers not to be published. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { secrecy } from './secrecy.ts'

const found = (text: string) => secrecy.find(text).map(({ from, to }) => text.slice(from, to))

describe('secrecy', () => {
  it.each([
    ['机密★10年', '机密★10年'],
    ['绝密★启用前', '绝密★启用前'],
    ['密级：秘密', '密级：秘密'],
    ['该文件密级为秘密。', '密级为秘密'],
    ['机密', '机密'],
    ['内部资料，注意保存', '内部资料，注意保存'],
    ['（此件不予公开）', '（此件不予公开）'],
    ['（此件依申请公开）', '（此件依申请公开）'],
  ])('%s', (text, quote) => {
    expect(found(text)).toEqual([quote])
  })

  it.each([
    '1.属于国家秘密',
    '以属于国家秘密、商业秘密为由不予公开0件，没有泄露机密。',
    '（此件公开发布）',
    '公开方式：主动公开',
    '严守工作秘密，内部文件流转规范。',
  ])('passes %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is asked of notes, contact, embedded tables and what found no place', () => {
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '13900002222' }] }],
            },
          ],
        },
      ],
    }
    const contact = { office: '', address: '', postcode: '', phone: '13900003333', email: '' }
    const report = {
      notes: { 'documents.normative.issued': '联系13900001111' },
      contact,
      published: { unplaced: [{ after: 'title', text: '秘密★1年' }] },
    }
    const base = judged({ report })
    expect(
      base
        .filter(({ rule }) => rule.startsWith('privacy.'))
        .map(({ rule, cells, section, quote }) => [rule, cells, section, quote]),
    ).toEqual([
      ['privacy.number', [], 'preamble', '13900003333'],
      ['privacy.number', ['documents.normative.issued'], null, '13900001111'],
      ['privacy.secrecy', [], null, '秘密★1年'],
    ])
    const embed = [{ kind: 'embed' as const, indent: 0, runs: [], embed: table }]
    const prose = { preamble: embed, overview: [], problems: [], other: [] }
    expect(judged({ report: { prose } }, 'privacy.number').map(({ quote }) => quote)).toEqual([
      '13900002222',
    ])
  })
})
