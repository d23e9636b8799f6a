import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({ result: { outline: "none" } });

/** What became of what the user set going; takes the focus when it appears, and when `of` is another. */
export function Result({ of, children }: { readonly of: unknown; readonly children: ReactNode }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [of]);
  return (
    <div ref={place} tabIndex={-1} className={styles.result} role="status">
      {children}
    </div>
  );
}
