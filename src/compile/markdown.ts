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

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(keepColonsInText)
  .freeze()

/** Markdown as a tree: CommonMark, GFM, front matter and block directives. */
export function parseMarkdown(file: VFile): Root {
  const tree = withinStack(file, () => processor.parse(file))
  if (!tree) markUnreadable(file)
  else limitDepth(tree, file)
  return tree ?? { type: 'root', children: [] }
}

/** Switches directives in running text off: in `1:n` and `at 3:pm` the colon is a colon, in titles and options too. */
function keepColonsInText(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? []
  const directive = extensions.pop()
  if (directive) extensions.push({ ...directive, text: {} })
}
