import type { Finding } from "../../../src/model/finding.ts"
import { visible } from "../../../src/text/visible.ts"

interface Props {
  readonly mended: readonly Finding[]
  readonly titles: Readonly<Record<string, string>>
}

/** What the version before had and this one has not any more, as it was told then. */
export function MendedList({ mended, titles }: Props) {
  return (
    <section className="mended" aria-labelledby="mended-title">
      <h2 id="mended-title">比上一版改好的（{mended.length}）</h2>
      <ol>
        {mended.map((finding, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={n}>
            <span className="title">{finding.title || titles[finding.check] || finding.check}</span>
            <p>{visible(finding.message)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
