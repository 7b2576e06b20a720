import type pg from "pg"

/** What of a connection of the driver COPY needs. */
interface Wire {
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
}

/** A bare COPY of lines set apart by tabs into a table: the least that keeping them can cost. */
export function copyInto(client: pg.Client, table: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copying = {
      submit: (wire: Wire) => wire.query(`copy ${table} from stdin`),
      handleCopyInResponse(wire: Wire) {
        wire.sendCopyFromChunk(Buffer.from(lines))
        wire.endCopyFrom()
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    }
    client.query(copying as never)
  })
}
