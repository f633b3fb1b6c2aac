import type { PackageFile } from '../format.ts'

const namespace = { t: 'http://projecttincan.com/tincan.xsd' }

/** Checks `tincan.xml` by the rules that launchers go by; there is no schema to be had that they agree on. */
export async function checkTincan(files: readonly PackageFile[]): Promise<readonly string[]> {
  const { XmlDocument, XmlElement } = await import('libxml2-wasm')
  const paths = new Set(files.map((file) => file.path))
  const source = files.find((file) => file.path === 'tincan.xml')
  const document = XmlDocument.fromString(String(source?.data ?? ''))
  const text = (path: string): string[] =>
    document.root.find(path, namespace).map((node) => node.content)
  try {
    const problems: string[] = []
    const expect = (holds: boolean, problem: string): void => {
      if (!holds) problems.push(`tincan.xml: ${problem}`)
    }
    const ids = text('/t:tincan/t:activities/t:activity/@id')
    const launches = text('/t:tincan/t:activities/t:activity/t:launch')
    expect(ids.length > 0, 'there is no activity')
    expect(
      ids.every((id) => URL.canParse(id)),
      'an activity id is not an IRI',
    )
    expect(new Set(ids).size === ids.length, 'an activity id is used twice')
    expect(
      text('//t:activity/@type').every((type) => URL.canParse(type)),
      'an activity type is not an IRI',
    )
    expect(launches.length === 1, `there must be one launch, not ${launches.length}`)
    expect(
      launches.every((path) => paths.has(path)),
      'the launch file is not in the package',
    )
    for (const node of document.root.find('//t:activity', namespace)) {
      const children = node instanceof XmlElement ? node.find('*') : []
      const order = children
        .map((child) => (child instanceof XmlElement ? child.name : ''))
        .join(' ')
      expect(/^name( description)?( launch)?$/.test(order), `an activity has "${order}" in it`)
    }
    expect(
      text('//t:name|//t:description').every((value) => value.trim() !== ''),
      'a name or description is empty',
    )
    return problems
  } finally {
    document.dispose()
  }
}
