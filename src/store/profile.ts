/** 本机身份: who sits at this browser, how the office reviews, and whose keys it knows. */
import { z } from 'zod/mini'
import { type Person, roles, type Stage, stages } from '#report/review-event.ts'
import type { Surroundings } from './surroundings.ts'

const note = 'nianbao:profile'

const shape = z.object({
  name: z.catch(z.string(), ''),
  role: z.catch(z.enum(roles), 'clerk'),
  /** Stages the office asks for. */
  stages: z.catch(z.array(z.enum(stages)), [...stages]),
  /** The same person may not do two stages. */
  apart: z.catch(z.boolean(), true),
  /** Names the office gave to keys, by fingerprint. */
  known: z.catch(z.record(z.string(), z.string()), {}),
})

/** Who sits at this browser, and how the office reviews. */
export interface Profile {
  readonly name: string
  readonly role: Person['role']
  readonly stages: readonly Stage[]
  readonly apart: boolean
  readonly known: Readonly<Record<string, string>>
}

const read = (text: string | null): Profile => {
  try {
    return shape.parse(JSON.parse(text ?? '{}'))
  } catch {
    return shape.parse({})
  }
}

/** Kept for this browser and shared by its tabs. */
export class ProfileShelf {
  readonly #around: Surroundings
  readonly #listeners = new Set<() => void>()
  readonly #channel: ReturnType<Surroundings['channel']>
  #profile: Profile

  constructor(around: Surroundings) {
    this.#around = around
    this.#profile = read(around.lasting.get(note))
    this.#channel = around.channel(note)
    this.#channel.listen(() => this.#take(read(around.lasting.get(note))))
  }

  get profile(): Profile {
    return this.#profile
  }

  keep(profile: Profile): void {
    this.#around.lasting.set(note, JSON.stringify(profile))
    this.#channel.post('changed')
    this.#take(profile)
  }

  /** Calls back when this or another tab keeps another profile; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#channel.close()
    this.#listeners.clear()
  }

  #take(profile: Profile): void {
    this.#profile = profile
    for (const listener of this.#listeners) listener()
  }
}
