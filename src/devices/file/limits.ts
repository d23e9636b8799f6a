/** Bytes of a file that is read at all. A 100,000-device export has about 25 MB. */
export const maxFileBytes = 200_000_000;

/** Bytes that an .xlsx file may unpack to, over all parts that are read: what a zip bomb runs into. */
export const maxUnpackedBytes = 600_000_000;

/** Rows below the header, blank ones included: what an Excel sheet can hold. */
export const maxRows = 1_048_575;

/** Columns: what an Excel sheet can hold. */
export const maxColumns = 16_384;

/** Cells merged downwards on one sheet: more than any list has customers, and less than costs seconds to read. */
export const maxMerges = 200_000;

/** Columns in which merged cells are looked for: each costs time in every row, and a list names its customers in its first ones. */
export const maxMergedColumns = 256;

/** Characters of one text record. Longer ones come from a quotation mark that is never closed. */
export const maxRecordLength = 1_000_000;

/** Characters of a value that ends up in a cell: Excel's own limit. */
export const maxCellLength = 32_767;
