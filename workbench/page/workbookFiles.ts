import type { UniverStore } from "../univer";
import { saveFile } from "./saveFile";

const sampleUrl = "samples/sample.xlsx";

/** Where the page says what it is doing and what went wrong. */
export interface Notices {
  doing(text: string): void;
  problem(text: string): void;
}

/** Opens and saves workbooks. Another workbook is another document: the task pane begins anew with it. */
export class WorkbookFiles {
  #name = "Workbook.xlsx";

  constructor(
    private readonly store: UniverStore,
    private readonly namespace: string,
    private readonly notices: Notices,
    private readonly onOpened: () => void,
  ) {}

  async newWorkbook(): Promise<void> {
    const { emptyWorkbook } = await xlsx();
    emptyWorkbook(this.store);
    this.#opened("Workbook.xlsx");
  }

  async openSample(): Promise<void> {
    await this.#during("Opening the sample workbook …", async () => {
      const response = await fetch(sampleUrl);
      if (!response.ok) throw new Error(await response.text());
      await this.open(new Uint8Array(await response.arrayBuffer()), "Sample.xlsx");
    });
  }

  async openFile(file: File): Promise<void> {
    await this.#during(`Opening ${file.name} …`, async () => {
      await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
    });
  }

  /** Rejects when the bytes are no workbook; the one that is open stays. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const { openXlsx } = await xlsx();
    await openXlsx(bytes, this.store, this.namespace);
    this.#opened(name);
  }

  /** The open workbook's file, once everything in it is calculated. */
  async bytes(): Promise<Uint8Array> {
    const { saveXlsx } = await xlsx();
    return saveXlsx(this.store, this.namespace);
  }

  async save(): Promise<void> {
    await this.#during("Saving …", async () => saveFile(await this.bytes(), this.#name));
  }

  #opened(name: string): void {
    this.#name = name.replace(/\.[^.]*$/, "") + ".xlsx";
    this.onOpened();
  }

  async #during(text: string, work: () => Promise<void>): Promise<void> {
    this.notices.doing(text);
    try {
      await work();
    } catch (error) {
      this.notices.problem(error instanceof Error ? error.message : String(error));
    } finally {
      this.notices.doing("");
    }
  }
}

/** The library for files is large and only needed when a file is opened or saved. */
function xlsx() {
  return import("../xlsx");
}
