/**
 * Words that title columns of published tables, whole. They only tell a wrapped title from two titles: what a
 * column means is read elsewhere.
 */
const list = `类 款 项 项目 科目 名称 编码 科目名称 科目编码 科目代码 功能分类 功能分类科目 功能分类科目编码 功能分类科目名称
支出功能分类科目编码 支出功能分类科目名称 经济分类 经济分类科目编码 经济分类科目名称 部门预算经济分类科目编码
部门预算经济分类科目名称 政府预算经济分类科目编码 部门预算经济分类 经济科目编码 经济科目名称 预算数 决算数 年初预算数
调整预算数 全年预算数 合计 小计 总计 金额 基本支出 项目支出 人员经费 公用经费 本年收入合计 财政拨款收入 上级补助收入
事业收入 经营收入 事业单位经营收入 附属单位上缴收入 附属单位缴款 其他收入 本年支出合计 上缴上级支出 经营支出
对附属单位补助支出 对下级单位补助支出 事业单位经营支出 一般公共预算 政府性基金 政府性基金预算 国有资本经营预算
一般公共预算资金 一般公共预算拨款 政府性基金预算拨款 国有资本经营预算拨款 政府性基金预算资金 国有资本经营预算资金
一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款 财政专户管理资金 财政专户管理资金收入 单位资金
上年结转 上年结转结余 上年结转和结余 年初结转和结余 年末结转和结余 本年收入 本年支出 收入 支出 收入预算 支出预算
财政拨款支出 一般公共预算支出 一般公共预算基本支出 政府性基金预算支出 国有资本经营预算支出 财政拨款三公经费
财政拨款“三公”经费 “三公”经费预算数 三公经费预算数 “三公”经费合计 三公经费合计 “三公”经费 “三公”经费支出
因公出国（境）费 因公出国(境)费 因公出国（境）费用 因公出国(境)费用 公务用车购置及运行费 公务用车购置及运行维护费
公务用车购置和运行费 公务用车购置费 公务用车运行费 公务用车运行维护费 购置费 运行费 运行维护费 公务接待费 机关运行经费
机关运行经费预算数 2023年 2024年 2025年 2026年 单位名称 单位编码 序号 行次 栏次 备注 数量 单价 价值 内容 单位 计量单位 规格型号 资金性质 资金来源 预算资金
采购物品名称 采购内容 采购项目名称 采购品目 品目编码 品目名称 采购目录 采购目录序号 政府采购目录序号 政府采购金额
政府采购项目来源 采购数量 采购金额 预留中小企业份额 预留中小微企业份额 面向中小企业份额 基金预算拨款 财政专户核拨
一般公共预算拨款收入 政府性基金预算拨款收入
国有资本经营预算拨款收入 一般公共预算财政拨款收入 政府性基金预算财政拨款收入 国有资本经营预算财政拨款收入 一般公共预算收入
政府性基金预算收入 国有资本经营预算收入 单位资金收入 财政专户收入 财政专户管理资金收入 上年结转结余 上解上级支出 对附属单位补助 单位性质 单位规格 经费保障形式 编制人数
在职人数 退休人数 资产总额 一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据 绩效目标值 指标性质 指标内容 度量单位 计量单位 权重 增减额 增减率 本年预算数 上年预算数
上年执行数 上年决算数 本年决算数 收入项目 支出项目
预算拨款 财政专户拨款 其他资金 财政拨款 自有资金 增减% 增减变化 增减额 比上年增减 增减原因 原因 项目名称 项目编码 项目类别 项目单位
主管部门 部门代码 部门名称 单位代码 购买服务项目 购买内容 预算金额 资产名称 配置数量 会议费 培训费 会议费、培训费 功能科目编码
功能科目名称 政府经济科目编码 政府经济科目名称 部门经济科目编码 部门经济科目名称 人员类 运转类 特定目标类 其他运转类 工资福利支出
商品和服务支出 对个人和家庭的补助 资本性支出 教育收费 财政专户管理资金 科研事业收入 预算 决算 年初结转 年末结转
公务用车费 公务用车运转维护费 用款单位 当年财政拨款预算安排 支出经济分类科目编码 支出经济分类科目名称 支出功能分类科目
支出经济分类科目 单位名称（科目） 单位（科目名称） 其他各项资金 年度 目标值 评分标准 指标名称 指标分值 绩效目标 绩效指标`
const titles = new Set(list.split(/\s+/))
const prefixes = new Set([...titles].flatMap((title) => [...title].map((_, i) => title.slice(0, i + 1))))

/** Whether a text is the whole title of a column. */
export function isTitle(text: string): boolean {
  return titles.has(bare(text)) || /^20\d\d年(?:度)?(?:预算|决算|执行)数$/.test(text)
}

/** Whether a text may go on to be a title. */
export function beginsTitle(text: string): boolean {
  return prefixes.has(bare(text))
}

/** Without blanks, and without the year that many titles begin with (2024年“三公”经费预算数). */
const bare = (text: string) => text.replace(/\s/g, "").replace(/^20\d\d年度?(?=[^\d年].{3})/, "")

/** Whether words title several columns, not one, where other titles stand on lower lines. */
export function isGroupTitle(text: string, others: readonly string[]): boolean {
  const words = bare(text)
  if (words === "项目") return others.some((other) => /名称$|编码$|编$/.test(bare(other)))
  if (/^(?:支出)?(?:功能|经济)分类科目$/.test(words))
    return ["编码", "名称"].every((end) => others.some((other) => bare(other) === `科目${end}`))
  if (/购置.?运行/.test(words))
    return ["购置费$", "运行(?:维护)?费$"].every((end) =>
      others.some((other) => other !== text && new RegExp(`^(?:公务用车)?${end}`).test(bare(other))),
    )
  if (words === "财政拨款收入") return others.some((other) => bare(other) === "财政拨款支出")
  if (/^(?:收入|支出|本年收入|本年支出)$/.test(words))
    return others.some((other) => /^(?:项目|合计|小计)$/.test(bare(other)))
  return /^(?:资金性质|资金来源|财政拨款支出|收入预算|支出预算|.*预算(?:基本)?支出|(?:财政拨款)?“?三公”?经费(?:预算数|支出)?)$/.test(
    words,
  )
}

/** Whether words title several columns when what is usually below them stands on lower lines, drawn apart from them or not. */
export function isGroupOver(text: string, lower: readonly string[]): boolean {
  const words = bare(text)
  const has = (...titles: readonly string[]) =>
    titles.every((title) => lower.some((other) => bare(other) === title))
  if (/科目编码$|科目代码$|科目$/.test(words)) return has("类", "款")
  if (words === "基本支出") return has("人员经费", "公用经费")
  if (/^财政拨款(?:收入)?$/.test(words)) return has("一般公共预算") && (has("合计") || has("小计"))
  return false
}

/** Whether words title one column wherever they stand. */
export function isLeafTitle(text: string): boolean {
  return /^(?:公务接待费|因公出国[（(]境[)）]费用?|公务用车购置费|公务用车运行(?:维护)?费|购置费|运行(?:维护)?费|小计|合计|预算数|决算数|基本支出|项目支出|人员经费|公用经费|类|款|项|.*名称|其他收入|事业收入|(?:事业单位)?经营收入|上级补助收入|机关运行经费(?:预算数)?)$/.test(
    bare(text),
  )
}
