import type { Sample } from './sample.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" created="2021-06-01 08:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>The Quay</title>
  <link>https://quay.example</link>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_blog_url>https://quay.example</wp:base_blog_url>
  <wp:author><wp:author_login><![CDATA[abrun]]></wp:author_login><wp:author_display_name><![CDATA[Ada Brun]]></wp:author_display_name></wp:author>
`
const TAIL = '</channel></rss>\n'

interface Fields {
  readonly id: number
  readonly title: string
  readonly content: string
  readonly type?: string
  readonly status?: string
  readonly more?: string
}

const item = ({
  id,
  title,
  content,
  type = 'post',
  status = 'publish',
  more = '',
}: Fields): string => `  <item>
    <title><![CDATA[${title}]]></title>
    <link>https://quay.example/2021/05/${id}/</link>
    <dc:creator><![CDATA[abrun]]></dc:creator>
    <guid isPermaLink="false">https://quay.example/?p=${id}</guid>
    <content:encoded><![CDATA[${content}]]></content:encoded>
    <excerpt:encoded><![CDATA[]]></excerpt:encoded>
    <wp:post_id>${id}</wp:post_id>
    <wp:post_date><![CDATA[2021-05-04 23:30:00]]></wp:post_date>
    <wp:post_date_gmt><![CDATA[2021-05-05 03:30:00]]></wp:post_date_gmt>
    <wp:status><![CDATA[${status}]]></wp:status>
    <wp:post_type><![CDATA[${type}]]></wp:post_type>
    <wp:post_password><![CDATA[]]></wp:post_password>
    ${more}
  </item>
`

const report = (id: number, title: string, text: string) => ({
  kind: 'report' as const,
  format: 'wordpress',
  title,
  published: '2021-05-04T23:30:00-04:00',
  url: `https://quay.example/2021/05/${id}/`,
  text,
  keys: [`wp:https://quay.example#${id}`, `guid:https://quay.example/?p=${id}`],
})

export const samples: readonly Sample[] = [
  {
    name: 'a post of blocks, one of the classic editor, and what is no post',
    file: 'quay.xml',
    bytes: [
      HEAD,
      item({
        id: 7,
        title: 'Crane falls at the docks',
        content:
          '<!-- wp:paragraph -->\n<p>A crane fell on Tuesday.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>Two dockers were hurt.</p>\n<!-- /wp:paragraph -->',
      }),
      item({
        id: 8,
        title: 'Dockers &amp; owners meet',
        content: 'They met at <b>noon</b>.\n\nNothing was signed.\n<!--more-->\n[gallery ids="1,2"]',
        more: '<wp:comment><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>',
      }),
      item({ id: 9, title: 'Budget', content: 'Not yet.', status: 'draft' }),
      item({ id: 10, title: 'crane.jpg', content: '', status: 'inherit', type: 'attachment' }),
      TAIL,
    ].join(''),
    items: [
      report(7, 'Crane falls at the docks', 'A crane fell on Tuesday.\n\nTwo dockers were hurt.'),
      report(8, 'Dockers & owners meet', 'They met at noon.\n\nNothing was signed.'),
      { kind: 'aside', because: 'passed', what: 'a draft' },
      { kind: 'aside', because: 'passed', what: 'an attachment' },
      { kind: 'aside', because: 'passed', what: '1 comment of a reader is not taken in' },
    ],
    many: {
      head: HEAD,
      item: i => item({ id: i, title: `Report ${i}`, content: `Report ${i} tells of a fire. `.repeat(40) }),
      tail: TAIL,
    },
  },
]
