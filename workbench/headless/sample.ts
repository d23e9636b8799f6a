import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDay } from "./day";
import { openHeadlessWorkbench } from "./headlessWorkbench";
import { runScript } from "./runScript";

/** `npm run sample [-- path/to/file.xlsx]`: writes the sample workbook, as the add-in itself puts it in today. */
async function writeSample(file: string): Promise<void> {
  const { store, pane, save, close } = await openHeadlessWorkbench();
  const [first] = store.sheets();
  await pane.call("putInSample", { today: localDay(new Date()) });
  // The blank sheet that every new workbook begins with says nothing here.
  if (first && store.usedArea(first.id, false) === null) store.removeSheet(first.id);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await save());
  close();
  console.log(`Wrote ${file}`);
}

runScript(() => writeSample(path.resolve(process.argv[2] ?? "samples/sample.xlsx")));
