import { Field, Input, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import type { DeviceImport } from "../../../src/devices";
import type { ExportChoices } from "../../../src/workbook";

const useStyles = makeStyles({
  options: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "end", gap: tokens.spacingHorizontalM },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
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
      <Field className={styles.field} label="As of" size="small">
        <Input
          className={styles.control}
          input={{ className: styles.control }}
          type="date"
          size="small"
          value={read.asOf.toISOString().slice(0, 10)}
          onChange={(_event, { value }) => {
            // The whole day counts: a device seen in the evening was seen.
            const asOf = new Date(`${value}T23:59:59Z`);
            if (!Number.isNaN(asOf.getTime())) onChoose({ asOf });
          }}
        />
      </Field>
      <Field className={styles.field} label="Active if seen in (days)" size="small">
        <SpinButton
          className={styles.control}
          input={{ className: styles.control }}
          size="small"
          min={1}
          max={3650}
          value={read.activeWithinDays}
          onChange={(_event, { value, displayValue }) => {
            const days = value ?? Number(displayValue);
            if (Number.isInteger(days) && days >= 1) onChoose({ activeWithinDays: days });
          }}
        />
      </Field>
    </div>
  );
}
