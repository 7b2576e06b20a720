import { place } from "./place.ts"

/** A final account in the form of Sichuan. */
export const sichuan = place(
  {
    name: "望溪县水务局",
    order: "BREPAGKJTFC",
    titles: { A: "财政拨款支出决算明细表", J: "一般公共预算财政拨款项目支出决算表" },
    dress: (number, title) => ({
      over: [`公开${String(number).padStart(2, "0")}表`],
      title,
      captions: [`单位：${"望溪县水务局"}`, "金额单位：万元"],
    }),
  },
  "last",
)
