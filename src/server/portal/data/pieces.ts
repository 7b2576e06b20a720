import { Zip, ZipDeflate } from "fflate"

/** A file of a zip package, given piece by piece. */
export interface ZipFile {
  readonly name: string
  readonly pieces: AsyncIterable<string> | Iterable<string>
}

/** A zip package of some files, made as it is read: no more than a piece of it is held. */
export async function* zipped(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else ready.push(piece)
  })
  function* taken() {
    if (failure) throw failure
    const out = ready
    ready = []
    yield* out
  }
  const encoder = new TextEncoder()
  for await (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 })
    // Nothing in it says when it was made: the same data are the same bytes.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    for await (const piece of pieces) {
      file.push(encoder.encode(piece))
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
