import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  SpinButton,
  Text,
  tokens,
} from "@fluentui/react-components";
import { nameKey } from "../../../src/agreements";
import { singleTenant, type DeviceImport } from "../../../src/devices";
import type { ExportChoices } from "../../../src/workbook";
import { FindingNotice, Notice } from "../../components/Notice";
import { ActionBar, Page, Section } from "../../components/Page";
import { Fold } from "../../components/Fold";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { Action } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { AccountOfRows } from "./AccountOfRows";
import { ColumnChoice } from "./ColumnChoice";
import { DevicesByCustomer } from "./DevicesByCustomer";
import { OpenQuestions } from "./OpenQuestions";

const useStyles = makeStyles({
  options: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly read: DeviceImport;
  /** True while the file is read again. */
  readonly reading: boolean;
  readonly saving: Action<[]>;
  /** Reads the same file again with one more thing that the user has said about it. */
  readonly onChoose: (choice: ExportChoices) => void;
  readonly onClose: () => void;
}

/** What an export holds, before anything is written: its source, the account of rows, what to look at, the counts. */
export function ImportPreview({ read, reading, saving, onChoose, onClose }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents } = useWorkbook();
  const [errors, others] = [
    read.findings.filter(({ severity }) => severity === "error"),
    read.findings.filter(({ severity }) => severity !== "error"),
  ];
  const known = new Set((contents?.rates ?? []).map(({ customer }) => nameKey(customer)));
  const unknown = [...new Set(read.devices.map(({ customer }) => customer))].filter(
    (customer) =>
      customer !== singleTenant && !known.has(nameKey(contents?.customerNames.billingName(customer) ?? customer)),
  );
  const devices = counted(read.devices.length, "device", "devices", formats.count(read.devices.length));
  return (
    <Page>
      <Section title={read.ok ? read.sourceName : "Not imported"}>
        <Caption1 className={styles.quiet}>
          {[read.fileName, read.sheet && `sheet ${read.sheet}`].filter(Boolean).join(", ")}
        </Caption1>
        {read.ok && read.recognisedBy.length > 0 && (
          <Caption1 className={styles.quiet}>Recognised by {read.recognisedBy.join(", ")}.</Caption1>
        )}
        {errors.map((finding, index) => (
          <FindingNotice key={index} finding={finding} />
        ))}
      </Section>
      {read.headers.length > 0 && (!read.ok || read.source === "unknown") && (
        <ColumnChoice read={read} onChoose={(columns) => onChoose({ columns })} />
      )}
      {read.ok && (
        <>
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
            <Field className={styles.field} label="Active if seen within (days)" size="small">
              <SpinButton
                className={styles.control}
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
          <OpenQuestions read={read} onChoose={onChoose} />
          <AccountOfRows read={read} />
          {(others.length > 0 || unknown.length > 0) && (
            <Section title="Things to look at">
              {unknown.length > 0 && (
                <Notice intent="warning">
                  {`${counted(unknown.length, "customer has", "customers have")} no agreement under this name: ${unknown.join(", ")}. Their devices are imported and listed as not billed.`}
                </Notice>
              )}
              {others.map((finding, index) => (
                <FindingNotice key={index} finding={finding} />
              ))}
            </Section>
          )}
          <DevicesByCustomer devices={read.devices} />
          <Section title="First rows of the file">
            <Fold title="Columns as they were read">
              {read.columns.map(({ role, title, index }) => (
                <Body1 key={role} block>
                  <Text weight="semibold">{title}</Text>{" "}
                  <Caption1 className={styles.quiet}>
                    {read.sampleRows
                      .map((row) => row[index])
                      .filter(Boolean)
                      .slice(0, 3)
                      .join(", ")}
                  </Caption1>
                </Body1>
              ))}
            </Fold>
          </Section>
        </>
      )}
      <ActionBar>
        {saving.error && (
          <Notice intent="error" onDismiss={saving.clearError}>
            {saving.error}
          </Notice>
        )}
        <div className={styles.buttons}>
          {read.ok && (
            <Button appearance="primary" disabled={saving.running || reading} onClick={() => void saving.run()}>
              {saving.running ? "Writing…" : `Import ${devices}`}
            </Button>
          )}
          <Button disabled={saving.running} onClick={onClose}>
            {read.ok ? "Cancel" : "Choose another file"}
          </Button>
        </div>
      </ActionBar>
    </Page>
  );
}
