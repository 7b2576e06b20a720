import { expect, test } from "vitest"
import { everything } from "../shared/findings/filter.ts"
import { type Address, addressOf, hashOf } from "./address.ts"

test.each<[string, Address]>([
  ["#check", { view: "start", way: "check" }],
  ["#compile", { view: "start", way: "compile" }],
  ["#files", { view: "files" }],
  ["#files?words=%E6%B0%B4+%E5%8A%A1&order=worst", { view: "files", words: "水 务", order: "worst" }],
  [
    "#file-3/XT-002-1?severity=error,note&family=SUM,XT&state=open&words=108%3F%26%23&order=place",
    {
      view: "file",
      key: 3,
      finding: "XT-002-1",
      filter: {
        severities: new Set(["error", "note"]),
        families: new Set(["SUM", "XT"]),
        sheets: new Set(),
        progress: new Set(["open"]),
        words: "108?&#",
        order: "place",
      },
    },
  ],
  [
    "#file-3?of=334001&severity=error&sheet=&sheet=%E9%A1%B9%E7%9B%AE,2",
    {
      view: "file",
      key: 3,
      finding: null,
      of: "334001",
      filter: { ...everything, severities: new Set(["error"]), sheets: new Set(["", "项目,2"]) },
    },
  ],
  ["#file-3", { view: "file", key: 3, finding: null }],
  ["#file-3/SUM-001-2", { view: "file", key: 3, finding: "SUM-001-2" }],
  ["#file-3/changes", { view: "changes", key: 3 }],
])("%s", (hash, address) => {
  expect(addressOf(hash)).toEqual(address)
  expect(hashOf(address)).toBe(hash)
})

test.each(["", "#", "#findings", "#file-", "#file-3/<b>", "#file-3/SUM-001"])("%j is the start", (hash) => {
  expect(addressOf(hash)).toEqual({ view: "start", way: "check" })
})
