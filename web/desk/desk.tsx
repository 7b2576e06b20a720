import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react"
import { Accept } from "./account/accept.tsx"
import { OwnAccount } from "./account/own-account.tsx"
import { SetUp } from "./account/set-up.tsx"
import { SignIn, SignInAgain } from "./account/sign-in.tsx"
import type { Me } from "./answers/me.ts"
import type { OfficeInfo } from "./answers/office.ts"
import { BodyPage } from "./body/body-page.tsx"
import { ask, onSessionEnd, Trouble } from "./client.ts"
import { DocumentsPage } from "./documents/documents-page.tsx"
import { Frame, PlainFrame } from "./frame.tsx"
import { listen } from "./parts/live.ts"
import { linkTo, useRoute } from "./parts/route.ts"
import { SessionContext } from "./parts/session.ts"
import { Waiting } from "./parts/waiting.tsx"
import { AccountTrail } from "./people/account-trail.tsx"
import { PeoplePage } from "./people/people-page.tsx"
import { ImportsPage } from "./public/imports-page.tsx"
import { QuestionsPage } from "./public/questions-page.tsx"
import { ShownPage } from "./public/shown-page.tsx"
import { TrailPage } from "./trail/trail-page.tsx"
import { PreparePage } from "./year/prepare-page.tsx"
import { QueuePage } from "./year/queue-page.tsx"
import { TasksPage } from "./year/tasks-page.tsx"

const FindingsPage = lazy(async () => ({ default: (await import("./body/findings-page.tsx")).FindingsPage }))
const MonitoringPage = lazy(async () => ({
  default: (await import("./monitoring/monitoring-page.tsx")).MonitoringPage,
}))
const ResultsPage = lazy(async () => ({
  default: (await import("./results/results-page.tsx")).ResultsPage,
}))
const EvaluationSheetPage = lazy(async () => ({
  default: (await import("./results/evaluation-sheet.tsx")).EvaluationSheetPage,
}))
const CutsPage = lazy(async () => ({ default: (await import("./results/cuts-page.tsx")).CutsPage }))
const FinalsPage = lazy(async () => ({ default: (await import("./finals/finals-page.tsx")).FinalsPage }))
const FinalPage = lazy(async () => ({ default: (await import("./finals/final-page.tsx")).FinalPage }))
const CoursePage = lazy(async () => ({
  default: (await import("./results/course-page.tsx")).CoursePage,
}))
const ProjectCoursePage = lazy(async () => ({
  default: (await import("./results/course-page.tsx")).ProjectCoursePage,
}))
const AppraisalsPage = lazy(async () => ({
  default: (await import("./appraisals/appraisals-page.tsx")).AppraisalsPage,
}))
const AppraisalPage = lazy(async () => ({
  default: (await import("./appraisals/appraisal-page.tsx")).AppraisalPage,
}))
const SheetPage = lazy(async () => ({ default: (await import("./monitoring/sheet-page.tsx")).SheetPage }))
const InquiriesPage = lazy(async () => ({
  default: (await import("./inquiries/inquiries-page.tsx")).InquiriesPage,
}))
const ExecutionPage = lazy(async () => ({
  default: (await import("./money/execution-page.tsx")).ExecutionPage,
}))
const PaymentsPage = lazy(async () => ({
  default: (await import("./money/payments-page.tsx")).PaymentsPage,
}))
const ClosingPage = lazy(async () => ({ default: (await import("./money/closing-page.tsx")).ClosingPage }))
const ContractsPage = lazy(async () => ({
  default: (await import("./money/contracts-page.tsx")).ContractsPage,
}))
const ChangesPage = lazy(async () => ({ default: (await import("./money/changes-page.tsx")).ChangesPage }))
const VersionPage = lazy(async () => ({ default: (await import("./body/version-page.tsx")).VersionPage }))

/** The desk: who is signed in, and the page the address names. */
export function Desk() {
  const [info, setInfo] = useState<OfficeInfo | null>(null)
  const [me, setMe] = useState<Me | null | undefined>(undefined)
  const [hasEnded, setEnded] = useState(false)
  const [trouble, setTrouble] = useState("")
  const route = useRoute()

  const load = useCallback(async () => {
    setTrouble("")
    try {
      setInfo(await ask<OfficeInfo>("GET", "/office"))
      setMe(await whoAmI())
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }, [])
  useEffect(() => void load(), [load])
  useEffect(() => onSessionEnd(() => setEnded(true)), [])

  const signedIn = me !== null && me !== undefined && !hasEnded ? me.person.id : null
  const region = me?.region.code
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is told other things
  useEffect(() => (signedIn === null ? undefined : listen()), [signedIn, region])
  useEffect(() => {
    if (!me) document.title = "明账 · 办公"
  }, [me])

  if (!info || me === undefined)
    return (
      <PlainFrame>
        <main className="narrow">
          <Waiting trouble={trouble} onAgain={() => void load()} />
        </main>
      </PlainFrame>
    )
  if (route[0] === "set-up" && route[1])
    return (
      <PlainFrame>
        <SetUp info={info} secret={route[1]} onInfo={() => void load()} />
      </PlainFrame>
    )
  if (route[0] === "accept")
    return (
      <PlainFrame>
        <Accept info={info} />
      </PlainFrame>
    )
  if (!me)
    return (
      <PlainFrame>
        <SignIn
          info={info}
          onMe={(who) => {
            setEnded(false)
            setMe(who)
          }}
          onInfo={() => void load()}
        />
      </PlainFrame>
    )

  const years = me.years.map(({ year }) => year).toSorted((a, b) => b - a)
  const asked = /^\d{4}$/.test(route[0] ?? "") ? Number(route[0]) : null
  const year = asked ?? years[0] ?? null
  const rest = asked === null ? route : route.slice(1)
  const session = { me, year: year ?? 0, refresh: () => void load() }
  return (
    // Whoever acts for somebody else sees other things: everything is asked anew.
    <SessionContext.Provider key={`${me.region.code} ${me.person.id} ${me.for?.id ?? ""}`} value={session}>
      <Frame
        years={years}
        // What followed from results is reached from them.
        place={rest[0] === "cuts" ? "results" : (rest[0] ?? "tasks")}
        onMe={setMe}
        onLeave={() => {
          setMe(null)
          setEnded(false)
          location.hash = ""
        }}
      >
        <Suspense fallback={<Waiting trouble="" />}>{pageOf(rest, year, me)}</Suspense>
      </Frame>
      {hasEnded && (
        <SignInAgain
          me={me}
          onMe={(who) => {
            setEnded(false)
            setMe(who)
          }}
          onOther={() => {
            setMe(null)
            setEnded(false)
          }}
        />
      )}
    </SessionContext.Provider>
  )
}

type May = keyof Me["may"]

/** Pages that need no year, and what somebody must be allowed for them. */
const ofTheOffice: Readonly<Record<string, { readonly may: May | null; readonly page: () => ReactNode }>> = {
  account: { may: null, page: () => <OwnAccount /> },
  people: { may: "people", page: () => <PeoplePage /> },
  administration: { may: "administration", page: () => <AccountTrail /> },
  prepare: { may: "prepareYear", page: () => <PreparePage /> },
  questions: { may: "publicPages", page: () => <QuestionsPage /> },
  imports: { may: "publicPages", page: () => <ImportsPage /> },
  shown: { may: "publicPages", page: () => <ShownPage /> },
}

type YearPage = (
  year: number,
  code: string | undefined,
  part: string | undefined,
  more: readonly string[],
) => ReactNode

/** Pages of a year by the first word of their address, and what they do with the others. */
const ofAYear: Readonly<Record<string, YearPage>> = {
  tasks: (year) => <TasksPage key={year} year={year} />,
  results: resultsPage,
  cuts: (year) => <CutsPage key={year} year={year} />,
  finals: finalsPage,
  appraisals: appraisalsPage,
  monitoring: monitoringPage,
  inquiries: (year, code, part, more) => inquiriesPage(year, code, part, more[0]),
  bodies: bodiesPage,
  execution: (year, code) => <ExecutionPage key={`${year} ${code ?? ""}`} year={year} code={code} />,
  payments: (year) => <PaymentsPage key={year} year={year} />,
  changes: (year) => <ChangesPage key={year} year={year} />,
  closing: (year) => <ClosingPage key={year} year={year} />,
  contracts: (year) => <ContractsPage key={year} year={year} />,
  documents: (year) => <DocumentsPage key={year} year={year} />,
  trail: (year) => <TrailPage key={year} year={year} />,
}

function pageOf([page = "tasks", code, part, ...more]: readonly string[], year: number | null, me: Me) {
  const office = Object.hasOwn(ofTheOffice, page) ? ofTheOffice[page] : undefined
  if (office && (office.may === null || me.may[office.may])) return office.page()
  if (year === null) return <NoYear me={me} />
  if (Object.hasOwn(ofAYear, page)) return ofAYear[page]!(year, code, part, more)
  return (
    <main>
      <h1>没有这个页面</h1>
      <p>
        地址可能输错了，或者您没有查看的权限。<a href={linkTo("tasks")}>回到我的工作</a>
      </p>
    </main>
  )
}

/** Every department and unit, or what one of them has. */
function bodiesPage(
  year: number,
  code: string | undefined,
  part: string | undefined,
  more: readonly string[],
) {
  if (code === undefined) return <QueuePage key={year} year={year} />
  const key = `${year} ${code}`
  if (part === "course" && more[0] !== undefined)
    return <ProjectCoursePage key={`${key} ${more[0]}`} year={year} code={code} project={more[0]} />
  if (part === "course") return <CoursePage key={key} year={year} code={code} />
  if (part === "findings") return <FindingsPage key={key} year={year} code={code} />
  if (part === "versions" && more.length === 2)
    return (
      <VersionPage
        key={`${key} ${more.join(" ")}`}
        year={year}
        code={code}
        kind={more[0]!}
        number={Number(more[1])}
      />
    )
  return <BodyPage key={key} year={year} code={code} part={part ?? "now"} />
}

/** Questions and answers; with a new one begun from what a rule found. */
function inquiriesPage(year: number, department?: string, check?: string, until?: string) {
  const from = department && check && until ? { department, check, until } : null
  return <InquiriesPage key={`${year} ${department} ${check}`} year={year} from={from} />
}

/** Dates of monitoring, or one sheet of a date. */
function monitoringPage(year: number, until: string | undefined, code: string | undefined) {
  if (until !== undefined && code !== undefined)
    return <SheetPage key={`${year} ${until} ${code}`} year={year} until={until} code={code} />
  return <MonitoringPage key={`${year} ${until}`} year={year} until={until ?? null} />
}

/** The self-evaluation of the year, or one sheet of it. */
function resultsPage(year: number, code: string | undefined) {
  if (code !== undefined) return <EvaluationSheetPage key={`${year} ${code}`} year={year} code={code} />
  return <ResultsPage key={year} year={year} />
}

/** The final accounts of the year, or one of them. */
function finalsPage(year: number, code: string | undefined) {
  if (code !== undefined) return <FinalPage key={`${year} ${code}`} year={year} code={code} />
  return <FinalsPage key={year} year={year} />
}

/** What third parties appraise, or one appraisal. */
function appraisalsPage(year: number, number: string | undefined) {
  if (number !== undefined) return <AppraisalPage key={`${year} ${number}`} year={year} number={number} />
  return <AppraisalsPage key={year} year={year} />
}

function NoYear({ me }: { readonly me: Me }) {
  return (
    <main>
      <h1>还没有年度</h1>
      {me.may.prepareYear ? (
        <p>
          先<a href={linkTo("prepare")}>准备年度</a>：建立部门和单位，再布置。
        </p>
      ) : (
        <p>财政局负责人准备年度以后，这里列出您要办的事。</p>
      )}
      {me.may.people && (
        <p>
          现在可以先到<a href={linkTo("people")}>人员和权限</a>建账号、授权。
        </p>
      )}
    </main>
  )
}

/** Who is signed in; null when nobody is. */
async function whoAmI(): Promise<Me | null> {
  try {
    return await ask<Me>("GET", "/me", undefined, { isQuiet: true })
  } catch (error) {
    if (error instanceof Trouble && error.status === 401) return null
    throw error
  }
}
