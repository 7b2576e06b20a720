import { useState } from "react"
import type { AccountRow } from "../answers/trail.ts"
import { ask } from "../client.ts"
import { momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

interface Page {
  readonly entries: readonly AccountRow[]
  readonly next: number | null
}

/** What was done to accounts, by whom: the administrators check each other here. */
export function AccountTrail() {
  const { value: first, trouble, again } = useLoaded<Page>("/account-trail")
  const [older, setOlder] = useState<readonly Page[]>([])
  const [words, setWords] = useState("")
  const [refusal, setRefusal] = useState("")
  const next = (older.at(-1) ?? first)?.next ?? null
  const entries = (first ? [first, ...older] : [])
    .flatMap((page) => page.entries)
    .filter(({ who, person, actName }) => `${who} ${person} ${actName}`.includes(words.trim()))

  async function more() {
    setRefusal("")
    try {
      const page = await ask<Page>("GET", `/account-trail?before=${next}`)
      setOlder((pages) => [...pages, page])
    } catch (error) {
      setRefusal((error as Error).message)
    }
  }

  return (
    <main>
      <h1>管理记录</h1>
      <p className="hint">谁建了账号、授了权、停用了账号、登录过。三员互相查看。</p>
      <p className="field">
        <label htmlFor="account-words">查找</label>
        <input
          id="account-words"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </p>
      {!first && <Waiting trouble={trouble} onAgain={again} />}
      {first && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
        <section className="scroll" aria-label="记录" tabIndex={0}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">谁</th>
                <th scope="col">做了什么</th>
                <th scope="col">账号</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ number, at, who, actName, person }) => (
                <tr key={number}>
                  <td className="nowrap">{momentText(at)}</td>
                  <td>{who}</td>
                  <td>{actName}</td>
                  <td>{person}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <TroubleLine>{refusal}</TroubleLine>
      {next !== null && (
        <button type="button" className="more" onClick={() => void more()}>
          更早的
        </button>
      )}
    </main>
  )
}
