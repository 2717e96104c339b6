import type { Codebook, Entry } from '../../../codebook/codebook.ts'
import { headOf } from '../../../codebook/codebook.ts'
import type { Conditions } from '../../../codebook/format.ts'
import type { TriggerLexicon } from './lexicon.ts'

export type FormKind = 'base' | 'third' | 'past' | 'ing' | 'noun' | 'fixed'

/** One inflected form of an entry's head word. */
export interface Form {
  readonly entry: Entry
  readonly kind: FormKind
  /** Of the codebook's order: the lower goes first. */
  readonly rank: number
  readonly company?: Company
}

/** An entry's conditions, ready to be looked up. */
export type Company = { readonly [K in keyof Conditions]?: ReadonlySet<string> }

/** Every form that opens (of a noun: closes) an entry, by how it is written in lower case. */
export function formsOf(codebook: Codebook, lexicon: TriggerLexicon): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>()
  ;[...codebook.never, ...codebook.entries].forEach((entry, rank) => {
    const company = entry.conditions && companyOf(entry.conditions)
    for (const [form, kind] of spellings(entry, lexicon)) {
      const list = forms.get(form) ?? []
      list.push({ entry, kind, rank, company })
      forms.set(form, list)
    }
  })
  return forms
}

function spellings(entry: Entry, lexicon: TriggerLexicon): [string, FormKind][] {
  const head = headOf(entry)
  if (entry.part === 'phrase') return [[head, 'fixed']]
  if (entry.part === 'noun') return [...new Set(lexicon.nounForms(head))].map(form => [form, 'noun'])
  const { base, third, past, ing } = lexicon.verbForms(head)
  return [
    [base, 'base'],
    [third, 'third'],
    ...past.map((form): [string, FormKind] => [form, 'past']),
    ...ing.map((form): [string, FormKind] => [form, 'ing']),
  ]
}

const companyOf = (conditions: Conditions): Company =>
  Object.fromEntries(Object.entries(conditions).map(([name, list]) => [name, new Set(list)]))
