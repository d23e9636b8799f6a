export type { TableData } from "./tableData";
