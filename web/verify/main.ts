import "../shared/theme/base.css"
import "./verify.css"
import { portalBase } from "../shared/office.ts"
import type { Request, Told } from "./messages.ts"
import { type Answer, type Named, nameOf, type Verdict, verdictOf } from "./verdict.ts"

const file = document.getElementById("file") as HTMLInputElement
const result = document.getElementById("result")!

document.querySelector<HTMLAnchorElement>("#back a")!.href = portalBase()

/** Files that were chosen so far: what comes of an earlier one is not shown any more. */
let turn = 0
let worker: Worker | null = null

file.addEventListener("change", () => {
  const [chosen] = file.files ?? []
  if (chosen) void verify(chosen)
})

// A file may be dropped anywhere on the page.
document.addEventListener("dragover", (event) => event.preventDefault())
document.addEventListener("drop", (event) => {
  event.preventDefault()
  const [dropped] = event.dataTransfer?.files ?? []
  if (dropped) void verify(dropped)
})

async function verify(chosen: File): Promise<void> {
  const own = ++turn
  show({ tone: "warning", title: `正在读取“${chosen.name}”……`, sentences: [] })
  try {
    // A file that never ends to be read goes with its worker.
    worker?.terminate()
    worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" })
    const told = await ask(worker, {
      read: { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) },
    })
    if (told.kind === "difference") return
    const answer = await get<Answer>(
      `./api/v1/public/verify?sha256=${told.sha256}${told.kind === "read" ? `&said=${told.said}` : ""}`,
    )
    const verdict = verdictOf(answer)
    const sentences = [chosen.name, ...verdict.sentences, `文件的校验值（SHA-256）：${told.sha256}`]
    if (told.kind === "unreadable") sentences.push(told.because)
    if (own !== turn) return
    show({ ...verdict, sentences })
    if (answer.result === "unknown" && told.kind === "read") await showAltered(worker, told, own)
  } catch {
    if (own === turn)
      show({ tone: "error", title: "没有核对成", sentences: ["没有取到公开的校验值，请确认网络后再试。"] })
  }
}

/** When something of the same name and year was published, what differs from it. */
async function showAltered(
  reader: Worker,
  told: Extract<Told, { kind: "read" }>,
  own: number,
): Promise<void> {
  if (told.year === null) return
  const query = new URLSearchParams({ name: told.name, year: String(told.year), stage: told.stage })
  const { publications } = await get<{ publications: readonly Named[] }>(`./api/v1/public/named?${query}`)
  const [first] = publications
  if (!first || own !== turn) return
  const against = await get<unknown>(`./api/v1/public/disclosures/${first.region}/${first.id}`)
  const difference = await ask(reader, { against })
  if (own !== turn || difference.kind !== "difference") return
  const title = document.createElement("h2")
  title.textContent = `与公开的${nameOf(first)}（第${first.version}版）比较`
  const text = document.createElement("pre")
  text.textContent = difference.text
  result.append(title, text)
}

function ask(reader: Worker, request: Request): Promise<Told> {
  return new Promise((resolve, reject) => {
    reader.onmessage = ({ data }: MessageEvent<Told>) => resolve(data)
    reader.onerror = reject
    reader.postMessage(request)
  })
}

async function get<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" } })
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as T
}

function show({ tone, title, sentences }: Verdict): void {
  const head = document.createElement("h2")
  head.textContent = title
  head.className = tone
  result.replaceChildren(
    head,
    ...sentences.map((sentence) => {
      const line = document.createElement("p")
      line.textContent = sentence
      return line
    }),
  )
}
