/** The tree that tells assistive technology what the words of a PDF are, as the engine writes it. */
import { latin } from './pdf-objects.ts'

/** Objects by their numbers. */
export type Objects = ReadonlyMap<number, Uint8Array>

/** An element of the structure tree as the engine writes it; "" where the number is of something else. */
export const elementText = (objects: Objects, number: number): string => {
  const object = objects.get(number)
  return object && latin(object.subarray(0, 64)).includes('/Type /StructElem') ? latin(object) : ''
}

export const roleOf = (element: string): string => /\/S \/(\w+)/u.exec(element)?.[1] ?? ''

export const childrenOf = (element: string): number[] =>
  [...(/\/K \[([^\]]*)\]/u.exec(element)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)].map((one) =>
    Number(one[1]),
  )
