import { modelClass } from "../interpreter/modelObject";
import { apiNotFound } from "../interpreter/richApiError";
import type { PageSetup } from "../store/store";
import { localAddress } from "./address";
import type { ModelContext } from "./context";
import { rangeState } from "./range";

interface SheetState {
  readonly context: ModelContext;
  readonly sheetId: string;
}

const read = ({ context, sheetId }: SheetState): PageSetup => context.store.pageSetup(sheetId);
const change = ({ context, sheetId }: SheetState, part: PageSetup) => context.store.setPageSetup(sheetId, part);
const capitalised = <T extends string>(value: string) => (value.charAt(0).toUpperCase() + value.slice(1)) as T;

type Side = "top" | "bottom" | "left" | "right";

const margin = (state: SheetState, side: Side, points: number) =>
  change(state, { margins: { ...read(state).margins, [side]: points } });

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
    Orientation: (state, orientation: string) => change(state, { orientation: capitalised(orientation) }),
    PaperSize: (state, paperSize: string) => change(state, { paperSize: capitalised(paperSize) }),
    CenterHorizontally: (state, centerHorizontally: boolean) => change(state, { centerHorizontally }),
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
    CenterHeader: (state) => read(state).centerHeader ?? "",
    LeftFooter: (state) => read(state).leftFooter ?? "",
    CenterFooter: (state) => read(state).centerFooter ?? "",
    RightFooter: (state) => read(state).rightFooter ?? "",
  },
  set: {
    CenterHeader: (state, centerHeader: string) => change(state, { centerHeader }),
    LeftFooter: (state, leftFooter: string) => change(state, { leftFooter }),
    CenterFooter: (state, centerFooter: string) => change(state, { centerFooter }),
    RightFooter: (state, rightFooter: string) => change(state, { rightFooter }),
  },
});
