import { expect, test } from 'vitest'
import { ecbText } from '../../training/corpora/ecbplus.ts'

const words = (sentence: number, from: number, text: string) =>
  text
    .split(' ')
    .map((word, i) => `<token t_id="${from + i}" sentence="${sentence}" number="${i}">${word}</token>`)
    .join('\n')
const mark = (label: string, id: number, ...tokens: number[]) =>
  `<${label} m_id="${id}" >${tokens.map(t => `<token_anchor t_id="${t}"/>`).join('')}</${label}>`

test('reads events of ECB+ with the chains that they are in', () => {
  const xml = `<Document>
${words(0, 1, 'Bridge falls')}
${words(1, 3, 'A truck hit the old bridge in Mosta on Monday .')}
<Markables>
${mark('ACTION_OCCURRENCE', 1, 2)}${mark('ACTION_OCCURRENCE', 2, 5)}
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="t1_fall" instance_id="ACT7" />
${mark('NON_HUMAN_PART', 3, 4)}${mark('LOC_FAC', 4, 6, 7, 8)}${mark('LOC_GEO', 5, 9, 10)}${mark('TIME_DATE', 6, 12)}
${mark('NON_HUMAN_PART', 8, 8)}
</Markables>
<Relations><CROSS_DOC_COREF r_id="1" note="ACT7"><source m_id="1" /><target m_id="9" /></CROSS_DOC_COREF></Relations>
</Document>`
  const { text, triggers, mentions } = ecbText(xml, new Set(['1']), '1_1ecb')
  expect(text).toBe('Bridge falls\n\nA truck hit the old bridge in Mosta on Monday.')
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(triggers.list.map(each => [at(each), each.event, each.isTypeUnknown])).toEqual([
    ['falls', 'ACT7', true],
    ['hit', '1_1ecb/2', true],
  ])
  expect(triggers.within?.map(at)).toEqual(['A truck hit the old bridge in Mosta on Monday.'])
  expect(mentions.list.map(each => [at(each), each.layer, ...each.labels])).toEqual([
    ['truck', 'noun', 'vehicle'],
    ['old bridge', 'noun', 'facility'],
    ['Mosta', 'name', 'place'],
    ['Monday', 'noun', 'time'],
  ])
})
