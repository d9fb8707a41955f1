import type { ReactElement, ReactNode } from "react";

const svgSpace = "http://www.w3.org/2000/svg";

/** Names of attributes where React has others. */
const attributeNames: Readonly<Record<string, string>> = { className: "class", tabIndex: "tabindex" };

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/**
 * Returns what presentational components show, as nodes. They hold no state and hear no events, so that the 57 KB of
 * React's own renderer would bring nothing that these lines do not.
 */
export function draw(content: ReactNode): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, content, false);
  return fragment;
}

function append(parent: Node, content: ReactNode, isSvg: boolean): void {
  if (content === null || content === undefined || typeof content === "boolean") return;
  if (typeof content === "string" || typeof content === "number")
    parent.appendChild(new Text(String(content)));
  else if (Array.isArray(content)) for (const child of content) append(parent, child, isSvg);
  else appendElement(parent, content as ReactElement<Props>, isSvg);
}

function appendElement(parent: Node, { type, props }: ReactElement<Props>, isSvg: boolean): void {
  if (typeof type === "function") append(parent, (type as (given: Props) => ReactNode)(props), isSvg);
  else if (typeof type === "string") parent.appendChild(elementOf(type, props, isSvg || type === "svg"));
  else append(parent, props.children, isSvg);
}

function elementOf(type: string, { children, ...attributes }: Props, isSvg: boolean): Element {
  const element = isSvg ? document.createElementNS(svgSpace, type) : document.createElement(type);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== null && value !== false)
      element.setAttribute(attributeNames[name] ?? name, String(value));
  append(element, children, isSvg);
  return element;
}
