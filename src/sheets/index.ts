export type { CellValue, TableData } from "./tableData";
