import { expect, test } from 'vitest'
import { ecbText } from '../../training/corpora/ecbplus.ts'
import { meantimeReport } from '../../training/corpora/meantime.ts'

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

const event = (
  id: number,
  token: number,
  certainty: string,
  polarity: string,
  time: string,
  special = 'NONE',
) =>
  mark('EVENT_MENTION', id, token).replace(
    ' m_id',
    ` certainty="${certainty}" polarity="${polarity}" time="${time}" special_cases="${special}" m_id`,
  )
const link = (label: string, attributes: string, source: number, target: number) =>
  `<${label} ${attributes} r_id="1"><source m_id="${source}"/><target m_id="${target}"/></${label}>`

test('reads events of MEANTIME with status, roles and times', () => {
  const xml = `<Document doc_name="1_x.xml">
${words(1, 1, 'Acme opens plant')}
${words(2, 4, 'May 5 , 2006')}
${words(3, 8, 'The firm Acme opened a plant in Mosta on Monday ; it may close .')}
<Markables>
${event(1, 11, 'CERTAIN', 'POS', 'NON_FUTURE')}${event(2, 21, 'POSSIBLE', 'POS', 'FUTURE')}
${event(3, 2, 'CERTAIN', 'POS', 'NON_FUTURE', 'GEN')}
${mark('ENTITY_MENTION', 4, 10).replace(' m_id', ' syntactic_type="NAM" m_id')}
${mark('ENTITY_MENTION', 5, 12, 13).replace(' m_id', ' syntactic_type="NOM" m_id')}
${mark('ENTITY_MENTION', 6, 19).replace(' m_id', ' syntactic_type="PRO" m_id')}
${mark('TIMEX3', 7, 17)}${mark('TIMEX3', 8, 4, 5, 6, 7)}
<ENTITY ent_type="ORG" m_id="20"/><ENTITY ent_type="LOC" m_id="21"/><EVENT class="OTHER" m_id="22"/>
</Markables>
<Relations>
${link('REFERS_TO', '', 1, 22)}${link('REFERS_TO', '', 3, 22)}${link('REFERS_TO', '', 4, 20)}${link('REFERS_TO', '', 5, 21)}
${link('HAS_PARTICIPANT', 'sem_role="Arg0"', 1, 4)}${link('HAS_PARTICIPANT', 'sem_role="Arg1"', 1, 5)}
${link('HAS_PARTICIPANT', 'sem_role="Arg1"', 2, 6)}
${link('TLINK', 'reltype="IS_INCLUDED"', 1, 7)}${link('TLINK', 'reltype="IS_INCLUDED"', 1, 8)}
</Relations></Document>`
  const { text, triggers, mentions, roles } = meantimeReport(xml)
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(triggers.list.map(each => [at(each), each.status, each.event])).toEqual([
    ['opened', 'happened', '1_x.xml/22'],
    ['close', 'possible', '1_x.xml/m2'],
    ['opens', undefined, '1_x.xml/22'],
  ])
  expect(mentions.list.map(each => [at(each), each.layer, ...each.labels])).toEqual([
    ['Acme', 'name', 'organisation'],
    ['plant', 'noun', 'facility'],
    ['Monday', 'noun', 'time'],
    ['May 5, 2006', 'noun', 'time'],
  ])
  expect(roles.list.map(each => [each.trigger, ...each.roles, at(each)])).toEqual([
    [0, 'agent', 'Acme'],
    [0, 'patient', 'plant'],
    [0, 'time', 'Monday'],
  ])
})
