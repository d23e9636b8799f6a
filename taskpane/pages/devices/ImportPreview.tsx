import { Button, Caption1, Field, Input, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import { nameKey } from "../../../src/agreements";
import { singleTenant, type DeviceImport } from "../../../src/devices";
import type { Severity } from "../../../src/messages";
import type { ExportChoices } from "../../../src/workbook";
import { FindingLine, LookLine } from "../../components/FindingLine";
import { FindingNotice, Notice } from "../../components/Notice";
import { Fold } from "../../components/Fold";
import { ActionBar, Page, Section } from "../../components/Page";
import { LongProgress } from "../../components/LongProgress";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { LongAction } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { AccountOfRows } from "./AccountOfRows";
import { ColumnChoice } from "./ColumnChoice";
import { DevicesByCustomer } from "./DevicesByCustomer";
import { OpenQuestions } from "./OpenQuestions";

const useStyles = makeStyles({
  options: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "end", gap: tokens.spacingHorizontalM },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
  button: { whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly read: DeviceImport;
  /** True while the file is read again. */
  readonly reading: boolean;
  readonly saving: LongAction<[]>;
  /** Reads the same file again with one more thing that the user has said about it. */
  readonly onChoose: (choice: ExportChoices) => void;
  readonly onClose: () => void;
}

/** What an export holds, before anything is written: its source, the account of rows, what to look at, the counts. */
export function ImportPreview({ read, reading, saving, onChoose, onClose }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents } = useWorkbook();
  const findings = (wanted: Severity) => read.findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings, notes] = [findings("error"), findings("warning"), findings("info")];
  const known = new Set((contents?.rates ?? []).map(({ customer }) => nameKey(customer)));
  const unknown = [...new Set(read.devices.map(({ customer }) => customer))].filter(
    (customer) =>
      customer !== singleTenant && !known.has(nameKey(contents?.customerNames.billingName(customer) ?? customer)),
  );
  const devices = counted(read.devices.length, "device", "devices", formats.count(read.devices.length));
  return (
    <Page>
      <Section
        title={!read.ok ? "Not imported" : read.source === "unknown" ? "An export of another product" : read.sourceName}
      >
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
      {read.headers.length > 0 && <ColumnChoice read={read} onChoose={(columns) => onChoose({ columns })} />}
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
          <OpenQuestions read={read} onChoose={onChoose} />
          <AccountOfRows read={read} />
          {(warnings.length > 0 || notes.length > 0 || unknown.length > 0) && (
            <Section title="Things to look at">
              {unknown.length > 0 && (
                <LookLine severity="warning">
                  {`${counted(unknown.length, "customer has", "customers have")} no agreement under this name: ${unknown.join(", ")}. Their devices are imported and listed as not billed.`}
                </LookLine>
              )}
              {warnings.map((finding, index) => (
                <FindingLine key={index} finding={finding} />
              ))}
              {notes.length > 0 && (
                <Fold title="Nothing to do, but good to know" aside={formats.count(notes.length)}>
                  <div className={styles.notes}>
                    {notes.map((finding, index) => (
                      <FindingLine key={index} finding={finding} />
                    ))}
                  </div>
                </Fold>
              )}
            </Section>
          )}
          <DevicesByCustomer devices={read.devices} />
        </>
      )}
      <ActionBar>
        {saving.error && (
          <Notice intent="error" onDismiss={saving.clearError}>
            {saving.error}
          </Notice>
        )}
        {saving.running ? (
          <LongProgress words="Writing…" action={saving} />
        ) : (
          <div className={styles.buttons}>
            {read.ok && (
              <Button
                className={styles.button}
                appearance="primary"
                disabled={reading}
                onClick={() => void saving.run()}
              >
                {`Import ${devices}`}
              </Button>
            )}
            <Button onClick={onClose}>{read.ok ? "Cancel" : "Choose another file"}</Button>
          </div>
        )}
      </ActionBar>
    </Page>
  );
}
