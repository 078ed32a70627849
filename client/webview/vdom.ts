/**
 * Just enough to show data as a document and to change only what differs when the data does: nodes keep their
 * identity by key, so that focus, selection and scroll stay. Text is always text; there is no way to write markup.
 */
export interface VNode {
  readonly tag: string;
  readonly key: string | null;
  readonly props: Props;
  readonly children: readonly VChild[];
}

export type VChild = VNode | string;

type Value = string | number | boolean | null | undefined;

/** Attributes; `class`; `style` as custom properties and others; `value` of a field. No attribute is ever a script. */
export interface Props {
  readonly [name: string]: Value | Readonly<Record<string, string>>;
  readonly style?: Readonly<Record<string, string>>;
}

/** A node. Children that are null or false are left out. */
export function h(
  tag: string,
  { key = null, ...props }: Props & { readonly key?: string | null } = {},
  ...children: readonly (VChild | readonly VChild[] | null | false)[]
): VNode {
  const kept = children.flat().filter((child): child is VChild => child !== null && child !== false);
  return { tag, key, props, children: kept };
}

const shown = new WeakMap<Node, VNode>();

/** Makes the children of an element what they should be. */
export function patch(parent: Element, children: readonly VChild[]): void {
  const keyed = new Map<string, Element>();
  const rest: ChildNode[] = [];
  for (const node of parent.childNodes) {
    const key = shown.get(node)?.key ?? null;
    if (key !== null && node instanceof Element) keyed.set(key, node);
    else rest.push(node);
  }
  let at: ChildNode | null = parent.firstChild;
  for (const child of children) {
    const node = reused(child, keyed, rest) ?? made(child, parent.ownerDocument);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
    if (typeof child !== 'string') update(node as Element, child);
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

function reused(child: VChild, keyed: Map<string, Element>, rest: ChildNode[]): ChildNode | null {
  if (typeof child !== 'string' && child.key !== null) {
    const node = keyed.get(child.key);
    if (!node || shown.get(node)?.tag !== child.tag) return null;
    keyed.delete(child.key);
    return node;
  }
  const index = rest.findIndex((node) =>
    typeof child === 'string' ? node.nodeType === 3 : shown.get(node)?.tag === child.tag,
  );
  const node = rest[index];
  if (!node) return null;
  rest.splice(index, 1);
  if (typeof child === 'string' && node.nodeValue !== child) node.nodeValue = child;
  return node;
}

function made(child: VChild, document: Document): ChildNode {
  return typeof child === 'string' ? document.createTextNode(child) : document.createElement(child.tag);
}

function update(element: Element, node: VNode): void {
  const before = shown.get(element);
  if (before === node) return;
  for (const name in before?.props) if (!(name in node.props)) set(element, name, null);
  for (const name in node.props) {
    const value = node.props[name];
    if (value !== before?.props[name] && name !== 'value') set(element, name, value);
  }
  shown.set(element, node);
  patch(element, node.children);
  // A field keeps what is typed in it; a list of choices can only be set once it has them.
  if (node.props.value !== undefined) set(element, 'value', node.props.value);
}

function set(element: Element, name: string, value: Props[string]): void {
  if (name === 'value') {
    const field = element as HTMLInputElement;
    if (field.value !== String(value)) field.value = String(value);
  } else if (name === 'checked') (element as HTMLInputElement).checked = value === true;
  else if (name === 'style') restyle(element as HTMLElement, value as Props['style']);
  else if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** By the object model: a page without inline styles may still place things. */
function restyle({ style }: HTMLElement, wanted: Props['style']): void {
  for (const name of Array.from({ length: style.length }, (_, at) => style.item(at)))
    if (!wanted || !(name in wanted)) style.removeProperty(name);
  for (const [name, value] of Object.entries(wanted ?? {}))
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
