import type { Problem } from '../../records/problem.ts'
import { type Fields, readFrontMatter } from '../frontmatter.ts'

/** One post of a Markdown file: nearly always the whole of it. */
export interface Post {
  readonly fields: Fields
  readonly body: string
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number
  /** Front matter that cannot be read; nothing is then known of the post. */
  readonly broken?: Problem
}

/** Lines of fields between two rules; a line of words between them makes them mere rules. */
const INNER = /^---[ \t]*\n((?:[A-Za-z_][\w -]{0,60}:(?:[ \t].*)?\n|[ \t]+\S.*\n|- .*\n)+)---[ \t]*$/gm
const TITLED = /^title:/im
const DATED = /^(?:date|pub_?date|publish_?date|published):/im

/** Parts a file in which several posts stand one after the other, each under front matter with a title and a date of its own. */
export function cutPosts(text: string, name: string): readonly Post[] {
  const first = readFrontMatter(text, name)
  if (first.broken || Object.keys(first.fields).length === 0) return [{ ...first, line: 1 }]
  const offset = text.length - first.body.length
  const starts = [...first.body.matchAll(INNER)]
    .filter(([, fields]) => TITLED.test(fields) && DATED.test(fields))
    .map(({ index }) => offset + index)
  if (starts.length === 0) return [{ ...first, line: 1 }]
  let line = 1
  return [0, ...starts].map((start, i, all) => {
    const part = text.slice(start, all[i + 1])
    const post = { ...readFrontMatter(part, start === 0 ? name : `${name}:${line}`), line }
    line += part.split('\n').length - 1
    return post
  })
}
