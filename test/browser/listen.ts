import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a server is reached, and how it ends. */
export interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Has a server listen at a free port of this machine; closing it ends its connections too. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
