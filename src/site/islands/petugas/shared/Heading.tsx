import { type ReactNode, useEffect, useRef } from "react";
import { consoleText } from "#messages/petugas";

interface Props {
  readonly children: ReactNode;
  /** Name of the tab of the browser. */
  readonly title: string;
}

/** Whoever has just come to the page starts at its top, as on every other page. */
let isFirst = true;

/** The main heading of a view: takes the focus when the view comes, so that a screen reader starts there. */
export function Heading({ children, title }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${consoleText("frame.title")}`;
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
