import type { Sample } from './sample.ts'

const MHTML = `From: <Saved by a browser>
Snapshot-Content-Location: https://courier.example/2021/06/02/tram
Subject: Tram derails in Lemm
Date: Thu, 3 Jun 2021 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----part--9"

------part--9
Content-Type: text/html
Content-ID: <frame@mhtml>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.example/2021/06/02/tram

<!DOCTYPE html><html lang=3D"en"><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dutf-8"><title>Tram derails in L=
emm</title></head><body><h1>Tram derails in Lemm</h1>
<p>A tram left its rails near the caf=C3=A9 in the old town of Lemm on Wednesday=
 morning, police said. Nine people were hurt.</p>
<p>The driver told investigators that the brakes had failed. All trams of the same type were stopped.</p></body></html>
------part--9
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://courier.example/tram.png

iVBORw0KGgo=
------part--9--
`

export const samples: readonly Sample[] = [
  {
    name: 'a page with a picture',
    file: 'tram.mht',
    bytes: MHTML.replaceAll('\n', '\r\n'),
    items: [
      {
        kind: 'report',
        format: 'mhtml',
        title: 'Tram derails in Lemm',
        published: '2021-06-02',
        url: 'https://courier.example/2021/06/02/tram',
        text: 'A tram left its rails near the café in the old town of Lemm on Wednesday morning, police said. Nine people were hurt.',
      },
    ],
  },
]
