import { previewRun, type RunPreview } from "../src/billing";
import type { Day } from "../src/agreements";
import { sentence } from "../src/messages";
import { readContents } from "../src/sheets";
import * as workflows from "../src/workbook";

/** What is due on a day, as the pane shows it before anything is released. */
async function previewCharges(billingDate: Day): Promise<RunPreview> {
  return previewRun({ ...readContents(await workflows.readBook()), billingDate });
}

/** The add-in without its interface: its workflows on the window, for the workbench's headless run. */
Object.assign(window, { addIn: { ...workflows, previewCharges, sentence } });
