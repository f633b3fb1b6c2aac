import type { PackageFile } from '../format.ts'
import { checkIds, checkXml } from '../xml/check.ts'
import type { XmlKind } from '../xml/check.ts'
import { allElements } from '../xml/read.ts'
import type { XmlTree } from '../xml/read.ts'
import { one, oneOrMore, oneOrNone, optional, problemAt, required } from '../xml/shape.ts'
import type { Shape } from '../xml/shape.ts'
import { iri, languageTag, oneOf, share, someText } from '../xml/text-rule.ts'
import { cmi5Namespace } from './structure.ts'

const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed']

const texts: Shape = {
  children: [
    oneOrMore('langstring', { attributes: { lang: required(languageTag) }, text: someText }),
  ],
}

const named = [one('title', texts), one('description', texts)]

const references: Shape = {
  children: [oneOrMore('objective', { attributes: { idref: required(iri) } })],
}

const au: Shape = {
  attributes: {
    id: required(iri),
    moveOn: required(oneOf(moveOns)),
    masteryScore: optional(share),
    launchMethod: optional(oneOf(['AnyWindow', 'OwnWindow'])),
    activityType: optional(iri),
  },
  children: [
    ...named,
    oneOrNone('objectives', references),
    one('url', { text: someText }),
    oneOrNone('launchParameters', { text: someText }),
    oneOrNone('entitlementKey', { text: someText }),
  ],
}

/** The part of `CourseStructure.xsd` that packages use: no blocks, and no elements of vendors. */
const structure: XmlKind = {
  path: 'cmi5.xml',
  root: 'courseStructure',
  namespace: cmi5Namespace,
  shape: {
    children: [
      one('course', { attributes: { id: required(iri) }, children: named }),
      oneOrNone('objectives', {
        children: [oneOrMore('objective', { attributes: { id: required(iri) }, children: named })],
      }),
      oneOrMore('au', au),
    ],
  },
  rules: (root, paths) => [
    ...checkIds(root),
    ...checkReferences(root),
    ...allElements(root)
      .filter(({ name }) => name === 'au')
      .flatMap((unit) => [...checkUrl(unit, paths), ...checkMastery(unit)]),
  ],
}

/** What is wrong with `cmi5.xml`. */
export function checkStructure(files: readonly PackageFile[]): Promise<readonly string[]> {
  return checkXml(files, structure)
}

/** A unit names objectives that the course lists. */
function checkReferences(root: XmlTree): string[] {
  const objectives = allElements(root).filter(({ name }) => name === 'objective')
  const ids = new Set(objectives.map(({ attributes }) => attributes.get('id')))
  return objectives.flatMap((objective) => {
    const idref = objective.attributes.get('idref')
    return idref === undefined || ids.has(idref)
      ? []
      : [problemAt(objective, `refers to ${idref}, which is no objective`)]
  })
}

/** A relative address leads to a file of the package (cmi5 §14). */
function checkUrl(unit: XmlTree, paths: ReadonlySet<string>): string[] {
  return unit.children
    .filter(({ name, text }) => name === 'url' && !paths.has(text))
    .map((url) => problemAt(url, `${url.text} is not in the package`))
}

/** Who asks for a pass says at which score, and nobody else does. */
function checkMastery(unit: XmlTree): string[] {
  const wantsPass = unit.attributes.get('moveOn')?.includes('Passed') ?? false
  if (wantsPass === unit.attributes.has('masteryScore')) return []
  return [
    problemAt(
      unit,
      wantsPass ? 'wants a pass without masteryScore' : 'has masteryScore for no pass',
    ),
  ]
}
