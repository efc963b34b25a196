/** The level that an organ's name suggests. */
import { describe, expect, test } from 'vitest'
import { guessLevel } from './guess-level.ts'

describe('the level proposed from a name', () => {
  test.each([
    ['清河县人民政府', 'government'],
    ['宁夏回族自治区人民政府', 'government'],
    ['清河县王庄镇人民政府', 'township'],
    ['清河县柳林乡人民政府', 'township'],
    ['清河县水务局', 'department'],
    ['清河县发展和改革委员会', 'department'],
    ['清河县人民政府办公室', 'department'],
    ['鞍山市铁东区和平街道办事处', 'department'],
  ] as const)('%s is proposed as %s', (name, level) => {
    expect(guessLevel(name)).toBe(level)
  })

  test('nothing is proposed for a name that does not say', () => {
    expect(guessLevel('')).toBeNull()
    expect(guessLevel('清河')).toBeNull()
  })
})
