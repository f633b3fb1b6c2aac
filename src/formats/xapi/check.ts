import type { PackageFile } from '../format.ts'
import { checkIds, checkXml } from '../xml/check.ts'
import type { XmlKind } from '../xml/check.ts'
import { allElements } from '../xml/read.ts'
import type { XmlTree } from '../xml/read.ts'
import { one, oneOrMore, oneOrNone, required } from '../xml/shape.ts'
import type { Shape } from '../xml/shape.ts'
import { iri, languageTag, someText } from '../xml/text-rule.ts'
import { tincanNamespace } from './tincan.ts'

const text: Shape = { attributes: { lang: required(languageTag) }, text: someText }

/** The part of Rustici's format that packages use; launchers agree on no schema, so these are the rules that they go by. */
const tincan: XmlKind = {
  path: 'tincan.xml',
  root: 'tincan',
  namespace: tincanNamespace,
  shape: {
    children: [
      one('activities', {
        children: [
          oneOrMore('activity', {
            attributes: { id: required(iri), type: required(iri) },
            children: [
              oneOrMore('name', text),
              oneOrNone('description', text),
              oneOrNone('launch', text),
            ],
          }),
        ],
      }),
    ],
  },
  rules: (root, paths) => [...checkIds(root), ...checkLaunch(root, paths)],
}

/** What is wrong with `tincan.xml`. */
export function checkTincan(files: readonly PackageFile[]): Promise<readonly string[]> {
  return checkXml(files, tincan)
}

/** Cornerstone refuses a package with two launches, or with one that leads nowhere. */
function checkLaunch(root: XmlTree, paths: ReadonlySet<string>): string[] {
  const launches = allElements(root).filter(({ name }) => name === 'launch')
  return [
    ...(launches.length === 1 ? [] : [`there must be one launch, not ${launches.length}`]),
    ...launches
      .filter((launch) => !paths.has(launch.text))
      .map((launch) => `the launch ${launch.text} is not in the package`),
  ]
}
