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
  /** Takes the roles that the user chose a column for, "" for none. What is left as it was found is found again. */
  readonly onChoose: (columns: Partial<Record<ColumnRole, string>>) => void;
}

/** The columns as they were found, with a sample value each, to be changed; open where the export could not be read. */
export function ColumnChoice({ read, onChoose }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Partial<Record<ColumnRole, string>>>({});
  const found = (role: ColumnRole) => read.columns.filter((column) => column.role === role).map(({ title }) => title);
  const titleOf = (role: ColumnRole) => chosen[role] ?? found(role)[0] ?? "";
  // What was not taken for a device list is one, where the user says that its column of names is right.
  const confirmed = read.ok || titleOf("name") === "" ? {} : { name: titleOf("name") };
  const hint = (role: ColumnRole) => {
    const index = read.headers.indexOf(titleOf(role));
    const value = read.sampleRows.map((row) => row[index]).find(Boolean);
    const further = chosen[role] === undefined ? found(role).slice(1) : [];
    const said = [value && `for example ${value}`, further.length > 0 && `also read: ${further.join(", ")}`];
    return said.filter(Boolean).join("; ") || undefined;
  };
  return (
    <Fold
      open={!read.ok}
      title="Columns of this export"
      detail={roles
        .filter(({ role }) => found(role).length > 0)
        .map(({ role, label }) => `${label}: ${found(role).join(", ")}`)
        .join(" · ")}
    >
      <div className={styles.columns}>
        {roles.map(({ role, label }) => (
          <Field key={role} label={label} size="small" hint={hint(role)}>
            <Select
              size="small"
              value={titleOf(role)}
              onChange={(_event, { value }) => setChosen({ ...chosen, [role]: value })}
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
        <Button className={styles.button} size="small" onClick={() => onChoose({ ...confirmed, ...chosen })}>
          Read again with these columns
        </Button>
      </div>
    </Fold>
  );
}
