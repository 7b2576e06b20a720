import type { Input, Kind } from "./kinds.ts"
import { minimisedAs } from "./minimise.ts"
import { inputAt } from "./mutate.ts"
import type { Runner } from "./run.ts"

/** An input that did not end as it should, as small as it could be made. */
export interface Failure {
  readonly n: number
  readonly how: string
  readonly input: Input
}

/** How the inputs of a kind ended; each way to fail once. */
export interface Count {
  readonly kind: Kind
  read: number
  refused: number
  failed: number
  readonly failures: Failure[]
}

/** What is to be tried: so many inputs of a kind, from a seed. */
export interface Trial {
  readonly kind: Kind
  readonly seed: number
  readonly inputs: number
}

/** Tries the inputs of a kind in a runner, and tells of each new way to fail. */
export async function fuzz(
  { kind, seed, inputs }: Trial,
  seeds: readonly Input[],
  runner: Runner,
  failed: (failure: Failure) => void = () => {},
): Promise<Count> {
  const count: Count = { kind, read: 0, refused: 0, failed: 0, failures: [] }
  let next = inputAt(seeds, kind, seed, 0)
  for (let n = 0; n < inputs; n++) {
    const input = next
    const running = runner.run(input)
    // The next one is made while this one is read.
    if (n + 1 < inputs) next = inputAt(seeds, kind, seed, n + 1)
    const ending = await running
    count[ending.is]++
    if (ending.is !== "failed" || count.failures.some(({ how }) => how === ending.how)) continue
    const same = async (bytes: Uint8Array) => {
      const again = await runner.run({ kind, bytes })
      return again.is === "failed" && again.how === ending.how
    }
    // What takes all its time takes it in every try.
    const tries = ending.how.startsWith("处理") ? 8 : 400
    const failure = {
      n,
      how: ending.how,
      input: { kind, bytes: await minimisedAs(kind, input.bytes, same, tries) },
    }
    count.failures.push(failure)
    failed(failure)
  }
  return count
}
