import { readFileSync } from 'node:fs'

/** A toponym as a corpus has it: offsets into the text, degrees where it was located. */
export interface Gold {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly at?: readonly [number, number]
}

export interface Article {
  readonly text: string
  readonly gold: readonly Gold[]
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

const field = (xml: string, name: string): string | undefined =>
  xml.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1]

const bodyOf = (xml: string): string => {
  const text = field(xml, 'text') ?? ''
  return text.startsWith('<![CDATA[') ? text.slice(9, -3) : unescapeXml(text)
}

const goldOf = (xml: string, text: string, base: number): Gold => {
  const start = Number(field(xml, 'start')) - base
  const end = Number(field(xml, 'end')) - base
  const lat = field(xml, 'lat')
  const lon = field(xml, 'lon')
  const at = lat === undefined || lon === undefined ? undefined : ([Number(lat), Number(lon)] as const)
  return { start, end, name: text.slice(start, end), ...(at === undefined ? {} : { at }) }
}

/** `base`: the number of the first character, which is 0 in LGL and 1 in GeoVirus. */
export const articlesOf = (file: string, unit: string, base: number): Article[] =>
  readFileSync(file, 'utf8')
    .split(/<article[ >]/)
    .slice(1)
    .map(xml => {
      const text = bodyOf(xml)
      const items = xml.match(new RegExp(`<${unit}>[\\s\\S]*?</${unit}>`, 'g')) ?? []
      return { text, gold: items.map(item => goldOf(item, text, base)) }
    })
