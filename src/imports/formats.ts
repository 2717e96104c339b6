import { ATOM } from './feeds/atom.ts'
import { RSS } from './feeds/rss.ts'
import { HTML } from './page/page.ts'
import { MARKDOWN } from './site/format.ts'
import { SITE } from './site/machinery.ts'
import type { Format } from './source.ts'
import { CSV } from './tables/csv.ts'
import { JSON_FILE } from './tables/json.ts'
import { JSON_LINES } from './tables/jsonlines.ts'
import { WARC } from './warc/warc.ts'
import { WORDPRESS } from './wordpress/wxr.ts'

/** In the order in which they are asked: the surest sign first. What none recognises is read as one text, page or JSON file. */
export const FORMATS: readonly Format[] = [
  WARC,
  WORDPRESS,
  RSS,
  ATOM,
  SITE,
  MARKDOWN,
  HTML,
  JSON_LINES,
  JSON_FILE,
  CSV,
]
