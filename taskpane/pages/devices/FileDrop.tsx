import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type DragEvent } from "react";
import type { ExportSource } from "../../../src/devices";
import { selectedRange } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    textAlign: "center",
  },
  over: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke1 },
  icon: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  input: { display: "none" },
});

/** Where an export is dropped, chosen, pasted, or taken from the sheet. */
export function FileDrop({ onSource }: { readonly onSource: (source: ExportSource) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = useAction(async (file: File | undefined) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    onSource({ name: file.name, bytes, changedAt: new Date(file.lastModified) });
  });
  const takeSelection = useAction(async () => {
    const { address, values } = await selectedRange();
    onSource({ name: address, cells: values });
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (file) void take.run(file);
      else if (text.trim() !== "") onSource({ name: "Pasted text", bytes: new TextEncoder().encode(text) });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onSource, take]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take.run(event.dataTransfer.files[0]);
  };
  const error = take.error ?? takeSelection.error;
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <ArrowUploadRegular className={styles.icon} fontSize={28} aria-hidden />
      <Text weight="semibold">Drop an RMM export here</Text>
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
      <Link as="button" onClick={() => void takeSelection.run()}>
        Use the selected range
      </Link>
      <Caption1 className={styles.quiet}>
        CSV, text or Excel (.xlsx); or paste its rows here. It is read here and sent nowhere.
      </Caption1>
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label="RMM export"
        // Any file may be chosen: one that is no export is told so by name.
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void take.run(file);
          // The same file can then be chosen again.
          event.target.value = "";
        }}
      />
      {error && <Notice intent="error">{error}</Notice>}
    </div>
  );
}
