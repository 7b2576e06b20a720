import { withIds } from "./ids.ts"
import type {
  BudgetLine,
  Category,
  LastYearFigure,
  Ledger,
  LedgerIndicator,
  LedgerProject,
  LedgerText,
  ProcurementNeed,
} from "./ledger.ts"

/**
 * A small ledger that is right in everything, written by hand: a county's water bureau with one institution,
 * every category and most funds, a carry-over, an early-announced transfer. Tests begin with it; the county,
 * its people and its rivers do not exist.
 */
const at = {}

function line(
  unit: string,
  project: string | null,
  category: Category,
  codes: readonly [string, string],
  yuan: number,
  rest: Partial<BudgetLine> = {},
): BudgetLine {
  const [fn, economic] = codes
  return {
    unit,
    project,
    category,
    function: fn,
    economic,
    governmentEconomic: null,
    fund: "generalPublic",
    carriedOver: false,
    level: "local",
    document: null,
    cents: Math.round(yuan * 100),
    at,
    ...rest,
  }
}

const bureau = "334001"
const station = "334002"
const drinking = "13990125P00334P10001A"
const grant = "13990125P00334P10002B"
const cleaning = "13990125P00334P10003C"
const gauges = "13990124P00334P10004D"
const ponds = "13990125P00334P10005E"
const transfer = "冀财农[2024]118号"

const basicOfBureau: readonly BudgetLine[] = [
  line(bureau, null, "personnel", ["2130301", "30101"], 862_400),
  line(bureau, null, "personnel", ["2130301", "30102"], 515_300),
  line(bureau, null, "personnel", ["2130301", "30103"], 71_867),
  line(bureau, null, "personnel", ["2080505", "30108"], 231_930.72),
  line(bureau, null, "personnel", ["2080506", "30109"], 115_965.36),
  line(bureau, null, "personnel", ["2101101", "30110"], 100_800),
  line(bureau, null, "personnel", ["2089999", "30112"], 8_133.92),
  line(bureau, null, "personnel", ["2210201", "30113"], 173_948),
  line(bureau, null, "personnel", ["2080501", "30302"], 48_600),
  line(bureau, null, "operating", ["2130301", "30201"], 36_000),
  line(bureau, null, "operating", ["2130301", "30205"], 4_000),
  line(bureau, null, "operating", ["2130301", "30206"], 12_000),
  line(bureau, null, "operating", ["2130301", "30207"], 6_600),
  line(bureau, null, "operating", ["2130301", "30208"], 15_400),
  line(bureau, null, "operating", ["2130301", "30211"], 24_000),
  line(bureau, null, "operating", ["2130301", "30217"], 5_000),
  line(bureau, null, "operating", ["2130301", "30228"], 17_248),
  line(bureau, null, "operating", ["2130301", "30229"], 21_560),
  line(bureau, null, "operating", ["2130301", "30231"], 25_000),
  line(bureau, null, "operating", ["2130301", "30239"], 108_000),
]

const basicOfStation: readonly BudgetLine[] = [
  line(station, null, "personnel", ["2130317", "30101"], 492_600),
  line(station, null, "personnel", ["2130317", "30107"], 338_100),
  line(station, null, "personnel", ["2080505", "30108"], 132_912),
  line(station, null, "personnel", ["2080506", "30109"], 66_456),
  line(station, null, "personnel", ["2101102", "30110"], 57_800),
  line(station, null, "personnel", ["2089999", "30112"], 4_650.5),
  line(station, null, "personnel", ["2210201", "30113"], 99_684),
  line(station, null, "operating", ["2130317", "30201"], 16_500),
  line(station, null, "operating", ["2130317", "30206"], 7_200),
  line(station, null, "operating", ["2130317", "30208"], 9_350),
  line(station, null, "operating", ["2130317", "30228"], 9_852),
  line(station, null, "operating", ["2130317", "30229"], 12_315),
  line(station, null, "operating", ["2130317", "30231"], 18_000),
  line(station, null, "operating", ["2130317", "30213"], 50_000, { fund: "institutionIncome" }),
]

const projectLines: readonly BudgetLine[] = [
  line(bureau, drinking, "targeted", ["2130316", "30213"], 850_000),
  line(bureau, grant, "targeted", ["2130319", "31005"], 1_200_000, {
    level: "provincial",
    document: transfer,
  }),
  line(station, cleaning, "otherOperating", ["2130306", "30226"], 252_000),
  line(station, cleaning, "otherOperating", ["2130306", "30218"], 48_000),
  line(station, gauges, "targeted", ["2130314", "31003"], 186_500, { carriedOver: true }),
  line(bureau, ponds, "targeted", ["2120816", "30227"], 240_000, { fund: "governmentFund" }),
]

type Row = readonly [string, string, string, string, string, string]

function indicators(rows: readonly Row[]): LedgerIndicator[] {
  return rows.map(([level1, level2, name, description, target, basis]) => ({
    level1: `${level1}指标`,
    level2: `${level2}指标`,
    name,
    description,
    target,
    basis,
    at,
  }))
}

function project(
  code: string,
  unit: string,
  name: string,
  purpose: string,
  plan: LedgerProject["plan"],
  goals: readonly string[],
  rows: readonly Row[],
): LedgerProject {
  return { code, unit, name, purpose, plan, goals, indicators: indicators(rows), at }
}

const projects: readonly LedgerProject[] = [
  project(
    drinking,
    bureau,
    "农村饮水安全工程维修养护",
    "用于全县42处农村集中供水站的管网抢修、水泵更换和消毒设备养护，保障农村居民正常用水。",
    [20, 50, 85, 100],
    ["完成42处供水站的年度维修养护。", "农村集中供水水质抽检合格率保持在95%以上。"],
    [
      [
        "产出",
        "数量",
        "维修养护供水站数量",
        "年内完成维修养护的农村集中供水站处数",
        "42处",
        "维修养护实施方案",
      ],
      [
        "产出",
        "质量",
        "维修工程验收合格率",
        "验收合格的维修工程占全部维修工程的比例",
        "100%",
        "维修养护实施方案",
      ],
      ["产出", "时效", "管网抢修到场时间", "接到报修后维修人员到达现场的时间", "≤24小时", "供水服务承诺"],
      ["产出", "成本", "维修养护经费", "全年用于维修养护的资金总额", "≤85万元", "预算安排"],
      ["效益", "社会效益", "受益农村人口", "供水得到保障的农村居民人数", "≥6.8万人", "供水站服务人口统计"],
      ["效益", "可持续影响", "供水设施完好率", "年末运行正常的供水设施所占比例", "≥95%", "设施巡查记录"],
      ["满意度", "服务对象满意度", "用水户满意度", "受访用水户对供水服务表示满意的比例", "≥90%", "入户问卷"],
    ],
  ),
  project(
    grant,
    bureau,
    "提前下达2025年省级水利发展资金（冀财农[2024]118号）",
    "用于清水河城区段3.2公里的河道清淤和岸坡整治。",
    [null, 30, 70, 100],
    ["完成清水河城区段3.2公里河道整治。", "提高河段行洪能力，改善沿河环境。"],
    [
      ["产出", "数量", "整治河道长度", "完成清淤和岸坡整治的河道长度", "3.2公里", "初步设计批复"],
      ["产出", "质量", "单元工程合格率", "质量评定合格的单元工程所占比例", "100%", "水利工程质量评定标准"],
      ["产出", "时效", "主体工程完工时间", "河道整治主体工程完工的月份", "≤10月", "施工进度计划"],
      ["产出", "成本", "每公里整治成本", "平均整治一公里河道的财政投入", "≤37.5万元/公里", "初步设计概算"],
      ["效益", "生态效益", "新增岸坡绿化面积", "整治后恢复植被的岸坡面积", "≥9600平方米", "初步设计批复"],
      ["效益", "社会效益", "河段防洪标准", "整治后河段可以抵御的洪水重现期", "20年一遇", "防洪规划"],
      [
        "满意度",
        "服务对象满意度",
        "沿河居民满意度",
        "受访沿河居民对整治效果表示满意的比例",
        "≥92%",
        "现场访问",
      ],
    ],
  ),
  project(
    cleaning,
    station,
    "河道保洁与水面巡查",
    "用于县管5条河流的日常保洁人员劳务、打捞工具和防护用品。",
    [25, 50, 83, 100],
    ["县管5条河流全年保持水面清洁。"],
    [
      ["产出", "数量", "保洁河流条数", "纳入日常保洁的县管河流条数", "5条", "河长制工作方案"],
      ["产出", "质量", "水面洁净达标率", "月度检查中水面无成片漂浮物的河段比例", "≥96%", "保洁考核办法"],
      ["产出", "时效", "漂浮物清理时间", "发现漂浮物到清理完毕的时间", "≤12小时", "保洁考核办法"],
      ["产出", "成本", "保洁人员劳务费", "每名保洁员每月的劳务支出", "≤2100元/人·月", "劳务合同"],
      ["效益", "生态效益", "河流断面水质", "县管河流考核断面的水质类别", "不低于Ⅳ类", "水质监测方案"],
      ["满意度", "服务对象满意度", "群众满意度", "受访群众对河道环境表示满意的比例", "≥90%", "电话访问"],
    ],
  ),
  project(
    gauges,
    station,
    "小型水库雨水情测报设施建设（结转）",
    "用于支付2024年已签合同的6座小型水库雨量计和水位计的安装尾款。",
    [60, 100, 100, 100],
    ["6座小型水库的雨水情测报设施全部投入运行。"],
    [
      ["产出", "数量", "安装测报设施水库数", "安装雨量计和水位计的小型水库座数", "6座", "建设合同"],
      ["产出", "质量", "设备数据到报率", "按时收到测报数据的次数占应报次数的比例", "≥98%", "水文测报规范"],
      ["产出", "时效", "投入运行时间", "测报设施全部投入运行的月份", "≤6月", "建设合同"],
      ["产出", "成本", "合同尾款", "本年支付的合同尾款总额", "≤18.65万元", "建设合同"],
      ["效益", "社会效益", "汛情预警提前时间", "向下游村庄发出预警的提前时间", "≥2小时", "山洪灾害防御预案"],
      [
        "满意度",
        "服务对象满意度",
        "水库管护员满意度",
        "受访管护员对测报设施表示满意的比例",
        "≥90%",
        "座谈走访",
      ],
    ],
  ),
  project(
    ponds,
    bureau,
    "乡村坑塘整治方案编制",
    "用于委托设计单位编制16处乡村坑塘的整治方案。",
    [null, 40, 80, 100],
    ["完成16处乡村坑塘整治方案的编制和评审。"],
    [
      ["产出", "数量", "编制方案数量", "完成编制的坑塘整治方案份数", "16份", "委托合同"],
      ["产出", "质量", "方案评审通过率", "一次通过专家评审的方案所占比例", "≥90%", "委托合同"],
      ["产出", "时效", "方案编制完成时间", "全部方案完成编制的月份", "≤11月", "委托合同"],
      ["产出", "成本", "单份方案编制费", "平均每份方案的编制费用", "≤1.5万元/份", "询价结果"],
      [
        "效益",
        "可持续影响",
        "方案纳入项目库比例",
        "评审后纳入水利项目库的方案比例",
        "≥80%",
        "项目库管理办法",
      ],
      ["满意度", "服务对象满意度", "乡镇满意度", "有关乡镇对方案表示满意的比例", "≥90%", "书面征求意见"],
    ],
  ),
]

function need(
  unit: string,
  projectCode: string | null,
  goods: readonly [string, string, string],
  quantity: number,
  priceYuan: number,
  rest: Partial<ProcurementNeed> = {},
): ProcurementNeed {
  const [name, catalogue, measure] = goods
  const cents = Math.round(quantity * priceYuan * 100)
  return {
    unit,
    project: projectCode,
    goods: name,
    catalogue,
    measure,
    quantity,
    priceCents: Math.round(priceYuan * 100),
    cents,
    fund: "generalPublic",
    carriedOver: false,
    reservedCents: cents,
    at,
    ...rest,
  }
}

function text(
  of: string,
  kind: LedgerText["kind"],
  about: string,
  words: string,
  items: string[] = [],
): LedgerText {
  return { of, kind, about, text: words, items, at }
}

const department = "334"

function before(figure: string, yuan: number): LastYearFigure {
  return { of: department, figure, cents: yuan * 100, at }
}

/** See the head of this file. */
export const exampleLedger: Ledger = withIds({
  source: { name: "云岭县水务局2025年.json", format: "json", sha256: "" },
  year: 2025,
  place: "hebei",
  region: { name: "云岭县", code: "139901" },
  departments: [{ code: department, name: "云岭县水务局", at }],
  units: [
    {
      code: bureau,
      department,
      name: "云岭县水务局本级",
      nature: "行政",
      rank: "正科级",
      funding: "财政拨款",
      posts: 20,
      staff: 18,
      retired: 9,
      vehicles: 1,
      at,
    },
    {
      code: station,
      department,
      name: "云岭县水利技术服务站",
      nature: "事业",
      rank: "股级",
      funding: "财政性资金基本保证",
      posts: 12,
      staff: 11,
      retired: 3,
      vehicles: 1,
      at,
    },
  ],
  projects,
  lines: [...basicOfBureau, ...basicOfStation, ...projectLines],
  procurement: [
    need(bureau, null, ["复印纸", "A05040101", "件"], 60, 150),
    need(bureau, drinking, ["潜水泵", "A02051900", "台"], 12, 18_500),
    need(station, gauges, ["水位计", "A02101800", "套"], 6, 22_000, { carriedOver: true }),
    need(bureau, ponds, ["坑塘整治方案编制", "C20030500", "项"], 16, 15_000, { fund: "governmentFund" }),
  ],
  assets: [
    { unit: bureau, key: "buildings", quantity: 1860, cents: 214_500_000, at },
    { unit: bureau, key: "offices", quantity: 920, cents: 108_000_000, at },
    { unit: bureau, key: "vehicles", quantity: 1, cents: 14_860_000, at },
    { unit: bureau, key: "other", quantity: 236, cents: 61_240_000, at },
    { unit: station, key: "buildings", quantity: 640, cents: 52_300_000, at },
    { unit: station, key: "vehicles", quantity: 1, cents: 9_980_000, at },
    { unit: station, key: "equipment", quantity: 1, cents: 23_600_000, at },
    { unit: station, key: "other", quantity: 118, cents: 28_450_000, at },
  ],
  purchases: [
    { unit: bureau, goods: "潜水泵", quantity: 12, cents: 22_200_000, at },
    { unit: station, goods: "水位计", quantity: 6, cents: 13_200_000, at },
  ],
  specialFunds: [],
  transfers: [
    {
      department,
      document: transfer,
      name: "2025年省级水利发展资金",
      level: "provincial",
      fund: "generalPublic",
      cents: 120_000_000,
      at,
    },
  ],
  controls: [
    { of: department, fund: "generalPublic", kind: "basic", cents: 370_000_000, at },
    { of: department, fund: "generalPublic", kind: "project", cents: 254_000_000, at },
    { of: department, fund: "governmentFund", kind: null, cents: 24_000_000, at },
  ],
  quotas: [
    { of: bureau, economic: "30201", per: "staff", cents: 200_000, at },
    { of: station, economic: "30201", per: "staff", cents: 150_000, at },
    { of: bureau, economic: "30231", per: "vehicles", cents: 2_500_000, at },
    { of: station, economic: "30231", per: "vehicles", cents: 1_800_000, at },
  ],
  lastYear: [
    before("revenue", 6_100_000),
    before("revenue.generalPublic", 5_800_000),
    before("revenue.governmentFund", 200_000),
    before("revenue.institutionIncome", 100_000),
    before("revenue.carryOver", 0),
    before("expenditure", 6_100_000),
    before("basic", 3_600_000),
    before("personnel", 3_240_000),
    before("operating", 360_000),
    before("project", 2_500_000),
    before("operatingCosts", 360_000),
    before("threePublic", 50_600),
    before("threePublic.overseas", 0),
    before("threePublic.vehicles", 45_000),
    before("threePublic.vehiclePurchase", 0),
    before("threePublic.vehicleOperation", 45_000),
    before("threePublic.reception", 5_600),
  ],
  texts: [
    text(
      department,
      "duty",
      "",
      "贯彻执行国家和省、市有关水利工作的法律法规，拟订全县水利发展规划并组织实施。",
    ),
    text(department, "duty", "", "负责全县水资源的统一管理和节约保护，组织实施取水许可。"),
    text(department, "duty", "", "负责农村供水、河道治理、水库运行和水旱灾害防御工作。"),
    text(department, "duty", "", "承担全县河长制的日常工作，完成县委、县政府交办的其他任务。"),
    text(
      department,
      "overallGoal",
      "",
      "保障农村饮水安全，完成42处供水站维修养护；治理清水河城区段3.2公里，提高行洪能力；建成6座小型水库的雨水情测报设施，增强水旱灾害防御能力。",
    ),
    text(department, "lineOfWork", "农村供水保障", "保持农村集中供水工程稳定运行。", [
      "维修养护供水站42处",
      "水质抽检合格率95%以上",
    ]),
    text(department, "lineOfWork", "河湖治理与管护", "完成重点河段整治，落实日常保洁。", [
      "整治河道3.2公里",
      "保洁县管河流5条",
    ]),
    text(department, "lineOfWork", "水旱灾害防御", "完善雨水情测报，及时发布预警。", [
      "建成测报设施的水库6座",
    ]),
    text(department, "safeguard", "", "健全制度。明确各股室在预算、采购、合同和验收各环节的职责。"),
    text(department, "safeguard", "", "加快支出。预算批复后及时开展招标和签约，按月通报支出进度。"),
    text(department, "safeguard", "", "跟踪绩效。每季度对照目标检查项目进展，发现偏差及时纠正。"),
    text(department, "reason", "basic", "在职人员工资晋级和社会保险缴费基数调整"),
    text(department, "reason", "project", "新增清水河城区段河道整治和乡村坑塘整治方案编制"),
    text(department, "reason", "threePublic.vehicleOperation", "合并巡查线路，减少车辆燃料和维修支出"),
    text(department, "reason", "threePublic.reception", "严格接待审批，减少接待批次"),
    text(department, "reason", "operatingCosts", "压减办公耗材和会议，办公费、会议费相应减少"),
    text(station, "duty", "", "承担水利技术推广、河道保洁和小型水库雨水情测报的具体工作。"),
    text(station, "overallGoal", "", "县管5条河流保持水面清洁，6座小型水库测报设施全部投入运行。"),
    text(bureau, "duty", "", "承担全县水利行业管理和水旱灾害防御的组织工作。"),
    text(bureau, "overallGoal", "", "完成42处供水站维修养护和清水河城区段3.2公里整治。"),
  ],
})
