import { useState } from "react";

export interface CellCardProps {
  /** Each with an optional heading: a function's message, the input prompt, the note. */
  readonly sections: readonly { readonly title?: string; readonly text: string }[];
  readonly link?: { readonly text: string; readonly follow: () => void };
}

/** What there is to say about a cell, below it. */
export function CellCard({ popup }: { popup: { extraProps: CellCardProps } }) {
  const { sections, link } = popup.extraProps;
  return (
    <div className={link ? "cell-card" : "cell-card passive"} role="note">
      {sections.map(({ title, text }) => (
        <p key={`${title ?? ""}${text}`}>
          {title && <span className="title">{`${title}\n`}</span>}
          {text}
        </p>
      ))}
      {link && (
        <a
          href="#follow"
          onClick={(event) => {
            event.preventDefault();
            link.follow();
          }}
        >
          {link.text}
        </a>
      )}
    </div>
  );
}

export interface CellListProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly choose: (choice: string) => void;
}

/** The drop-down of a cell whose validation is a list. */
export function CellList({ popup }: { popup: { extraProps: CellListProps } }) {
  const { choices, current, choose } = popup.extraProps;
  const [open, setOpen] = useState(false);
  return (
    <div className="cell-list">
      <button type="button" aria-label="Choose from the list" aria-expanded={open} onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {open && (
        <ul role="listbox">
          {choices.map((choice) => (
            <li key={choice} role="option" aria-selected={choice === current} onClick={() => choose(choice)}>
              {choice}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
