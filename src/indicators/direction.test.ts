import { describe, expect, test } from "vitest"
import { analyse, boundSaid } from "./index.ts"

/** Which way is better, by the name alone or, behind a bar, with its description. */
function better(text: string): "more" | "less" | null {
  const [name, description] = text.split("｜")
  return analyse(name!, description).direction()?.better ?? null
}

function all(way: "more" | "less" | null, names: readonly string[]): void {
  expect(names.filter((name) => better(name) !== way)).toEqual([])
}

describe("what is denied is turned round", () => {
  test("不, 未, 无, 非, 漏, 误 before a good word: less is better", () =>
    all("less", [
      "水样检测不合格率",
      "出厂水浊度不达标率",
      "学籍信息不准确率",
      "工资未按时发放率",
      "督办件未按期反馈率",
      "隐患未及时整改率",
      "儿童疫苗漏种率",
      "病例误诊率",
      "补助错发率",
      "许可证漏办率",
      "群众不满意率",
      "应检未检率",
    ]))
  test("the same words without it: more is better", () =>
    all("more", [
      "水样检测合格率",
      "出厂水浊度达标率",
      "学籍信息准确率",
      "工资按时发放率",
      "督办件按期反馈率",
      "隐患及时整改率",
      "儿童疫苗接种率",
      "无差错办理率",
      "零投诉窗口占比",
      "群众满意率",
    ]))
  test("不, 无, 非 that are part of a word deny nothing", () =>
    all("more", [
      "不动产登记办结率",
      "无障碍设施完好率",
      "非遗项目保护率",
      "未成年人救助人数",
      "无害化处理率",
      "不合格产品处置率",
    ]))
  test("未 before a phrase that is not known says nothing", () => all(null, ["未来城板块入驻率高低"]))
})

describe("harm, and what is done about it", () => {
  test("it is bad that it happens", () =>
    all("less", [
      "校园欺凌事件发生率",
      "农村返贫率",
      "图书破损率",
      "供水管网漏损率",
      "火灾发生起数",
      "电梯故障次数",
      "道路交通事故死亡人数",
      "机房停电时间",
      "耕地撂荒面积",
      "化学需氧量排放量",
      "办件超时率",
      "违规发放人数",
    ]))
  test("dealing with it is good", () =>
    all("more", [
      "校园欺凌事件处置率",
      "信访积案化解率",
      "图书破损修复率",
      "管网漏损治理长度",
      "火灾扑救及时率",
      "电梯故障排除及时率",
      "查处违章停车起数",
      "撂荒耕地复垦面积",
      "投诉办结率",
      "拖欠工资清偿率",
    ]))
  test("less of it is good, and more of less is better", () =>
    all("more", [
      "降低差错率",
      "发案率降幅",
      "失业率下降幅度",
      "能耗下降率",
      "事故起数减少比例",
      "办理时限压缩率",
    ]))
  test("less of a good thing is not", () => all("less", ["满意度下降幅度", "覆盖率下降幅度"]))
  test("a mistake in dealing is a mistake", () =>
    all("less", ["案件办理差错率", "补助发放失误率", "投诉处理超时率"]))
  test("a word behind it that is not known leaves it open", () =>
    all(null, ["事故调查碰头会次数", "污染溯源率高低值", "投诉分析研判份数"]))
})

describe("ratios go by what is above the line", () => {
  test("bad things over all things", () =>
    all("less", [
      "投诉件数占办件总量的比重",
      "不合格批次占抽检批次的比例",
      "破损课桌椅数占课桌椅总数的比率",
      "质量情况｜差错份数÷印制总份数",
      "结果情况｜超时办件数/全部办件数",
    ]))
  test("good things over all things, of bad ones too", () =>
    all("more", [
      "办结件数占来信来访总量的比重",
      "合格批次占抽检批次的比例",
      "整改隐患数占排查隐患总数的比率",
      "按期处置的投诉占全部投诉的比例",
    ]))
  test("neither", () => all(null, ["公用经费占总支出的比重", "女教师人数占教师总数的比例"]))
  test("what ends a scale, and whom others replace", () =>
    all(null, [
      "可监测最小震级",
      "最低检出浓度",
      "预警最短提前量",
      "村医更换率",
      "代课教师轮换率",
      "辅警流转率",
    ]))
  test("one turned round is not taken for its part", () => all(null, ["结果情况｜1-投诉件数/办件总量"]))
  test("a name against its description says nothing", () =>
    all(null, ["抽检合格率｜不合格批次占抽检批次的比例"]))
})

describe("how long it takes", () => {
  test("waiting, answering, mending: the shorter the better", () =>
    all("less", [
      "救护车平均到达时间",
      "热线平均响应时长",
      "患者候诊时间",
      "证照办理时限",
      "管网抢修用时",
      "系统故障恢复时间",
      "应急物资调拨到位时间",
      "从报修到修复的时间",
      "反应快慢｜从接警到到场的分钟数",
      "停水时长",
    ]))
  test("being open, in use, on duty: the longer the better", () =>
    all("more", [
      "图书馆每周开放时间",
      "设备使用年限",
      "系统无故障运行时间",
      "志愿服务时长",
      "节目播出时长",
      "供水时间",
      "教师培训学习时长",
      "安全生产无事故天数",
    ]))
  test("when it is done is a date", () => all(null, ["工程竣工时间", "设备安装日期"]))
})

describe("how many", () => {
  test("who benefits, and what is built, planted, taught", () =>
    all("more", [
      "受益村民户数",
      "惠及学生人数",
      "新增就业人数",
      "公益林造林面积",
      "农田渠道清淤长度",
      "职业技能培训人次",
      "标准化教室新建间数",
      "古籍修复册数",
    ]))
  test("what is counted as it is", () =>
    all(null, ["在校学生人数", "建筑面积", "办公用品采购批次", "补助发放人数"]))
})

describe("money", () => {
  test("spent, lost", () => all("less", ["每公里造价", "会议费用", "安全事故经济损失额"]))
  test("earned, saved, got back", () =>
    all("more", ["园区营业收入", "节约印刷费用", "为群众挽回经济损失", "企业减负金额"]))
})

test("what has two sides is left open", () =>
  all(null, ["病床使用率", "资产负债率", "居民消费价格涨幅", "案件上诉率", "人口自然增长率", "成本控制率"]))

describe("a bound in words", () => {
  const cases: readonly (readonly [string, number | null, string | null])[] = [
    ["从报修到修复不超过6小时", 6, "at most"],
    ["平均等候控制在15分钟以内", 15, "at most"],
    ["误差率不得高于2%", 2, "at most"],
    ["全年不少于12次", 12, "at least"],
    ["考核得分90分以上", 90, "at least"],
    ["不超过国家规定标准", null, "at most"],
    ["2日以内办结事项的占比", 95, null],
    ["评审误差不超过规定范围的结论比例", 98, null],
    ["每次不少于2人，全年12次", 12, null],
    ["年度工作计划", 12, null],
  ]
  test.each(cases)("%s, target %s: %s", (text, value, bound) => {
    expect(boundSaid(text, value)).toBe(bound)
  })
})

describe("upkeep, mending and coming back", () => {
  test("to look after what may break takes its months: nothing is said of the time", () =>
    all(null, ["水毁公路日常养护月数", "病害桥梁管护月数", "事故多发路段看护时间", "日常维修时间"]))
  test("what is broken is to be mended soon", () =>
    all("less", ["破损路面修补时间", "设备故障检修时间", "水毁道路修复天数"]))
  test("a fault that is made good is good", () =>
    all("more", ["故障恢复率", "断电恢复率", "停运线路恢复率", "灾后恢复率"]))
  test("training may go wrong, and what is used up in it is no merit", () =>
    all("less", ["训练受伤率", "运动员训练伤病率", "训练减员率", "训练耗材占比"]))
  test("of what stays or comes back nobody knows by the word alone", () =>
    all(null, ["补栽率", "污水回流率"]))
})

describe("what is done with a thing, and what it costs", () => {
  test("what is used less is wanted where it is kept and brought", () =>
    all("more", ["储备化肥数量", "供应农药吨数", "化肥储备任务完成率", "地膜回收率"]))
  test("used up it is wanted less", () =>
    all("less", ["化肥使用量", "保障化肥使用量", "训练耗材占比", "抗菌药物使用率"]))
  test("a cost that is saved is wanted more, whatever stands between", () =>
    all("more", [
      "托管地块亩均节约生产成本",
      "节省公共服务成本",
      "节约用电费用",
      "户均节约务工支出",
      "减支金额",
      "减免手续费用",
    ]))
  test("and not where the saving is only what the thing is called by", () =>
    all("less", ["节水灌溉工程成本", "节能灯更换单价", "节约型机关建设成本", "节能改造费用"]))
  test("what is charged or shared is as high as it is", () =>
    all(null, ["贴息率", "担保费率", "保费补贴比例", "地方配套比例", "代理手续费率"]))
  test("to fall back into need", () =>
    all("less", ["脱困家庭返困率", "致困户数", "帮扶对象复贫率", "再失业人数"]))
})
