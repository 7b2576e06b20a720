import { scanXml, type XmlEvents } from "./xml.ts"
import type { Zip } from "./zip.ts"

/** A link from one part of an office package to another. */
export interface Relation {
  readonly id: string
  /** Last word of the type's address: `styles`, `worksheet`, `officeDocument`. */
  readonly type: string
  /** Name of the part in the package. */
  readonly target: string
}

/** The relations of a part ("" for the package itself). */
export function relationsOf(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf("/")
  const folder = part.slice(0, slash + 1)
  const xml = zip.text(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  const relations: Relation[] = []
  if (!xml) return relations
  const events: XmlEvents = {
    open(name, tag) {
      const target = tag.get("Target")
      if (name.replace(/^.*:/, "") !== "Relationship" || !target || tag.get("TargetMode") === "External")
        return undefined
      relations.push({
        id: tag.get("Id") ?? "",
        type: (tag.get("Type") ?? "").replace(/^.*\//, ""),
        target: target.startsWith("/") ? target.slice(1) : joined(folder, target),
      })
      return undefined
    },
    close() {},
    text() {},
  }
  scanXml(xml, events, undefined, zip.budget)
  return relations
}

function joined(folder: string, target: string): string {
  const parts = folder.split("/").filter((part) => part !== "")
  for (const step of target.split("/")) {
    if (step === "..") parts.pop()
    else if (step !== ".") parts.push(step)
  }
  return parts.join("/")
}
