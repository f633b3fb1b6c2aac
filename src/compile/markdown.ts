import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { limitDepth, withinStack } from './depth.ts'
import { markUnreadable } from './source.ts'
import { onlySpans } from './span-syntax.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(keepColonsInText)
  .freeze()

/** Markdown as a tree: CommonMark, GFM, front matter, block directives and spans. */
export function parseMarkdown(file: VFile): Root {
  const tree = withinStack(file, () => processor.parse(file))
  if (!tree) markUnreadable(file)
  else limitDepth(tree, file)
  return tree ?? { type: 'root', children: [] }
}

function keepColonsInText(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? []
  const directive = extensions.pop()
  if (directive) extensions.push({ ...directive, text: onlySpans(directive.text) })
}
