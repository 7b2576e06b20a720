import { describe, expect, test } from "vitest"
import { compact } from "./compact.ts"
import { listedIn } from "./listed.ts"
import { partedIn } from "./parts.ts"
import { sentencesIn } from "./sentences.ts"

/** How a text's wholes stand to their parts, and its announced numbers to their lists. */
function verdictsOf(text: string): string[] {
  return sentencesIn(compact(text).text).flatMap((sentence) => [
    ...partedIn(sentence).map(({ whole, parts, isExclusive, isClosed }) => {
      const sum = parts.reduce((total, part) => total + part.value, 0)
      if (parts.some((part) => part.value > whole.value)) return "larger"
      if (isExclusive && sum > whole.value) return "more"
      return isExclusive && isClosed !== "no" && sum < whole.value ? "less" : "fits"
    }),
    ...listedIn(sentence).map(({ announced, least, most, isOpen }) => {
      if (announced.value < least) return "more names"
      return !isOpen && announced.value > most ? "fewer names" : "fits"
    }),
  ])
}

const isWrong = (text: string) => verdictsOf(text).some((verdict) => verdict !== "fits")

/** Each in the words of another office: with `{}` the figure that is wrong, then the one that is right. */
describe("a whole and its parts", () => {
  test.each([
    ["年末在职{}人，其中行政28人、事业35人。", "81", "63"],
    ["对12个项目开展自评，其中评价等级为“优”的9个、“良”的{}个。", "5", "3"],
    ["现有养老机构{}家，其中公办12家、民办18家。", "32", "30"],
    ["核定编制64名，其中行政编制20名、事业编制{}名。", "45", "44"],
    ["全院在职人员{}人，其中行政人员12人、工勤人员3人、其他人员25人。", "45", "40"],
    ["截至上年末共有车辆{}辆，其中：执法执勤用车7辆、特种专业技术用车3辆、其他用车2辆。", "13", "12"],
    ["现有学校{}所（幼儿园6所、小学10所、初中4所）。", "18", "20"],
    ["培训农技人员{}人次，其中县级农技人员120人次、乡级农技人员380人次。", "450", "500"],
    ["新增供水管网{}公里，其中主干管网18公里、支线管网24公里。", "40", "42"],
    ["小学教师210人、中学教师160人，共{}人。", "350", "370"],
    ["监测断面{}个，其中国控断面3个、省控断面9个、县控断面14个。", "25", "26"],
    ["建设高标准农田2.4万亩，其中新建农田1.5万亩、提升农田{}万亩。", "1.2", "0.9"],
    ["全县敬老院{}所，其中公办30所。", "12", "32"],
    ["共需资金30万元，其中：购置设备12万元、安装调试10万元、人员培训{}万元。", "9", "8"],
    ["安排48万元，用于聘用辅警30万元、购置装备{}万元。", "12", "18"],
    ["总投资120.5万元，其中县级资金{}万元。", "150", "50"],
    ["全市有定点医药机构168家，其中医疗机构71家、零售药店{}家。", "79", "97"],
    ["参保居民31.4万人，其中职工9.2万人、居民{}万人。", "21.2", "22.2"],
    ["全年门诊和住院就诊8.6万人次，其中门诊7.9万人次、住院{}万人次。", "0.9", "0.7"],
    ["举办培训班12期，其中线上5期、线下{}期。", "9", "7"],
    ["抽检样品640批次，其中合格628批次、不合格{}批次。", "22", "12"],
  ])("%s", (text, wrong, right) => {
    expect([wrong, right].map((figure) => isWrong(text.replace("{}", figure)))).toEqual([true, false])
  })
})

describe("a number announced and the names beside it", () => {
  test.each([
    ["所属事业单位共{}个：青湖县殡仪馆、青湖县救助站、青湖县福利院。", "4", "3"],
    ["内设机构{}个，分别是综合科、法规科、执法大队和信访室。", "5", "4"],
    ["下设综合科、规划科和督查室共{}个科室。", "4", "3"],
    ["下辖{}个乡镇（青山镇、白水乡、河口镇）。", "4", "3"],
    ["设有{}个股：人事股、发展和改革股、预算股。", "5", "3"],
    ["预算单位包括县畜牧站、县农技中心、县种子站{}家。", "2", "3"],
    ["所属学校5所：青湖县第一中学、青湖县第二中学、青湖县实验小学、青湖县职教中心{}。", "", "等"],
    ["纳入预算的二级单位有{}个：人力资源和社会保障局、就业中心。", "4", "2"],
    ["设立三支队伍：巡逻队、{}宣传队。", "", "抢险队、"],
    ["承担{}项任务：水质监测任务、河道巡查任务、管网维护任务。", "四", "三"],
  ])("%s", (text, wrong, right) => {
    expect([wrong, right].map((figure) => isWrong(text.replace("{}", figure)))).toEqual([true, false])
  })
})

test.each([
  "馆藏档案21.36万卷（件），其中纸质档案20.80万卷（件）、声像及实物档案0.56万件。",
  "全县有学校20所，其中完全小学12所、教学点3所。",
  "办结案件48件，其中民事21件、刑事9件。",
  "内设办公室、业务股、财务股等5个股室。",
  "我局共有职工60人，其中党员30人、女职工40人。",
  "全年办理案件320件，其中涉及未成年人25件。",
  "约60人，其中行政20人、事业45人。",
  "每个村补助3万元，其中办公1万元、党建1万元、其他2万元左右。",
  "全县有学校20所，其中小学12所、初中3所。",
  "安排30万元，其中县级20万元，上级10万元；用于购置设备30万元。",
  "共有车辆11台，均为执法用车，另有特种设备20台。",
  "完成3项工作：一是普法，二是调解，三是公证。",
  "本年收入100万元，其中财政拨款100万元。",
  "第3批、第4批共2个批次。",
  "共有车辆14辆，其中机要通信用车1辆、特种专业技术用车8辆，其他用车5辆。",
  "年末实有在职人员38人，其中行政16人、事业22人，退休人员29人。",
  "包括独立核算的局本级决算和3个下属单位决算，其中：行政单位1个、事业单位3个。",
])("nothing to be told: %s", (text) => {
  expect(isWrong(text)).toBe(false)
})
