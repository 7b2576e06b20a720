import { ActBar } from "../act/act-bar.tsx"
import type { FinalRow, FinalsView } from "../answers/final.ts"
import type { ListedSheet } from "../answers/sheet.ts"
import type { YearView } from "../answers/year.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { type Column, SheetList } from "../sheets/sheet-list.tsx"

type Row = FinalRow & ListedSheet

/** The final accounts of a year: by department, how far each is and what it spent. */
export function FinalsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<FinalsView>(`/years/${year}/finals`, turn)
  const view = useLoaded<YearView>(`/years/${year}`, turn)
  const finalize = view.value?.acts.filter(({ act }) => act === "finalize") ?? []
  return (
    <main className="broad">
      <h1>决算</h1>
      {finalize.length > 0 && view.value && (
        <ActBar
          year={year}
          acts={finalize}
          subject={{ code: "", name: `${view.value.region.name}${year}年度` }}
          isDue={value?.round === null}
          onDone={() => {
            again()
            view.again()
          }}
        />
      )}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value?.round === null && (
        <p className="empty">
          还没有布置决算。年度结束以后，由财政局负责人定报送期限，按批复的预算和资金台账开出各单位的决算。
        </p>
      )}
      {value?.round && (
        <>
          <p className="hint">
            部门{dayText(value.round.due)}前报送财政局。
            <DaysLeft days={value.round.daysLeft} />
          </p>
          {value.sheets.length === 0 ? (
            <p className="empty">没有您可以查看的决算；部门或财政局受理以后才能看到的，请过些时候再来。</p>
          ) : (
            <SheetList<Row>
              actsAt={`/years/${year}/finals/acts`}
              label="决算"
              sheets={value.sheets.map((sheet) => ({ ...sheet, reported: sheet.isSeen ? seen : null }))}
              columns={columns}
              hrefOf={(code) => linkTo(year, "finals", code)}
              isClear={({ isSeen }) => isSeen}
              onDone={again}
            />
          )}
        </>
      )}
    </main>
  )
}

const seen = { found: [], errors: 0, warnings: 0 }

function column(name: string): Column<Row> {
  return {
    name: `${name}（万元）`,
    isNumber: true,
    of: ({ totals }) => {
      const total = totals?.find((each) => each.name === name)
      return total ? wan(total.cents) : "—"
    },
  }
}

const columns = ["年初预算", "本年支出", "年末结转和结余"].map(column)
