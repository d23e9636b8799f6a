import type { FunctionMetadata } from "../univer";
import { UniverStore } from "../univer";
import { CellCards } from "./cellCards";
import { enforceValidation } from "./enforceValidation";
import { createGrid, followWorkbook } from "./grid";
import type { Manifest } from "./manifest";
import { loadManifest } from "./manifest";
import { PaneFrame } from "./paneFrame";
import { managePaneWidth } from "./paneWidth";
import { manageTheme, startsDark } from "./theme";
import { WorkbookFiles } from "./workbookFiles";
import "./workbench.css";

/** The page that plays Excel's part: a spreadsheet, the add-in's task pane beside it, and files. */
async function start(): Promise<void> {
  managePaneWidth(element("pane"), element("splitter"), [
    ...document.querySelectorAll<HTMLButtonElement>("[data-width]"),
  ]);
  const grid = createGrid("grid", startsDark());
  const store = new UniverStore(grid.univer);
  followWorkbook(grid);
  manageTheme(element("toggle-theme"), (dark) => grid.setDark(dark));
  new CellCards(store, grid);
  enforceValidation(store, grid, problem);

  const manifest = await loadManifest();
  showProduct(manifest);
  const response = await fetch(manifest.functionsUrl);
  const { functions } = (await response.json()) as { functions: FunctionMetadata[] };
  store.registerFunctions(functions, manifest.namespace);

  const pane = new PaneFrame(store, element("pane-frame"), manifest.paneUrl, () => grid.focus());
  const files = new WorkbookFiles(store, manifest.namespace, { doing, problem }, () => pane.load());
  connectBar(files, pane);
  // For tests in a browser, and for whoever looks at the workbench through its console.
  Object.assign(window, { workbench: { store, pane, files, grid } });

  if (new URLSearchParams(location.search).get("workbook") === "empty") await files.newWorkbook();
  else await files.openSample();
  if (!pane.host) pane.load();
  grid.focus();
}

function connectBar(files: WorkbookFiles, pane: PaneFrame): void {
  const chooser = element("workbook-file") as HTMLInputElement;
  onClick("new-workbook", () => files.newWorkbook());
  onClick("sample-workbook", () => files.openSample());
  onClick("open-workbook", () => chooser.click());
  onClick("save-workbook", () => files.save());
  onClick("reload-pane", () => pane.load());
  onClick("message-close", () => problem(""));
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file) void files.openFile(file);
  });
}

function onClick(id: string, act: () => void | Promise<void>): void {
  element(id).addEventListener("click", () => {
    problem("");
    void act();
  });
}

function showProduct({ name, icon }: Manifest): void {
  document.title = `${name} workbench`;
  element("product-name").textContent = name;
  element("pane-title").textContent = name;
  const image = element("product-icon") as HTMLImageElement;
  image.src = icon;
  image.hidden = false;
}

function doing(text: string): void {
  element("doing").textContent = text;
}

function problem(text: string): void {
  element("message").hidden = text === "";
  element("message-text").textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

start().catch((error: unknown) => {
  problem(`The workbench could not start: ${error instanceof Error ? error.message : String(error)}`);
  throw error;
});
