import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { DeviceImport } from "../../../src/devices";
import type { Severity } from "../../../src/messages";
import type { ImportChanges, ImportReach } from "../../../src/sheets";
import { saveCustomerName, saveTypeRule, type ExportChoices } from "../../../src/workbook";
import { FindingLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { LongProgress } from "../../components/LongProgress";
import { FindingNotice, Notice } from "../../components/Notice";
import { ActionBar, Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { LongAction } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { AbsentDevices } from "./AbsentDevices";
import { AccountOfRows } from "./AccountOfRows";
import { ChangesSinceLast } from "./ChangesSinceLast";
import { ColumnChoice } from "./ColumnChoice";
import { DevicesByCustomer } from "./DevicesByCustomer";
import { FirstRows } from "./FirstRows";
import { ImportDates } from "./ImportDates";
import { OpenQuestions } from "./OpenQuestions";
import { knownAssetTypes, knownCustomers, unknownCustomers } from "./knownWords";
import { UnknownWords } from "./UnknownWords";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface ContentsProps {
  readonly read: DeviceImport;
  /** What it changes on the Devices sheet; null until that is known. */
  readonly changes: ImportChanges | null;
  /** Which of its source's devices it replaces. */
  readonly reach: ImportReach;
  /** Reads the same file again, with one more thing that the user has said about it. */
  readonly onChoose: (choice: ExportChoices) => void;
  readonly onReach: (reach: ImportReach) => void;
}

interface Props extends ContentsProps {
  /** True while the file is read again. */
  readonly reading: boolean;
  readonly saving: LongAction<[]>;
  readonly onClose: () => void;
}

/** What an export holds, before anything is written: its source, the account of rows, what to look at, the counts. */
export function ImportPreview({ reading, saving, onClose, ...contents }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { read } = contents;
  const devices = counted(read.devices.length, "device", "devices", formats.count(read.devices.length));
  return (
    <Page>
      <ImportContents {...contents} />
      <ActionBar>
        {saving.error && (
          <Notice intent="error" onDismiss={saving.clearError}>
            {saving.error}
          </Notice>
        )}
        {saving.running ? (
          <LongProgress words="Preparing to write…" action={saving} />
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

/** All of it but the buttons, which alone change while the import is written: this may be long. */
const ImportContents = memo(function ImportContents({ read, changes, reach, onChoose, onReach }: ContentsProps) {
  const styles = useStyles();
  const errors = read.findings.filter(({ severity }) => severity === "error");
  return (
    <>
      <Section title={titleOf(read)}>
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
      {read.headers.length > 0 && (
        <div>
          <ColumnChoice read={read} onChoose={(columns) => onChoose({ columns })} />
          <FirstRows read={read} />
        </div>
      )}
      {read.ok && (
        <>
          <ImportDates read={read} onChoose={onChoose} />
          <OpenQuestions read={read} onChoose={onChoose} />
          <AccountOfRows read={read} />
          <WhatIsUnknown read={read} onMapped={() => onChoose({})} />
          <ThingsToLookAt read={read} />
          {changes && <ChangesSinceLast changes={changes} />}
          {changes && <AbsentDevices source={productOf(read)} changes={changes} reach={reach} onReach={onReach} />}
          <DevicesByCustomer devices={read.devices} />
        </>
      )}
    </>
  );
});

function titleOf(read: DeviceImport): string {
  if (!read.ok) return "Not imported";
  return read.source === "unknown" ? "An export of another product" : read.sourceName;
}

/** In a sentence about its devices. */
const productOf = ({ source, sourceName }: DeviceImport) => (source === "unknown" ? "this product" : sourceName);

interface UnknownProps {
  readonly read: DeviceImport;
  /** A word was written to its sheet: the export means something else now. */
  readonly onMapped: () => void;
}

/** Types and customers that the workbook does not know yet, each to be mapped in one click. */
function WhatIsUnknown({ read, onMapped }: UnknownProps) {
  const { contents, refresh } = useWorkbook();
  // Without agreements there is no billing name yet to map a customer to.
  const billed = useMemo(() => (contents ? knownCustomers(contents) : []), [contents]);
  const customers = useMemo(
    () => (contents && billed.length > 0 ? unknownCustomers(read.devices, contents) : []),
    [read, contents, billed],
  );
  if (!contents) return null;
  return (
    <>
      {read.unknownTypes.length > 0 && (
        <UnknownWords
          title="Types it does not know"
          hint="What are such devices billed as? The answer goes on the Asset types sheet."
          what="Asset type"
          words={read.unknownTypes.map(({ sourceType, devices }) => ({ word: sourceType, devices }))}
          known={knownAssetTypes(contents)}
          freeform
          onMap={async (word, assetType) => {
            await saveTypeRule(word, assetType);
            onMapped();
          }}
        />
      )}
      {customers.length > 0 && (
        <UnknownWords
          title="Customers without an agreement"
          hint="Is one of them billed under another name? The answer goes on the Customer names sheet. The others are imported and listed as not billed."
          what="Billing name"
          words={customers}
          known={billed}
          freeform={false}
          onMap={async (word, customer) => {
            await saveCustomerName(word, customer);
            await refresh();
          }}
        />
      )}
    </>
  );
}

function ThingsToLookAt({ read }: { readonly read: DeviceImport }) {
  const styles = useStyles();
  const formats = useFormats();
  // Types that are not known are asked about above.
  const findings = (wanted: Severity) =>
    read.findings.filter(({ code, severity }) => severity === wanted && code !== "devices.unknownTypes");
  const [warnings, notes] = [findings("warning"), findings("info")];
  if (warnings.length + notes.length === 0) return null;
  return (
    <Section title="Things to look at">
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
  );
}
