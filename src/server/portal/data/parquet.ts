import { ByteWriter, parquetWriteRows } from "hyparquet-writer"
import { dataFields, type PublicationLines } from "./rows.ts"

/** Rows of a group: what is held while it is written. */
const group = 20_000

/** The lines of some publications as a Parquet file; money is whole cents, for other formats have no exact yuan. */
export async function* parquetOfLines(contents: AsyncIterable<PublicationLines>): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const columns = dataFields.map(({ name, type }) => ({
    name: type === "money" ? `${name}_cents` : name,
    type: ({ string: "STRING", integer: "INT32", money: "INT64" } as const)[type],
    nullable: true,
  }))
  // The writer is asked for all rows at once and says when a group of them is done; who reads takes it from there.
  const done: Uint8Array[] = []
  let wake = () => {}
  let goOn = () => {}
  let isOver = false
  const sink = Object.assign(writer, {
    flush(): Promise<void> {
      done.push(take())
      wake()
      return new Promise((resolve) => {
        goOn = resolve
      })
    },
  })
  function take(): Uint8Array {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  const writing = Promise.resolve(
    parquetWriteRows({
      writer: sink,
      rows: rowsOf(contents),
      columns,
      rowGroupSize: group,
    }),
  ).finally(() => {
    isOver = true
    wake()
  })
  writing.catch(() => {})
  while (!isOver) {
    if (done.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
        if (isOver || done.length > 0) resolve()
      })
    yield* done.splice(0)
    goOn()
  }
  await writing
  yield* done.splice(0)
  const last = take()
  if (last.length > 0) yield last
}

async function* rowsOf(contents: AsyncIterable<PublicationLines>) {
  for await (const { publication, lines } of contents)
    for (const line of lines)
      yield Object.fromEntries(
        dataFields.map((field) => {
          const value = field.of(publication, line)
          return field.type === "money"
            ? [`${field.name}_cents`, value === null ? null : BigInt(value)]
            : [field.name, value]
        }),
      )
}
