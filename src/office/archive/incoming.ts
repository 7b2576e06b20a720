import { Unreadable } from "../../document/blocks.ts"
import { limits } from "../../document/limits.ts"
import { notify, type Work } from "../../store/database.ts"
import {
  type Brought,
  bring,
  bringAgain,
  type Incoming,
  type IncomingCounts,
  type IncomingRow,
  incomingCounts,
  incomingIn,
  pauseImports,
  unstoredIn,
} from "../../store/publications/incoming.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { broughtBytes, documentsInZip } from "./brought.ts"
import { asBureau } from "./bureau.ts"

const what = "这些导入的文件"

/** Files of one page of the list. */
const pageSize = 100

/** Files that were brought for the caller's region, the newest first, and how many stand where. */
export function incomingFor(
  office: Office,
  caller: Caller,
  wish: { readonly state?: Incoming["state"] | undefined; readonly after?: string | undefined },
): Promise<{ counts: IncomingCounts; files: IncomingRow[]; next: string | null }> {
  return asBureau(office, caller, what, async (trx) => {
    const { state = null, after = null } = wish
    const files = await incomingIn(trx, caller.region, { state, after, limit: pageSize })
    const counts = await incomingCounts(trx, caller.region)
    return { counts, files, next: files.length === pageSize ? files.at(-1)!.sha256 : null }
  })
}

/** What came of bringing a file: how many documents are new, were there already, and could not be brought. */
export interface BroughtCount {
  readonly added: number
  readonly known: number
  readonly problems: readonly string[]
}

/** Brings a file of the caller's region to be read, of a .zip every document in it. */
export function bringFor(
  office: Office,
  caller: Caller,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<BroughtCount> {
  return asBureau(office, caller, what, async (trx) => {
    if (bytes.length === 0) throw new Refused("need", `“${name}”是空的，没有导入；请核对选的是不是这个文件。`)
    if (bytes.length > limits.file)
      throw new Refused(
        "need",
        `“${name}”有 ${Math.round(bytes.length / 2 ** 20)} MB，超过 ${limits.file / 2 ** 20} MB 的上限，请拆分后再试，或在服务器上用 mingzhang import 导入。`,
      )
    let added = 0
    let known = 0
    const problems: string[] = []
    const take = async (file: Brought) => {
      const before = await bring(trx, [file], caller.person)
      if (before.length > 0) known++
      else added++
    }
    try {
      if (/\.zip$/i.test(name))
        for (const each of documentsInZip(name, bytes, caller.region))
          if ("problem" in each) problems.push(each.problem)
          else await take(each)
      else await take(broughtBytes(name, bytes, caller.region))
    } catch (error) {
      if (error instanceof Unreadable) throw new Refused("need", saidOf(name, error))
      throw error
    }
    if (added > 0) await tell(trx, caller.region)
    return { added, known, problems }
  })
}

/** Tries files that failed or were set aside once more: one, or all of the caller's region. */
export function bringAgainFor(
  office: Office,
  caller: Caller,
  sha256: string | null,
): Promise<{ again: number }> {
  return asBureau(office, caller, what, async (trx) => {
    const all = await unstoredIn(trx, caller.region)
    const wanted = sha256 === null ? all : all.filter((each) => each === sha256)
    if (wanted.length === 0)
      throw new Refused("state", "没有要再读一次的文件，可能别人已经办过，请刷新后再看。")
    await bringAgain(
      trx,
      wanted.map((each) => ({ sha256: each, region: caller.region })),
    )
    await tell(trx, caller.region)
    return { again: wanted.length }
  })
}

/** Holds up the reading of the files of the caller's region, or lets it go on. */
export function pauseFor(office: Office, caller: Caller, isPaused: boolean): Promise<void> {
  return asBureau(office, caller, what, async (trx) => {
    await pauseImports(trx, caller.region, isPaused, caller.person)
    if (!isPaused) await tell(trx, caller.region)
  })
}

/** Tells who reads files, here or on another machine. */
function tell(trx: Work, region: string): Promise<void> {
  return notify(trx, { region, year: 0, code: "", what: "import" })
}

function saidOf(name: string, { message }: Error): string {
  return message.startsWith("“") ? message : `“${name}”：${message}`
}
