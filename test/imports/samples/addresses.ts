import type { Sample } from './sample.ts'

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
  <url><loc>https://isle.example/a</loc><lastmod>2020-01-02</lastmod></url>
  <url><loc> https://isle.example/b </loc><n:news><n:publication_date>2020-01-03</n:publication_date><n:title>Storm &amp; tide</n:title></n:news></url>
  <url><loc>javascript:alert(1)</loc></url>
</urlset>`

const INDEX = '<sitemapindex><sitemap><loc>https://isle.example/1.xml</loc></sitemap></sitemapindex>'

const OPML = `<opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Islands"><outline type="rss" text="Isle" xmlUrl="https://isle.example/feed"/></outline>
<outline type="rss" text="Cape" xmlUrl="https://cape.example/feed"/><outline text="Old" xmlUrl="gopher:x"/></body></opml>`

const passed = (what: string) => ({ kind: 'aside', because: 'passed', what }) as const

export const samples: readonly Sample[] = [
  {
    name: 'a sitemap with news and an address that is none',
    file: 'sitemap.xml',
    bytes: SITEMAP,
    items: [
      passed('A page, by its address'),
      passed('"Storm & tide", by its address'),
      { kind: 'aside', because: 'fault', what: 'no address' },
    ],
  },
  { name: 'an index of sitemaps', file: 'sitemaps.xml', bytes: INDEX, items: [passed('A further sitemap')] },
  {
    name: 'a list of feeds in folders',
    file: 'feeds.opml',
    bytes: OPML,
    items: [
      passed('"Isle"'),
      passed('"Cape"'),
      { kind: 'aside', because: 'fault', what: 'no address of a feed' },
    ],
  },
  {
    name: 'XML of another kind',
    file: 'invoice.xml',
    bytes: '<?xml version="1.0"?><invoice><sum>3</sum></invoice>',
    items: [{ kind: 'aside', because: 'fault', what: 'XML whose root is <invoice>' }],
  },
  {
    name: 'a drawing',
    file: 'logo.svg',
    bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    items: [passed('a drawing')],
  },
]
