import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Asset } from "../../../src/agreements";
import { saveExclusion } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly assets: readonly Asset[];
  /** What they are, for example "Printer of Kestrel Logistics". */
  readonly label: string;
}

/** Leaves assets out of billing, with the reason that their charge events will give. */
export function LeaveOut({ assets, label }: Props) {
  const styles = useStyles();
  const { refresh } = useWorkbook();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const save = useAction(async () => {
    await saveExclusion(assets, reason);
    setAsking(false);
    await refresh();
  });
  if (!asking) {
    return (
      <Button size="small" aria-label={`Leave out: ${label}`} onClick={() => setAsking(true)}>
        Leave out
      </Button>
    );
  }
  return (
    <div className={styles.panel} role="group" aria-label={`Leave ${label} out of billing`}>
      <Field label={`Why leave ${counted(assets.length, "device")} out?`} size="small" required>
        <Input size="small" autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {save.error && <Notice intent="error">{save.error}</Notice>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={reason.trim() === "" || save.running}
          onClick={() => void save.run()}
        >
          {`Leave ${counted(assets.length, "device")} out`}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
