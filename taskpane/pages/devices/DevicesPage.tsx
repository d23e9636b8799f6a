import { Body1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DeviceImport } from "../../../src/devices";
import { importExport, saveImport, type ExportChoices, type SavedImport } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { Notice } from "../../components/Notice";
import { Page, Section } from "../../components/Page";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { DevicesOnSheet } from "./DevicesOnSheet";
import { FileDrop } from "./FileDrop";
import { ImportPreview } from "./ImportPreview";
import { ImportSaved } from "./ImportSaved";

const useStyles = makeStyles({
  reading: { paddingBlock: tokens.spacingVerticalXXL },
});

/** A file as the user chose it, kept to be read again with other options. */
interface ChosenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What the user has said about it so far. */
  readonly choices: ExportChoices;
}

/** Reads an RMM's export, shows what became of every row, and writes the devices only when the user says so. */
export function DevicesPage({ goTo }: PlaceProps) {
  const styles = useStyles();
  const { contents, refresh } = useWorkbook();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [read, setRead] = useState<DeviceImport | null>(null);
  const [saved, setSaved] = useState<SavedImport | null>(null);

  const reading = useAction(
    useCallback(async (chosen: ChosenFile) => {
      const { bytes, name, choices } = chosen;
      setFile(chosen);
      setSaved(null);
      // The words "Reading…" must be on the screen before a large file keeps the page busy.
      await new Promise((resolve) => setTimeout(resolve, 20));
      setRead(await importExport(bytes, name, choices, new Date()));
    }, []),
  );
  const saving = useAction(
    useCallback(async () => {
      if (!read || !file) return;
      const written = await saveImport(read, { bytes: file.bytes, importedAt: new Date().toISOString() });
      setSaved(written);
      setRead(null);
      setFile(null);
      await refresh();
    }, [read, file, refresh]),
  );

  if (!contents) return null;
  const close = () => {
    setRead(null);
    setFile(null);
  };
  return (
    <Page>
      {saved && <ImportSaved saved={saved} goTo={goTo} onDismiss={() => setSaved(null)} />}
      {reading.error && (
        <Notice intent="error" onDismiss={reading.clearError}>
          {reading.error}
        </Notice>
      )}
      {reading.running && (
        <Spinner className={styles.reading} size="small" label={`Reading ${file?.name ?? "the export"}…`} />
      )}
      {read && file && (
        <ImportPreview
          key={file.name}
          read={read}
          reading={reading.running}
          saving={saving}
          onChoose={(choice) => void reading.run({ ...file, choices: { ...file.choices, ...choice } })}
          onClose={close}
        />
      )}
      {!reading.running && !read && (
        <>
          <FileDrop onFile={(bytes, name) => void reading.run({ bytes, name, choices: {} })} />
          {contents.assets.length === 0 ? (
            <Section title="No devices yet">
              <Body1>
                Drop the device list that your RMM exports, as CSV or Excel. It is shown row by row before anything is
                written.
              </Body1>
            </Section>
          ) : (
            <DevicesOnSheet assets={contents.assets} />
          )}
        </>
      )}
    </Page>
  );
}
