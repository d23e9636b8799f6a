import { modelClass } from "../interpreter/modelObject";
import type { ModelContext } from "./context";
import { namedItemCollection } from "./namedItem";
import { range } from "./range";
import { tableCollection } from "./table";
import { worksheetCollection } from "./worksheet";

/** The workbench calculates by itself; what the add-in asks of the application concerns Excel's own speed. */
const application = modelClass<ModelContext>("Application", {
  get: { CalculationState: () => "Done", CalculationMode: () => "Automatic" },
  call: {
    Calculate: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

export const workbook = modelClass<ModelContext>("Workbook", {
  get: { Name: () => "Workbook.xlsx", IsDirty: () => true, ReadOnly: () => false },
  child: {
    Application: (context) => application(context),
    Names: (context) => namedItemCollection(context),
    Tables: (context) => tableCollection({ context }),
    Worksheets: (context) => worksheetCollection(context),
  },
  call: {
    GetSelectedRange: (context) => {
      const { sheetId, area } = context.store.selection();
      return range(context, sheetId, area);
    },
    GetActiveCell: (context) => {
      const { sheetId, area } = context.store.selection();
      return range(context, sheetId, { ...area, rows: 1, columns: 1 });
    },
    _RemoveAllReferences: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});
