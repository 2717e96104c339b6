import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordsOf } from '../csv.ts'
import { type Cases, learnCases, withNames } from './case.ts'
import type { Template } from './template.ts'

const ACTORS = join(import.meta.dirname, '../../data/actors')
const COUNTRIES = join(import.meta.dirname, '../../data/countries.tsv')

/** What shows how words are written: news and encyclopaedia text of the other corpora, and our own tables of names. */
export function ordinaryCases(corpora: string): Cases {
  return withNames(learnCases(texts(corpora)), ourNames())
}

function* texts(corpora: string): Generator<string> {
  const polnear = join(corpora, 'polnear/train/text')
  if (existsSync(polnear))
    for (const name of readdirSync(polnear)) yield readFileSync(join(polnear, name), 'utf8')
  for (const name of ['wikievents/train.jsonl', 'maven/train.jsonl']) {
    const file = join(corpora, name)
    if (existsSync(file))
      for (const line of readFileSync(file, 'utf8').split('\n'))
        if (line) yield JSON.parse(line).tokens.join(' ')
  }
  const wikinews = join(corpora, 'imports/wikinews/wikinews_2020.csv')
  if (existsSync(wikinews)) for (const { text } of recordsOf(readFileSync(wikinews, 'utf8'))) yield text
}

function* ourNames(): Generator<string> {
  const rows = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
  for (const name of readdirSync(ACTORS).filter(name => name.endsWith('.tsv')))
    for (const [, actor, aliases = ''] of rows(join(ACTORS, name)))
      if (actor) yield* [actor, ...aliases.split('|')]
  for (const [, country, aliases = '', adjectives = '', demonyms = ''] of rows(COUNTRIES))
    if (country) yield* [country, ...[aliases, adjectives, demonyms].flatMap(cell => cell.split('|'))]
}

const large = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?<![\p{L}'])(?!(?:of|the|and|for|in|de|del|la|las|los|y)\b)\p{L}/gu, c => c.toUpperCase())

/** Names of persons and organisations that the keys of the development part give, written as names are. */
export const namesOfKeys = (keys: Iterable<readonly Template[]>): string[] =>
  [...keys].flatMap(templates =>
    templates
      .flatMap(({ slots }) => [...slots['victim: name'], ...slots.organisation])
      .flatMap(({ forms }) => forms)
      .map(form => (/^[A-Z]{2,5}$|^[A-Z]-\d+$/.test(form) ? form : large(form))),
  )

/** Short names that the reports give in brackets after the long one: "[FMLN]". */
export const acronymsOf = (texts: Iterable<string>): string[] =>
  [...texts].flatMap(text => [...text.matchAll(/[[(]([A-Z]{2,7}(?:-\d+)?)[\])]/g)].map(([, name]) => name))
