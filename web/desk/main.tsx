import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { Desk } from "./desk.tsx"
import "../shared/theme/base.css"
import "../shared/theme/workbench.css"
import "../shared/theme/paper.css"
import "../shared/theme/findings.css"
import "./styles/desk.css"
import "./styles/menu.css"
import "./styles/monitoring.css"
import "./styles/results.css"

createRoot(document.getElementById("desk")!).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
