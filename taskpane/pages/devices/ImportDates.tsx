import { makeStyles, tokens } from "@fluentui/react-components";
import { dayFromISO, isoFromDay } from "../../../src/agreements";
import type { DeviceImport } from "../../../src/devices";
import type { ExportChoices } from "../../../src/workbook";
import { DateField } from "../../components/DateField";
import { mostDays, NumberField } from "../../components/NumberField";

const useStyles = makeStyles({
  options: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "start", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly read: DeviceImport;
  readonly onChoose: (choice: ExportChoices) => void;
}

/** The day that an export stands for, and how far back a device must have been seen to count. */
export function ImportDates({ read, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.options}>
      <DateField
        label="As of"
        value={dayFromISO(read.asOf.toISOString().slice(0, 10))}
        // The whole day counts: a device seen in the evening was seen.
        onChange={(day) => onChoose({ asOf: new Date(`${isoFromDay(day)}T23:59:59Z`) })}
      />
      <NumberField
        label="Active if seen in (days)"
        whole={mostDays}
        value={read.activeWithinDays}
        onChange={(activeWithinDays) => onChoose({ activeWithinDays })}
      />
    </div>
  );
}
