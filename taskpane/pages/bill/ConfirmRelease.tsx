import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PreviewLine } from "../../../src/billing";
import { LongProgress } from "../../components/LongProgress";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { LongAction } from "../../state/useLongAction";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly lines: readonly PreviewLine[];
  readonly writing: LongAction<[]>;
  readonly onCancel: () => void;
}

/** Says once, plainly, what releasing will write. */
export function ConfirmRelease({ lines, writing, onCancel }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const devices = lines.reduce((sum, { assets }) => sum + assets.length, 0);
  const charges = lines.length;
  return (
    <div className={styles.panel} role="group" aria-label="Confirm the release">
      <Body1>
        {`This writes ${counted(charges, "charge-event sheet", "charge-event sheets", formats.count(charges))}, which list ${counted(devices, "device", "devices", formats.count(devices))} by name, and ${counted(charges, "row", "rows", formats.count(charges))} in the Charge events register. A charge event is never deleted.`}
      </Body1>
      {writing.running ? (
        <LongProgress words="Writing…" action={writing} />
      ) : (
        <div className={styles.buttons}>
          <Button ref={first} appearance="primary" onClick={() => void writing.run()}>
            {`Release ${counted(charges, "charge")}`}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
    </div>
  );
}
