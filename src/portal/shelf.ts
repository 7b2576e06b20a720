import type { Explanation } from "../check/explanations/index.ts"
import type { Disclosure, TableKey } from "../model/disclosure.ts"
import type { Finding } from "../model/finding.ts"

/**
 * Where publications stand, as public pages ask for them: the database in the server, plain values in tests and while
 * a site of static files is written. One shelf is one moment: whatever is asked of it belongs together, also while a
 * correction is being published. Nothing that is not published is ever on it.
 */
export interface Shelf {
  /** Every region that published anything, by code. */
  regions(): Promise<readonly ShelfRegion[]>
  /** Publications of a region: year ascending, then body, then version. */
  publications(where: PublicationsWanted): Promise<readonly Publication[]>
  /** What a publication says; null when there is no such publication. */
  content(publication: Pick<Publication, "region" | "id">): Promise<PublicationContent | null>
  /** Lines of tables of the newest versions, by body and in the order of the document. */
  lines(where: LinesWanted): Promise<readonly Line[]>
  /** Projects of the newest versions, by year, body and order in the document. */
  projects(where: ProjectsWanted): Promise<readonly ShelfProject[]>
  /** Where words stand, best first. */
  search(query: Query): Promise<Found>
  /** What the public asked at a page of a region. */
  questions(where: { readonly region: string; readonly path: string }): Promise<PublicQuestions>
  /** What of its results a region lets be shown; what it holds back is not in the content of its publications either. */
  results(region: string): Promise<ResultsShown>
  /** How far the money of a year is, of all bodies or one, if the region publishes it; by body. */
  execution(where: ExecutionWanted): Promise<readonly Execution[]>
}

/** What a region shows of its self-evaluations: all, only points and grades, or nothing. */
export const resultsShown = ["all", "scores", "none"] as const

export type ResultsShown = (typeof resultsShown)[number]

export interface ExecutionWanted {
  readonly region: string
  readonly year: number
  readonly body?: string
}

/** How far the money of a body is, as the bureau published it. */
export interface Execution extends ExecutionContent {
  readonly body: string
  /** Up to which day it is counted. */
  readonly day: string
  /** On which day it was known so: what was written down later is not in it. */
  readonly known: string
}

/** What {@link Execution} says of money and goals. */
export interface ExecutionContent {
  /** By functional code, in its order; their sums are the body's. */
  readonly lines: readonly ExecutionLine[]
  /** Only projects that are published with the budget. */
  readonly projects: readonly ExecutionProject[]
  /** The day up to which indicators were reported; null when none were. */
  readonly reported: string | null
}

/** Money granted, as it was changed since, and paid; in cents. */
export interface Executed {
  readonly approved: number
  readonly adjusted: number
  readonly paid: number
}

export interface ExecutionLine extends Executed {
  readonly code: string
  readonly name: string
  /** The name of its class, the first three digits. */
  readonly className: string
}

export interface ExecutionProject extends Executed {
  readonly name: string
  /** Where it stands among the projects of the published budget, from 0. */
  readonly index: number
  readonly indicators: readonly ReportedIndicator[]
}

/** What an indicator is to reach, what it came to so far, and what that means. */
export interface ReportedIndicator {
  readonly name: string
  readonly target: string
  readonly value: string
  readonly verdict: string
}

/** Questions at a page, and how it is with questions in its region. */
export interface PublicQuestions {
  /** Whether anything can be asked. */
  readonly isOpen: boolean
  /** How many questions of the region have no answer. */
  readonly unanswered: number
  /** Those of the page that the office let be shown, in the order they were asked. */
  readonly questions: readonly PublicQuestion[]
}

/** A question of somebody without an account, and its answer. */
export interface PublicQuestion {
  /** What it is about, in words. */
  readonly about: string
  readonly text: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** A region as the portal shows it. */
export interface ShelfRegion {
  /** Six digits (GB/T 2260). */
  readonly code: string
  readonly name: string
  /** The pack its documents are judged by. */
  readonly place: string
  readonly isDemo: boolean
}

export type Stage = Disclosure["stage"]

/** One version of what a department or unit published for a year. */
export interface Publication {
  /** SHA-256 of what was published: of its canonical text, or of the file for what came from elsewhere. */
  readonly id: string
  readonly region: string
  /** Code of the department or unit; its name when what came from elsewhere has no code. */
  readonly body: string
  readonly name: string
  readonly kind: "department" | "unit"
  /** The body of the department it belongs to; itself for a department. */
  readonly department: string
  readonly year: number
  readonly stage: Stage
  /** 1 for the first publication, one more for every correction. */
  readonly version: number
  /** Day of publication (Asia/Shanghai), `2027-02-18`; null when what came from elsewhere does not say. */
  readonly day: string | null
  /** Day of the reply 批复, from which the days to publish are counted; null when nobody knows. */
  readonly replied: string | null
  /** Why it was corrected. */
  readonly reason: string | null
  /** From the office of this system, or read by machine from a file that was published elsewhere. */
  readonly origin: "office" | "archive"
  /** The name of the file that came from elsewhere. */
  readonly file: string | null
}

export interface PublicationsWanted {
  readonly region: string
  readonly year?: number
  readonly stage?: Stage
  readonly body?: string
  /** All that were ever published, or of each body, year and stage only the newest. */
  readonly versions: "all" | "newest"
}

/** What was published and what is said of it. */
export interface PublicationContent {
  readonly publication: Publication
  readonly disclosure: Disclosure
  /** Findings of the checks, with the version that stands in `checkedBy`. */
  readonly findings: readonly Finding[]
  /** Explanations that were published with it. */
  readonly explanations: readonly Explanation[]
  readonly checkedBy: string
}

export interface LinesWanted {
  readonly region: string
  readonly year: number
  readonly stage: Stage
  readonly tables: readonly TableKey[]
  readonly body?: string
  /** Only departments (their sum is the region's), or only units. */
  readonly kind?: Publication["kind"]
}

/** One amount of a table: of a row with a code or a canonical key, in a column with a key. */
export interface Line {
  readonly publication: string
  readonly body: string
  readonly table: TableKey
  /** Where the table stands among the tables of the document, and the row among its rows; both from 0. */
  readonly tableIndex: number
  readonly rowIndex: number
  readonly code: string | null
  readonly label: string
  readonly level: number | null
  readonly key: string | null
  readonly side: "revenue" | "expenditure" | null
  readonly column: string
  readonly cents: number
}

export interface ProjectsWanted {
  readonly region: string
  readonly year?: number
  readonly stage?: Stage
  readonly body?: string
  readonly thread?: string
}

/** A project of a document, with what ties it to the same project of other years. */
export interface ShelfProject {
  readonly publication: string
  readonly body: string
  readonly bodyName: string
  readonly year: number
  readonly stage: Stage
  /** Where it stands among the projects of the document, from 0. */
  readonly index: number
  readonly name: string
  readonly code: string | null
  readonly cents: number | null
  /**
   * The same for a project through all years and codes: `2025-301-3` names the year, body and order (from 1) in which it
   * first appeared.
   */
  readonly thread: string
}

/** What is looked for. */
export interface Query {
  /** As typed: any characters, one or more; pinyin of names counts, too. */
  readonly text: string
  readonly region?: string
  readonly year?: number
  readonly stage?: Stage
  readonly kind?: HitKind
  /** Beginning of a code of a functional class. */
  readonly function?: string
  readonly fund?: HitFund
  /** Least and greatest amount in cents. */
  readonly least?: number
  readonly most?: number
  /** Where the page before ended, as it said in `next`. */
  readonly after?: string
  readonly limit: number
}

/** What a hit is. */
export const hitKinds = ["body", "project", "goal", "indicator", "goods", "text", "code", "number"] as const

export type HitKind = (typeof hitKinds)[number]

/** Whose money a hit is about: one of the three appropriations, an appropriation of which a sheet does not say which, or other money. */
export const hitFunds = ["generalPublic", "governmentFund", "stateCapital", "fiscal", "other"] as const

export type HitFund = (typeof hitFunds)[number]

/** Amounts by their size, in cents: from `least`, below `below`. */
export const amountBands = [
  { least: 0, below: 10_000_000 },
  { least: 10_000_000, below: 100_000_000 },
  { least: 100_000_000, below: 1_000_000_000 },
  { least: 1_000_000_000, below: null },
] as const satisfies readonly { least: number; below: number | null }[]

/** One place where the words stand. */
export interface Hit {
  readonly region: string
  readonly year: number
  readonly stage: Stage
  readonly body: string
  readonly bodyName: string
  readonly kind: HitKind
  /** The address of the page that shows it, relative to the portal (address.ts). */
  readonly path: string
  readonly title: string
  /** Some words around the hit. */
  readonly context: string
  readonly cents: number | null
  /** Day of its publication, when it is known. */
  readonly day: string | null
}

/** A page of hits. */
export interface Found {
  readonly hits: readonly Hit[]
  /** How many there are, exact up to 1 000. */
  readonly count: number
  readonly isMore: boolean
  /** How many there are by kind and so on, of the first 1 000. */
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>
  readonly years: Readonly<Record<number, number>>
  readonly regions: Readonly<Record<string, number>>
  /** By the first three digits of the functional class. */
  readonly functions: Readonly<Record<string, number>>
  readonly funds: Readonly<Partial<Record<HitFund, number>>>
  /** By the order of {@link amountBands}. */
  readonly amounts: readonly number[]
  readonly next: string | null
}
