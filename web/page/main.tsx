import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app.tsx"
import { workOffline } from "./offline.ts"
import "../shared/theme/base.css"
import "./styles/start.css"
import "./styles/file.css"
import "./styles/answers.css"
import "../shared/theme/workbench.css"
import "../shared/theme/paper.css"
import "../shared/theme/findings.css"

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

workOffline()
