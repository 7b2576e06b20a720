import type { Candidate } from "./form.ts"

/** The fixed assets. */
export const assets: Candidate = {
  form: "assets",
  name: "资产表",
  clues: [
    {
      says: "有资产总额和房屋、车辆",
      points: 65,
      holds: ({ all }) => /资产总额|固定资产/.test(all) && /房屋|车辆/.test(all),
    },
    {
      says: "表名是资产，没有科目，有车辆、设备、房屋",
      points: 60,
      holds: ({ titled, codes, all }) =>
        titled === "assets" && codes.length === 0 && /车辆|设备|房屋/.test(all),
    },
  ],
  keyOf: () => "assets",
}
