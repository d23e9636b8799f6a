import { createRoot } from "react-dom/client";
import { App } from "./App";

/** Shows the pane. The host tells its languages; the browser's stand in where it does not. */
export function startApp(root: HTMLElement): void {
  const { contentLanguage, displayLanguage } = Office.context;
  createRoot(root).render(<App locale={contentLanguage || displayLanguage || navigator.language} />);
}
