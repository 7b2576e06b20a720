import type { Candidate } from "./form.ts"

/** The three public expenses. */
export const threePublic: Candidate = {
  form: "threePublic",
  name: "“三公”经费表",
  clues: [
    {
      says: "有因公出国和接待，不按科目",
      points: 55,
      holds: ({ codes, all }) => codes.length < 3 && /因公出国/.test(all) && /接待/.test(all),
    },
  ],
  keyOf: () => "threePublic",
}
