import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DeviceImport } from "../../../src/devices";
import { FactList, FactRow } from "../../components/FactRow";
import { Fold } from "../../components/Fold";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
  },
  value: { overflowWrap: "anywhere" },
});

/** Enough to see whether the columns are right. */
const shown = 3;

/** The first rows of an export as they stand in the file, each value beside its column's title. */
export function FirstRows({ read: { headers, sampleRows } }: { readonly read: DeviceImport }) {
  const styles = useStyles();
  if (sampleRows.length === 0) return null;
  return (
    <Fold title="First rows of the file">
      {sampleRows.slice(0, shown).map((row, index) => (
        <div key={index} className={styles.row}>
          <Text weight="semibold">Row {index + 1}</Text>
          <FactList>
            {headers.map((title, column) =>
              row[column] ? (
                <FactRow
                  key={column}
                  name={<Caption1>{title}</Caption1>}
                  value={<Caption1 className={styles.value}>{row[column]}</Caption1>}
                />
              ) : null,
            )}
          </FactList>
        </div>
      ))}
    </Fold>
  );
}
