/** The way from a doubt of an open report to what it was imported from. */
import { createContext } from 'react'
import type { KeptSource } from './kept-source.ts'

/** Asks for the source; null where none is kept. No way at all on the import page, where it stands beside. */
export const SourceShelf = createContext<(() => Promise<KeptSource | null>) | null>(null)
