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

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The name of a row and the word beside it; asked only for rows that are shown or searched. */
  readonly describe: (row: Row) => { readonly name: string; readonly detail: string };
}

/** Devices by name with a word beside each: enough at first to recognise them, few enough to stay quick. */
export function AssetList<Row>({ label, rows, describe }: Props<Row>) {
  const styles = useStyles();
  const textOf = (row: Row) => {
    const { name, detail } = describe(row);
    return `${name} ${detail}`;
  };
  return (
    <SearchableList label={label} rows={rows} first={25} most={1000} textOf={textOf}>
      {(row, index) => {
        const { name, detail } = describe(row);
        return (
          <li key={index} className={styles.item}>
            <Caption1 className={styles.name}>{name}</Caption1>
            <Caption1 className={styles.detail}>{detail}</Caption1>
          </li>
        );
      }}
    </SearchableList>
  );
}
