import { expect, test } from "vitest"
import { aboutOfProject, aboutOfProjects } from "./projects.ts"

test("a project is known by its name without the year, else by its code, else by its number", () => {
  expect(aboutOfProject({ name: "2024年河道保洁", code: "A1", no: 3 })).toBe("project/河道保洁")
  expect(aboutOfProject({ name: "", code: "9901 0124", no: 3 })).toBe("project/99010124")
  expect(aboutOfProject({ name: "", code: null, no: 3 })).toBe("project/3")
})

test("several projects are named once each", () => {
  const sheets = ["河道保洁", "绿化/养护", "2024年河道保洁"].map((name) => ({ name, code: null, no: null }))
  expect(aboutOfProjects(sheets)).toBe("projects/河道保洁、绿化／养护")
})
