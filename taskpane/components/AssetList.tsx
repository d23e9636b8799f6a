import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
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
  name: { minWidth: 0, overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground3, textAlign: "end", flexShrink: 0, maxWidth: "55%" },
});

/** Rows shown before "Show all": enough to recognise, few enough to stay quick. */
const first = 25;

interface NamedRow {
  readonly name: string;
  readonly detail: string;
}

/** Devices by name with a word beside each; long lists open on demand. */
export function AssetList({ rows, label }: { readonly rows: readonly NamedRow[]; readonly label: string }) {
  const styles = useStyles();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, first);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((row, index) => (
          <li key={index} className={styles.item}>
            <Caption1 className={styles.name}>{row.name}</Caption1>
            <Caption1 className={styles.detail}>{row.detail}</Caption1>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
          Show all {formats.count(rows.length)}
        </Button>
      )}
    </>
  );
}
