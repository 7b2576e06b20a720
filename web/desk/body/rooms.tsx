import type { BodyView } from "../answers/body.ts"
import type { ControlView } from "../answers/control.ts"
import { yuan } from "../parts/money.ts"

type Props = Pick<BodyView, "rooms" | "controls" | "undivided">

/** Control numbers and how much room they leave. */
export function Rooms({ rooms, controls, undivided }: Props) {
  const rows = rooms.length > 0 ? rooms : controls.map(withoutDraft)
  return (
    <section className="card" aria-labelledby="rooms-title">
      <h2 id="rooms-title">控制数和余额（元）</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="控制数表" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">控制数</th>
              <th scope="col" className="number">
                下达
              </th>
              <th scope="col" className="number">
                已编
              </th>
              <th scope="col" className="number">
                余额
              </th>
              {undivided.length > 0 && (
                <th scope="col" className="number">
                  未分给单位
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((room) => (
              <tr key={`${room.of} ${room.fund} ${room.kind}`}>
                <th scope="row">{room.name}</th>
                <td className="number">{yuan(room.allowed)}</td>
                <td className="number">{room.taken === null ? "—" : yuan(room.taken)}</td>
                <td className={room.left !== null && room.left < 0 ? "number over" : "number"}>
                  {room.left === null ? "—" : yuan(room.left)}
                </td>
                {undivided.length > 0 && <td className="number">{openOf(undivided, room) ?? "—"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rooms
        .filter(({ says }) => says !== "")
        .map(({ says }) => (
          <p key={says} className="trouble">
            {says}
          </p>
        ))}
    </section>
  )
}

/** What may be seen of control numbers without seeing the draft. */
function withoutDraft(control: ControlView) {
  return { ...control, allowed: control.cents, taken: null, left: null }
}

function openOf(
  undivided: BodyView["undivided"],
  { fund, kind }: Pick<ControlView, "fund" | "kind">,
): string | null {
  const open = undivided.find((each) => each.fund === fund && each.kind === kind)
  return open ? yuan(open.left) : null
}
