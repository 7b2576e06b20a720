/** The basis of checks that compare a plan with the work it pays. */
export const basis =
  "绩效目标管理要求支出计划与项目实施进度相符（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"
