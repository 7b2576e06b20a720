import type { Candidate } from "./form.ts"

/** What is to be bought. */
export const procurement: Candidate = {
  form: "procurement",
  name: "政府采购表",
  clues: [
    { says: "表头写采购", points: 70, holds: ({ head }) => /采购/.test(head) },
    {
      says: "表名是采购，表中有货物和工程",
      points: 70,
      holds: ({ title, all }) => /采购/.test(title) && /货物/.test(all) && /工程/.test(all),
    },
  ],
  keyOf: () => "procurement",
}
