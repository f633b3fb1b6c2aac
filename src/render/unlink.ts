/** A link as we print it; the attributes, where text in quotes may hold any character, and what stands in it. */
const link = /<a((?:[^>"]|"[^"]*")*)>(.*?)<\/a>/gs

/** The same data, where all HTML keeps its links to these pages, and those to other pages are their text alone. */
export function unlink<T>(data: T, pages: ReadonlySet<number>): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? unlinkHtml(value, pages) : value,
  ) as T
}

function unlinkHtml(html: string, pages: ReadonlySet<number>): string {
  return html.replace(link, (whole, attributes: string, text: string) => {
    const page = / data-page="(\d+)"/.exec(attributes)?.[1]
    return page === undefined || pages.has(Number(page)) ? whole : text
  })
}
