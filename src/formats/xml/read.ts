/** An XML element with what a check needs to know of it. */
export interface XmlTree {
  readonly name: string
  readonly namespace: string
  /** Line in the document, the first being 1. */
  readonly line: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlTree[]
  /** The text directly in it. */
  readonly text: string
}

/** The root of an XML document, or what keeps the text from being one. */
export async function readXml(text: string): Promise<XmlTree | string> {
  const { XmlDocument, XmlElement, XmlParseError } = await import('libxml2-wasm')
  type Node = InstanceType<typeof XmlElement>
  const treeOf = (element: Node): XmlTree => {
    const children: XmlTree[] = []
    let own = ''
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) children.push(treeOf(node))
      else own += node.content
    }
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
    const { name, namespaceUri: namespace, line } = element
    return { name, namespace, line, attributes, children, text: own }
  }
  try {
    const document = XmlDocument.fromString(text)
    try {
      return treeOf(document.root)
    } finally {
      document.dispose()
    }
  } catch (error) {
    if (error instanceof XmlParseError) return error.message.trim()
    throw error
  }
}

/** The element and all elements in it, in the order of the document. */
export function allElements(tree: XmlTree): readonly XmlTree[] {
  return [tree, ...tree.children.flatMap(allElements)]
}
