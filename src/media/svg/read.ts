import type { XmlElement } from 'libxml2-wasm'

/** An element as it was read, with its namespaces resolved and its entities replaced. */
export interface XmlNode {
  readonly name: string
  /** Empty where none is declared. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  /** Elements and texts; comments and instructions are left out. */
  readonly children: readonly (XmlNode | string)[]
}

export interface XmlAttribute {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  readonly value: string
}

export const svgNamespace = 'http://www.w3.org/2000/svg'

/** The root of a drawing, or why it can't be read. Nothing is loaded for it, and entities may not grow beyond all measure. */
export async function readSvg(data: Uint8Array): Promise<XmlNode | string> {
  const { ParseOption, XmlDocument, XmlParseError } = await import('libxml2-wasm')
  const { XML_PARSE_NOENT, XML_PARSE_NO_XXE, XML_PARSE_NONET, XML_PARSE_NOCDATA } = ParseOption
  const option = XML_PARSE_NOENT | XML_PARSE_NO_XXE | XML_PARSE_NONET | XML_PARSE_NOCDATA
  const toNode = await nodeReader()
  try {
    const document = XmlDocument.fromString(textOf(data), { option })
    try {
      const root = toNode(document.root)
      const isSvg = root.name === 'svg' && ['', svgNamespace].includes(root.namespace)
      return isSvg ? root : `its root element is <${root.name}>, not <svg>`
    } finally {
      document.dispose()
    }
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const [first] = error.details
    return first ? `it is no XML (line ${first.line}: ${first.message.trim()})` : 'it is no XML'
  }
}

async function nodeReader(): Promise<(element: XmlElement) => XmlNode> {
  const { XmlCData, XmlElement, XmlText } = await import('libxml2-wasm')
  const toNode = (element: XmlElement): XmlNode => {
    const children: (XmlNode | string)[] = []
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) children.push(toNode(node))
      else if (node instanceof XmlText || node instanceof XmlCData) children.push(node.content)
    }
    const attributes = element.attrs.map(({ name, namespaceUri, value }) => ({
      name,
      namespace: namespaceUri,
      value,
    }))
    return { name: element.name, namespace: element.namespaceUri, attributes, children }
  }
  return toNode
}

/** The text in its own encoding, without processing instructions: the library's list of children ends at one. */
function textOf(data: Uint8Array): string {
  const begin = new TextDecoder('latin1').decode(data.subarray(0, 200))
  const label = /^\W*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(begin)?.[1] ?? 'utf-8'
  const text: string = decoderFor(label).decode(data)
  return text.replace(/<\?[\s\S]*?\?>/g, (found) => found.replace(/[^\n]/g, ''))
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
