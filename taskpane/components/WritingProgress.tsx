import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useFormats } from "../format/formats";
import type { Writing } from "../state/useWriting";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly writing: Pick<Writing<never>, "progress" | "stop">;
}

/** How many rows are written, and the button that stops without leaving anything half done. */
export function WritingProgress({ writing: { progress, stop } }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const words = progress && `${formats.count(progress.rows)} of ${formats.count(progress.of)} rows written`;
  return (
    <div className={styles.bar}>
      <Field className={styles.field} validationMessage={words ?? "Writing…"} validationState="none">
        <ProgressBar {...(progress ? { value: progress.rows, max: Math.max(progress.of, 1) } : {})} />
      </Field>
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
