/** Reads the level from an organ's official name, as a proposal the clerk can change. */
import type { Level } from '#report/report.ts'

/** 清河县人民政府 → government, 王庄镇人民政府 → township, 清河县水务局 → department, else null. */
export function guessLevel(name: string): Level | null {
  const plain = name.trim()
  if (/[乡镇](?:人民)?政府$|苏木(?:人民)?政府$/u.test(plain)) return 'township'
  if (plain.endsWith('街道办事处')) return 'department'
  if (/人民政府办公[厅室]$/u.test(plain)) return 'department'
  if (/(?:人民)?政府$/u.test(plain)) return 'government'
  if (/(?:局|委|委员会|厅|部|办公室|中心|管理处|总队|支队|大队)$/u.test(plain)) return 'department'
  return null
}
