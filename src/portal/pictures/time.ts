import { line as curve } from "d3-shape"
import { markup } from "../markup.ts"
import { wan } from "../money.ts"
import type { TimeLine } from "../page.ts"
import { type Drawing, type Drawn, round, strokes, widths, words } from "./marks.ts"

const height = 260
const edge = { left: 20, right: 20, top: 34, bottom: 34 }
const dashes = ["", "8 4", "2 4", "12 4 2 4"]

/** Amounts through the years as lines from zero; every amount is written at its point when there is room. */
export function drawTime({ years, lines }: TimeLine, drawing: Drawing): Drawn {
  const width = widths[drawing.size]
  const most = Math.max(1, ...lines.flatMap(({ cents }) => cents.map((each) => each ?? 0)))
  const step = (width - edge.left - edge.right) / Math.max(1, years.length)
  const x = (i: number) => edge.left + step * (i + 0.5)
  const y = (cents: number) => height - edge.bottom - (cents / most) * (height - edge.top - edge.bottom)
  const base = markup`<path class="axis" d="M${edge.left} ${height - edge.bottom}H${width - edge.right}" stroke="#6b7280" fill="none"/>`
  const labels = years.map((year, i) =>
    words(year, x(i), height - 12, { size: 13, anchor: "middle", room: step }),
  )
  const path = curve<readonly [number, number | null]>()
    .defined(([, cents]) => cents !== null)
    .x(([i]) => round(x(i)))
    .y(([, cents]) => round(y(cents ?? 0)))
  const drawn = lines.map(({ name, cents }, n) => {
    const colour = strokes[n % strokes.length]!
    const points = cents.map((each, i) => [i, each] as const)
    const dots = points.map(([i, each]) =>
      each === null
        ? null
        : markup`<circle class="s${n % strokes.length}" cx="${round(x(i))}" cy="${round(y(each))}" r="4" fill="${colour}"><title>${`${years[i]}年${name} ${wan(each)} 万元`}</title></circle>${n === 0 ? words(wan(each), x(i), y(each) - 10, { size: 12, anchor: "middle", room: step }) : null}`,
    )
    return markup`<path class="l${n % strokes.length}" d="${path(points) ?? ""}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes[n % dashes.length]}"/>${dots}`
  })
  const keys = lines.length > 1 ? lines.map(({ name }, n) => legend(name, n)) : null
  return { width, height, marks: markup`${base}${labels}${drawn}${keys}` }
}

function legend(name: string, n: number) {
  const x = edge.left + n * 110
  return markup`<path class="l${n % strokes.length}" d="M${x} 12H${x + 28}" fill="none" stroke="${strokes[n % strokes.length]}" stroke-width="2.5" stroke-dasharray="${dashes[n % dashes.length]}"/>${words(name, x + 34, 17, { size: 13 })}`
}
