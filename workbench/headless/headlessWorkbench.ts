import { UniverStore } from "../univer";
import { createNodeUniver } from "../univer/nodeUniver";
import { saveXlsx } from "../xlsx";
import { buildAddIn } from "./buildAddIn";
import { HeadlessPane } from "./headlessPane";

/** The namespace of the custom functions, as the manifest has it. */
const namespace = "DEVICEBILL";

/** The whole workbench without a browser: a calculating workbook, and the add-in beside it. */
export interface HeadlessWorkbench {
  readonly store: UniverStore;
  readonly pane: HeadlessPane;
  save(): Promise<Uint8Array>;
  close(): void;
}

export async function openHeadlessWorkbench(): Promise<HeadlessWorkbench> {
  const { script, functions } = await buildAddIn();
  const univer = createNodeUniver();
  const store = new UniverStore(univer);
  store.registerFunctions(functions, namespace);
  const pane = await HeadlessPane.open(store, script);
  return {
    store,
    pane,
    save: () => saveXlsx(store, namespace),
    close() {
      pane.close();
      univer.dispose();
    },
  };
}
