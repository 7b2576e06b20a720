import type { CourseRow } from "../../../src/follow/course/course.ts"
import type { CourseView, ProjectCourseView } from "../answers/course.ts"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

const heads = ["申报数", "批复数", "调整后", "已支付"] as const
const note =
  "申报数是一上受理的上报数，批复数是批复时的数，调整后、已支付来自资金台账。空着的是还没有，或者您不能查看的。"

/** The year of a department or unit on one page: asked, granted, adjusted, paid, reached, scored. */
export function CoursePage({ year, code }: { readonly year: number; readonly code: string }) {
  const turn = useTurn(year, code)
  const path = `/years/${year}/bodies/${encodeURIComponent(code)}/course`
  const { value, trouble, again } = useLoaded<CourseView>(path, turn)
  return (
    <main className="broad">
      <h1 tabIndex={-1}>
        {value?.name ?? code}
        {year}年：从申报到得分
      </h1>
      <p className="hint">
        <a href={linkTo(year, "bodies", code)}>回到编制</a>。{note}
      </p>
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && (
        <CourseTable
          label="从申报到得分"
          first="项目"
          rows={value.rows.map((row) => ({
            row,
            key: `${row.unit} ${row.code}`,
            head:
              row.code === "" ? (
                row.name
              ) : (
                <a href={linkTo(year, "bodies", row.unit, "course", row.code)}>{row.name}</a>
              ),
          }))}
        />
      )}
    </main>
  )
}

interface ProjectProps {
  readonly year: number
  readonly code: string
  readonly project: string
}

/** A project on one page over the years: from what was asked for it first to what it came to. */
export function ProjectCoursePage({ year, code, project }: ProjectProps) {
  const turn = useTurn(year, code)
  const path = `/years/${year}/bodies/${encodeURIComponent(code)}/course/${encodeURIComponent(project)}`
  const { value, trouble, again } = useLoaded<ProjectCourseView>(path, turn)
  return (
    <main className="broad">
      <h1 tabIndex={-1}>{value?.name ?? project}</h1>
      {value && (
        <p className="hint">
          <a href={linkTo(year, "bodies", code, "course")}>{value.unitName}</a> · {value.project}。{note}
        </p>
      )}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && (
        <CourseTable
          label="各年"
          first="年度"
          rows={value.years.map((row) => ({
            row,
            key: String(row.year),
            head: <a href={linkTo(row.year, "results", code)}>{row.year}年</a>,
          }))}
        />
      )}
    </main>
  )
}

interface TableProps {
  readonly label: string
  readonly first: string
  readonly rows: readonly {
    readonly row: CourseRow
    readonly key: string
    readonly head: React.ReactNode
  }[]
}

function CourseTable({ label, first, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys, too
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}（万元）
              </th>
            ))}
            <th scope="col" className="number">
              支付率
            </th>
            <th scope="col">得满分的指标</th>
            <th scope="col">得分</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, key, head }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {[row.asked, row.granted, row.adjusted, row.paid].map((cents, i) => (
                <td key={heads[i]} className="number">
                  {cents === null ? "" : wan(cents)}
                </td>
              ))}
              <td className="number">{rateOf(row)}</td>
              <td>{row.indicators === null ? "" : `${row.indicators}项中${row.full}项`}</td>
              <td>{row.points === null ? "" : `${row.points}分 ${row.gradeName ?? ""}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Of nothing there is no rate. */
function rateOf({ adjusted, paid }: CourseRow): string {
  if (adjusted === null || paid === null || adjusted === 0) return ""
  const tenths = (BigInt(paid) * 2000n + BigInt(adjusted)) / (BigInt(adjusted) * 2n)
  return `${tenths / 10n}.${tenths % 10n}%`
}
