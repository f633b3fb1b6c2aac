import { csv } from './csv.ts'
import { html } from './html/index.ts'
import { json } from './json.ts'
import type { Output } from './output.ts'
import { xlsx } from './xlsx.ts'

/** Every form that a report is written in; what is shown in the terminal is `reportTables`. */
export const outputs: readonly Output[] = [html, xlsx, csv, json]
