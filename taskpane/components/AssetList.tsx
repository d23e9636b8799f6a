import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { SearchableList } from "./SearchableList";

const useStyles = makeStyles({
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

interface NamedRow {
  readonly name: string;
  readonly detail: string;
}

/** Devices by name with a word beside each: enough at first to recognise them, few enough to stay quick. */
export function AssetList({ rows, label }: { readonly rows: readonly NamedRow[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <SearchableList label={label} rows={rows} first={25} most={1000} textOf={({ name, detail }) => `${name} ${detail}`}>
      {({ name, detail }, index) => (
        <li key={index} className={styles.item}>
          <Caption1 className={styles.name}>{name}</Caption1>
          <Caption1 className={styles.detail}>{detail}</Caption1>
        </li>
      )}
    </SearchableList>
  );
}
