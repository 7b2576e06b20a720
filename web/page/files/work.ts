import { applying, type Explanation, explain } from "../../../src/check/explanations/index.ts"
import type { Report } from "../../../src/model/finding.ts"
import type { ReportFormat } from "../../../src/report/findings/index.ts"
import { visibleLine } from "../../../src/text/visible.ts"
import { addressOf, go } from "../address.ts"
import { documentFor, isBudgetOf, isLastYear, type Kept, outdated, printOf } from "../kept/kept.ts"
import { openShelf, type Shelf } from "../kept/shelf.ts"
import type { GivenFile, Outcome, Purpose } from "../messages/files.ts"
import type { Ask, Changes, MadeFile, Template } from "../messages/ledgers.ts"
import { aboutOf, identityOf } from "./about.ts"
import { Reading } from "./reading.ts"

/** A file of the page: given in this visit, or remembered from an earlier one. */
export interface FileEntry {
  readonly key: number
  readonly name: string
  readonly purpose: Purpose
  /** A remembered file sleeps until it is opened: then it is read again. */
  readonly state: "waiting" | "asleep" | "ready"
  readonly outcome: Outcome | null
  /** What is remembered of it; null as long as it is not read, or when it cannot be. */
  readonly kept: Kept | null
  /** The report of the version before. */
  readonly before: Report | null
  /** The file itself, as long as nothing could be made of it: it may be wanted for another purpose. */
  readonly given?: File
}

/** What the page shows of its files, a new value whenever something changed. */
export interface Files {
  readonly entries: readonly FileEntry[]
  /** Whether what was remembered has been looked up. */
  readonly isOpen: boolean
}

/** What is done with files as they are given. */
export interface Giving {
  readonly purpose?: Purpose
  /** They are last year's of this one. */
  readonly lastYearOf?: number
}

/** The files of the page: read one after another in a thread, remembered in this browser, sent nowhere. */
export class Work {
  readonly #reading: Reading
  readonly #shelf: Promise<Shelf>
  readonly #listeners = new Set<() => void>()
  #files: Files = { entries: [], isOpen: false }
  /** Reports as they are before explanations, by key. */
  readonly #raw = new Map<number, Report>()
  #nextNew = -1
  #nextQuestion = 1

  constructor(reading = new Reading(), shelf: Promise<Shelf> = openShelf()) {
    this.#reading = reading
    this.#shelf = shelf
    void this.#open()
  }

  get files(): Files {
    return this.#files
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly ask: Ask = (question) => this.#reading.ask(question)

  /** Takes files, shows the one, or the list of several, and reads them. */
  readonly add = (given: readonly File[], { purpose = "check", lastYearOf }: Giving = {}): void => {
    if (given.length === 0) return
    const entries = given.map(
      (file): FileEntry => ({
        ...{ key: this.#nextNew--, name: visibleLine(file.name), purpose },
        ...{ state: "waiting", outcome: null, kept: null, before: null },
      }),
    )
    // What could not be read makes place for what comes next.
    const left = this.#files.entries.filter(({ state, kept }) => state === "waiting" || kept)
    this.#set([...entries, ...left])
    if (lastYearOf === undefined)
      go(entries.length === 1 ? { view: "file", key: entries[0]!.key, finding: null } : { view: "files" })
    void this.#readAll(given, entries, lastYearOf)
  }

  /** Reads a remembered file when it is opened. */
  readonly wake = async (key: number): Promise<void> => {
    const entry = this.#entry(key)
    if (entry?.state !== "asleep") return
    this.#change(key, { state: "waiting" })
    await this.#check(key)
    await this.#keep(key, { touched: Date.now() })
  }

  /** What somebody wrote about the findings of a document takes the place of what was written before. */
  readonly explain = async (key: number, explanations: readonly Explanation[]): Promise<void> => {
    const entry = this.#entry(key)
    if (!entry?.kept) return
    this.#change(key, { kept: { ...entry.kept, explanations } })
    this.#tellExplained(key)
    await this.#keep(key, {})
  }

  /** A document is held against another of last year, or against none. */
  readonly compareWith = async (key: number, lastYear: number | null): Promise<void> => {
    await this.#keep(key, { lastYear })
    this.#carry(key)
    await this.#check(key)
    await this.#keep(key, {})
  }

  /** A document is held against an earlier report of it, as against its version before. Rejects with a Chinese sentence. */
  readonly compareWithReport = async (key: number, file: File): Promise<void> => {
    const now = this.#raw.get(key)
    if (!now) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const before = await this.#reading.ask({ ask: "readEarlier", name: file.name, bytes, now })
    this.#change(key, { before })
    const shelf = await this.#shelf
    const kept = await shelf.bytesOf(key).catch(() => null)
    if (kept) await shelf.keepFile(key, kept, { before, now }).catch(() => {})
  }

  /** What changed from last year's document to this one. Rejects with a Chinese sentence. */
  readonly changes = async (key: number): Promise<Changes> => {
    const entry = this.#entry(key)
    const [before, after] = [await this.#given(entry?.kept?.lastYear ?? null), await this.#given(key)]
    if (!before || !after) throw new Error("上年的文件已经不在这里了，请重新加上。")
    return this.#reading.compare(before, after)
  }

  /** The file itself with a note at each finding. Rejects with a Chinese sentence. */
  readonly mark = async (key: number): Promise<MadeFile> => {
    const entry = this.#entry(key)
    const file = await this.#given(key)
    const report = entry && reportOf(entry.outcome)
    if (!file || !report) throw new Error("这个文件已经不在浏览器里了，请重新放入。")
    return this.#reading.ask({ ask: "mark", ...file, report })
  }

  /** The office's own Word template, remembered for all its documents; null when there is none. */
  readonly template = async (): Promise<Template | null> =>
    (await (await this.#shelf).belonging("template").catch(() => null)) as Template | null

  /** Remembers another template, or none. */
  readonly keepTemplate = async (template: Template | null): Promise<void> => {
    await (await this.#shelf).keepBelonging("template", template).catch(() => {})
  }

  /** Forgets one file. */
  readonly forget = async (key: number): Promise<void> => {
    this.#letGo(this.#files.entries.filter((entry) => entry.key === key))
    this.#set(this.#files.entries.filter((entry) => entry.key !== key))
    const shelf = await this.#shelf
    if (key > 0) await shelf.forget(key).catch(() => {})
  }

  /** Forgets everything that this browser keeps for the page. */
  readonly forgetAll = async (): Promise<void> => {
    this.#letGo(this.#files.entries)
    // Nothing is shown as forgotten that a closed window would still keep.
    await (await this.#shelf).forgetAll().catch(() => {})
    this.#set([])
  }

  /** The report of several files. Rejects with a Chinese sentence. */
  readonly write = async (format: ReportFormat, files: readonly FileEntry[]): Promise<Uint8Array> => {
    const ledgers = files.flatMap(({ outcome }) => (outcome?.kind === "ledger" ? [outcome.ledger] : []))
    const reports = (await Promise.all(files.map((file) => this.#reportOf(file)))).filter(
      (one) => one !== null,
    )
    return this.#reading.write(format, reports, {
      titles: ledgers[0]?.titles ?? {},
      ...(ledgers.length === reports.length ? { heading: "台账检查结果" } : {}),
    })
  }

  async #open(): Promise<void> {
    const shelf = await this.#shelf
    const all = await shelf.all().catch(() => [])
    const old = new Set(outdated(all, Date.now()).map(({ id }) => id))
    for (const id of old) void shelf.forget(id).catch(() => {})
    const asleep = all
      .filter(({ id }) => !old.has(id))
      .sort((a, b) => b.touched - a.touched)
      .map(
        (kept): FileEntry => ({
          ...{ key: kept.id, name: kept.name, purpose: kept.purpose, kept },
          ...{ state: "asleep", outcome: null, before: null },
        }),
      )
    this.#files = { entries: [...this.#files.entries, ...asleep], isOpen: true }
    for (const listener of this.#listeners) listener()
  }

  async #readAll(given: readonly File[], entries: readonly FileEntry[], lastYearOf?: number): Promise<void> {
    // Files given together are never versions of one another.
    const together = new Set<number>()
    for (const [i, file] of given.entries()) {
      const key = await this.#settle(entries[i]!, file, together)
      if (key !== null) together.add(key)
      const shown = key ?? entries[i]!.key
      const isDocument = this.#entry(shown)?.outcome?.kind === "checked"
      if (lastYearOf === undefined) await this.#pair(shown)
      else if (isDocument && shown !== lastYearOf) await this.compareWith(lastYearOf, shown)
      // What cannot be held against a document says so itself.
      else go({ view: "file", key: shown, finding: null })
    }
  }

  /** Reads a new file and finds the document it is a version of. Returns its key, or null when nothing could be read. */
  async #settle(entry: FileEntry, file: File, together: ReadonlySet<number>): Promise<number | null> {
    const { name, purpose } = entry
    const outcome = await this.#reading.check(this.#nextQuestion++, file, purpose)
    // What was forgotten meanwhile does not come back.
    if (!this.#entry(entry.key)) return null
    if (outcome.kind === "unreadable") {
      this.#change(entry.key, { state: "ready", outcome, given: file })
      return null
    }
    const shelf = await this.#shelf
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)))
    const identity = identityOf(outcome)
    const others = this.#files.entries.flatMap(({ kept }) => (kept && !together.has(kept.id) ? [kept] : []))
    const earlier = documentFor({ name, purpose, identity }, others)
    const print = printOf(bytes)
    const isAgain = earlier?.versions.at(-1)?.print === print
    const old = earlier ? await shelf.reportsOf(earlier.id).catch(() => ({ before: null, now: null })) : null
    const version = { name, at: Date.now(), print }
    const fresh: Kept = {
      ...{
        id: 0,
        lastYear: null,
        explanations: [],
        ...earlier,
        purpose,
        identity,
        name,
        about: aboutOf(outcome),
      },
      ...{ summary: null, unrecognised: false, touched: Date.now() },
      versions: isAgain ? earlier.versions : [...(earlier?.versions ?? []), version],
    }
    const kept = await shelf.keep(fresh).catch(() => ({ ...fresh, id: fresh.id || entry.key }))
    const now = reportOf(outcome)
    const before = (isAgain ? old?.before : old?.now) ?? null
    await shelf.keepFile(kept.id, bytes, { before, now }).catch(() => {})
    if (now) this.#raw.set(kept.id, now)
    const was = this.#entry(kept.id)
    if (was && was.key !== entry.key) this.#letGo([was])
    const ready: FileEntry = { key: kept.id, name, purpose, state: "ready", outcome, kept, before }
    this.#set(
      this.#files.entries.flatMap((each) =>
        each.key === entry.key ? [ready] : each.key === kept.id ? [] : [each],
      ),
    )
    this.#moved(entry.key, kept.id)
    this.#tellExplained(kept.id)
    // Read alone above: what it is held against was not known.
    if (kept.lastYear !== null) await this.#check(kept.id)
    await this.#keep(kept.id, {})
    return kept.id
  }

  /** Two years of one publisher are held against each other. */
  async #pair(key: number): Promise<void> {
    const { kept } = this.#entry(key) ?? {}
    if (kept?.identity?.what !== "document") return
    const others = this.#files.entries.flatMap((entry) =>
      entry.kept && entry.key !== key ? [entry.kept] : [],
    )
    const before = others.find(({ identity }) => isLastYear(identity, kept.identity))
    if (before && kept.lastYear === null) await this.compareWith(key, before.id)
    for (const { id, identity, lastYear } of others)
      if (lastYear === null && isLastYear(kept.identity, identity)) await this.compareWith(id, key)
    // A final account is held against its budget, whichever of them came first.
    if (this.#budgetOf(kept) !== null) await this.#check(key)
    for (const { id, identity } of others) if (isBudgetOf(kept.identity, identity)) await this.#check(id)
  }

  /** The budget of a final account among what is open; null when there is none. */
  #budgetOf({ identity }: Kept): number | null {
    const found = this.#files.entries.find(({ kept }) => isBudgetOf(kept?.identity ?? null, identity))
    return found?.kept?.id ?? null
  }

  /** What was explained last year explains the same this year; what was set aside is looked at anew. */
  #carry(key: number): void {
    const { kept } = this.#entry(key) ?? {}
    const last = kept?.lastYear == null ? null : this.#entry(kept.lastYear)?.kept
    const raw = this.#raw.get(key)
    if (!kept || !last || !raw || kept.explanations.length > 0) return
    const explanations = applying(raw, last.explanations).filter(({ aside }) => !aside)
    this.#change(key, { kept: { ...kept, explanations } })
  }

  /** Reads a kept file again, beside last year's. */
  async #check(key: number): Promise<void> {
    const entry = this.#entry(key)
    const file = await this.#given(key)
    if (!entry?.kept) return
    const gone: Outcome = { kind: "unreadable", message: "这个文件已经不在浏览器里了，请重新放入。" }
    const beside = await this.#given(entry.kept.lastYear)
    const budget = await this.#given(this.#budgetOf(entry.kept))
    const outcome = file
      ? await this.#reading.check(
          this.#nextQuestion++,
          new File([file.bytes], file.name),
          entry.purpose,
          beside,
          budget,
        )
      : gone
    if (!this.#entry(key)) return
    const shelf = await this.#shelf
    const reports = await shelf.reportsOf(key).catch(() => ({ before: null, now: null }))
    const now = reportOf(outcome)
    if (now) this.#raw.set(key, now)
    if (now && file) await shelf.keepFile(key, file.bytes, { ...reports, now }).catch(() => {})
    this.#letGo([entry])
    this.#change(key, { state: "ready", outcome, before: reports.before })
    this.#tellExplained(key)
  }

  async #given(key: number | null): Promise<GivenFile | null> {
    const kept = key === null ? null : this.#entry(key)?.kept
    if (!kept) return null
    const bytes = await (await this.#shelf).bytesOf(kept.id).catch(() => null)
    return bytes && { name: kept.name, bytes: bytes as Uint8Array<ArrayBuffer> }
  }

  async #reportOf({ key, outcome, kept }: FileEntry): Promise<Report | null> {
    const report = reportOf(outcome)
    if (report || !kept) return report
    const { now } = await (await this.#shelf).reportsOf(key).catch(() => ({ now: null }))
    return now && explain(now, kept.explanations)
  }

  /** The report of a document with what was written about it. */
  #tellExplained(key: number): void {
    const entry = this.#entry(key)
    const raw = this.#raw.get(key)
    if (entry?.outcome?.kind !== "checked" || !entry.kept || !raw) return
    const { checked } = entry.outcome
    const report = explain(raw, entry.kept.explanations)
    this.#change(key, { outcome: { kind: "checked", checked: { ...checked, report } } })
  }

  /** Remembers a document as it is now, changed in some ways. */
  async #keep(key: number, changed: Partial<Kept>): Promise<void> {
    const entry = this.#entry(key)
    if (!entry?.kept) return
    const report = reportOf(entry.outcome)
    const kept = {
      ...entry.kept,
      ...(report && { summary: report.summary, unrecognised: report.outcome === "unrecognised" }),
      ...changed,
    }
    this.#change(key, { kept })
    await (await this.#shelf).keep(kept).catch(() => {})
  }

  /** The address of a file that has been read, where the page showed it as it waited. */
  #moved(from: number, to: number): void {
    const address = addressOf(location.hash)
    if (address.view === "file" && address.key === from) go({ view: "file", key: to, finding: null }, true)
  }

  #letGo(entries: readonly FileEntry[]): void {
    for (const { outcome } of entries)
      if (outcome?.kind === "ledger" || outcome?.kind === "draft") {
        const { key } = outcome.kind === "ledger" ? outcome.ledger : outcome.draft
        void this.ask({ ask: "forget", key }).catch(() => {})
      }
  }

  #entry(key: number): FileEntry | undefined {
    return this.#files.entries.find((entry) => entry.key === key)
  }

  #change(key: number, changed: Partial<FileEntry>): void {
    this.#set(this.#files.entries.map((entry) => (entry.key === key ? { ...entry, ...changed } : entry)))
  }

  #set(entries: readonly FileEntry[]): void {
    this.#files = { ...this.#files, entries }
    for (const listener of this.#listeners) listener()
  }
}

/** The report of a file that was checked, as a document or as a ledger. */
export function reportOf(outcome: Outcome | null): Report | null {
  if (outcome?.kind === "checked") return outcome.checked.report
  return outcome?.kind === "ledger" ? outcome.ledger.report : null
}

export type WriteReport = Work["write"]
export type AddFiles = (files: readonly File[], purpose?: Purpose) => void
