import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
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

/** Where an export is dropped or chosen. */
export function FileDrop({ onFile }: { readonly onFile: (bytes: Uint8Array, name: string) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = useAction(async (file: File | undefined) => {
    if (file) onFile(new Uint8Array(await file.arrayBuffer()), file.name);
  });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take.run(event.dataTransfer.files[0]);
  };
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
      <Caption1 className={styles.quiet}>CSV, text or Excel (.xlsx). It is read here and sent nowhere.</Caption1>
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
      {take.error && <Notice intent="error">{take.error}</Notice>}
    </div>
  );
}
