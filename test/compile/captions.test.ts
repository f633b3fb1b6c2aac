import { expect, test } from 'vitest'
import { readCaptions, transcriptOf } from '../../src/compile/captions.ts'

const head =
  'WEBVTT - A quench\nKind: captions\n\nNOTE\nNobody sees this --> or this\n\nSTYLE\n::cue { color: red }\n\n'

test('captions are read with their names, settings, tags and entities', () => {
  const text = `\uFEFF${head}intro\r\n00:01.500 --> 00:04.000 line:0 align:start\r\n<v.loud Ann Lee>Leave <b>the room</b>,\r\nall of you &amp; <i>now</i>.\r\n\r\n01:00:00.000 --> 01:00:02.000\r\n<00:30.000>Quiet&nbsp;again`
  expect(readCaptions(text)).toEqual([
    { start: 1.5, end: 4, text: 'Leave the room, all of you & now.', voice: 'Ann Lee' },
    { start: 3600, end: 3602, text: 'Quiet again', voice: '' },
  ])
})

test.each([
  ['', { line: 1, problem: 'it does not begin with WEBVTT' }],
  ['WEBVTTX\n\n00:01.000 --> 00:02.000\nx', { line: 1, problem: 'it does not begin with WEBVTT' }],
  [
    'WEBVTT\n\nname only',
    { line: 3, problem: 'a cue has no times such as 00:01.000 --> 00:04.000' },
  ],
  [
    'WEBVTT\n\n00:01.000 --> 00:61.000\nx',
    { line: 3, problem: 'a cue has no times such as 00:01.000 --> 00:04.000' },
  ],
])('what is wrong in %j is said with its line', (text, fault) => {
  expect(readCaptions(text)).toEqual(fault)
})

test('a transcript has a paragraph for each speaker and after each silence', () => {
  const cue = (start: number, text: string, voice = ''): Parameters<typeof transcriptOf>[0][0] => ({
    start,
    end: start + 1,
    text,
    voice,
  })
  expect(
    transcriptOf([
      cue(0, 'One', 'Ann'),
      cue(1, 'two.', 'Ann'),
      cue(2, 'Three.', 'Bob'),
      cue(3, ''),
      cue(20, 'Four'),
      cue(21.5, 'five.'),
      cue(25, 'Six.'),
    ]),
  ).toEqual(['Ann: One two.', 'Bob: Three.', 'Four five.', 'Six.'])
})
