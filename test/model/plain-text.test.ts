import { expect, test } from 'vitest'
import { plainText } from '../../src/model/plain-text.ts'

test.each([
  ['<p>B<sub>0</sub> &#x3C; 3 T</p>', 'B 0 < 3 T'],
  ['Johnson &amp; Johnson&#8217;s', 'Johnson & Johnson’s'],
  ['a &quot;word&quot; &apos;here&apos;', 'a "word" \'here\''],
  ['what stands for &#x26;lt; is <code>&#x3C;</code>', 'what stands for &lt; is <'],
  ['&constructor; &#x110000; &#9999999; &nbsp;', '&constructor; &#x110000; &#9999999; &nbsp;'],
  ['<em>Zone</em> , <b>IV</b> !', 'Zone, IV!'],
])('%s is %s as plain text', (html, text) => {
  expect(plainText(html)).toBe(text)
})
