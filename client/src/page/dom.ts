type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;
type Child = Node | string | null;

/** An element with attributes, listeners (`onclick`, …) and children. Strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== null));
  return made;
}
