import { Body1 } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { DeviceImport, ExportSource } from "../../../src/devices";
import {
  importExport,
  previewImport,
  saveColumnChoice,
  saveImport,
  type ExportChoices,
  type SavedImport,
} from "../../../src/workbook";
import type { ImportChanges, ImportReach } from "../../../src/sheets";
import type { PlaceProps } from "../../app/App";
import { LongProgress } from "../../components/LongProgress";
import { Notice } from "../../components/Notice";
import { Page, Section } from "../../components/Page";
import { whileImporting } from "../../state/ownImports";
import { hashInWorker, readInWorker } from "../../state/inWorker";
import { useLongAction, type LongOptions } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { DevicesOnSheet } from "./DevicesOnSheet";
import { FileDrop } from "./FileDrop";
import { ImportPreview } from "./ImportPreview";
import { ImportSaved } from "./ImportSaved";

/** What the user chose to read, kept to be read again with other options. */
interface Chosen {
  readonly source: ExportSource;
  /** What the user has said about it so far. */
  readonly choices: ExportChoices;
}

/** Reads an RMM's export, shows what became of every row, and writes the devices only when the user says so. */
export function DevicesPage({ goTo }: PlaceProps) {
  const { contents, refresh } = useWorkbook();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [read, setRead] = useState<DeviceImport | null>(null);
  const [reach, setReach] = useState<ImportReach>("source");
  const changes = useChanges(read, reach);
  const [saved, setSaved] = useState<SavedImport | null>(null);

  const reading = useLongAction(
    useCallback(async ({ signal, onProgress }: LongOptions, next: Chosen) => {
      setChosen(next);
      setSaved(null);
      const read = readInWorker(signal, (rows) => onProgress({ rows, of: null }));
      setRead(await importExport(next.source, next.choices, new Date(), read));
    }, []),
  );
  const saving = useLongAction(
    useCallback(
      async (options: LongOptions) => {
        if (!read || !chosen) return;
        const importedAt = new Date().toISOString();
        const written = await whileImporting(importedAt, () =>
          saveImport(read, chosen.source, importedAt, { ...options, reach, hash: hashInWorker(options.signal) }),
        );
        const { columns } = chosen.choices;
        if (columns) await saveColumnChoice(read.headerSignature, columns);
        setSaved(written);
        setRead(null);
        setChosen(null);
        await refresh();
      },
      [read, chosen, reach, refresh],
    ),
  );
  const { run: startReading } = reading;
  const takeSource = useCallback(
    (source: ExportSource) => {
      setReach("source");
      void startReading({ source, choices: {} });
    },
    [startReading],
  );

  const choose = useCallback(
    (choice: ExportChoices) => {
      if (chosen) void startReading({ ...chosen, choices: { ...chosen.choices, ...choice } });
    },
    [chosen, startReading],
  );

  if (!contents) return null;
  const close = () => {
    setRead(null);
    setChosen(null);
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
        <LongProgress words={`Reading ${chosen?.source.name ?? "the export"}…`} done="rows read" action={reading} />
      )}
      {read && chosen && (
        <ImportPreview
          key={chosen.source.name}
          read={read}
          changes={changes}
          reach={reach}
          onReach={setReach}
          reading={reading.running}
          saving={saving}
          onChoose={choose}
          onClose={close}
        />
      )}
      {!reading.running && !read && (
        <>
          <FileDrop onSource={takeSource} />
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

/** What an import would change, once that is known; the import need not wait for it. */
function useChanges(read: DeviceImport | null, reach: ImportReach): ImportChanges | null {
  const [known, setKnown] = useState<{ of: DeviceImport; changes: ImportChanges | null } | null>(null);
  useEffect(() => {
    if (!read?.ok) return;
    const stop = new AbortController();
    void previewImport(read, reach, stop.signal).then(
      (changes) => !stop.signal.aborted && setKnown({ of: read, changes }),
      // What keeps the workbook from being read is said where the pane reads it.
      () => undefined,
    );
    return () => stop.abort();
  }, [read, reach]);
  return known !== null && known.of === read ? known.changes : null;
}
