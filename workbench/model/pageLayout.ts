import { modelClass } from "../interpreter/modelObject";
import { apiNotFound, invalidArgument } from "../interpreter/richApiError";
import type { PageSetup } from "../store/store";
import { columnName, localAddress, sameName } from "./address";
import type { ModelContext } from "./context";
import { oneOf } from "./oneOf";
import { rangeState } from "./range";

interface SheetState {
  readonly context: ModelContext;
  readonly sheetId: string;
}

const read = ({ context, sheetId }: SheetState): PageSetup => context.store.pageSetup(sheetId);
const change = ({ context, sheetId }: SheetState, part: PageSetup) => context.store.setPageSetup(sheetId, part);

type Side = "top" | "bottom" | "left" | "right";

function margin(state: SheetState, side: Side, points: number): void {
  if (!(points >= 0)) throw invalidArgument();
  change(state, { margins: { ...read(state).margins, [side]: points } });
}

const papers = ["Letter", "Tabloid", "Legal", "Executive", "A3", "A4", "A5"] as const;

interface Zoom {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
  readonly scale?: number;
}

/** Points per unit of `setPrintMargins`. */
const pointsPer: Readonly<Record<string, number>> = { points: 1, inches: 72, centimeters: 72 / 2.54 };

export const pageLayout = modelClass<SheetState>("PageLayout", {
  get: {
    Orientation: (state) => read(state).orientation ?? "Portrait",
    PaperSize: (state) => read(state).paperSize ?? null,
    CenterHorizontally: (state) => read(state).centerHorizontally ?? false,
    PrintGridlines: (state) => read(state).printGridlines ?? false,
    Zoom: (state) => ({
      horizontalFitToPages: read(state).fitWidth ?? null,
      verticalFitToPages: read(state).fitHeight ?? null,
    }),
    TopMargin: (state) => read(state).margins?.top ?? 54,
    BottomMargin: (state) => read(state).margins?.bottom ?? 54,
    LeftMargin: (state) => read(state).margins?.left ?? 50.4,
    RightMargin: (state) => read(state).margins?.right ?? 50.4,
  },
  set: {
    Orientation: (state, orientation: string) =>
      change(state, { orientation: oneOf(orientation, ["Portrait", "Landscape"]) }),
    PaperSize: (state, wanted: string) => {
      const paperSize = papers.find((paper) => sameName(paper, wanted));
      if (!paperSize) throw apiNotFound("PageLayout", `paperSize "${wanted}"`);
      change(state, { paperSize });
    },
    CenterHorizontally: (state, centerHorizontally: boolean) => change(state, { centerHorizontally }),
    PrintGridlines: (state, printGridlines: boolean) => change(state, { printGridlines }),
    Zoom: (state, zoom: Zoom) => {
      if (zoom.scale !== undefined) throw apiNotFound("PageLayout", "zoom.scale");
      change(state, { fitWidth: zoom.horizontalFitToPages, fitHeight: zoom.verticalFitToPages });
    },
    TopMargin: (state, points: number) => margin(state, "top", points),
    BottomMargin: (state, points: number) => margin(state, "bottom", points),
    LeftMargin: (state, points: number) => margin(state, "left", points),
    RightMargin: (state, points: number) => margin(state, "right", points),
  },
  child: { HeadersFooters: (state) => headersFooters(state) },
  call: {
    SetPrintArea: (state, area: unknown) => {
      const { area: printed } = rangeState(area, state.context, state.sheetId);
      change(state, { printArea: localAddress(printed) });
    },
    SetPrintTitleRows: (state, rows: unknown) => {
      const { area } = rangeState(rows, state.context, state.sheetId);
      change(state, { titleRows: `$${area.row + 1}:$${area.row + area.rows}` });
    },
    SetPrintTitleColumns: (state, columns: unknown) => {
      const { area } = rangeState(columns, state.context, state.sheetId);
      change(state, {
        titleColumns: `$${columnName(area.column)}:$${columnName(area.column + area.columns - 1)}`,
      });
    },
    SetPrintMargins: (state, unit: string, margins: Partial<Record<Side, number>>) => {
      const factor = pointsPer[unit.toLowerCase()];
      if (factor === undefined) throw apiNotFound("PageLayout", `margins in "${unit}"`);
      for (const [side, size] of Object.entries(margins)) margin(state, side as Side, size * factor);
    },
  },
});

const headersFooters = modelClass<SheetState>("HeaderFooterGroup", {
  child: { DefaultForAllPages: (state) => headerFooter(state) },
});

const headerFooter = modelClass<SheetState>("HeaderFooter", {
  get: {
    LeftHeader: (state) => read(state).leftHeader ?? "",
    CenterHeader: (state) => read(state).centerHeader ?? "",
    RightHeader: (state) => read(state).rightHeader ?? "",
    LeftFooter: (state) => read(state).leftFooter ?? "",
    CenterFooter: (state) => read(state).centerFooter ?? "",
    RightFooter: (state) => read(state).rightFooter ?? "",
  },
  set: {
    LeftHeader: (state, leftHeader: string) => change(state, { leftHeader }),
    CenterHeader: (state, centerHeader: string) => change(state, { centerHeader }),
    RightHeader: (state, rightHeader: string) => change(state, { rightHeader }),
    LeftFooter: (state, leftFooter: string) => change(state, { leftFooter }),
    CenterFooter: (state, centerFooter: string) => change(state, { centerFooter }),
    RightFooter: (state, rightFooter: string) => change(state, { rightFooter }),
  },
});
