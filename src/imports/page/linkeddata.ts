import { decodeEntities } from '../characters.ts'
import { type Fields, isFields } from '../frontmatter.ts'

const ARTICLE = /Article$|^(?:Report|BlogPosting|LiveBlogPosting)$/
/** Deeper than any graph that a site writes. */
const DEEPEST = 4
/** Fields whose value may be the id of another node. */
const REFERRING = ['author', 'creator', 'publisher', 'image']

/** The first article that the JSON-LD blocks of a page describe, with what it refers to by id put in its place. */
export function articleIn(scripts: readonly string[]): Fields {
  const blocks = scripts.map(parsed)
  const article = blocks.flatMap(block => articlesOf(block, 0))[0]
  if (article === undefined) return {}
  const named = new Map<unknown, Fields>()
  for (const block of blocks) collect(block, named, 0)
  const whole = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(whole)
      : isFields(value) && isReference(value)
        ? (named.get(value['@id']) ?? value)
        : value
  return Object.fromEntries(
    Object.entries(article).map(([key, value]) => [key, REFERRING.includes(key) ? whole(value) : value]),
  )
}

const isReference = (value: Fields): boolean =>
  typeof value['@id'] === 'string' && Object.keys(value).every(key => key.startsWith('@'))

/** A broken block says nothing, the page has other places; line ends within a text and encoded quotes are mended. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/g, '')
    .replace(/;\s*$/, '')
  for (const text of [bare, bare.replace(/\s+/g, ' '), decodeEntities(bare)])
    try {
      return JSON.parse(text)
    } catch {}
  return undefined
}

function articlesOf(value: unknown, depth: number): Fields[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap(entry => articlesOf(entry, depth + 1))
  if (!isFields(value)) return []
  const types = [value['@type']].flat()
  if (types.some(type => typeof type === 'string' && ARTICLE.test(type))) return [value]
  return articlesOf(value['@graph'] ?? value.mainEntity, depth + 1)
}

function collect(value: unknown, named: Map<unknown, Fields>, depth: number): void {
  if (depth > DEEPEST) return
  if (Array.isArray(value)) for (const entry of value) collect(entry, named, depth + 1)
  if (!isFields(value)) return
  if (typeof value['@id'] === 'string' && !isReference(value)) named.set(value['@id'], value)
  for (const inner of Object.values(value)) if (typeof inner === 'object') collect(inner, named, depth + 1)
}
