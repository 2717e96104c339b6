import { plainWords } from './plain-words.ts'

/** The form in which names of actors, places and speakers are kept and looked for: "Al-Ḥilla" and "al hilla" are one. */
export const nameKey = (name: string): string => plainWords(name).toLowerCase()
