/**
 * How a part of a statement is written in a cell: `list` and `map` have parts whose names are numbers and whatever a tool chose.
 */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'time'
  | 'any'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly parts: Readonly<Record<string, Shape>> }

const texts = (...names: readonly string[]): Readonly<Record<string, Shape>> =>
  Object.fromEntries(names.map((name) => [name, 'text']))

const words: Shape = { map: 'text' }
const extensions: Shape = { map: 'any' }

const agent: Shape = {
  parts: {
    ...texts('objectType', 'name', 'mbox', 'mbox_sha1sum', 'openid'),
    account: { parts: texts('homePage', 'name') },
    member: { list: 'any' },
  },
}

const activity: Shape = {
  parts: {
    ...texts('objectType', 'id'),
    definition: {
      parts: {
        ...texts('type', 'moreInfo', 'interactionType'),
        name: words,
        description: words,
        extensions,
      },
    },
  },
}

/** The parts of an xAPI statement that columns may hold (xAPI 1.0.3 Data 2.4). */
export const statementShape: Shape = {
  parts: {
    ...texts('id', 'version'),
    timestamp: 'time',
    stored: 'time',
    actor: agent,
    authority: agent,
    verb: { parts: { id: 'text', display: words } },
    object: activity,
    result: {
      parts: {
        score: { parts: { scaled: 'number', raw: 'number', min: 'number', max: 'number' } },
        success: 'boolean',
        completion: 'boolean',
        ...texts('response', 'duration'),
        extensions,
      },
    },
    context: {
      parts: {
        ...texts('registration', 'revision', 'platform', 'language'),
        instructor: agent,
        contextActivities: {
          parts: {
            parent: { list: activity },
            grouping: { list: activity },
            category: { list: activity },
            other: { list: activity },
          },
        },
        extensions,
      },
    },
  },
}
