import { inject } from 'vitest'

/**
 * Has the test server serve these files under `/own/<name>/`, as a host with a strict policy serves a package.
 *
 * Under `package` they may ask the server's LRSs too.
 */
export async function publish(
  name: string,
  files: ReadonlyMap<string, Buffer>,
  place: 'own' | 'package' = 'own',
): Promise<void> {
  for (const [path, data] of files) {
    const { ok } = await fetch(`${inject('origin')}/${place}/${name}/${path}`, {
      method: 'PUT',
      body: new Uint8Array(data),
    })
    if (!ok) throw new Error(`The test server does not take ${path}.`)
  }
}
