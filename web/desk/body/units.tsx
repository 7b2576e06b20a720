import type { BodyView } from "../answers/body.ts"
import { yuan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"

/** The units of a department: how far each is, and what it was given. */
export function Units({ year, units }: { readonly year: number; readonly units: BodyView["units"] }) {
  const isDivided = units.some(({ controls }) => controls.length > 0)
  return (
    <section className="card" aria-labelledby="units-title">
      <h2 id="units-title">所属单位</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="所属单位表" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">状态</th>
              {isDivided && <th scope="col">控制数（元）</th>}
            </tr>
          </thead>
          <tbody>
            {units.map(({ code, name, stateName, controls }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={linkTo(year, "bodies", code)}>{name}</a> <span className="hint">{code}</span>
                </th>
                <td>{stateName}</td>
                {isDivided && (
                  <td>
                    {controls.map((control) => (
                      <div key={`${control.fund} ${control.kind}`}>
                        {control.name} {yuan(control.cents)}
                      </div>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
