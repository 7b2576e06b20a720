/** Everything there is; a program that needs one part starts quicker with `mingzhang/read`, `/check` … */
export * from "./check.ts"
export * from "./compile.ts"
export * from "./diff.ts"
export * from "./read.ts"
export * from "./write.ts"
