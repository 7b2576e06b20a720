import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Problem } from "../../src/cli/problem.ts"
import { type Failure, fuzz } from "./fuzz.ts"
import { endingOf, type Kind, kinds } from "./kinds.ts"
import { Runner } from "./run.ts"
import { seedsOf } from "./seeds.ts"

/** What `mingzhang fuzz` can be told. */
export interface FuzzOptions {
  /** So many of each format. */
  readonly inputs?: number
  readonly seed?: number
  readonly format?: string
}

/** Where files that failed once are kept. */
export const kept = fileURLToPath(new URL("../../test/corpus/fuzz", import.meta.url))
/** Larger ones are only counted, they can be made again from the seed. */
const largestKept = 20_000

/** `mingzhang fuzz`: 0 when every input was read or refused with a sentence, 1 when one was not. */
export async function run({ inputs = 200, seed = 1, format }: FuzzOptions = {}): Promise<number> {
  if (format !== undefined && !kinds.includes(format as Kind))
    throw new Problem(`--format 没有“${format}”，可选：${kinds.join("、")}。`)
  const chosen = format === undefined ? kinds : [format as Kind]
  const seeds = await seedsOf(chosen)
  const runner = new Runner()
  let failed = 0
  try {
    for (const kind of chosen) {
      if (!seeds.some((each) => each.kind === kind)) {
        process.stdout.write(`${kind}：没有种子文件，略去\n`)
        continue
      }
      const count = await fuzz({ kind, seed, inputs }, seeds, runner, (failure) =>
        process.stdout.write(`  第 ${failure.n} 份：${failure.how}；${keep(failure)}\n`),
      )
      failed += count.failed
      process.stdout.write(
        `${kind}：${inputs} 份，读出 ${count.read}，说明原因后拒绝 ${count.refused}，失败 ${count.failed}\n`,
      )
    }
  } finally {
    runner.close()
  }
  return failed === 0 ? 0 : 1
}

function keep({ input: { kind, bytes } }: Failure): string {
  if (bytes.length > largestKept) return `有 ${bytes.length} 字节，未保留`
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8)
  const name = `${kind}-${hash}.${endingOf(kind)}`
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(kept, name), bytes)
  return `保留为 ${name}`
}
