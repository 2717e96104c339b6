import type { Language } from '../language.ts'
import { cut } from './words.ts'

/** English, as news writes it. */
export const english: Language = { tag: 'en', cut }
