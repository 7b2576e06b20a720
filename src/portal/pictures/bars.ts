import { markup } from "../markup.ts"
import { wan } from "../money.ts"
import type { Bars, Share, Waterfall } from "../page.ts"
import { type Drawing, type Drawn, linked, round, strokes, widths, words } from "./marks.ts"

const rowHeight = 46

/** Bars from the left, one below the other, each under its name. */
export function drawBars({ bars }: Bars, drawing: Drawing): Drawn {
  const width = widths[drawing.size]
  const most = Math.max(1, ...bars.map(({ cents }) => Math.abs(cents)))
  const marks = bars.map((bar, i) => {
    const y = i * rowHeight
    const length = (Math.abs(bar.cents) / most) * width
    return row(
      bar,
      markup`<rect class="s0" x="0" y="${y + 24}" width="${round(Math.max(1, length))}" height="14" fill="${strokes[0]}"/>`,
      y,
      width,
      drawing,
    )
  })
  return { width, height: Math.max(1, bars.length) * rowHeight, marks: markup`${marks}` }
}

/** From one amount to another: each step begins where the one before it ended. */
export function drawWaterfall({ from, steps, into }: Waterfall, drawing: Drawing): Drawn {
  const width = widths[drawing.size]
  const levels = [from.cents]
  for (const { cents } of steps) levels.push(levels.at(-1)! + cents)
  levels.push(into.cents)
  // Steps are small beside the whole: the picture begins a little below the least, and says so.
  const [least, most] = [Math.min(...levels), Math.max(...levels)]
  const start = Math.max(0, least - (most - least) * 0.3)
  const scale = (cents: number) => ((cents - start) / Math.max(1, most - start)) * width
  const ends = [from, into].map((end) => ({ end, x: 0, w: scale(end.cents), kind: 0 }))
  const moves = steps.map((step, i) => {
    const [a, b] = [scale(levels[i]!), scale(levels[i + 1]!)]
    return { end: step, x: Math.min(a, b), w: Math.abs(b - a), kind: step.cents < 0 ? 1 : 2 }
  })
  const rows = [ends[0]!, ...moves, ends[1]!]
  const marks = rows.map(({ end, x, w, kind }, i) =>
    row(
      end,
      markup`<rect class="s${kind}" x="${round(x)}" y="${i * rowHeight + 24}" width="${round(Math.max(1, w))}" height="14" fill="${strokes[kind]}"/>`,
      i * rowHeight,
      width,
      drawing,
      kind > 0,
    ),
  )
  const note =
    start > 0
      ? words(`横轴从 ${wan(start - (start % 1_000_000))} 万元附近开始`, 0, rows.length * rowHeight + 14, {
          size: 12,
        })
      : null
  return { width, height: rows.length * rowHeight + (note ? 20 : 0), marks: markup`${marks}${note}` }
}

function row(
  share: Share,
  bar: ReturnType<typeof markup>,
  y: number,
  width: number,
  drawing: Drawing,
  isChange = false,
) {
  const amount = `${isChange && share.cents > 0 ? "+" : ""}${wan(share.cents)} 万元`
  const room = width * 0.6
  return linked(
    markup`<rect class="touch" x="0" y="${y + 2}" width="${width}" height="40" fill="none" pointer-events="all"/>${words(share.name, 0, y + 18, { room })}${words(amount, width, y + 18, { anchor: "end", room: width * 0.4 })}${bar}`,
    share.to,
    `${share.name} ${amount}`,
    drawing,
  )
}
