import { Combobox, Field, makeStyles, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { singleTenant, type DeviceImport } from "../../../src/devices";
import type { ExportChoices } from "../../../src/workbook";
import { useWorkbook } from "../../state/WorkbookContext";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%", boxSizing: "border-box" } });

interface Props {
  readonly read: DeviceImport;
  readonly onChoose: (choice: ExportChoices) => void;
}

/** What an export leaves open and only the user can say: whose devices they are, and which way its dates are written. */
export function OpenQuestions({ read, onChoose }: Props) {
  const styles = useStyles();
  const { contents } = useWorkbook();
  const [order, setOrder] = useState("");
  const customers = [...new Set((contents?.rates ?? []).map(({ customer }) => customer))].sort();
  const chosen = read.devices[0]?.customer ?? "";
  const [typed, setTyped] = useState(chosen === singleTenant ? "" : chosen);
  // The question stays on the screen once it is answered, so that the answer can be changed.
  const [asksCustomer] = useState(read.devices.some(({ customer }) => customer === singleTenant));
  const [asksOrder] = useState(read.findings.some(({ code }) => code === "devices.dayMonthUndecided"));
  const takeCustomer = (customer: string) => {
    if (customer.trim() !== "" && customer !== chosen) onChoose({ customer: customer.trim() });
  };
  return (
    <>
      {asksCustomer && (
        <Field label="Whose devices are these?" size="small" hint="The export names no customer.">
          <Combobox
            className={styles.control}
            input={{ className: styles.control }}
            freeform
            size="small"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onOptionSelect={(_event, { optionText }) => {
              setTyped(optionText ?? "");
              takeCustomer(optionText ?? "");
            }}
            onBlur={() => takeCustomer(typed)}
          >
            {customers.map((customer) => (
              <Option key={customer}>{customer}</Option>
            ))}
          </Combobox>
        </Field>
      )}
      {asksOrder && (
        <Field label="How are the dates written?" size="small" hint="No date in the file says it by itself.">
          <RadioGroup
            layout="horizontal"
            value={order}
            onChange={(_event, { value }) => {
              setOrder(value);
              onChoose({ dayFirst: value === "day" });
            }}
          >
            <Radio value="day" label="Day first" />
            <Radio value="month" label="Month first" />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
