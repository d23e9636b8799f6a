import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useFormats } from "../format/formats";

interface Props<T> {
  readonly items: readonly T[];
  /** How much of a step an item takes; 1 unless given. */
  readonly sizeOf?: (item: T) => number;
  readonly children: (item: T) => ReactNode;
}

/** Rows made at a time: a screenful or two, so that a thousand cost no more at first than a few. */
const step = 40;

/** A long list that makes its rows as they come into view; a button does the same for who does not scroll. */
export function GrowingList<T>({ items, sizeOf = () => 1, children }: Props<T>) {
  const formats = useFormats();
  const [wanted, setWanted] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  let size = 0;
  const count = items.findIndex((item) => (size += sizeOf(item)) > wanted);
  // At least one, however long it is.
  const shown = count < 0 ? items.length : Math.max(count, 1);
  const more = items.length - shown;
  useEffect(() => {
    const mark = end.current;
    if (!mark || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted((now) => now + step);
      },
      { rootMargin: "600px" },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [shown]);
  return (
    <>
      {items.slice(0, shown).map(children)}
      {more > 0 && (
        <div ref={end}>
          <Button appearance="transparent" size="small" onClick={() => setWanted((now) => now + step)}>
            {`Show more (${formats.count(more)})`}
          </Button>
        </div>
      )}
    </>
  );
}
