import { expect, test } from 'vitest'
import { languageOf } from '../../src/news/language.ts'

const TEXTS: readonly [text: string, tag: string][] = [
  ['Four people died on Tuesday when a bridge fell in Ulm, police said.', 'en'],
  ['THE ARMY REPORTED THAT TWO SOLDIERS WERE WOUNDED IN THE CLASH NEAR SAN MIGUEL.', 'en'],
  ['General Prasit Wongsuwan told reporters in Nakhon Si Thammarat that the town was calm.', 'en'],
  ['Quatre personnes sont mortes mardi dans l’effondrement d’un pont, a annoncé la police.', 'fr'],
  ['Vier Menschen starben am Dienstag, als in Ulm eine Brücke einstürzte, teilte die Polizei mit.', 'de'],
  ['Cuatro personas murieron el martes al caer un puente en la ciudad, según la policía.', 'es'],
  ['Cztery osoby zginęły we wtorek, gdy w mieście zawalił się most, a policja nie podała przyczyn.', 'pl'],
  ['Salı günü kentte bir köprünün çökmesi sonucu dört kişi öldü ve çok sayıda kişi yaralandı.', 'tr'],
  ['قال الجيش إن جنديين قتلا في هجوم على قاعدة شمال بغداد', 'ar'],
  ['Четыре человека погибли во вторник при обрушении моста, сообщила полиция.', 'ru'],
  ['Dzhokhar, 19', 'und'],
  ['12 – 34, 5 %', 'und'],
  ['', 'und'],
]

test.each(TEXTS)('%s', (text, tag) => expect(languageOf(text)).toBe(tag))
