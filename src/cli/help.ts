import { presetIds, presets } from '../compile/presets.ts'
import { formats } from '../formats/index.ts'
import { commands } from './commands.ts'

/** The text of `--help`, made from the command table and the registry of formats. */
export function helpText(): string {
  const rows = commands.flatMap((command) => [
    row(
      `  ${command.name}${command.argument ? ` <${command.argument}>` : ''} [folder]`,
      command.summary,
    ),
    ...Object.entries(command.options).map(([name, { help, value }]) =>
      row(`      --${name}${value ? ` <${value}>` : ''}`, help),
    ),
  ])
  return [
    'coursewright: Markdown modules and quiz banks into packages for an LMS',
    '',
    'Usage: coursewright <command> [folder] [options]     folder: course, unless named',
    '',
    ...rows,
    row('  --help', 'this text'),
    row('  --version', 'the version'),
    '',
    'Formats:',
    ...formats.map((format) =>
      row(`  ${format.id}`, format.onRequest ? `${format.summary} (on request)` : format.summary),
    ),
    '',
    'LMSs:',
    ...presetIds.map((id) => row(`  ${id}`, presets[id].name)),
    '',
    'Exit codes: 0 done, 1 the course has mistakes, 2 wrong usage, 3 a file cannot be read or written,',
    '4 records of learners cannot be had, 5 a certificate is unknown or void',
  ].join('\n')
}

function row(left: string, right: string): string {
  return `${left.padEnd(32)} ${right}`
}
