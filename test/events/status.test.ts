import { expect, test } from 'vitest'
import { statusOf } from '../../src/events/status.ts'
import { english } from '../../src/language/en/english.ts'
import { statusCues } from '../../src/language/en/status.ts'
import type { Status } from '../../src/records/event.ts'

/** The trigger stands in square brackets; a type before a bar where it matters: "CONSULT|[talks] will begin". */
function status(row: string): Status {
  const [, type, marked] = /^(?:([A-Z]+)\|)?(.*)$/s.exec(row)!
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const words = english.cut(text)
  const sentence = words.sentences.find(s => s.start <= start && start < s.end)!.index
  return statusOf(words, { span: { start, end, text: text.slice(start, end) }, sentence, type }, statusCues)
}

const ROWS: Readonly<Record<Status, readonly string[]>> = {
  happened: [
    'Rebels [attacked] the town on Monday.',
    'The [attack] on the base wounded two soldiers.',
    'Two soldiers were [killed] in the fighting.',
    'An [attack] on the convoy killed three people.',
    'The army has [captured] the village.',
    'Gunmen had [kidnapped] the priest a week earlier.',
    'Police said that the gunmen [opened fire] first.',
    'The ministry accused the rebels of [killing] 12 villagers.',
    'After the [attack], the president could not be reached.',
    'The [attack] could lead to a wider war.',
    'The [bombing] might force the government to respond.',
    'Officials warned that the [strike] would have consequences.',
    'If confirmed, it would be the first time that rebels [shelled] the port.',
    'He denied involvement in the [attack].',
    'The group denied responsibility for the [bombing].',
    'Attackers tried to [storm] the embassy.',
    'The officers staged an attempted [coup] in July.',
    'The rebels managed to [seize] the airport.',
    'Thousands gathered to [protest] in the capital.',
    'The militia used drones to [attack] the depot.',
    'It was the deadliest [attack] in years.',
    'He was the first minister to [resign].',
    'The soldiers not only [attacked] the village but burned it.',
    'Not until Friday did the rebels who [attacked] the mine leave.',
    'The minister, who may resign, [condemned] the killing.',
    'Rebels [attacked] the post and will answer for it, the army said.',
    'They could not explain why the police [fired] at the crowd.',
    'The court [sentenced] him to ten years.',
    'The men were arrested and [jailed] on Sunday.',
    'He said the [killing] of the general would not be forgotten.',
    'The president vowed to punish those who [bombed] the mosque.',
    'The [threat] was made on Monday.',
    'CONSULT|The ministers [met] in Geneva to discuss a truce that could end the war.',
    'The police fired because protesters [attacked] them.',
    'The May [attack] killed nine.',
    'They fled to the hills when the army [shelled] their village.',
    'He did not deny that his men [killed] the prisoners.',
    'The village was [bombed] to stop the rebels.',
    'The government forced residents to [flee].',
    'The strike [killed] the commander, the army said, and it will continue its operation.',
  ],
  ongoing: [
    'Troops are [fighting] rebels in the north.',
    'The army is still [shelling] the city.',
    'Workers have been [protesting] since Monday.',
    'The [fighting] continues in the suburbs.',
    'An ongoing [siege] has cut the city off.',
    '[Clashes] are continuing near the border.',
  ],
  planned: [
    'CONSULT|The ministers will [meet] in Oslo on Friday.',
    'The union plans to [strike] next week.',
    'CONSULT|The leaders are expected to [meet] on Sunday.',
    'CONSULT|The envoy is set to [visit] Tehran.',
    'CONSULT|[Talks] will begin on Monday.',
    'CONSULT|The [talks] will begin on Monday.',
    'CONSULT|[Talks] are scheduled for March.',
    'The government said it would [send] troops to the border.',
    'PROTEST|Activists are planning a [march] on Saturday.',
    'Police foiled an [attack] on the stadium.',
    'The planned [demonstration] worries shopkeepers.',
    'ELECTION|Voters will [elect] a new parliament in May.',
    'AID|The kingdom promised to [donate] ten million dollars.',
    'AID|He vowed to [help] the victims.',
    'They were plotting to [bomb] the station.',
    'CONSULT|The [summit] is due to take place in June.',
    'ELECTION|The [election] will be held next year.',
    'The army is about to [attack] the city.',
    'CONSULT|The upcoming [summit] is in doubt.',
    'RETREAT|Both sides agreed to [withdraw] from the valley.',
  ],
  threatened: [
    'The group threatened to [attack] the embassy.',
    'The militia vowed to [retaliate].',
    'The rebels threatened to [kill] the hostages unless a ransom was paid.',
    'The commander vowed that his men would [strike] the port.',
    'The general threatened [strikes] against the island.',
    'Their threat to [bomb] the bridge was taken seriously.',
  ],
  possible: [
    'Rebels could [attack] at any time.',
    'The army might [strike] the camp.',
    'An [attack] could come within days.',
    'The dispute may lead to [war].',
    'If they [attack], we will respond.',
    'Unless the army [withdraws], there will be no talks.',
    'The militia may give the groups more reason to stage [counterattacks] on the base.',
    'The killing could spark more [violence].',
    'RETREAT|He called for a [ceasefire].',
    'RETREAT|The council urged both sides to observe a [truce].',
    'Guards were posted to prevent an [attack].',
    'There are fears of a new [war].',
    'Residents fear that the army will not stop at the river and may [bomb] the town.',
    'He warned of further [attacks].',
    'RETREAT|She demanded the [release] of the prisoners.',
    'Nobody knows whether the rebels [killed] him.',
    'The possibility of an [invasion] cannot be ruled out.',
    'The senator called on the minister to [resign].',
    'RETREAT|They want the government to [free] the prisoners.',
    'The plane may have been [shot down].',
    'Israel is considering [bombing] the reactor.',
    'They have the right to [protest].',
    'The wall protects the town against [attacks].',
    'The army must [withdraw], he said.',
    'RETREAT|The mediators proposed a [truce].',
  ],
  denied: [
    'The soldiers did not [attack] the village.',
    'No one was [killed].',
    'Nobody was [hurt] in the blast.',
    'There was no [attack], the army said.',
    'Moscow denied that its jets [struck] the hospital.',
    'The army denied [bombing] the school.',
    'The police never [arrested] him.',
    'The crowd left without [clashing] with police.',
    'The rebels refused to [surrender].',
    'The two sides failed to [agree].',
    'The government declined to [release] them.',
    'CONSULT|The president cancelled [talks] with the rebels.',
    'The minister said he would not [resign].',
    "They didn't [shoot] anyone.",
    'No soldiers were [wounded].',
    'Neither side [attacked] on Sunday.',
    'The army denied any [attack] on civilians.',
    'CONSULT|The [talks] did not take place.',
    'The minister dismissed claims that troops [fired] at the crowd.',
  ],
}

for (const [expected, rows] of Object.entries(ROWS))
  test.each(rows)(`${expected}: %s`, row => expect(status(row)).toBe(expected))

test('a trigger at the edge of a text of one word', () => expect(status('[Attack]')).toBe('happened'))
