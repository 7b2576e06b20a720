import { randomBytes } from "node:crypto"
import { join } from "node:path"
import about from "../../package.json" with { type: "json" }
import type { Office } from "../office/office.ts"
import { packNamed } from "../packs/list.ts"
import { openStore, type Store } from "../store/database.ts"
import { StoreProblem } from "../store/postgres/index.ts"
import { regionsIn } from "../store/regions.ts"
import { storedReference } from "./code-store.ts"
import { dataFolder } from "./folders.ts"
import { Problem } from "./problem.ts"

/** Where the office of a server keeps its data. */
export interface OfficeOptions {
  /** A folder for a database of its own; the usual one unless said. */
  readonly data?: string | undefined
  /** The address of a PostgreSQL that is there. */
  readonly url?: string | undefined
}

/** An office at work. */
export interface OpenOffice {
  readonly office: Office
  readonly setUpSecret: string
  readonly version: string
  close(): Promise<void>
}

/** Opens the office; throws a {@link Problem} when its database cannot be used. */
export async function openOffice(
  { data, url = process.env.DATABASE_URL }: OfficeOptions,
  tell: (sentence: string) => void,
): Promise<OpenOffice> {
  const store = await opened(data ?? join(dataFolder(), "office"), url, tell)
  const { codes } = storedReference()
  const office: Office = {
    store,
    now: () => Date.now(),
    program: about.version,
    referenceFor: (place) => ({ codes, pack: packNamed(place) ?? null }),
  }
  return {
    office,
    setUpSecret: randomBytes(9).toString("base64url"),
    version: about.version,
    close: () => store.close(),
  }
}

/** Whether nobody has set up a real office yet. */
export async function needsSetUp({ office }: OpenOffice): Promise<boolean> {
  return (await regionsIn(office.store.db)).every(({ isDemo }) => isDemo)
}

async function opened(
  folder: string,
  url: string | undefined,
  tell: (sentence: string) => void,
): Promise<Store> {
  try {
    return await openStore(url ? { url, tell } : { folder, tell })
  } catch (error) {
    throw error instanceof StoreProblem ? new Problem(error.message) : error
  }
}
