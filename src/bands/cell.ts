/** A cell as it comes from the workbook: Excel's own value types. Blank is "" (Excel) or null (some hosts); an error is its text. */
export type CellValue = string | number | boolean | null;
