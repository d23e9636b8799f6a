import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useFormats } from "../format/formats";
import { searchWords } from "../format/searchWords";
import { SearchField } from "./SearchField";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  search: { marginBottom: tokens.spacingVerticalXS },
  more: { alignSelf: "flex-start" },
});

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Rows shown before "Show all". */
  readonly first: number;
  /** Rows shown at once at most; what is beyond is found by searching. */
  readonly most: number;
  /** What of a row the search looks through. */
  readonly textOf: (row: Row) => string;
  readonly className?: string;
  /** The list item of a row. */
  readonly children: (row: Row, index: number) => ReactNode;
}

/** A list that opens on demand and can be searched, by all words of the search, where it is long. */
export function SearchableList<Row>({ label, rows, first, most, textOf, className, children }: Props<Row>) {
  const styles = useStyles();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const searched = wanted.trim() !== "";
  const holds = searchWords(wanted);
  const found = searched ? rows.filter((row) => holds(textOf(row))) : rows;
  const shown = found.slice(0, all ? most : first);
  return (
    <>
      {rows.length > first && (
        <div className={styles.search}>
          <SearchField label={`Search ${label}`} value={wanted} onChange={setWanted} />
        </div>
      )}
      <ul className={className ?? styles.list} aria-label={label}>
        {shown.map(children)}
      </ul>
      {searched && (
        <Caption1 role="status">{`${formats.count(found.length)} of ${formats.count(rows.length)}`}</Caption1>
      )}
      {shown.length < found.length && !all && (
        <Button className={styles.more} appearance="transparent" size="small" onClick={() => setAll(true)}>
          Show {found.length > most ? `the first ${formats.count(most)}` : `all ${formats.count(found.length)}`}
        </Button>
      )}
    </>
  );
}
