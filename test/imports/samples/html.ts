import type { Sample } from './sample.ts'

const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Tram derails in Lemm | The Lemm Courier</title>
<link rel="canonical" href="/2021/06/tram">
<meta property="article:published_time" content="2021-06-02T08:15:00+02:00">
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Tram derails in Lemm</h1>
<p>A tram left its rails in the old town of Lemm on Wednesday morning and hit a bakery, police said. Nine people were hurt.</p>
<p>The driver told investigators that the brakes had failed. The town stopped all trams of the same type until they are checked.</p>
</article>
<footer>Imprint</footer>
</body>
</html>
`

export const samples: readonly Sample[] = [
  {
    name: 'one page',
    file: 'tram.html',
    address: 'https://courier.example/2021/06/tram?from=home',
    bytes: PAGE,
    items: [
      {
        kind: 'report',
        format: 'html',
        title: 'Tram derails in Lemm',
        published: '2021-06-02T08:15:00+02:00',
        url: 'https://courier.example/2021/06/tram',
        text: 'A tram left its rails in the old town of Lemm on Wednesday morning and hit a bakery, police said. Nine people were hurt.',
      },
    ],
  },
  {
    name: 'a page that lists others',
    file: 'front.html',
    bytes: `<!DOCTYPE html><html><head><title>The Lemm Courier</title></head><body><ul>${Array.from({ length: 12 }, (_, i) => `<li><a href="/2021/06/${i}">Council votes on the tram line number ${i + 1}</a></li>`).join('')}</ul></body></html>`,
    items: [{ kind: 'aside', because: 'passed', what: 'lists other pages' }],
  },
]
