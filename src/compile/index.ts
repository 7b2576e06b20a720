export { type Scope, scopeOf } from "./scope.ts"
