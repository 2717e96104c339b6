import { expect, test } from 'vitest'
import { rhythmOf } from '../../../src/sources/web/rhythm.ts'

const SY = 'sy:updatePeriod'

test.each([
  ['<rss><channel><ttl>60</ttl><item>', 3600],
  ['<rss><channel><ttl> 5 </ttl></channel></rss>', 300],
  [`<channel><${SY}>\n hourly\t</${SY}><sy:updateFrequency>\n 2 </sy:updateFrequency><item>`, 1800],
  [`<channel><${SY}>daily</${SY}><item>`, 86_400],
  [`<channel><${SY}>daily</${SY}><sy:updateFrequency>0</sy:updateFrequency>`, 86_400],
  [`<channel><ttl>120</ttl><${SY}>hourly</${SY}>`, 7200],
  [`<channel><${SY}>sometimes</${SY}>`, undefined],
  ['<channel><ttl>0</ttl>', undefined],
  ['<channel><ttl>-5</ttl><ttl>soon</ttl>', undefined],
  ['<channel><item><description><ttl>60</ttl></description></item>', undefined],
  ['<feed><entry><ttl>60</ttl>', undefined],
  ['', undefined],
])('%j asks for %s seconds', (start, expected) => {
  expect(rhythmOf(start)).toBe(expected)
})
