import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnRole, DeviceImport } from "../../../src/devices";
import { Fold } from "../../components/Fold";

const useStyles = makeStyles({
  columns: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

/** The columns that decide who pays for what; in the order in which a user looks for them. */
const roles: readonly { readonly role: ColumnRole; readonly label: string }[] = [
  { role: "name", label: "Device name" },
  { role: "customer", label: "Customer" },
  { role: "type", label: "Type" },
  { role: "os", label: "Operating system" },
  { role: "lastSeen", label: "Last seen" },
  { role: "status", label: "Status" },
  { role: "serial", label: "Serial number" },
  { role: "id", label: "Device id" },
];

interface Props {
  readonly read: DeviceImport;
  readonly onChoose: (columns: Partial<Record<ColumnRole, string>>) => void;
}

/** The columns as they were found, with a sample value each, to be changed; open where the export could not be read. */
export function ColumnChoice({ read, onChoose }: Props) {
  const styles = useStyles();
  const guessed = Object.fromEntries(read.columns.map(({ role, title }) => [role, title]));
  const [chosen, setChosen] = useState<Partial<Record<ColumnRole, string>>>(guessed);
  const sample = (title: string | undefined) => {
    const index = title === undefined ? -1 : read.headers.indexOf(title);
    const value = read.sampleRows.map((row) => row[index]).find(Boolean);
    return value === undefined ? undefined : `for example ${value}`;
  };
  const found = roles.filter(({ role }) => guessed[role] !== undefined);
  return (
    <Fold
      open={!read.ok}
      title="Columns of this export"
      detail={found.map(({ role, label }) => `${label}: ${guessed[role] ?? ""}`).join(" · ")}
    >
      <div className={styles.columns}>
        {roles.map(({ role, label }) => (
          <Field key={role} label={label} size="small" hint={sample(chosen[role])}>
            <Select
              size="small"
              value={chosen[role] ?? ""}
              onChange={(_event, { value }) => {
                const next = { ...chosen };
                if (value === "") delete next[role];
                else next[role] = value;
                setChosen(next);
              }}
            >
              <option value="">Not in this file</option>
              {read.headers.map((title, index) => (
                <option key={index} value={title}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Button className={styles.button} size="small" onClick={() => onChoose(chosen)}>
          Read again with these columns
        </Button>
      </div>
    </Fold>
  );
}
