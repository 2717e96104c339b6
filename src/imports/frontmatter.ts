import { parse as parseToml, TomlError } from 'smol-toml'
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../records/problem.ts'

export type Fields = Readonly<Record<string, unknown>>

/** `broken` is set where there is front matter that cannot be read: nothing is then known about the report. */
export interface FrontMatter {
  readonly fields: Fields
  readonly body: string
  readonly broken?: Problem
}

/** No front matter that a person wrote or a tool exported comes near; the parsers stay quick below it. */
const LONGEST = 2_000_000
const DEEPEST = 200

interface Block {
  readonly language: string
  readonly source: string
  readonly body: string
  /** The line, counted from 1, on which `source` starts. */
  readonly line: number
}

/** Parts front matter, YAML between "---", TOML between "+++", JSON between braces or "---json", from the body. */
export function readFrontMatter(text: string, name: string): FrontMatter {
  const block = cutBlock(text)
  if (block === undefined) return { fields: {}, body: text }
  if (block === 'open') return { fields: {}, body: text, broken: neverClosed(name, text) }
  if (block.source.length > LONGEST || nesting(block.source) > DEEPEST) {
    const what = 'The front matter is too long or too deeply nested to be one.'
    return {
      fields: {},
      body: block.body,
      broken: { where: `${name}:${block.line}`, what, remedy: 'Take it out.' },
    }
  }
  const result = parseBlock(block, name)
  if ('what' in result) return { fields: {}, body: block.body, broken: result as Problem }
  if (!isFields(result.value)) return { fields: {}, body: block.language === 'yaml' ? text : block.body }
  return { fields: result.value, body: block.body }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

function cutBlock(text: string): Block | 'open' | undefined {
  const opening = /^\s*(---|\+\+\+)([a-z]*)[ \t]*\n/.exec(text)
  if (!opening) return text.trimStart().startsWith('{') ? cutBraces(text) : cutHeaders(text)
  const start = opening[0].length
  const line = opening[0].split('\n').length
  const language = opening[2] || (opening[1] === '+++' ? 'toml' : 'yaml')
  const fence = opening[1] === '+++' ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m
  const closing = fence.exec(text.slice(start))
  if (closing) {
    const end = start + closing.index
    return { language, line, source: text.slice(start, end), body: text.slice(end + closing[0].length) }
  }
  // A rule across the page opens with the same three dashes; a field after it tells front matter.
  return language !== 'yaml' || /^[\w-]+:(?:\s|$)/.test(text.slice(start)) ? 'open' : undefined
}

/** Pelican and MultiMarkdown write fields without rules around them, the title first, up to a blank line. */
function cutHeaders(text: string): Block | undefined {
  const match = /^\s*title:[ \t]+\S.*\n(?:[A-Za-z][\w -]{0,40}:[ \t].*\n)+(?=[ \t]*\n)/i.exec(
    text.slice(0, 20_000),
  )
  return match
    ? { language: 'headers', source: match[0], body: text.slice(match[0].length), line: 1 }
    : undefined
}

/** JSON front matter ends with the brace that closes the first one. */
function cutBraces(text: string): Block | undefined {
  const first = text.indexOf('{')
  let depth = 0
  for (let at = first; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') at = stringEnd(text, at)
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) {
      const source = text.slice(first, at + 1)
      return /^\{\s*"/.test(source)
        ? { language: 'json', source, body: text.slice(at + 1), line: 1 }
        : undefined
    }
  }
  return undefined
}

function stringEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}

const neverClosed = (name: string, text: string): Problem => {
  const fence = text.trimStart().slice(0, 3)
  return {
    where: `${name}:1:1`,
    what: `The front matter opens with "${fence}" and never ends.`,
    remedy: `Put a line with "${fence}" after its last field.`,
  }
}

type Parsed = { readonly value: unknown } | Problem

function parseBlock(block: Block, name: string): Parsed {
  if (block.language === 'yaml' || block.language === 'yml' || block.language === 'json')
    return yaml(block, name)
  if (block.language === 'toml') return toml(block, name)
  if (block.language === 'headers') return { value: headers(block.source) }
  return {
    where: `${name}:1:1`,
    what: `The front matter is written in "${block.language}", which is never run or read here.`,
    remedy: 'Write it as YAML, TOML or JSON.',
  }
}

/** JSON is YAML as well, so that one parser gives line and column for both. Dates stay as they are written. */
function yaml(block: Block, name: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(block.source, {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  })
  const error = document.errors[0]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      where: `${name}:${line + block.line - 1}:${col}`,
      what: `The front matter is broken: ${firstLine(error.message)}`,
      remedy: 'Mend this line; put a value that holds ": ", "#" or a quote between quotes.',
    }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) }
  } catch (error) {
    const what = `The front matter cannot be resolved: ${firstLine((error as Error).message)}`
    return {
      where: `${name}:${block.line}:1`,
      what,
      remedy: 'Write the values out instead of pointing at them.',
    }
  }
}

/** Values as they stand: a colon in a title needs no quotes here. */
const headers = (source: string): Fields =>
  Object.fromEntries(
    source
      .trim()
      .split('\n')
      .map(line => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )

function toml(block: Block, name: string): Parsed {
  try {
    return { value: parseToml(block.source) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return {
      where: `${name}:${error.line + block.line - 1}:${error.column}`,
      what: `The front matter is broken: ${firstLine(error.message)}`,
      remedy: 'Mend this line; TOML puts every text between quotes.',
    }
  }
}

const firstLine = (message: string): string => message.split('\n')[0].replace(/^Invalid TOML document: /, '')

/** Bounds how deep brackets and indents go, so that no parser runs out of stack. */
function nesting(source: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of source) {
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  const dashes = /^[ \t]*(?:- )*(?:- )/gm
  for (const match of source.matchAll(dashes)) deepest = Math.max(deepest, match[0].split('-').length)
  return deepest
}
