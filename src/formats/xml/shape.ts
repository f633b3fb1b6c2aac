import type { TextRule } from './text-rule.ts'
import type { XmlTree } from './read.ts'

/** What an element has to be: the part of a schema that our documents need. */
export interface Shape {
  readonly attributes?: Readonly<Record<string, AttributeRule>>
  /** What may be in it, in this order. */
  readonly children?: readonly ChildRule[]
  /** What its own text has to be; elements without a rule have none. */
  readonly text?: TextRule
}

interface AttributeRule {
  readonly rule: TextRule
  readonly required: boolean
}

interface ChildRule {
  readonly name: string
  readonly shape: Shape
  readonly min: number
  readonly max: number
}

export function required(rule: TextRule): AttributeRule {
  return { rule, required: true }
}

export function optional(rule: TextRule): AttributeRule {
  return { rule, required: false }
}

export function one(name: string, shape: Shape): ChildRule {
  return { name, shape, min: 1, max: 1 }
}

export function oneOrNone(name: string, shape: Shape): ChildRule {
  return { name, shape, min: 0, max: 1 }
}

export function oneOrMore(name: string, shape: Shape): ChildRule {
  return { name, shape, min: 1, max: Infinity }
}

/** What is wrong with an element and everything in it, each with its line. */
export function checkShape(tree: XmlTree, shape: Shape): string[] {
  return [
    ...checkText(tree, shape),
    ...checkAttributes(tree, shape.attributes ?? {}),
    ...checkChildren(tree, shape.children ?? []),
  ]
}

/** A sentence about an element. */
export function problemAt({ line, name }: XmlTree, sentence: string): string {
  return `line ${line}: ${name} ${sentence}`
}

function checkText(tree: XmlTree, { text: rule }: Shape): string[] {
  if (rule ? rule.holds(tree.text) : tree.text.trim() === '') return []
  return [
    problemAt(tree, rule ? `has "${tree.text}" in it, not ${rule.expected}` : 'has text in it'),
  ]
}

function checkAttributes(tree: XmlTree, rules: NonNullable<Shape['attributes']>): string[] {
  const unknown = [...tree.attributes.keys()].filter((name) => !(name in rules))
  return [
    ...unknown.map((name) => problemAt(tree, `has an unknown attribute ${name}`)),
    ...Object.entries(rules).flatMap(([name, { rule, required: isRequired }]) => {
      const value = tree.attributes.get(name)
      if (value === undefined) return isRequired ? [problemAt(tree, `lacks ${name}`)] : []
      if (rule.holds(value)) return []
      return [problemAt(tree, `has ${name}="${value}", not ${rule.expected}`)]
    }),
  ]
}

/** Walks the children along the sequence; the first that has no place in it ends the walk. */
function checkChildren(tree: XmlTree, rules: readonly ChildRule[]): string[] {
  const problems: string[] = []
  let at = 0
  for (const { name, shape, min, max } of rules) {
    let count = 0
    for (; count < max && isNamed(tree.children[at], tree, name); at++, count++) {
      problems.push(...checkShape(tree.children[at] as XmlTree, shape))
    }
    if (count < min) problems.push(problemAt(tree, `has no ${name} at its place`))
  }
  const rest = tree.children[at]
  if (rest) problems.push(problemAt(rest, `has no place here in ${tree.name}`))
  return problems
}

/** A child belongs to the namespace of the element that it is in. */
function isNamed(child: XmlTree | undefined, { namespace }: XmlTree, name: string): boolean {
  return child?.name === name && child.namespace === namespace
}
