import { wordsOf, type XmlElement } from '../xml/tree.ts'
import { type Entry, saidIn } from './entry.ts'

const MOST = 200_000

/** What an export says of the blog, and what was met in it so far that later items point at. */
export interface Blog {
  address?: string
  /** Names by login. */
  readonly authors: Map<string, string>
  /** Addresses of images by the ids of their attachments; only the latest are known. */
  readonly images: Map<string, string>
  readonly guids: Set<string>
}

export const emptyBlog = (): Blog => ({ authors: new Map(), images: new Map(), guids: new Set() })

/** Notes a field of the channel; most say nothing about reports. */
export function noteField(blog: Blog, field: XmlElement): void {
  const words = () => wordsOf(field).trim()
  if (field.name === 'wp:base_blog_url') blog.address = words()
  else if (field.name === 'link') blog.address ??= words()
  else if (field.name === 'wp:author') noteAuthor(blog, field)
}

function noteAuthor(blog: Blog, author: XmlElement): void {
  const login = saidIn(author, 'wp:author_login')
  const full = [saidIn(author, 'wp:author_first_name'), saidIn(author, 'wp:author_last_name')]
  const name = saidIn(author, 'wp:author_display_name') ?? full.filter(part => part !== undefined).join(' ')
  if (login !== undefined && name !== '' && blog.authors.size < MOST)
    blog.authors.set(copyOf(login), copyOf(name))
}

export function noteImage(blog: Blog, { id, attached }: Entry): void {
  if (id === undefined || attached === undefined) return
  if (blog.images.size >= MOST) blog.images.delete(blog.images.keys().next().value as string)
  blog.images.set(copyOf(id), copyOf(attached))
}

export function isFirst(blog: Blog, guid: string): boolean {
  if (blog.guids.has(guid)) return false
  if (blog.guids.size < MOST) blog.guids.add(copyOf(guid))
  return true
}

/** Names of those who wrote it. A login that is no name of its own, such as an address of mail, is better than nothing. */
export function authorsOf(blog: Blog, entry: Entry): readonly string[] {
  const together = entry.coAuthors.map(login => blog.authors.get(login.replace(/^cap-/, '')))
  if (together.length > 0 && together.every(name => name !== undefined)) return together as string[]
  if (entry.creator === undefined) return []
  const login = entry.creator.replace(/^\W+|\W+$/g, '')
  return [blog.authors.get(entry.creator) ?? blog.authors.get(login) ?? entry.creator]
}

/** A piece of a text holds the whole text in memory: here, the tens of kilobytes that it was read from. */
const copyOf = (text: string): string => Buffer.from(text).toString()
