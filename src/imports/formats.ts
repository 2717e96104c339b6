import { ATOM } from './feeds/atom.ts'
import { JSON_FEED } from './feeds/jsonfeed.ts'
import { RSS } from './feeds/rss.ts'
import { NEWSML } from './newsml.ts'
import { NINJS } from './ninjs.ts'
import { OPML } from './opml.ts'
import { OTHER_XML } from './otherxml.ts'
import { GZIP } from './packed/gzip.ts'
import { OTHERWISE_PACKED } from './packed/other.ts'
import { TAR } from './packed/tar.ts'
import { ZIP } from './packed/zip.ts'
import { MHTML } from './page/mhtml.ts'
import { HTML } from './page/page.ts'
import { MARKDOWN } from './site/format.ts'
import { SITE } from './site/machinery.ts'
import { SITEMAP } from './sitemap.ts'
import type { Format } from './source.ts'
import { CSV } from './tables/csv.ts'
import { JSON_FILE } from './tables/json.ts'
import { JSON_LINES } from './tables/jsonlines.ts'
import { WACZ } from './wacz.ts'
import { WARC } from './warc/warc.ts'
import { WORDPRESS } from './wordpress/wxr.ts'

/** In the order in which they are asked: the surest sign first. What none recognises is read as one text, page or JSON file. */
export const FORMATS: readonly Format[] = [
  WARC,
  WACZ,
  GZIP,
  ZIP,
  TAR,
  OTHERWISE_PACKED,
  WORDPRESS,
  RSS,
  ATOM,
  JSON_FEED,
  NEWSML,
  NINJS,
  SITEMAP,
  OPML,
  OTHER_XML,
  SITE,
  MARKDOWN,
  MHTML,
  HTML,
  JSON_LINES,
  JSON_FILE,
  CSV,
]
