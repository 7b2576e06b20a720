import fc from "fast-check"
import { SaxesParser } from "saxes"
import { expect, test } from "vitest"
import { Unreadable } from "./blocks.ts"
import { canonicalPrefixes, scanXml } from "./xml.ts"

/** Everything a scan reports, in order; neighbouring texts joined. */
function eventsOf(xml: string, skip: (name: string) => boolean = () => false): string[] {
  const events: string[] = []
  scanXml(xml, {
    open(name, tag) {
      events.push(`<${name} a=${tag.get("a")} w:val=${tag.get("w:val")} in ${tag.parent}>`)
      return skip(name)
    },
    close: (name) => events.push(`</${name}>`),
    text: (text) => push(events, text),
  })
  return events
}

function push(events: string[], text: string): void {
  if (events.at(-1)?.startsWith("#")) events[events.length - 1] += text
  else if (text !== "") events.push(`#${text}`)
}

/** The same from saxes, the reference. */
function referenceOf(xml: string): string[] {
  const events: string[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on("opentag", (tag) => {
    const get = (name: string) => tag.attributes[name] ?? null
    events.push(`<${tag.name} a=${get("a")} w:val=${get("w:val")} in ${open.at(-1) ?? ""}>`)
    open.push(tag.name)
  })
  parser.on("closetag", (tag) => {
    open.pop()
    events.push(`</${tag.name}>`)
  })
  for (const kind of ["text", "cdata"] as const)
    parser.on(kind, (text) => {
      if (open.length > 0) push(events, text)
    })
  parser.write(xml).close()
  return events
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const words = fc.string({
  unit: fc.constantFrom("预", "算", "2", ".", " ", "&", "<", ">", "=", "a", '"', "'"),
})
const values = fc.oneof(
  words.map((text) => `"${escaped(text).replaceAll('"', "&quot;").replaceAll("&gt;", ">")}"`),
  words.map((text) => `'${escaped(text).replaceAll("'", "&#39;").replaceAll("&gt;", ">")}'`),
)
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "w:val", "xml:space", "aa"), values), {
    selector: ([name]) => name,
  })
  .map((list) => list.map(([name, value]) => ` ${name}=${value}`).join(""))
const names = fc.constantFrom("w:p", "w:pPr", "w:t", "t", "p")
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: "small" },
    fc.tuple(names, attributes).map(([name, attrs]) => `<${name}${attrs}/>`),
    fc
      .tuple(names, attributes, fc.array(tie("content"), { maxLength: 4 }))
      .map(([name, attrs, inner]) => `<${name}${attrs}>${inner.join("")}</${name} >`),
  ),
  content: fc.oneof(
    tie("element"),
    words.map(escaped),
    words.map((text) => `<![CDATA[${text}]]>`),
    words.map((text) => `<!-- ${text} -->`),
    fc.constantFrom("&#x660e;&#36134;", "<?note a > b?>"),
  ),
}))

test("reports what a full SAX parser reports", () => {
  fc.assert(
    fc.property(element, (xml) => {
      expect(eventsOf(`<?xml version="1.0"?>\n${xml}\n`)).toEqual(
        referenceOf(`<?xml version="1.0"?>\n${xml}\n`),
      )
    }),
    { numRuns: 500 },
  )
})

test("a skipped element and everything inside it is passed over", () => {
  const seen = eventsOf("<a><b>旧<b>更旧</b></b><c/>新</a>", (name) => name === "b")
  expect(seen.filter((event) => !event.startsWith("<"))).toEqual(["#新"])
  expect(seen.at(-1)).toBe("</a>")
})

test("text that ends early or is not well nested is refused", () => {
  for (const xml of ["<a><b>", "<a></b>", "<a", '<a b="', "<a><!-- ", "<a></a></a>"])
    expect(() => eventsOf(xml)).toThrow(Unreadable)
})

test("entities of a document type are not expanded", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>'
  expect(eventsOf(bomb)[1]).toBe("#&y;")
})

test("elements inside one another beyond the limit are refused", () => {
  expect(() => eventsOf("<a>".repeat(5000) + "</a>".repeat(5000))).toThrow("嵌套层数过多")
})

test("a namespace under another prefix is told by its address", () => {
  const xml = '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
  expect(canonicalPrefixes(xml, [[/wordprocessingml\/2006\/main$/, "w"]])).toEqual(new Map([["ns0", "w"]]))
})
