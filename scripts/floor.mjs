// The floor of the benchmark: a bare node process that only parses and prints the course's Markdown.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze()
let length = 0
for (const folder of ['modules', 'banks']) {
  const path = join(process.argv[2], folder)
  for (const name of readdirSync(path)) {
    length += String(processor.processSync(readFileSync(join(path, name)))).length
  }
}
process.stdout.write(`${length}\n`)
