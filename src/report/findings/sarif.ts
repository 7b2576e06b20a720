import { catalogue } from "../../check/catalogue.ts"
import type { Finding, Report } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import { visibleJson } from "../../text/visible.ts"
import { cellText, placeNamed, placeText } from "./place.ts"
import { explanationText, inOrder, type ReportWriter, uncheckedByReason, unrecognised } from "./report.ts"

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/** The report as SARIF 2.1.0, for editors and code-review tools. */
export function sarifWriter(): ReportWriter {
  const ruleIndex = new Map(catalogue.map((check, index) => [check.id, index]))
  const artifacts: object[] = []
  const notifications: object[] = []
  let results = 0
  let unreadable = 0

  const head = () =>
    `{ "$schema": ${JSON.stringify(schema)}, "version": "2.1.0", "runs": [ {
  "tool": { "driver": ${JSON.stringify({ name: "mingzhang", fullName: "明账 Mingzhang", rules: rules() })} },
  "language": "zh-CN",
  "columnKind": "utf16CodeUnits",
  "results": [`

  function result(uri: string, index: number, found: Finding): object {
    const rule = ruleIndex.get(found.check)
    return {
      ruleId: found.check,
      ...(rule === undefined ? {} : { ruleIndex: rule }),
      level: found.severity,
      message: { text: [found.message, found.cause, found.advice].filter(Boolean).join("\n") },
      locations: found.at.slice(0, 1).map((place) => location(uri, index, place)),
      relatedLocations: found.at.slice(1).map((place, i) => ({
        ...location(uri, index, place),
        message: { text: placeNamed(found, i + 1) },
      })),
      partialFingerprints: { "about/v2": found.about },
      ...(found.explanation
        ? {
            suppressions: [
              {
                kind: "external",
                // What is set aside is not settled.
                status: found.explanation.aside ? "underReview" : "accepted",
                justification: explanationText(found.explanation),
              },
            ],
          }
        : {}),
      properties: {
        ...(found.says === undefined ? {} : { says: found.says }),
        ...(found.should === undefined ? {} : { should: found.should }),
        ...(found.gap === undefined ? {} : { gap: found.gap }),
        basis: found.basis,
      },
    }
  }

  /** What could not be judged, told once for all documents: of a thousand nobody reads it a thousand times. */
  const unjudged = new Map<string, Unjudged>()

  function remember(uri: string, index: number, report: Report): void {
    for (const { because, checks } of uncheckedByReason(report))
      for (const check of checks) {
        const key = `${check} ${because}`
        const one = unjudged.get(key) ?? { check, because, files: 0, locations: [] }
        if (one.locations.length < mostLocations) one.locations.push(location(uri, index, {}))
        unjudged.set(key, { ...one, files: one.files + 1 })
      }
  }

  // SARIF's own word for what could not be judged: kind "open".
  function open({ check, because, files, locations }: Unjudged): object {
    const rule = ruleIndex.get(check)
    return {
      ruleId: check,
      ...(rule === undefined ? {} : { ruleIndex: rule }),
      kind: "open",
      level: "none",
      message: { text: files > 1 ? `${files}个文件未判断：${because}` : `未判断：${because}` },
      locations,
    }
  }

  const written = (some: readonly object[]) =>
    some.map((one) => `${results++ === 0 ? "" : ","}\n    ${visibleJson(JSON.stringify(one))}`).join("")

  return {
    add(entry) {
      const uri = uriOf(entry.path)
      const first = results === 0 && artifacts.length === 0 && notifications.length === 0 ? head() : ""
      if ("unreadable" in entry) {
        unreadable++
        notifications.push({
          level: "error",
          message: { text: entry.unreadable },
          locations: [{ physicalLocation: { artifactLocation: { uri } } }],
        })
        return first
      }
      const { report } = entry
      for (const remark of report.remarks ?? [])
        notifications.push({
          level: "note",
          message: { text: remark },
          locations: [{ physicalLocation: { artifactLocation: { uri } } }],
        })
      if (report.outcome === "unrecognised")
        notifications.push({
          level: "warning",
          message: { text: unrecognised },
          locations: [{ physicalLocation: { artifactLocation: { uri } } }],
        })
      const index = artifacts.push({ location: { uri }, hashes: { "sha-256": report.source.sha256 } }) - 1
      remember(uri, index, report)
      return first + written(inOrder(report.findings).map((finding) => result(uri, index, finding)))
    },
    end() {
      const first = artifacts.length === 0 && notifications.length === 0 ? head() : ""
      const invocations = [
        { executionSuccessful: unreadable === 0, toolExecutionNotifications: notifications },
      ]
      return `${first}${written([...unjudged.values()].map(open))}
  ],
  "artifacts": ${visibleJson(JSON.stringify(artifacts))},
  "invocations": ${visibleJson(JSON.stringify(invocations))} } ] }\n`
    },
  }
}

/** A check that could not be judged for one reason, and in which files. */
interface Unjudged {
  readonly check: string
  readonly because: string
  readonly files: number
  readonly locations: object[]
}

/** So many files are named for what could not be judged; the rest are counted. */
const mostLocations = 20

function rules(): object[] {
  return catalogue.map((check) => ({
    id: check.id,
    shortDescription: { text: check.title },
    help: { text: `${check.title}。依据：${check.basis}。查什么、怎么改：mingzhang rules ${check.id}` },
    defaultConfiguration: { level: check.severity },
    properties: { tags: [check.family], basis: check.basis },
  }))
}

function location(uri: string, index: number, place: Place): object {
  const cell = place.sheet === undefined ? cellText(place) : placeText(place)
  const page = place.page === undefined ? "" : `第${place.page}页`
  const name = [page, cell].filter(Boolean).join(" ")
  return {
    physicalLocation: {
      artifactLocation: { uri, index },
      ...(place.line === undefined ? {} : { region: { startLine: place.line } }),
    },
    ...(name ? { logicalLocations: [{ fullyQualifiedName: name, kind: cell ? "cell" : "page" }] } : {}),
  }
}

function uriOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/")
}
