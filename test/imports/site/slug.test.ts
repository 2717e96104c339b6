import { expect, test } from 'vitest'
import { slugOfName } from '../../../src/imports/site/slug.ts'

const NAMES: readonly [name: string, slug: string | undefined][] = [
  ['2020-03-14-bridge-falls.md', 'bridge-falls'],
  ['content/posts/bridge-falls.md', 'bridge-falls'],
  ['content/posts/bridge-falls/index.md', 'bridge-falls'],
  ['content/posts/2020-03-14-bridge-falls/index.en.md', 'bridge-falls'],
  ['site.zip!/posts/bridge-falls.fr.md', 'bridge-falls'],
  ['2025-05-24-index.md', undefined],
  ['posts/2020/03/14/index.md', undefined],
  ['posts/index.md', undefined],
  ['2020-03-14.md', undefined],
  ['-', undefined],
]

test.each(NAMES)('%s', (name, slug) => expect(slugOfName(name)).toBe(slug))
