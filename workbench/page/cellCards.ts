import type { IDisposable } from "@univerjs/core";
import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import {
  ComponentManager,
  HoverManagerService,
  SetRangeValuesCommand,
  SheetCanvasPopManagerService,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../store/store";
import type { UniverStore } from "../univer";
import { readAddress } from "../xlsx";
import type { CellCardProps, CellListProps } from "./cellCard";
import { CellCard, CellList } from "./cellCard";
import { cellChoices } from "./cellChoices";
import type { Grid } from "./grid";

const cardKey = "workbench-cell-card";
const listKey = "workbench-cell-list";
/** The card by which Univer itself says "Error in value" beside a cell under the pointer. */
const univerAlertKey = "univer.sheet.cell-alert";

interface Selected {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Shows what belongs to a cell, as Excel does: for the selected one its prompt, link and drop-down and what a function says
 * about its error; for the one under the pointer that message and its note.
 */
export class CellCards {
  #shown: IDisposable[] = [];
  #hovered: IDisposable | null = null;

  constructor(
    private readonly store: UniverStore,
    private readonly grid: Grid,
  ) {
    const components = grid.univer.__getInjector().get(ComponentManager);
    components.register(cardKey, CellCard);
    components.register(listKey, CellList);
    const lifecycle = grid.univer.__getInjector().get(LifecycleService);
    void lifecycle.onStage(LifecycleStages.Steady).then(() => {
      components.delete(univerAlertKey);
      components.register(univerAlertKey, () => null);
    });
    store.subscribe((event) => {
      if (event.kind === "selection changed") this.#show(event);
      else if (event.kind === "sheet activated") this.#show(store.selection());
      else if (event.kind === "cells changed" && event.sheetId === store.activeSheetId()) this.#show(store.selection());
    });
    grid.univer
      .__getInjector()
      .get(HoverManagerService)
      .currentCell$.subscribe((hovered) => this.#showHovered(hovered?.location));
  }

  #showHovered(cell: { subUnitId: string; row: number; col: number } | undefined): void {
    this.#hovered?.dispose();
    this.#hovered = null;
    if (!cell) return;
    const { subUnitId: sheetId, row, col: column } = cell;
    const { area } = this.store.selection();
    const isSelected = area.row === row && area.column === column;
    const message = isSelected ? null : this.store.errorMessage(sheetId, row, column);
    const note = this.store.note(sheetId, row, column);
    const sections = [message, note].flatMap((text) => (text ? [{ text }] : []));
    if (sections.length > 0) this.#hovered = this.#attach(row, column, cardKey, "vertical", { sections });
  }

  #show({ sheetId, area }: Selected): void {
    for (const popup of this.#shown.splice(0)) popup.dispose();
    if (area.rows > 1 || area.columns > 1 || sheetId !== this.store.activeSheetId()) return;
    const { row, column } = area;
    const card = this.#card(sheetId, row, column);
    if (card) this.#keep(this.#attach(row, column, cardKey, "vertical", { ...card }));
    const choices = cellChoices(this.store, sheetId, row, column);
    if (!choices) return;
    const list: CellListProps = {
      choices,
      current: this.store.texts(sheetId, area)[0]?.[0] ?? "",
      choose: (choice) => this.#type(sheetId, row, column, choice),
    };
    this.#keep(this.#attach(row, column, listKey, "horizontal", { ...list }));
  }

  #keep(popup: IDisposable | null): void {
    if (popup) this.#shown.push(popup);
  }

  #card(sheetId: string, row: number, column: number): CellCardProps | null {
    const message = this.store.errorMessage(sheetId, row, column);
    const prompt = this.store.validation(sheetId, row, column)?.prompt as
      { title?: string; message?: string } | undefined;
    const sections = [
      ...(message ? [{ text: message }] : []),
      ...(prompt?.message ? [{ title: prompt.title, text: prompt.message }] : []),
    ];
    const link = this.store.hyperlink(sheetId, row, column);
    if (sections.length === 0 && !link) return null;
    const target = link?.documentReference ?? link?.address ?? "";
    return {
      sections,
      ...(link && { link: { text: `Go to ${target}`, follow: () => this.#follow(link.documentReference, target) } }),
    };
  }

  #follow(reference: string | undefined, target: string): void {
    if (reference === undefined) {
      window.open(target, "_blank", "noopener");
      return;
    }
    const [, quoted, plain, address = "A1"] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference) ?? [];
    const name = quoted?.replace(/''/g, "'") ?? plain;
    const sheet = this.store.sheets().find((candidate) => candidate.name === name);
    const area = readAddress(address);
    if (sheet && area) this.store.select(sheet.id, area);
  }

  #type(sheetId: string, row: number, column: number, text: string): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const params = { unitId: "workbook", subUnitId: sheetId, range, value: { v: text } };
    void this.grid.univer.__getInjector().get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
    this.grid.focus();
  }

  #attach(
    row: number,
    column: number,
    componentKey: string,
    direction: "vertical" | "horizontal",
    extraProps: Record<string, unknown>,
  ): IDisposable | null {
    const popup = { componentKey, direction, extraProps };
    return (
      this.grid.univer.__getInjector().get(SheetCanvasPopManagerService).attachPopupToCell(row, column, popup) ?? null
    );
  }
}
