import { ATOM } from './feeds/atom.ts'
import { RSS } from './feeds/rss.ts'
import { MARKDOWN } from './site/format.ts'
import { SITE } from './site/machinery.ts'
import type { Format } from './source.ts'
import { WORDPRESS } from './wordpress/wxr.ts'

/** In the order in which they are asked: the surest sign first. What none recognises is read as one text, page or JSON file. */
export const FORMATS: readonly Format[] = [WORDPRESS, RSS, ATOM, SITE, MARKDOWN]
