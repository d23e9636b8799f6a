import { Button, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useFormats } from "../format/formats";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  search: { width: "100%", maxWidth: "100%", marginBottom: tokens.spacingVerticalXS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground3, textAlign: "end", flexShrink: 0, maxWidth: "55%" },
});

/** Rows shown before "Show all": enough to recognise, few enough to stay quick. */
const first = 25;
/** Rows shown at once at most; what is beyond is found by searching. */
const most = 1000;

interface NamedRow {
  readonly name: string;
  readonly detail: string;
}

/** Devices by name with a word beside each; long lists can be searched and open on demand. */
export function AssetList({ rows, label }: { readonly rows: readonly NamedRow[]; readonly label: string }) {
  const styles = useStyles();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => holds(row, words));
  const shown = found.slice(0, all ? most : first);
  return (
    <>
      {rows.length > first && (
        <SearchBox
          className={styles.search}
          size="small"
          placeholder="Search"
          aria-label={`Search ${label}`}
          value={wanted}
          onChange={(_event, { value }) => setWanted(value)}
        />
      )}
      <ul className={styles.list} aria-label={label}>
        {shown.map((row, index) => (
          <li key={index} className={styles.item}>
            <Caption1 className={styles.name}>{row.name}</Caption1>
            <Caption1 className={styles.detail}>{row.detail}</Caption1>
          </li>
        ))}
      </ul>
      {words.length > 0 && (
        <Caption1 role="status">{`${formats.count(found.length)} of ${formats.count(rows.length)}`}</Caption1>
      )}
      {shown.length < found.length && !all && (
        <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
          Show {found.length > most ? `the first ${formats.count(most)}` : `all ${formats.count(found.length)}`}
        </Button>
      )}
    </>
  );
}

function holds({ name, detail }: NamedRow, words: readonly string[]): boolean {
  const text = `${name} ${detail}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
